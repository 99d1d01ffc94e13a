//! `lang = "ja"`: the language of an explanation.

use proc_macro2::{TokenStream, TokenTree};
use wsclose_core::explain::Language;

use crate::report::{Problem, list};
use crate::tokens::{Cursor, Place, is_punct, place};

/// The features that add languages, named like their tags.
const FEATURES: &[&str] = &["es", "ja", "ar"];

/// The arguments of an invocation, each with the place where more would follow.
pub(crate) fn arguments(input: TokenStream) -> Vec<(TokenStream, Place)> {
    let mut cursor = Cursor::new(input);
    let mut all = Vec::new();
    loop {
        let before = cursor.missing();
        let tokens = cursor.until_comma();
        all.push((tokens.into_iter().collect(), before));
        if !cursor.eat_punct(',') {
            return all;
        }
        // A comma at the end separates nothing.
        if cursor.peek().is_none() {
            return all;
        }
    }
}

/// Is it `key = value`?
pub(crate) fn is_setting(tokens: &TokenStream) -> bool {
    is_punct(tokens.clone().into_iter().nth(1).as_ref(), '=')
}

/// Reads `lang = "…"` after the codes; English without it.
pub(crate) fn language(
    arguments: &[(TokenStream, Place)],
    problems: &mut Vec<Problem>,
) -> Language {
    let mut language = None;
    for (tokens, before) in arguments {
        let tokens: Vec<TokenTree> = tokens.clone().into_iter().collect();
        let place = place(&tokens).unwrap_or(*before);
        match tokens.as_slice() {
            [TokenTree::Ident(key), equals, TokenTree::Literal(tag)]
                if key == "lang" && is_punct(Some(equals), '=') =>
            {
                if language.is_some() {
                    let help = "remove one of the two";
                    problems.push(Problem::new(place, "duplicate argument `lang`", help));
                }
                language = Some(of_tag(&tag.to_string(), Place::at(tag.span()), problems));
            }
            _ => problems.push(Problem::new(
                place,
                "unexpected token",
                "write `lang = \"ja\"` for another language",
            )),
        }
    }
    language.unwrap_or_default()
}

fn of_tag(literal: &str, place: Place, problems: &mut Vec<Problem>) -> Language {
    let tag = literal.trim_matches('"');
    if let Some(language) = Language::from_tag(tag).filter(|_| literal.starts_with('"')) {
        return language;
    }
    let mut known = Vec::new();
    for language in Language::ALL {
        known.push(language.tag());
    }
    let mut missing = Vec::new();
    for feature in FEATURES {
        if !known.contains(feature) {
            missing.push(*feature);
        }
    }
    let more = if missing.is_empty() {
        String::new()
    } else {
        format!("; {} with the feature of that name", list(&missing))
    };
    problems.push(Problem::new(
        place,
        format_args!("unknown language {literal}"),
        format_args!("the languages are {}{more}", list(&known)),
    ));
    Language::English
}
