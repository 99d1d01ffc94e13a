//! Splits a text into terms, numbers, and letters only.

use std::sync::LazyLock;

use regex::Regex;
use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;

/// What a query may contain that says nothing about the cause: addresses, ports and dates. `site.js`
/// uses the same pattern.
pub(super) const NOISE: &str = r#"[a-z]+://[^\s'"]+|[0-9]{4}[-/][0-9]{2}[-/][0-9]{2}|(?:localhost|[a-z0-9-]+(?:\.[a-z0-9-]+)+|\]):[0-9]+"#;

/// A word: Latin, digits, Arabic, or a run of Japanese. `site.js` uses the same pattern.
pub(super) const WORD: &str =
    r"[a-z]+|[0-9]+|[\u{621}-\u{64a}]+|[\u{3005}\u{3040}-\u{30ff}\u{3400}-\u{9fff}]+";

static NOISE_PATTERN: LazyLock<Option<Regex>> = LazyLock::new(|| Regex::new(NOISE).ok());
static WORD_PATTERN: LazyLock<Option<Regex>> = LazyLock::new(|| Regex::new(WORD).ok());

/// Endings that English words lose, the longest first, so that `closed` finds `close`.
pub(super) const ENDINGS: &[&str] = &["ing", "ed", "es", "s", "e"];

/// English words that are in any text.
pub(super) const STOP: &[&str] = &[
    "a", "an", "and", "as", "at", "be", "by", "for", "from", "i", "in", "is", "it", "my", "of",
    "on", "or", "our", "that", "the", "this", "to", "was", "we", "what", "when", "why", "with",
    "your",
];

/// A text that is ready to be searched, or to be searched for.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Terms {
    /// Each term once, in the order of the text.
    pub(super) words: Vec<String>,
    /// The numbers that may be codes: of three to five digits, not next to a letter.
    pub(super) numbers: Vec<u32>,
    /// All that is left of the text as one word, so that `CLOSE_NORMAL` equals `close normal`.
    pub(super) squashed: String,
}

impl Terms {
    pub(super) fn of(text: &str) -> Terms {
        let mut out = Terms::default();
        let folded = folded(text);
        let (Some(noise), Some(word)) = (NOISE_PATTERN.as_ref(), WORD_PATTERN.as_ref()) else {
            return out;
        };
        let text = noise.replace_all(&folded, " ");
        for found in word.find_iter(&text) {
            let word = found.as_str();
            if STOP.contains(&word) {
                continue;
            }
            out.squashed.push_str(word);
            let before = text.get(..found.start()).and_then(|text| text.chars().next_back());
            let after = text.get(found.end()..).and_then(|text| text.chars().next());
            let beside_letter =
                [before, after].into_iter().flatten().any(|letter| letter.is_ascii_lowercase());
            if word.starts_with(|letter: char| letter.is_ascii_digit()) {
                if (3..=5).contains(&word.len()) && !beside_letter {
                    out.numbers.extend(word.parse::<u32>());
                }
                out.push(word.to_owned());
            } else if word.starts_with(is_japanese) {
                let letters: Vec<char> = word.chars().collect();
                match letters.as_slice() {
                    [one] => out.push(one.to_string()),
                    _ => letters.windows(2).for_each(|pair| out.push(pair.iter().collect())),
                }
            } else {
                out.push(stem(word));
            }
        }
        out
    }

    fn push(&mut self, term: String) {
        if !self.words.contains(&term) {
            self.words.push(term);
        }
    }
}

/// A text in lower case, without accents and vowel marks, with European digits.
fn folded(text: &str) -> String {
    text.nfkd()
        .filter(|&letter| !is_combining_mark(letter))
        .flat_map(char::to_lowercase)
        .map(|letter| match letter {
            '\u{660}'..='\u{669}' | '\u{6f0}'..='\u{6f9}' => {
                char::from_digit(u32::from(letter) & 15, 10).unwrap_or(letter)
            }
            letter => letter,
        })
        .collect()
}

/// Japanese is written without spaces: its terms are pairs of letters.
fn is_japanese(letter: char) -> bool {
    letter >= '\u{3000}'
}

/// A word without its ending or, in Arabic, without its article.
fn stem(word: &str) -> String {
    if let Some(rest) = word.strip_prefix("ال")
        && rest.chars().count() >= 3
    {
        return rest.to_owned();
    }
    let kept = ENDINGS.iter().find_map(|ending| word.strip_suffix(ending));
    let kept = kept.filter(|kept| kept.len() >= 3).unwrap_or(word);
    // `dropped` and `drop`.
    let mut letters = kept.chars().rev();
    match (letters.next(), letters.next()) {
        (Some(last), Some(other)) if last == other && kept.len() > 3 => {
            kept.get(..kept.len() - last.len_utf8()).unwrap_or(kept).to_owned()
        }
        _ => kept.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_patterns_compile() {
        assert!(NOISE_PATTERN.is_some() && WORD_PATTERN.is_some());
    }

    #[test]
    fn words_lose_their_endings_and_marks() {
        let terms = |text| Terms::of(text).words;
        assert_eq!(terms("Closed, closing: CLOSES close"), ["clos"]);
        assert_eq!(terms("dropped drops"), ["drop"]);
        assert_eq!(terms("conexión"), ["conexion"]);
        assert_eq!(terms("الاتصال اتصال"), ["اتصال"]);
        assert_eq!(terms("接続が切れる"), ["接続", "続か", "か切", "切れ", "れる"]);
    }

    #[test]
    fn numbers_stand_alone_and_addresses_say_nothing() {
        let terms =
            Terms::of("ws://localhost:3000/a at example.com:8080, code=1006 after 4000ms (UTF-8)");
        assert_eq!(terms.numbers, [1006]);
        assert_eq!(Terms::of("コード１００６とは ١٠١١").numbers, [1006, 1011]);
    }

    #[test]
    fn names_are_alike_in_every_spelling() {
        for name in ["CLOSE_NORMAL", "CloseNormal", "close normal"] {
            assert_eq!(Terms::of(name).squashed, "closenormal");
        }
    }
}
