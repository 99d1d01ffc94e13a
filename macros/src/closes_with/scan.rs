//! What a body names for sure. Tokens are enough: they are there inside other macros too, and
//! while the user still types.

use proc_macro2::{Delimiter, Group, Ident, Spacing, TokenStream, TokenTree};
use wsclose_core::__private::parse as parse_code;
use wsclose_core::{BrowserCode, SendCode};

use super::Mention;
use crate::tokens::{Cursor, Place, is_punct, is_word, place};

/// Finds the codes that are named to be sent, in their order. `enums` are the names of the enums
/// whose variants count.
///
/// A code that is only looked at does not count: in a pattern, in a comparison, in `matches!` or
/// in an assertion.
pub(super) fn scan(body: &TokenStream, enums: &[String]) -> Vec<(Mention, Place)> {
    let mut scanner = Scanner { enums, found: Vec::new() };
    scanner.tokens(body.clone());
    scanner.found
}

struct Scanner<'a> {
    enums: &'a [String],
    found: Vec<(Mention, Place)>,
}

impl Scanner<'_> {
    fn tokens(&mut self, tokens: TokenStream) {
        let tokens: Vec<TokenTree> = tokens.into_iter().collect();
        let mut at = 0;
        while let Some(rest) = tokens.get(at..).filter(|rest| !rest.is_empty()) {
            let before = tokens.get(..at).unwrap_or_default();
            at += self.step(before, rest);
        }
    }

    /// Reads what comes next, and tells how many tokens that were.
    fn step(&mut self, before: &[TokenTree], rest: &[TokenTree]) -> usize {
        if let Some((path, after)) = path(rest) {
            return path.len() + self.path(before, path, after);
        }
        match rest {
            // Attributes are about code, and send nothing. `#!` does not begin a statement.
            [hash, TokenTree::Group(_), ..] if is_punct(Some(hash), '#') => 2,
            [TokenTree::Group(group), after @ ..] => {
                let before = match group.delimiter() {
                    Delimiter::Parenthesis | Delimiter::Bracket => operand(before),
                    _ => &[],
                };
                if !is_looked_at(before, after) {
                    self.tokens(group.stream());
                }
                1
            }
            _ => 1,
        }
    }

    /// A path, which may be one word. How many of the tokens behind it are done with?
    fn path(&mut self, before: &[TokenTree], path: &[TokenTree], after: &[TokenTree]) -> usize {
        let Some((TokenTree::Ident(name), owner)) = path.split_last() else { return 0 };
        if let [bang, TokenTree::Group(group), after @ ..] = after
            && is_punct(Some(bang), '!')
        {
            return self.invocation(name, group, is_looked_at(before, after));
        }
        let Some(TokenTree::Ident(owner)) = owner.iter().rev().nth(2) else {
            return skipped(name, after);
        };
        let called = matches!(after.first(), Some(TokenTree::Group(group)) if group.delimiter() == Delimiter::Parenthesis);
        let goes_on = is_punct(after.first(), ':') && is_punct(after.get(1), ':');
        if let Some(mention) = self.mention(&owner.to_string(), &name.to_string())
            && !called
            && !goes_on
            && !is_looked_at(before, after)
        {
            self.found.extend(place(path).map(|place| (mention, place)));
        }
        0
    }

    /// `name!(…)`
    fn invocation(&mut self, name: &Ident, group: &Group, is_looked_at: bool) -> usize {
        let name = name.to_string();
        if name == "close_code" {
            if !is_looked_at {
                self.close_code(group.stream());
            }
            return 2;
        }
        let only_looks = name == "matches" || name.contains("assert");
        if only_looks { 2 } else { 0 }
    }

    /// `Owner::name`
    fn mention(&self, owner: &str, name: &str) -> Option<Mention> {
        if matches!(owner, "SendCode" | "BrowserCode") {
            let spelling = parse_code(name).ok()?;
            let is_there = match owner {
                "SendCode" => SendCode::try_from(spelling.code).is_ok(),
                _ => BrowserCode::try_from(spelling.code).is_ok(),
            };
            let is_constant = spelling.is_canonical && spelling.name.is_some();
            return (is_there && is_constant).then_some(Mention::Code(spelling.code));
        }
        let is_known = self.enums.iter().any(|known| known == owner);
        (is_known && is_variant(name))
            .then(|| Mention::Variant { owner: owner.to_owned(), name: name.to_owned() })
    }

    /// The inside of `close_code!(…)`. A code that may not be sent is that macro's error.
    fn close_code(&mut self, input: TokenStream) {
        let mut cursor = Cursor::new(input);
        if cursor.eat_word("send").is_none() {
            return;
        }
        if let Some(token @ (TokenTree::Literal(_) | TokenTree::Ident(_))) = cursor.next()
            && let Ok(spelling) = parse_code(&token.to_string())
            && SendCode::try_from(spelling.code).is_ok()
        {
            self.found.push((Mention::Code(spelling.code), Place::of(&token)));
        }
    }
}

