//! `compare!`: the difference between two codes as a string literal.

use proc_macro2::TokenStream;

use crate::explain::{read, text};
use crate::language::{arguments, is_setting, language};
use crate::report::{self, Problem};
use crate::tokens::Place;

/// `compare!(1010, 1011)`, with numbers or names, perhaps with `lang = "ja"`.
pub(crate) fn expand(input: TokenStream) -> TokenStream {
    let mut problems = Vec::new();
    if input.is_empty() {
        let help = "write two codes: `compare!(1010, 1011)`";
        problems.push(Problem::new(Place::invocation(), "expected two close codes", help));
        return report::literal(&problems);
    }
    let mut arguments = arguments(input);
    let settings = arguments.iter().position(|(tokens, _)| is_setting(tokens));
    let rest = arguments.split_off(settings.unwrap_or(arguments.len()).min(2));
    let mut codes = Vec::new();
    for code in &arguments {
        codes.push(read(code, &mut problems));
    }
    let language = language(&rest, &mut problems);
    match codes.as_slice() {
        [Some((left, _)), Some((right, place))] if left == right => problems.push(Problem::new(
            *place,
            "a code cannot be compared with itself",
            "write two codes: `compare!(1010, 1011)`",
        )),
        [Some((left, place)), Some((right, _))] if problems.is_empty() => {
            let comparison = left.compare(*right).in_language(language);
            return text(&comparison.markdown().to_string(), *place);
        }
        [Some((_, place))] if problems.is_empty() => problems.push(Problem::new(
            *place,
            "missing second close code",
            "write two codes: `compare!(1010, 1011)`",
        )),
        _ => {}
    }
    report::literal(&problems)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn expanded(input: &str) -> String {
        expand(input.parse().unwrap()).to_string()
    }

    #[test]
    fn two_codes_are_compared() {
        let text = expanded("1010, INTERNAL_ERROR");
        assert!(text.starts_with("\"# 1010 Mandatory Extension and 1011"), "{text}");
        assert_eq!(expanded("1010, 1011, lang = \"en\","), text);
        assert!(expanded("4001, 1008").starts_with("\"# 4001 Private Use and 1008"));
    }

    #[test]
    fn mistakes_are_errors() {
        for (input, count) in [
            ("", 1),
            ("1010", 1),
            ("1010, 1010", 1),
            ("1010, FOO", 1),
            ("FOO, BAR", 2),
            ("1010, 1011, 1012", 1),
            ("1010, 1011, lang = \"tlh\"", 1),
            ("1010, lang = \"en\"", 1),
            ("send 1010, 1011", 1),
        ] {
            let text = expanded(input);
            assert_eq!(text.matches("compile_error").count(), count, "{input}: {text}");
        }
    }
}
