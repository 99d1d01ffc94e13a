//! Reading tokens one by one.

use std::iter::Peekable;

use proc_macro2::token_stream::IntoIter;
use proc_macro2::{Delimiter, Group, Span, TokenStream, TokenTree};

/// The place of one token, or from one token to another.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Place {
    pub(crate) first: Span,
    pub(crate) last: Span,
}

impl Place {
    /// A group without delimiters, which a user's macro puts around what it passes on, is where
    /// its tokens are: there the user wrote them.
    pub(crate) fn of(token: &TokenTree) -> Place {
        match token {
            TokenTree::Group(group) if group.delimiter() == Delimiter::None => {
                let tokens: Vec<TokenTree> = group.stream().into_iter().collect();
                place(&tokens).unwrap_or_else(|| Place::at(group.span()))
            }
            token => Place::at(token.span()),
        }
    }

    pub(crate) fn at(span: Span) -> Place {
        Place { first: span, last: span }
    }

    /// From here to the end of another place.
    pub(crate) fn to(self, end: Place) -> Place {
        Place { first: self.first, last: end.last }
    }

    /// The whole invocation, for an error about what is not there.
    #[expect(
        clippy::disallowed_methods,
        reason = "the one place where no token of the user's stands for the mistake"
    )]
    pub(crate) fn invocation() -> Place {
        Place::at(Span::call_site())
    }
}

/// The tokens of an invocation that are not read yet.
///
/// A fragment that a user's macro passes on (`$code:literal`, `$vis`, …) arrives in a group
/// without delimiters. A group of one token is that token here; a longer one stays a group, or an
/// expression would fall apart.
pub(crate) struct Cursor {
    tokens: Peekable<IntoIter>,
    /// The token that was read last: where something is missing at the end.
    last: Option<Place>,
}

impl Cursor {
    pub(crate) fn new(tokens: TokenStream) -> Cursor {
        Cursor { tokens: tokens.into_iter().peekable(), last: None }
    }

    /// Tokens that follow on something: that is where the first of them would be missing.
    pub(crate) fn with_last(tokens: TokenStream, last: Place) -> Cursor {
        Cursor { last: Some(last), ..Cursor::new(tokens) }
    }

    pub(crate) fn next(&mut self) -> Option<TokenTree> {
        let token = open(self.tokens.next()?);
        self.last = Some(Place::of(&token));
        Some(token)
    }

    pub(crate) fn peek(&mut self) -> Option<TokenTree> {
        self.tokens.peek().cloned().map(open)
    }

    /// Reads a word if it comes next.
    pub(crate) fn eat_word(&mut self, word: &str) -> Option<Place> {
        match self.peek()? {
            TokenTree::Ident(ident) if ident == word => {
                self.next();
                Some(Place::at(ident.span()))
            }
            _ => None,
        }
    }

    /// Reads a punctuation character if it comes next.
    pub(crate) fn eat_punct(&mut self, character: char) -> bool {
        let comes = is_punct(self.peek().as_ref(), character);
        if comes {
            self.next();
        }
        comes
    }

    /// Reads up to a token and leaves that; the place of what was read, if there was anything.
    pub(crate) fn until(&mut self, end: &dyn Fn(&TokenTree) -> bool) -> Vec<TokenTree> {
        let mut read = Vec::new();
        while let Some(token) = self.peek() {
            if end(&token) {
                break;
            }
            read.extend(self.next());
        }
        read
    }

    /// Reads all that is left.
    pub(crate) fn rest(&mut self) -> Vec<TokenTree> {
        self.until(&|_| false)
    }

    /// Reads up to a comma and leaves that.
    pub(crate) fn until_comma(&mut self) -> Vec<TokenTree> {
        self.until(&|token| is_punct(Some(token), ','))
    }

    /// Where something that should come next is missing.
    pub(crate) fn missing(&self) -> Place {
        self.last.unwrap_or_else(Place::invocation)
    }
}

/// From the first of some tokens to the last.
pub(crate) fn place(tokens: &[TokenTree]) -> Option<Place> {
    Some(Place::of(tokens.first()?).to(Place::of(tokens.last()?)))
}

/// `$crate` at another place: the compiler still looks it up where it was written.
pub(crate) fn resolved_at(krate: &TokenTree, place: Span) -> TokenTree {
    let mut token = krate.clone();
    token.set_span(place.resolved_at(krate.span()));
    token
}

pub(crate) fn is_word(token: &TokenTree, word: &str) -> bool {
    matches!(token, TokenTree::Ident(ident) if ident == word)
}

pub(crate) fn is_punct(token: Option<&TokenTree>, character: char) -> bool {
    matches!(token, Some(TokenTree::Punct(punct)) if punct.as_char() == character)
}

/// The token inside a group without delimiters, if it is the only one.
pub(crate) fn open(token: TokenTree) -> TokenTree {
    let mut token = token;
    while let TokenTree::Group(group) = &token {
        match single(group) {
            Some(inner) => token = inner,
            None => break,
        }
    }
    token
}

fn single(group: &Group) -> Option<TokenTree> {
    if group.delimiter() != Delimiter::None {
        return None;
    }
    let mut tokens = group.stream().into_iter();
    let token = tokens.next()?;
    tokens.next().is_none().then_some(token)
}