/// How many tokens behind a word send nothing here: a function in the function closes for itself,
/// and an import only names.
fn skipped(word: &Ident, after: &[TokenTree]) -> usize {
    let starts_path =
        |token: &TokenTree| matches!(token, TokenTree::Ident(_)) || is_punct(Some(token), ':');
    let is_end = |token: &TokenTree| is_punct(Some(token), ';');
    let end = match after {
        [TokenTree::Ident(_), ..] if word == "fn" => {
            after.iter().position(|token| is_body(token) || is_end(token))
        }
        [first, ..] if word == "use" && starts_path(first) => after.iter().position(is_end),
        _ => None,
    };
    end.map_or(0, |end| end + 1)
}

/// The path that tokens begin with, and what is behind it.
fn path(tokens: &[TokenTree]) -> Option<(&[TokenTree], &[TokenTree])> {
    let is_separator =
        |at: usize| is_punct(tokens.get(at), ':') && is_punct(tokens.get(at + 1), ':');
    let is_name = |at: usize| matches!(tokens.get(at), Some(TokenTree::Ident(_)));
    let mut end = if is_separator(0) { 2 } else { 0 };
    if !is_name(end) {
        return None;
    }
    end += 1;
    while is_separator(end) && is_name(end + 2) {
        end += 3;
    }
    tokens.split_at_checked(end)
}

/// What stands in front of the operand whose arguments come next: in `a == f(…)` all up to `==`.
fn operand(before: &[TokenTree]) -> &[TokenTree] {
    let is_part =
        |token: &&TokenTree| matches!(token, TokenTree::Ident(_)) || is_punct(Some(token), ':');
    let name = before.iter().rev().take_while(is_part).count();
    before.get(..before.len() - name).unwrap_or_default()
}

fn is_body(token: &TokenTree) -> bool {
    matches!(token, TokenTree::Group(group) if group.delimiter() == Delimiter::Brace)
}

/// Is it spelled like a variant, and not like a constant or a function?
fn is_variant(name: &str) -> bool {
    let name = name.trim_start_matches("r#");
    name.starts_with(char::is_uppercase)
        && (name.chars().count() == 1 || name.contains(char::is_lowercase))
}

/// Is what stands between these tokens a pattern, or an operand of a comparison?
fn is_looked_at(before: &[TokenTree], after: &[TokenTree]) -> bool {
    let single = |tokens: &[TokenTree], character| {
        matches!(tokens.first(), Some(TokenTree::Punct(punct))
            if punct.as_char() == character && punct.spacing() == Spacing::Alone)
    };
    let compared = |tokens: &[TokenTree]| pair(tokens, '=', '=') || pair(tokens, '!', '=');
    // `== &code`, `== *code`
    let prefixes = before
        .iter()
        .rev()
        .take_while(|token| is_punct(Some(token), '&') || is_punct(Some(token), '*'));
    let before = before.get(..before.len() - prefixes.count()).unwrap_or_default();
    let last_two = before.len().checked_sub(2).and_then(|at| before.get(at..));
    pair(after, '=', '>')
        || single(after, '=')
        || single(after, '|')
        || is_guard(after)
        || compared(after)
        || last_two.is_some_and(compared)
}

/// Does the guard of a match arm begin here? An `if` behind a block is mostly a statement.
fn is_guard(tokens: &[TokenTree]) -> bool {
    let Some((first, condition)) = tokens.split_first() else { return false };
    if !is_word(first, "if") {
        return false;
    }
    for (index, token) in condition.iter().enumerate() {
        if pair(condition.get(index..).unwrap_or_default(), '=', '>') {
            return true;
        }
        if is_punct(Some(token), ';') || is_word(token, "if") {
            return false;
        }
    }
    false
}

/// Do the tokens begin with an operator of two characters?
fn pair(tokens: &[TokenTree], first: char, second: char) -> bool {
    matches!(tokens, [TokenTree::Punct(a), TokenTree::Punct(b), ..]
        if a.as_char() == first && a.spacing() == Spacing::Joint && b.as_char() == second)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(body: &str) -> Vec<String> {
        let found = scan(&body.parse().unwrap(), &["E".to_owned()]);
        let name = |mention| match mention {
            Mention::Variant { name, .. } => name,
            Mention::Code(code) => code.get().to_string(),
        };
        found.into_iter().map(|(mention, _)| name(mention)).collect()
    }

    #[test]
    fn a_block_before_an_if_is_searched() {
        assert_eq!(
            found("if a { return E::Ax; } if b { return E::Bx; } E::Cx"),
            ["Ax", "Bx", "Cx"]
        );
        assert_eq!(found("match a { _ => E::Ax } if b { c } else { d }"), ["Ax"]);
        assert_eq!(found("{ E::Ax } if matches!(b, B) { match c { _ => E::Bx } }"), ["Ax", "Bx"]);
    }

    #[test]
    fn an_operand_of_a_comparison_is_only_looked_at_under_any_path() {
        assert_eq!(found("if a == E::Ax || a == ::b::c::E::Bx { b::E::Cx }"), ["Cx"]);
        assert_eq!(found("E::Ax != a; b(a, c::E::Bx)"), ["Bx"]);
    }

    #[test]
    fn a_pattern_with_a_guard_is_only_looked_at() {
        assert_eq!(found("match a { E::Ax if b => E::Bx, (E::Cx, _) if b < c => d }"), ["Bx"]);
        assert_eq!(found("match a { S { x: E::Ax } if unsafe { b() } && c => {} }"), [""; 0]);
    }
}
