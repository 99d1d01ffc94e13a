//! `explain!`: the explanation of a code as a string literal.

use proc_macro2::{Literal, TokenStream, TokenTree};
use wsclose_core::CloseCode;

use crate::close_code::{Checked, Macro, Operand};
use crate::language::{arguments, language};
use crate::report::{self, Problem};
use crate::tokens::{Cursor, Place};

/// `explain!(1010)`, with a number or a name, perhaps with `lang = "ja"`.
pub(crate) fn expand(input: TokenStream) -> TokenStream {
    let mut problems = Vec::new();
    let arguments = arguments(input);
    let Some((code, rest)) = arguments.split_first() else { return TokenStream::new() };
    let code = read(code, &mut problems);
    let language = language(rest, &mut problems);
    match code {
        Some((code, place)) if problems.is_empty() => {
            text(&code.explain().in_language(language).markdown().to_string(), place)
        }
        _ => report::literal(&problems),
    }
}

/// Reads a code of any status, and its place.
pub(crate) fn read(
    (tokens, before): &(TokenStream, Place),
    problems: &mut Vec<Problem>,
) -> Option<(CloseCode, Place)> {
    let mut cursor = Cursor::with_last(tokens.clone(), *before);
    match Operand::parse(&mut cursor, Macro::Explain, problems).explained(problems)? {
        Checked::Number(_, code, span) => Some((code, Place::at(span))),
        Checked::UnknownName(problem, _) => {
            problems.push(problem);
            None
        }
        Checked::Expression(..) => None,
    }
}

/// A text as a literal at a place of the user's.
pub(crate) fn text(text: &str, place: Place) -> TokenStream {
    let mut text = Literal::string(text);
    text.set_span(place.first);
    TokenTree::Literal(text).into()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn expanded(input: &str) -> String {
        expand(input.parse().unwrap()).to_string()
    }

    #[test]
    fn every_number_is_explained() {
        for number in (0..=u16::MAX).step_by(97).chain([0, 999, 1000, 1015, 1016, 5000, u16::MAX]) {
            let text = expanded(&number.to_string());
            assert!(text.starts_with(&format!("\"**{number} ")), "{text}");
        }
        assert_eq!(expanded("GOING_AWAY"), expanded("1001"));
        assert_eq!(expanded("1001, lang = \"en\""), expanded("1001,"));
    }

    #[test]
    fn every_language_that_is_there_explains() {
        for language in wsclose_core::explain::Language::ALL {
            let text = expanded(&format!("1010, lang = \"{}\"", language.tag()));
            assert!(text.starts_with("\"**1010 Mandatory Extension"), "{text}");
            assert!(text.contains("permessage-deflate"), "{text}");
        }
    }

    #[test]
    fn mistakes_are_errors() {
        for input in [
            "",
            "FOO",
            "GoingAway",
            "65536",
            "send 1000",
            "1000 as client",
            "{ 1000 }",
            "1000, lang = \"tlh\"",
            "1000, lang = ja",
            "1000, lang = 5",
            "1000, language = \"en\"",
            "1000, 1001",
            "1000, lang = \"en\", lang = \"en\"",
            ", lang = \"en\"",
        ] {
            let text = expanded(input);
            assert_eq!(text.matches("compile_error").count(), 1, "{input}: {text}");
        }
    }
}
