//! The arguments of an attribute: `key` and `key = value`, separated by commas.

use proc_macro2::{Ident, TokenStream, TokenTree};
use syn::{Lit, LitStr};
use wsclose_core::__private::nearest_word;

use crate::report::{self, Problem};
use crate::tokens::{Cursor, Place, is_punct, place};

/// One key with its value.
#[derive(Debug)]
pub(crate) struct Setting {
    pub(crate) key: Ident,
    /// The tokens after `=`; `None` without it.
    value: Option<Vec<TokenTree>>,
    /// Where a missing value is expected.
    end: Place,
}

/// Reads settings with the keys that an attribute knows. An unknown key and a second one of the
/// same name are reported here.
pub(crate) fn settings(
    tokens: TokenStream,
    keys: &[&str],
    problems: &mut Vec<Problem>,
) -> Vec<Setting> {
    let mut cursor = Cursor::new(tokens);
    let mut all: Vec<Setting> = Vec::new();
    while cursor.peek().is_some() {
        let key = cursor.next();
        if is_punct(key.as_ref(), ',') {
            let place = cursor.missing();
            problems.push(Problem::new(place, "expected a key", "remove this comma"));
            continue;
        }
        let mut rest = cursor.until_comma();
        cursor.eat_punct(',');
        let Some(TokenTree::Ident(key)) = key else {
            let end = rest.last().or(key.as_ref()).map_or_else(|| cursor.missing(), Place::of);
            let start = key.as_ref().map_or(end, Place::of);
            problems.push(Problem::new(start.to(end), "expected a key", list(keys)));
            continue;
        };
        let place_of_key = Place::at(key.span());
        let name = key.to_string();
        if !keys.contains(&name.as_str()) {
            let help = match nearest_word(&name, keys) {
                Some(nearest) => format!("write `{nearest}`"),
                None => list(keys),
            };
            problems.push(Problem::new(place_of_key, format_args!("unknown key `{name}`"), help));
            continue;
        }
        if all.iter().any(|setting| setting.key == name) {
            problems.push(twice(&key));
            continue;
        }
        let end = rest.last().map_or(place_of_key, Place::of);
        let value = if is_punct(rest.first(), '=') {
            rest.remove(0);
            Some(rest)
        } else if let Some(unexpected) = place(&rest) {
            let claim = format_args!("expected `=` after `{name}`");
            problems.push(Problem::new(unexpected, claim, format_args!("write `{name} = …`")));
            continue;
        } else {
            None
        };
        all.push(Setting { key, value, end });
    }
    all
}

fn twice(key: &Ident) -> Problem {
    let claim = format_args!("duplicate argument `{key}`");
    Problem::new(Place::at(key.span()), claim, "remove one of the two")
}

fn list(keys: &[&str]) -> String {
    format!("the keys are {}", report::list(keys))
}

impl Setting {
    pub(crate) fn place(&self) -> Place {
        Place::at(self.key.span())
    }

    /// The mistake that the key was there before.
    pub(crate) fn twice(&self) -> Problem {
        twice(&self.key)
    }

    /// From the key to the end of the value.
    pub(crate) fn whole(&self) -> Place {
        self.place().to(self.end)
    }

    /// The only token after `=`.
    pub(crate) fn token(&self) -> Option<&TokenTree> {
        match self.value.as_deref() {
            Some([token]) => Some(token),
            _ => None,
        }
    }

    /// The tokens after `=`; empty without it.
    pub(crate) fn tokens(&self) -> &[TokenTree] {
        self.value.as_deref().unwrap_or_default()
    }

    /// The place of the value, or where it is expected.
    pub(crate) fn value_place(&self) -> Place {
        place(self.tokens()).unwrap_or(self.end)
    }

    /// A value in quotes. Anything else is reported, with the example of what to write.
    pub(crate) fn literal(&self, example: &str, problems: &mut Vec<Problem>) -> Option<LitStr> {
        if let Some(text) = self.token().and_then(string) {
            return Some(text);
        }
        let claim = format_args!("`{}` takes a string", self.key);
        problems.push(Problem::new(self.value_place(), claim, format_args!("write `{example}`")));
        None
    }

    /// A text for people, as one line. An empty one says nothing and is reported.
    pub(crate) fn text(&self, example: &str, problems: &mut Vec<Problem>) -> Option<String> {
        let literal = self.literal(example, problems)?;
        let text = one_line(&literal.value());
        if text.is_empty() {
            let claim = format_args!("`{}` is empty", self.key);
            let help = format_args!("write `{example}`, or remove `{}`", self.key);
            problems.push(Problem::new(self.value_place(), claim, help));
            return None;
        }
        Some(text)
    }
}

/// A literal in quotes.
pub(crate) fn string(token: &TokenTree) -> Option<LitStr> {
    let TokenTree::Literal(literal) = token else { return None };
    match Lit::new(literal.clone()) {
        Lit::Str(text) => Some(text),
        _ => None,
    }
}

/// A text without its line breaks.
pub(crate) fn one_line(text: &str) -> String {
    let mut line = String::new();
    for word in text.split_whitespace() {
        if !line.is_empty() {
            line += " ";
        }
        line += word;
    }
    line
}
