//! From tokens to a constant.

use proc_macro2::{Delimiter, Ident, TokenTree};

use super::super::ast::{Constant, Macro, Operand};
use crate::report::Problem;
use crate::tokens::{Cursor, Place, is_punct, is_word};

pub(super) const FORM: &str = "write `pub const NAME: SendCode = 4001;`";

/// Reads one constant up to its semicolon. `None` if it has no name.
pub(super) fn parse(cursor: &mut Cursor, problems: &mut Vec<Problem>) -> Option<Constant> {
    let mut attributes = Vec::new();
    while is_punct(cursor.peek().as_ref(), '#') {
        attributes.extend(cursor.next());
        attributes.extend(cursor.next());
    }
    let ends = |token: &TokenTree| is_punct(Some(token), ';');
    let visibility = visibility(cursor);
    let name = name(cursor, problems);
    let ty = match name {
        Some(_) if cursor.eat_punct(':') => {
            cursor.until(&|token| is_punct(Some(token), '=') || ends(token))
        }
        _ => Vec::new(),
    };
    let has_value = cursor.eat_punct('=');
    // Everything up to the semicolon belongs to this constant.
    let before = cursor.missing();
    let rest = cursor.until(&ends);
    let end = cursor.missing();
    let semicolon = cursor.eat_punct(';');

    let name = name?;
    let value = if !ty.is_empty() && !has_value {
        problems.push(Problem::new(end, "missing code of the constant", FORM));
        Operand::default()
    } else if ty.is_empty() {
        Operand::default()
    } else {
        if !semicolon {
            problems.push(Problem::new(end, "missing semicolon after the constant", FORM));
        }
        let mut rest = Cursor::with_last(rest.into_iter().collect(), before);
        Operand::parse(&mut rest, Macro::CloseCode, problems)
    };
    Some(Constant { attributes, visibility, name, ty, value })
}

/// Reads `pub`, `pub(crate)` or the visibility that a user's macro passes on.
fn visibility(cursor: &mut Cursor) -> Vec<TokenTree> {
    let is_group = |token: Option<TokenTree>, wanted: Delimiter| matches!(token, Some(TokenTree::Group(group)) if group.delimiter() == wanted);
    let mut read = Vec::new();
    if is_group(cursor.peek(), Delimiter::None) {
        read.extend(cursor.next());
    } else if matches!(cursor.peek(), Some(token) if is_word(&token, "pub")) {
        read.extend(cursor.next());
        if is_group(cursor.peek(), Delimiter::Parenthesis) {
            read.extend(cursor.next());
        }
    }
    read
}

/// Reads `const NAME`.
fn name(cursor: &mut Cursor, problems: &mut Vec<Problem>) -> Option<Ident> {
    let keyword = cursor.eat_word("const");
    match cursor.peek() {
        Some(TokenTree::Ident(name)) if keyword.is_some() => {
            cursor.next();
            Some(name)
        }
        next => {
            let place = next.as_ref().map_or_else(|| cursor.missing(), Place::of);
            let what = if keyword.is_none() { "`const`" } else { "name of the constant" };
            problems.push(Problem::new(place, format_args!("missing {what}"), FORM));
            None
        }
    }
}
