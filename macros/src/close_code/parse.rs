//! From tokens to an operand.

use proc_macro2::{Delimiter, Group, Ident, Spacing, TokenTree};
use wsclose_core::__private::{nearest_word, parse};
use wsclose_core::{Role, SendCode};

use super::ast::{EXAMPLE, Macro, Operand, Value};
use crate::report::{Problem, list};
use crate::tokens::{Cursor, Place, is_punct, is_word};

impl Operand {
    /// Reads an operand up to the end of the tokens, with all its mistakes.
    pub(crate) fn parse(
        cursor: &mut Cursor,
        within: Macro,
        problems: &mut Vec<Problem>,
    ) -> Operand {
        let send = cursor.eat_word("send");
        let value = parse_value(cursor, send, within, problems);
        let role = parse_role(cursor, problems);
        if let Some(first) = cursor.next() {
            let start = Place::of(&first);
            let rest = cursor.rest();
            let place = rest.last().map_or(start, |last| start.to(Place::of(last)));
            let help = too_much(&first, &rest, &value, send.is_some(), within);
            problems.push(Problem::new(place, "unexpected token", help));
        }
        Operand { send, value, role }
    }
}

/// What to write instead of tokens after an operand.
fn too_much(
    first: &TokenTree,
    rest: &[TokenTree],
    value: &Value,
    is_sent: bool,
    within: Macro,
) -> String {
    let send = if is_sent { "send " } else { "" };
    match (within, value, rest) {
        (Macro::Close, ..) => "write `close!(1000, \"reason\")`".to_owned(),
        (Macro::Explain, ..) => "write one code: `explain!(1000)`".to_owned(),
        (_, Value::Text(one, _), [other]) if is_punct(Some(first), '|') => {
            format!("write `close_code!({send}{one}) | close_code!({send}{other})`")
        }
        _ if is_operator(first) => {
            "write a constant expression in braces: `close_code!(send { BASE + 3 })`".to_owned()
        }
        _ => "write one code per macro: `close_code!(1000)` or `close_code!(send 1000 as server)`"
            .to_owned(),
    }
}

fn parse_value(
    cursor: &mut Cursor,
    send: Option<Place>,
    within: Macro,
    problems: &mut Vec<Problem>,
) -> Value {
    let token = match cursor.peek() {
        Some(token) if !is_word(&token, "as") => token,
        end => {
            let place = end.as_ref().map_or_else(|| cursor.missing(), Place::of);
            problems.push(Problem::new(place, "missing close code", EXAMPLE));
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
        TokenTree::Ident(ref word) if word == "_" => not_a_code(&token, cursor, problems),
        TokenTree::Ident(ident) => parse_name(&ident, cursor, send, within, problems),
        TokenTree::Group(group) => match group.delimiter() {
            Delimiter::Brace if group.stream().is_empty() => {
                problems.push(Problem::new(place, "missing close code", EXAMPLE));
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
            problems.push(Problem::new(place, "missing close code", EXAMPLE));
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
fn parse_name(
    ident: &Ident,
    cursor: &mut Cursor,
    send: Option<Place>,
    within: Macro,
    problems: &mut Vec<Problem>,
) -> Value {
    let place = Place::at(ident.span());
    let name = ident.to_string();
    match cursor.peek() {
        Some(TokenTree::Punct(punct))
            if punct.as_char() == ':' && punct.spacing() == Spacing::Joint =>
        {
            let tokens = cursor.until(&|token| {
                !matches!(token, TokenTree::Punct(punct) if punct.as_char() == ':')
                    && !matches!(token, TokenTree::Ident(ident) if ident != "as")
            });
            let place = place.to(tokens.last().map_or(place, Place::of));
            let mut path = vec![name];
            for token in tokens {
                path.push(token.to_string());
            }
            parse_path(&path, place, send.is_some(), within, problems)
        }
        Some(TokenTree::Literal(_) | TokenTree::Group(_))
            if parse(&name).is_err() && !matches!(name.as_str(), "true" | "false") =>
        {
            let help = match within {
                Macro::Close => "write the code alone: `close!(1000)`",
                Macro::CloseCode => "the only keyword here is `send`: `close_code!(send 1000)`",
                Macro::Explain => "write the code alone: `explain!(1000)`",
            };
            let claim = format_args!("unknown keyword `{name}`");
            problems.push(Problem::new(place, claim, help));
            parse_value(cursor, send, within, problems)
        }
        _ => Value::Text(name, place),
    }
}

/// A path, which no macro takes. What is meant depends on what it leads to: one of the constants,
/// or something of the user's.
fn parse_path(
    path: &[String],
    place: Place,
    is_sent: bool,
    within: Macro,
    problems: &mut Vec<Problem>,
) -> Value {
    let known = match path {
        // The two tokens between are colons.
        [.., owner, _, _, name]
            if matches!(owner.as_str(), "CloseCode" | "SendCode" | "BrowserCode") =>
        {
            parse(name).ok().and_then(|spelling| spelling.name)
        }
        _ => None,
    };
    let mut text = String::new();
    for token in path {
        text += token;
    }
    let path = text;
    let help = match known {
        // That it must not be sent is the mistake to report.
        Some(entry) if is_sent && SendCode::try_from(entry.code).is_err() => {
            return Value::Text(entry.name.to_owned(), place);
        }
        Some(entry) => format!("write `{}`", entry.name),
        None if within == Macro::Explain => {
            format!("a variant of an enum with `#[close_codes]` has a method: `{path}.explain()`")
        }
        None if is_sent => format!(
            "write a constant of type `u16` in braces: `close_code!(send {{ {path} }})`; a variant \
             of an enum with `#[close_codes]` needs no macro: `{path}.code()`"
        ),
        None => format!("write a constant or a variant of your own without the macro: `{path}`"),
    };
    problems.push(Problem::new(place, "expected a name, found a path", help));
    Value::Invalid
}

/// A token that cannot begin a code; what follows belongs to the same mistake.
fn not_a_code(token: &TokenTree, cursor: &mut Cursor, problems: &mut Vec<Problem>) -> Value {
    let rest = cursor.until(&|token| is_word(token, "as"));
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
                let claim = format!("unknown role `{ident}`");
                let words = keywords();
                let help = nearest_word(&ident.to_string(), &words)
                    .map_or_else(roles, |word| format!("write `as {word}`"));
                problems.push(Problem::new(place, claim, help));
            }
            role.map(|&role| (role, keyword.to(place)))
        }
        Some(token) => {
            cursor.next();
            problems.push(Problem::new(Place::of(&token), "expected a role", roles()));
            None
        }
        None => {
            problems.push(Problem::new(keyword, "missing role", roles()));
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
    format!("the roles are {}", list(&keywords()))
}

fn keywords() -> Vec<&'static str> {
    let mut words = Vec::new();
    for role in Role::ALL {
        words.push(role.keyword());
    }
    words
}
