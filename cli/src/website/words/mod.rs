//! The words around the catalogue's on the website, and on the command line for the codes of a
//! workspace. Each language is one file, and each text a field: a missing or an extra one does not
//! compile.

mod ar;
mod en;
mod es;
mod ja;

use wsclose_core::explain::Language;

/// The words of the website in one language. A pair or triple surrounds what is inserted.
#[derive(Debug)]
#[cfg_attr(test, derive(serde::Serialize))]
pub(crate) struct Words {
    /// The name of the site, and the heading of its first page.
    pub(crate) title: &'static str,
    /// Under that heading.
    pub(crate) introduction: &'static str,
    /// Links at the head of each page.
    pub(crate) codes: &'static str,
    pub(crate) comparisons: &'static str,
    pub(crate) problems: &'static str,
    pub(crate) peers: &'static str,
    pub(crate) rules: &'static str,
    /// Names of parts of a page, for those who hear it read.
    pub(crate) skip: &'static str,
    pub(crate) contents: &'static str,
    pub(crate) pages: &'static str,
    pub(crate) language: &'static str,
    /// The search box.
    pub(crate) search: &'static str,
    /// Examples of searches: a number, a name, a symptom; after "for example".
    pub(crate) search_example: &'static str,
    /// Around the number of results.
    pub(crate) found: (&'static str, &'static str),
    pub(crate) nothing_found: &'static str,
    /// Headings and columns.
    pub(crate) registered_codes: &'static str,
    pub(crate) ranges: &'static str,
    pub(crate) meaning: &'static str,
    pub(crate) facts: &'static str,
    pub(crate) other_names: &'static str,
    pub(crate) symptoms: &'static str,
    pub(crate) messages: &'static str,
    pub(crate) in_rust: &'static str,
    /// Code that sends a code, or recognizes one that was received.
    pub(crate) samples: &'static str,
    pub(crate) sample_sends: &'static str,
    pub(crate) sample_receives: &'static str,
    /// The button that copies code, before and after.
    pub(crate) copy: &'static str,
    pub(crate) copied: &'static str,
    pub(crate) compare_with: &'static str,
    /// Pairs of codes.
    pub(crate) confused: &'static str,
    pub(crate) all_pairs: &'static str,
    pub(crate) comparisons_introduction: &'static str,
    /// The page about problems.
    pub(crate) problems_introduction: &'static str,
    /// In front of the names of endings.
    pub(crate) reported_by_probe: &'static str,
    /// The page about peers.
    pub(crate) peers_title: &'static str,
    pub(crate) peers_introduction: &'static str,
    pub(crate) client: &'static str,
    pub(crate) server: &'static str,
    pub(crate) browser: &'static str,
    /// What a peer does when its application sends a code, and when one arrives.
    pub(crate) sends: &'static str,
    pub(crate) receives: &'static str,
    pub(crate) sent_as_given: &'static str,
    pub(crate) sent_as_other: (&'static str, &'static str),
    pub(crate) sent_empty: &'static str,
    pub(crate) sent_error: &'static str,
    pub(crate) sent_error_and_other: (&'static str, &'static str),
    pub(crate) sent_panic: &'static str,
    pub(crate) seen_accepted: &'static str,
    pub(crate) seen_refused: &'static str,
    pub(crate) seen_refused_as: (&'static str, &'static str),
    pub(crate) seen_refused_as_same: &'static str,
    /// The pages about the rules of the lint.
    pub(crate) rules_introduction: &'static str,
    pub(crate) rule: &'static str,
    pub(crate) level: &'static str,
    pub(crate) only_english: &'static str,
    /// The codes that a workspace defines, and their places in its source.
    pub(crate) own_codes: &'static str,
    pub(crate) package: &'static str,
    pub(crate) defined_in: &'static str,
    pub(crate) reason: &'static str,
    pub(crate) sent_in: &'static str,
    pub(crate) matched_in: &'static str,
    pub(crate) nowhere: &'static str,
    pub(crate) in_test: &'static str,
    /// At the foot of each page, around the version.
    pub(crate) made_by: (&'static str, &'static str),
}

impl Words {
    /// The words of a language.
    pub(crate) fn of(language: Language) -> &'static Words {
        match language {
            Language::Spanish => &es::WORDS,
            Language::Japanese => &ja::WORDS,
            Language::Arabic => &ar::WORDS,
            _ => &en::WORDS,
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::Value;
    use wsclose_core::CloseCode;

    use super::*;

    /// Every text of a language, in the order of the fields.
    fn texts(language: Language) -> Vec<String> {
        fn collect(value: &Value, texts: &mut Vec<String>) {
            match value {
                Value::String(text) => texts.push(text.clone()),
                Value::Array(values) => values.iter().for_each(|value| collect(value, texts)),
                Value::Object(fields) => fields.values().for_each(|value| collect(value, texts)),
                other => panic!("a field that is no text: {other}"),
            }
        }
        let mut texts = Vec::new();
        collect(&serde_json::to_value(Words::of(language)).unwrap(), &mut texts);
        texts
    }

    /// The code spans of a text, and the numbers outside of them.
    fn kept(text: &str) -> (Vec<&str>, Vec<&str>) {
        let (code, prose): (Vec<_>, Vec<_>) =
            text.split('`').enumerate().partition(|(index, _)| index % 2 == 1);
        let mut code: Vec<&str> = code.into_iter().map(|(_, span)| span).collect();
        let is_digit = |letter: char| letter.is_ascii_digit();
        let mut numbers: Vec<&str> = prose
            .into_iter()
            .flat_map(|(_, part)| part.split(move |letter| !is_digit(letter)))
            .filter(|number| !number.is_empty())
            .collect();
        code.sort_unstable();
        numbers.sort_unstable();
        (code, numbers)
    }

    #[test]
    fn every_language_has_its_own_texts_with_the_same_code_and_numbers() {
        let english = texts(Language::English);
        assert!(english.len() > 40);
        for &language in Language::ALL.iter().filter(|other| **other != Language::English) {
            let texts = texts(language);
            assert_eq!(texts.len(), english.len());
            for (text, english) in texts.iter().zip(&english) {
                assert_eq!(kept(text), kept(english), "{language}: {text}");
                let is_a_sentence = english.split(' ').count() > 3;
                assert!(!is_a_sentence || text != english, "{language}: {text}");
                for word in [" the ", " and ", " of ", " is ", " with "] {
                    assert!(language == Language::English || !text.contains(word), "{text}");
                }
            }
        }
    }

    #[test]
    fn the_example_of_the_search_names_a_symptom() {
        for &language in Language::ALL {
            let example = Words::of(language).search_example;
            let mut symptoms =
                CloseCode::ABNORMAL_CLOSURE.explain().in_language(language).symptoms();
            assert!(symptoms.any(|symptom| example.ends_with(symptom)), "{language}: {example}");
        }
    }
}
