//! Codes by the words in which people look for them.

use wsclose_core::CloseCode;
use wsclose_core::catalogue::ENTRIES;
use wsclose_core::explain::Language;

/// Shorter words are parts of too many others. In bytes, as two Japanese letters say a lot.
const SHORTEST: usize = 4;

/// Words that fit more codes than this say nothing.
const MOST: usize = 3;

/// The codes that some words describe, in any language; none if they describe nearly everything.
pub(crate) fn described(words: &str) -> Vec<CloseCode> {
    let words = words.trim().to_lowercase();
    if words.len() < SHORTEST {
        return Vec::new();
    }
    let fits = |code: CloseCode, language: Language| {
        code.explain().in_language(language).symptoms().map(str::to_lowercase).any(|symptom| {
            symptom.contains(&words) || symptom.len() >= SHORTEST && words.contains(&symptom)
        })
    };
    let codes = ENTRIES.iter().map(|entry| entry.code);
    let found: Vec<CloseCode> =
        codes.filter(|&code| Language::ALL.iter().any(|&language| fits(code, language))).collect();
    if found.len() > MOST { Vec::new() } else { found }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_found_by_what_one_sees() {
        let found = |words| described(words).into_iter().map(CloseCode::get).collect::<Vec<_>>();
        assert_eq!(found("Connection dropped"), [1006]);
        assert_eq!(found("my connection dropped again"), [1006]);
        assert_eq!(found("conexión perdida"), [1006]);
        assert_eq!(found("文字化け"), [1007]);
        assert_eq!(found("再起動"), [1012]);
        for nothing in ["", " ", "tls", "xyzzy", "server"] {
            assert!(found(nothing).is_empty(), "{nothing}");
        }
    }
}
