//! `explain!`: the explanation of a code as a string literal.

use proc_macro2::{Literal, TokenStream, TokenTree};

use crate::operand::{Checked, Operand};
use crate::report;
use crate::tokens::Cursor;

/// `explain!(1010)`, with a number or a name.
pub(crate) fn expand(input: TokenStream) -> TokenStream {
    let mut problems = Vec::new();
    match Operand::parse(&mut Cursor::new(input), &mut problems).explained(&mut problems) {
        Some(Checked::Number(_, code, span)) if problems.is_empty() => {
            let mut text = Literal::string(&code.explain().markdown().to_string());
            text.set_span(span);
            TokenTree::Literal(text).into()
        }
        Some(Checked::UnknownName(problem, _)) => {
            problems.push(problem);
            report::literal(&problems)
        }
        _ => report::literal(&problems),
    }
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
    }

    #[test]
    fn mistakes_are_errors() {
        for input in ["", "FOO", "GoingAway", "65536", "send 1000", "1000 as client", "{ 1000 }"] {
            let text = expanded(input);
            assert_eq!(text.matches("compile_error").count(), 1, "{input}: {text}");
        }
    }
}
