//! Every language says the same, in its own script, and nothing twice.

use super::*;
use crate::catalogue::{ENTRIES, RANGES};

extern crate std;
use std::collections::{BTreeMap, BTreeSet};
use std::string::String;
use std::vec::Vec;

/// The words of all codes and ranges in a language, by number.
fn all(language: Language) -> Vec<(u16, &'static Words<'static>)> {
    let texts = Texts::of(language);
    let codes = ENTRIES.iter().map(|entry| entry.code.get());
    let ranges = RANGES.iter().map(|range| range.last);
    codes.chain(ranges).map(|number| (number, texts.words(number))).collect()
}

fn fields(words: &Words<'static>) -> [&'static str; 7] {
    let Words { gloss: _, gist, description, when, remedy, instead, send_if, symptoms } = *words;
    [gist, description, when, remedy, instead, send_if, symptoms]
}

/// A value that is made of texts.
trait OfTexts {
    /// Its texts, in the order of its fields.
    fn texts(&self) -> Vec<&'static str>;
}

impl OfTexts for &'static str {
    fn texts(&self) -> Vec<&'static str> {
        std::vec![*self]
    }
}

impl OfTexts for (&'static str, &'static str) {
    fn texts(&self) -> Vec<&'static str> {
        std::vec![self.0, self.1]
    }
}

impl OfTexts for [&'static str; 5] {
    fn texts(&self) -> Vec<&'static str> {
        self.to_vec()
    }
}

impl OfTexts for (&'static str, &'static str, &'static str) {
    fn texts(&self) -> Vec<&'static str> {
        std::vec![self.0, self.1, self.2]
    }
}

/// Takes structs apart. A field that is not named does not compile.
macro_rules! of_texts {
    ($($ty:ident { $($field:ident)* })*) => {$(
        impl OfTexts for $ty {
            fn texts(&self) -> Vec<&'static str> {
                let $ty { $($field),* } = self;
                [$($field.texts()),*].concat()
            }
        }
    )*};
}

of_texts! {
    Labels { when remedy sent_by retry http peers reference registered }
    SentByTexts { nobody client server either unknown }
    Browser { yes no }
    PeerTexts { read_1002 refused accepted }
    Own { other_meaning unregistered }
    RetryTexts { never after_fix now backoff seconds }
    CompareTexts {
        title means after reconnect sender_of only_script both_sent one_sent not_sent none_sent none_may differences which learn_more may_be_sent
        in_browser acts yes no only none sender receiver both nobody send send_own never_send end
        use_neither
    }
    PairTexts {
        p1000_1001 p1000_1005 p1001_1012 p1002_1003 p1002_1007 p1003_1007 p1005_1006 p1006_1011
        p1006_1015 p1008_3000 p1008_3003 p1010_1011 p1011_1014 p1012_1013
    }
}

/// The frame around the words: labels, comparisons.
fn frame(language: Language) -> Vec<&'static str> {
    let Texts { label, sent_by, browser, peers, own, retry, compare, pairs, .. } =
        Texts::of(language);
    let parts: [&dyn OfTexts; 8] = [label, sent_by, browser, peers, own, retry, compare, pairs];
    parts.into_iter().flat_map(OfTexts::texts).collect()
}

fn others() -> impl Iterator<Item = Language> {
    Language::ALL.iter().copied().filter(|language| *language != Language::English)
}

/// The text in backticks.
fn code_spans(text: &str) -> Vec<&str> {
    let mut spans: Vec<&str> = text.split('`').skip(1).step_by(2).collect();
    spans.sort_unstable();
    spans
}

/// The numbers outside of code.
fn numbers(text: &str) -> Vec<String> {
    let outside: String = text.split('`').step_by(2).collect::<Vec<_>>().join(" ");
    let mut numbers: Vec<String> = outside
        .split(|letter: char| !letter.is_ascii_digit())
        .filter(|number| !number.is_empty())
        .map(String::from)
        .collect();
    numbers.sort();
    numbers.dedup();
    numbers
}

/// Protocols, standards and organizations outside of code: words with two capitals, such as TLS.
fn acronyms(text: &str) -> BTreeSet<&str> {
    let outside = text.split('`').step_by(2);
    let words = outside.flat_map(|part| part.split(|letter: char| !letter.is_ascii_alphanumeric()));
    words
        .filter(|word| word.matches(|letter: char| letter.is_ascii_uppercase()).count() >= 2)
        .collect()
}

