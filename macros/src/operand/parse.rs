//! From tokens to an operand.

use proc_macro2::{Delimiter, Group, Ident, Spacing, TokenTree};
use wsclose_core::__private::parse;
use wsclose_core::Role;

use super::{EXAMPLE, Kind, Operand, Value};
use crate::report::Problem;
use crate::tokens::{Cursor, Place, is_punct, is_word};

impl Operand {
    /// Reads an operand up to the end of the tokens, with all its mistakes.
    pub(crate) fn parse(cursor: &mut Cursor, problems: &mut Vec<Problem>) -> Operand {
        let send = cursor.eat_word("send");
        let value = parse_value(cursor, problems);
        let role = parse_role(cursor, problems);
        if let Some(first) = cursor.next() {
            let start = Place::of(&first);
            let rest = cursor.until(|_| false);
            let place = rest.last().map_or(start, |last| start.to(Place::of(last)));
            let help = if is_operator(&first) {
                "a constant expression stands in braces: `close_code!(send { BASE + 3 })`"
            } else {
                "one code a macro: `close_code!(1000)` or `close_code!(send 1000 as server)`"
            };
            problems.push(Problem::new(place, "the macro takes nothing more here", help));
        }
        Operand { send, value, role }
    }

    /// The kind of code that an expression form yields.
    pub(crate) fn kind(&self) -> Kind {
        match (self.send, self.role) {
            (Some(_), Some((Role::Browser, _))) => Kind::Browser,
            (Some(_), _) => Kind::Send,
            (None, _) => Kind::Close,
        }
    }
}

fn parse_value(cursor: &mut Cursor, problems: &mut Vec<Problem>) -> Value {
    let token = match cursor.peek() {
        Some(token) if !is_word(&token, "as") => token,
        end => {
            let place = end.as_ref().map_or_else(|| cursor.missing(), Place::of);
            problems.push(Problem::new(place, "a close code is missing", EXAMPLE));
            return Value::Invalid;
        }
    };
    cursor.next();
    let place = Place::of(&token);
    match token {
        TokenTree::Literal(literal) => Value::Text(literal.to_string(), place),
        TokenTree::Punct(ref punct) if punct.as_char() == '-' => match cursor.peek() {
            Some(TokenTree::Literal(literal)) => {
                cursor.next();
                let end = Place::at(literal.span());
                Value::Text(format!("-{literal}"), place.to(end))
            }
            _ => not_a_code(&token, cursor, problems),
        },
        TokenTree::Ident(ident) => parse_name(&ident, cursor, problems),
        TokenTree::Group(group) => match group.delimiter() {
            Delimiter::Brace if group.stream().is_empty() => {
                problems.push(Problem::new(place, "a close code is missing", EXAMPLE));
                Value::Invalid
            }
            Delimiter::Brace => Value::Expression(group),
            Delimiter::None => parse_fragment(group, problems),
            _ => not_a_code(&TokenTree::Group(group), cursor, problems),
        },
        TokenTree::Punct(_) => not_a_code(&token, cursor, problems),
    }
}

/// A fragment of several tokens that a user's macro passes on: `-1`, or an expression.
fn parse_fragment(group: Group, problems: &mut Vec<Problem>) -> Value {
    let mut inner = Cursor::new(group.stream());
    match (inner.next(), inner.next(), inner.next()) {
        (None, ..) => {
            let place = Place::at(group.span());
            problems.push(Problem::new(place, "a close code is missing", EXAMPLE));
            Value::Invalid
        }
        (Some(minus), Some(TokenTree::Literal(literal)), None) if is_punct(Some(&minus), '-') => {
            let place = Place::of(&minus).to(Place::at(literal.span()));
            Value::Text(format!("-{literal}"), place)
        }
        _ => Value::Expression(group),
    }
}

/// A name, a path, or a mistyped `send`.
fn parse_name(ident: &Ident, cursor: &mut Cursor, problems: &mut Vec<Problem>) -> Value {
    let place = Place::at(ident.span());
    let name = ident.to_string();
    match cursor.peek() {
        Some(TokenTree::Punct(punct))
            if punct.as_char() == ':' && punct.spacing() == Spacing::Joint =>
        {
            let path = cursor.until(|token| {
                !matches!(token, TokenTree::Punct(punct) if punct.as_char() == ':')
                    && !matches!(token, TokenTree::Ident(ident) if ident != "as")
            });
            let end = path.last().map_or(place, Place::of);
            let last = path.last().map(ToString::to_string).unwrap_or_default();
            let known = parse(&last).ok().and_then(|spelling| spelling.name);
            let claim = "the macro takes a name, not a path";
            problems.push(match known {
                Some(entry) => {
                    Problem::new(place.to(end), claim, format_args!("write `{}`", entry.name))
                }
                None => Problem::new(
                    place.to(end),
                    claim,
                    "a constant of your own stands in braces: `close_code!(send { … })`",
                ),
            });
            Value::Invalid
        }
        Some(TokenTree::Literal(_) | TokenTree::Group(_))
            if parse(&name).is_err() && !matches!(name.as_str(), "true" | "false") =>
        {
            problems.push(Problem::new(
                place,
                format_args!("the macro does not know the keyword `{name}`"),
                "the only keyword here is `send`: `close_code!(send 1000)`",
            ));
            parse_value(cursor, problems)
        }
        _ => Value::Text(name, place),
    }
}

/// A token that cannot begin a code; what follows belongs to the same mistake.
fn not_a_code(token: &TokenTree, cursor: &mut Cursor, problems: &mut Vec<Problem>) -> Value {
    let rest = cursor.until(|token| is_word(token, "as"));
    let end = rest.last().map_or(Place::of(token), Place::of);
    let what = match token {
        TokenTree::Group(group) if group.delimiter() == Delimiter::Bracket => "`[…]`".to_owned(),
        TokenTree::Group(_) => "`(…)`".to_owned(),
        token => format!("`{token}`"),
    };
    let claim = format!("{what} is not a close code");
    problems.push(Problem::new(Place::of(token).to(end), claim, EXAMPLE));
    Value::Invalid
}

fn parse_role(cursor: &mut Cursor, problems: &mut Vec<Problem>) -> Option<(Role, Place)> {
    let keyword = cursor.eat_word("as")?;
    match cursor.peek() {
        Some(TokenTree::Ident(ident)) => {
            cursor.next();
            let place = Place::at(ident.span());
            let role = Role::ALL.iter().find(|role| ident == role.keyword());
            if role.is_none() {
                let claim = format!("there is no role `{ident}`");
                problems.push(Problem::new(place, claim, roles()));
            }
            role.map(|&role| (role, keyword.to(place)))
        }
        Some(token) => {
            cursor.next();
            problems.push(Problem::new(Place::of(&token), "this is not a role", roles()));
            None
        }
        None => {
            problems.push(Problem::new(keyword, "a role is missing", roles()));
            None
        }
    }
}

/// Does the token go on with an expression?
fn is_operator(token: &TokenTree) -> bool {
    matches!(token, TokenTree::Punct(punct) if "+-*/%^&|<>.".contains(punct.as_char()))
}

/// The list of roles as a help.
fn roles() -> String {
    let words: Vec<_> = Role::ALL.iter().map(|role| format!("`{}`", role.keyword())).collect();
    format!("the roles are {}", words.join(", "))
}
