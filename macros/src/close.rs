//! `close!`: a code with its reason.

use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};
use quote::quote;

use crate::close_code::{Kind, Macro, Operand, is_code};
use crate::close_reason;
use crate::report;
use crate::tokens::{Cursor, Place, is_punct, is_word, place};

/// `close!` with `$crate` as the first token of its input.
pub(crate) fn expand(input: TokenStream) -> TokenStream {
    let mut cursor = Cursor::new(input);
    // The wrapper in `wsclose` always gives it.
    let Some(krate) = cursor.next() else {
        return TokenStream::new();
    };
    let invocation = Place::of(&krate);
    let code = cursor.until_comma();
    let has_reason = cursor.eat_punct(',') && cursor.peek().is_some();
    let reason = cursor.rest();

    let mut problems = Vec::new();
    let code = parse(code, invocation).check(&mut problems);
    let reason =
        has_reason.then(|| close_reason::check(invocation, &reason).map(|at| (at, reason)));
    let reason = match reason.transpose() {
        Ok(reason) => reason,
        Err(problem) => {
            problems.push(problem);
            None
        }
    };
    match code {
        Some(code) if problems.is_empty() => {
            let reason =
                reason.map(|(place, tokens)| close_reason::constant(&krate, place, tokens));
            match code {
                Checked::Code(code) => {
                    let code = code.expand(&krate);
                    let reason = reason.unwrap_or_else(|| quote!(#krate::Reason::EMPTY));
                    quote!(#krate::Close::new(#code, #reason))
                }
                Checked::Own(value) => {
                    // Without a reason here, that of the variant stays.
                    let reason = reason.map(|reason| quote!(.with_reason(#reason)));
                    quote!(#krate::Close::from(#value) #reason)
                }
            }
        }
        Some(Checked::Code(code)) => code.expand_beside(&krate, &problems),
        _ => report::expression(&problems),
    }
}

/// What is in front of the comma.
enum Code {
    /// As in `close_code!(send …)`.
    Operand(Cursor, Place),
    /// An expression of the user's: a constant, a variant, a call.
    Own(Vec<TokenTree>),
}

enum Checked {
    Code(crate::close_code::Checked),
    Own(TokenTree),
}

/// Tells the operand of `close_code!` from other expressions.
fn parse(tokens: Vec<TokenTree>, invocation: Place) -> Code {
    let is_operand = match tokens.as_slice() {
        [] | [TokenTree::Literal(_), ..] => true,
        [first, ..] if is_punct(Some(first), '-') || is_word(first, "send") => true,
        [TokenTree::Group(group), ..] => group.delimiter() == Delimiter::Brace,
        [TokenTree::Ident(name)] => is_code(&name.to_string()),
        [TokenTree::Ident(_), next, ..] => is_word(next, "as"),
        _ => false,
    };
    if is_operand {
        let place = place(&tokens).unwrap_or(invocation);
        Code::Operand(Cursor::with_last(tokens.into_iter().collect(), invocation), place)
    } else {
        Code::Own(tokens)
    }
}

impl Code {
    fn check(self, problems: &mut Vec<report::Problem>) -> Option<Checked> {
        match self {
            Code::Own(tokens) => {
                // Invisible, so that the expression stays one.
                let group = Group::new(Delimiter::None, tokens.into_iter().collect());
                Some(Checked::Own(TokenTree::Group(group)))
            }
            Code::Operand(mut cursor, place) => {
                let operand = Operand::parse(&mut cursor, Macro::Close, problems);
                operand.sent(place).check(Kind::Send, problems).map(Checked::Code)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn expanded(input: &str) -> String {
        let input: TokenStream = format!("krate {input}").parse().unwrap();
        expand(input).to_string().replace(' ', "")
    }

    #[test]
    fn a_code_and_a_reason_are_a_close() {
        for (input, code) in [
            ("1000", "krate::SendCode::NORMAL_CLOSURE,krate::Reason::EMPTY"),
            ("GOING_AWAY,", "krate::SendCode::GOING_AWAY,krate::Reason::EMPTY"),
            ("4001 as browser", "krate::ranges::PrivateUse::<4001>::SEND,krate::Reason::EMPTY"),
            ("1000, \"bye\"", "krate::SendCode::NORMAL_CLOSURE,{const__WSCLOSE_CHECKED"),
            ("{ BASE + 1 }, \"bye\"", "krate::__private::Passed::<{krate::__private::send_code("),
        ] {
            let text = expanded(input);
            assert!(text.starts_with(&format!("krate::Close::new({code}")), "{input}: {text}");
            assert!(!text.contains("compile_error"), "{text}");
        }
    }

    #[test]
    fn something_of_the_users_is_converted() {
        for (input, value) in [
            ("EXPIRED, \"bye\"", "EXPIRED"),
            ("code(1), \"bye\"", "code(1)"),
            ("self.code, \"bye\"", "self.code"),
        ] {
            let text = expanded(input);
            assert!(
                text.starts_with(&format!("krate::Close::from({value}).with_reason(")),
                "{text}"
            );
        }
    }

    #[test]
    fn without_a_reason_the_declared_one_stays() {
        assert_eq!(expanded("Chat::Kicked"), "krate::Close::from(Chat::Kicked)");
    }

    #[test]
    fn every_mistake_is_one_error() {
        for (input, count) in [
            ("", 1),
            ("1006", 1),
            ("1006, 5", 2),
            ("GOING_AWY", 1),
            ("1012 as client, \"bye\"", 1),
            ("1000, \"a\", 1", 1),
            ("1000, b\"a\"", 1),
            ("-1", 1),
            ("send", 1),
        ] {
            assert_eq!(expanded(input).matches("compile_error").count(), count, "{input}");
        }
    }
}