#[test]
fn every_language_says_the_same_about_the_same_numbers_and_code() {
    for language in others() {
        for ((number, words), (_, english)) in all(language).iter().zip(all(Language::English)) {
            for (text, english) in fields(words).iter().zip(fields(english)) {
                assert_eq!(numbers(text), numbers(english), "{number} {language}: {text}");
                assert_eq!(code_spans(text), code_spans(english), "{number}: {text}");
                assert_eq!(acronyms(text), acronyms(english), "{number} {language}: {text}");
                assert_eq!(text.is_empty(), english.is_empty(), "{number} {language}");
            }
            assert!(!words.gloss.is_empty(), "{number} {language}");
        }
    }
}

#[test]
fn nothing_is_left_in_english_and_no_mark_is_of_another_script() {
    let english = [" the ", " and ", " of ", " to ", " is ", " with ", " that "];
    for language in others() {
        for (number, words) in all(language) {
            for text in fields(words).into_iter().chain([words.gloss]) {
                is_in_language(text, language, &english, &std::format!("{number}"));
            }
        }
        for text in frame(language) {
            is_in_language(text, language, &english, "frame");
        }
    }
}

fn is_in_language(text: &str, language: Language, english: &[&str], place: &str) {
    let outside: String = text.split('`').step_by(2).collect::<Vec<_>>().join(" ");
    for word in english {
        assert!(!outside.contains(word), "{place} {language}: {text}");
    }
    let wrong: &[char] = match language {
        Language::Japanese => &[',', ';', '?', '!'],
        Language::Arabic => &[',', ';', '?', '\u{200F}', '\u{2066}', '\u{2069}'],
        _ => &['\u{3002}', '\u{060C}'],
    };
    assert!(!outside.contains(wrong), "{place} {language}: {text}");
    assert!(!text.contains("  "), "{place} {language}: {text}");
}

#[test]
fn a_symptom_leads_to_one_code() {
    for &language in Language::ALL {
        let comma = Texts::of(language).marks.comma;
        let mut seen: BTreeMap<&str, u16> = BTreeMap::new();
        for (number, words) in all(language) {
            let symptoms: Vec<&str> = words.symptoms.split(comma).collect();
            assert!(symptoms.len() >= 2, "{number} {language}: {}", words.symptoms);
            for symptom in symptoms {
                assert!(!symptom.is_empty(), "{number} {language}");
                assert_eq!(seen.insert(symptom, number), None, "{number} {language}: {symptom}");
            }
        }
    }
}

#[test]
fn no_two_codes_share_a_sentence() {
    for &language in Language::ALL {
        let mut seen: BTreeMap<&str, u16> = BTreeMap::new();
        // Ranges of numbers that mean nothing are alike.
        let is_code = |number: u16| ENTRIES.iter().any(|entry| entry.code == number);
        let all = all(language).into_iter().filter(|(number, _)| is_code(*number));
        for (number, words) in all {
            for text in fields(words) {
                for sentence in text.split_inclusive(['.', '\u{3002}']) {
                    let sentence = sentence.trim();
                    if sentence.chars().count() < 12 {
                        continue;
                    }
                    let other = seen.insert(sentence, number);
                    assert!(other.is_none_or(|other| other == number), "{number}: {sentence}");
                }
            }
        }
    }
}

#[test]
fn every_text_ends_as_its_language_ends_a_sentence() {
    for &language in Language::ALL {
        let end = Texts::of(language).compare.end;
        for (number, words) in all(language) {
            for text in [words.description, words.when, words.remedy] {
                assert!(text.ends_with(end), "{number} {language}: {text}");
            }
            for text in [words.gist, words.instead, words.send_if, words.symptoms] {
                assert!(!text.ends_with(end), "{number} {language}: {text}");
            }
        }
    }
}

#[test]
fn every_reference_has_a_title_in_every_language() {
    let titles: BTreeSet<&str> = ENTRIES
        .iter()
        .map(|entry| entry.reference.title)
        .chain(RANGES.iter().map(|range| range.reference.title))
        .collect();
    for language in others() {
        for &title in &titles {
            let translated = Texts::of(language).reference(title);
            assert_ne!(translated, title, "{language}");
            assert_eq!(numbers(translated), numbers(title), "{language}");
        }
    }
}
