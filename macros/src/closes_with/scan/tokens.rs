//! The tokens of a body, read once from left to right.

use std::rc::Rc;

use proc_macro2::{Delimiter, Group, Ident, Spacing, TokenStream, TokenTree};

use crate::tokens::{is_word, open};

#[cfg(test)]
thread_local! {
    /// How often a token was looked at.
    pub(super) static STEPS: std::cell::Cell<u64> = const { std::cell::Cell::new(0) };
}

/// The tokens at one level of nesting that are not read yet.
#[derive(Clone)]
pub(super) struct Tokens {
    all: Rc<[TokenTree]>,
    at: usize,
}

impl Tokens {
    pub(super) fn new(tokens: TokenStream) -> Tokens {
        let mut all = Vec::new();
        for token in tokens {
            all.push(open(token));
        }
        Tokens { all: all.into(), at: 0 }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.at >= self.all.len()
    }

    /// The same without the next tokens.
    pub(super) fn from(&self, ahead: usize) -> Tokens {
        Tokens { all: Rc::clone(&self.all), at: self.at + ahead }
    }

    /// How many tokens are left.
    pub(super) fn left(&self) -> usize {
        self.all.len().saturating_sub(self.at)
    }

    pub(super) fn position(&self) -> usize {
        self.at
    }

    /// What was read since a position.
    pub(super) fn since(&self, position: usize) -> &[TokenTree] {
        self.all.get(position..self.at).unwrap_or_default()
    }

    pub(super) fn peek(&self) -> Option<&TokenTree> {
        self.nth(0)
    }

    pub(super) fn nth(&self, ahead: usize) -> Option<&TokenTree> {
        #[cfg(test)]
        STEPS.set(STEPS.get() + 1);
        self.all.get(self.at + ahead)
    }

    pub(super) fn next(&mut self) -> Option<TokenTree> {
        let token = self.peek().cloned()?;
        self.at += 1;
        Some(token)
    }

    pub(super) fn skip(&mut self, count: usize) {
        self.at += count;
    }

    pub(super) fn is_word(&self, word: &str) -> bool {
        self.peek().is_some_and(|token| is_word(token, word))
    }

    pub(super) fn eat_word(&mut self, word: &str) -> bool {
        let comes = self.is_word(word);
        self.at += usize::from(comes);
        comes
    }

    pub(super) fn ident(&self) -> Option<&Ident> {
        match self.peek()? {
            TokenTree::Ident(ident) => Some(ident),
            _ => None,
        }
    }

    /// Does this operator come next, its characters joined?
    pub(super) fn is_punct(&self, operator: &str) -> bool {
        self.is_punct_at(0, operator)
    }

    pub(super) fn is_punct_at(&self, ahead: usize, operator: &str) -> bool {
        let last = operator.len().saturating_sub(1);
        operator.chars().enumerate().all(|(index, character)| match self.nth(ahead + index) {
            Some(TokenTree::Punct(punct)) => {
                punct.as_char() == character && (index == last || punct.spacing() == Spacing::Joint)
            }
            _ => false,
        })
    }

    pub(super) fn eat_punct(&mut self, operator: &str) -> bool {
        let comes = self.is_punct(operator);
        self.at += if comes { operator.len() } else { 0 };
        comes
    }

    /// `=` alone, which is neither `==` nor `=>`.
    pub(super) fn is_assignment(&self) -> bool {
        self.is_punct("=") && !self.is_punct("==") && !self.is_punct("=>")
    }

    pub(super) fn group(&self, delimiter: Delimiter) -> Option<&Group> {
        self.group_at(0, delimiter)
    }

    pub(super) fn group_at(&self, ahead: usize, delimiter: Delimiter) -> Option<&Group> {
        match self.nth(ahead)? {
            TokenTree::Group(group) if group.delimiter() == delimiter => Some(group),
            _ => None,
        }
    }

    pub(super) fn eat_group(&mut self, delimiter: Delimiter) -> Option<Tokens> {
        let tokens = Tokens::new(self.group(delimiter)?.stream());
        self.at += 1;
        Some(tokens)
    }

    /// Skips `<…>`, if it comes next.
    pub(super) fn skip_angles(&mut self) {
        let mut depth = 0_u32;
        while !self.is_empty() {
            if self.is_punct("->") || self.is_punct("=>") {
                self.skip(2);
                continue;
            }
            if self.is_punct("<") {
                depth += 1;
            } else if self.is_punct(">") {
                depth = depth.saturating_sub(1);
            }
            if depth == 0 {
                // Nothing was opened, or all is closed.
                self.at += usize::from(self.is_punct(">"));
                return;
            }
            self.skip(1);
        }
    }

    /// Skips a pattern, up to what cannot be a part of one.
    pub(super) fn skip_pattern(&mut self, ends: &[&str]) {
        while !self.is_empty() {
            if self.eat_punct("..=") {
                continue;
            }
            if self.eat_punct("::") {
                if self.is_punct("<") {
                    self.skip_angles();
                }
                continue;
            }
            if self.ends(ends) {
                return;
            }
            self.skip(1);
        }
    }

    /// Skips a type, up to what cannot be a part of one.
    pub(super) fn skip_type(&mut self, ends: &[&str]) {
        while !self.is_empty() {
            if self.is_punct("<") {
                self.skip_angles();
            } else if self.is_punct("->") || self.is_punct("::") {
                self.skip(2);
            } else if self.ends(ends) {
                return;
            } else {
                self.skip(1);
            }
        }
    }

    /// Skips the type after `as`.
    pub(super) fn skip_cast(&mut self) {
        let is_prefix = |word: &str| matches!(word, "mut" | "const" | "dyn" | "impl");
        while self.is_punct("&")
            || self.is_punct("*")
            || self.is_punct("'")
            || self.ident().is_some_and(|ident| is_prefix(&ident.to_string()))
        {
            // The name of a lifetime belongs to its `'`.
            self.skip(if self.is_punct("'") { 2 } else { 1 });
        }
        if self.is_punct("<") {
            self.skip_angles();
        } else if !self.is_punct("::") {
            self.skip(1);
        }
        while self.eat_punct("::") {
            self.skip(1);
        }
        if self.is_punct("<") && !self.is_punct("<<") && !self.is_punct("<=") {
            self.skip_angles();
        }
    }

    /// Does one of these come next? `=` means an assignment, `{` a block.
    fn ends(&self, ends: &[&str]) -> bool {
        ends.iter().any(|end| match *end {
            "=" => self.is_assignment(),
            "{" => self.group(Delimiter::Brace).is_some(),
            word if word.starts_with(char::is_alphabetic) => self.is_word(word),
            operator => self.is_punct(operator),
        })
    }
}
