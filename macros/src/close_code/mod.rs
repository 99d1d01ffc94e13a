//! `close_code!`: which form it is, and the form that is an expression or a pattern.

mod ast;
mod check;
mod constants;
mod expand;
mod parse;

use proc_macro2::{Delimiter, TokenStream, TokenTree};

use crate::report;
use crate::tokens::Cursor;

pub(crate) use ast::{Kind, Macro, Operand};
pub(crate) use check::{Checked, is_code};
pub(crate) use expand::checked_call;

/// `close_code!` with `$crate` as the first token of its input.
pub(crate) fn expand(input: TokenStream) -> TokenStream {
    let mut cursor = Cursor::new(input);
    // The wrapper in `wsclose` always gives it.
    let Some(krate) = cursor.next() else {
        return TokenStream::new();
    };
    match cursor.peek() {
        Some(token) if starts_constant(&token) => constants::expand(&krate, cursor),
        _ => one_code(&krate, cursor),
    }
}

/// Does the token begin a constant with attributes and visibility?
fn starts_constant(token: &TokenTree) -> bool {
    match token {
        TokenTree::Punct(punct) => punct.as_char() == '#',
        TokenTree::Ident(ident) => ident == "pub" || ident == "const",
        // The visibility that a user's macro passes on, such as `pub(crate)` or nothing at all.
        TokenTree::Group(group) if group.delimiter() == Delimiter::None => {
            match group.stream().into_iter().next() {
                None => true,
                Some(TokenTree::Ident(ident)) => ident == "pub",
                Some(_) => false,
            }
        }
        _ => false,
    }
}

fn one_code(krate: &TokenTree, mut cursor: Cursor) -> TokenStream {
    let mut problems = Vec::new();
    let operand = Operand::parse(&mut cursor, Macro::CloseCode, &mut problems);
    let kind = operand.kind();
    let checked = operand.check(kind, &mut problems);
    match checked {
        Some(checked) if problems.is_empty() => checked.expand(krate),
        Some(checked) => checked.expand_beside(krate, &problems),
        None => report::expression(&problems),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::Problem;

    /// What `close_code!(input)` expands to, as text.
    fn expanded(input: &str) -> String {
        let input: TokenStream = input.parse().unwrap();
        let krate: TokenStream = "krate".parse().unwrap();
        expand(krate.into_iter().chain(input).collect()).to_string().replace(' ', "")
    }

    /// The messages of what is wrong with `input`.
    fn messages(input: &str) -> Vec<String> {
        let mut problems = Vec::new();
        let mut cursor = Cursor::new(input.parse().unwrap());
        let operand = Operand::parse(&mut cursor, Macro::CloseCode, &mut problems);
        let kind = operand.kind();
        if let Some(unknown) = operand.check(kind, &mut problems).and_then(Checked::into_problem) {
            problems.push(unknown);
        }
        problems.iter().map(Problem::message).map(str::to_owned).collect()
    }

    #[test]
    fn a_code_is_a_path() {
        for (input, path) in [
            ("1010", "krate::CloseCode::MANDATORY_EXTENSION"),
            ("0x3F2", "krate::CloseCode::MANDATORY_EXTENSION"),
            ("1_010u16", "krate::CloseCode::MANDATORY_EXTENSION"),
            ("GOING_AWAY", "krate::CloseCode::GOING_AWAY"),
            ("1006", "krate::CloseCode::ABNORMAL_CLOSURE"),
            ("1016", "krate::ranges::Unassigned::<1016>::CODE"),
            ("3001", "krate::ranges::FirstComeFirstServed::<3001>::CODE"),
            ("4001", "krate::ranges::PrivateUse::<4001>::CODE"),
            ("send 1011", "krate::SendCode::INTERNAL_ERROR"),
            ("send INTERNAL_ERROR", "krate::SendCode::INTERNAL_ERROR"),
            ("send 4001", "krate::ranges::PrivateUse::<4001>::SEND"),
            ("send 1010 as client", "krate::SendCode::MANDATORY_EXTENSION"),
            ("send 1014 as server", "krate::SendCode::BAD_GATEWAY"),
            ("send 1000 as browser", "krate::BrowserCode::NORMAL_CLOSURE"),
            ("send 4001 as browser", "krate::ranges::PrivateUse::<4001>::BROWSER"),
        ] {
            assert_eq!(expanded(input), path, "{input}");
        }
    }

    #[test]
    fn a_constant_expression_is_checked_in_a_constant() {
        let text = expanded("send { BASE + 3 } as client");
        assert!(
            text.starts_with("krate::__private::Passed::<{krate::__private::send_code(BASE+3,"),
            "{text}"
        );
        assert!(text.ends_with(".get()}>::SEND"), "{text}");
        // Braces are kept only where they hold statements.
        assert!(expanded("send { let a = 1; a }").contains("send_code({leta=1;a},"));
        assert!(expanded("send { BASE } as browser").contains("browser_code(BASE)"));
    }

    #[test]
    fn an_unknown_name_keeps_its_path() {
        let text = expanded("MANDATORY_E");
        assert!(text.starts_with("krate::__private::Unknown::<{::core::compile_error!"), "{text}");
        assert!(text.ends_with("}>::MANDATORY_E"), "{text}");
    }

    #[test]
    fn every_mistake_is_one_error() {
        for (input, count) in [
            ("", 1),
            ("send", 1),
            ("as client", 1),
            ("1010 as", 1),
            ("send 1005u8 as sever", 3),
            ("send 1011u8 as sever", 2),
            ("FOO as client", 2),
            ("send 1006 as sever more", 3),
            ("sned 1006", 1),
            ("send 1000 1000", 1),
            ("send BASE + 3", 2),
            ("send CloseCode::GOING_AWAY", 1),
            ("send {}", 1),
            ("{ BASE }", 1),
            ("(1000)", 1),
            ("[1000]", 1),
            ("- x", 1),
            ("&1000", 1),
            ("\"1000\"", 1),
            ("send \"1006\"", 2),
            ("-1", 1),
        ] {
            let messages = messages(input);
            assert_eq!(messages.len(), count, "{input}: {messages:#?}");
            assert_eq!(expanded(input).matches("compile_error!").count(), count, "{input}");
        }
    }

    #[test]
    fn every_message_says_what_instead() {
        for input in ["", "send 1006", "FOO", "1.5", "send 1000 as x", "a::b", "500", "sned 1000"] {
            for message in messages(input) {
                let (claim, help) = message.split_once("\n\nhelp: ").unwrap();
                assert!(!claim.ends_with('.') && !help.ends_with('.'), "{message}");
                assert!(!claim.starts_with(char::is_uppercase), "{message}");
            }
        }
    }

    #[test]
    fn half_typed_input_never_panics() {
        let pieces = [
            "send", "as", "client", "1000", "FOO", "{ }", "{ A }", "-", ":", "::", "#", "#[a]",
            "pub", "const", "A", "=", ";", "\"x\"", "()",
        ];
        for a in pieces {
            for b in pieces {
                for c in pieces {
                    for d in ["", "1000", ";", "as"] {
                        expanded(&format!("{a} {b} {c} {d}"));
                    }
                }
            }
        }
    }
}
