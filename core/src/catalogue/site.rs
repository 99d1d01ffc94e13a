//! The words of the site that `cargo wsclose site` writes, apart from the others: a program that
//! explains codes does not carry them.

use crate::language::Language;

/// The words of the site in one language. A pair or triple stands before, between and behind what
/// is put in.
#[doc(hidden)]
#[derive(Debug)]
pub struct SiteTexts {
    /// The name of the site, and the heading of its first page.
    pub title: &'static str,
    /// Under that heading.
    pub introduction: &'static str,
    /// Links at the head of each page.
    pub codes: &'static str,
    pub comparisons: &'static str,
    pub peers: &'static str,
    pub rules: &'static str,
    /// Names of parts of a page, for those who hear it read.
    pub skip: &'static str,
    pub pages: &'static str,
    pub language: &'static str,
    /// The search box.
    pub search: &'static str,
    /// Shows what may be looked for: a number, a name, a symptom; behind "for example".
    pub search_example: &'static str,
    /// Around the number of results.
    pub found: (&'static str, &'static str),
    pub nothing_found: &'static str,
    /// Headings and columns.
    pub registered_codes: &'static str,
    pub ranges: &'static str,
    pub meaning: &'static str,
    pub facts: &'static str,
    pub other_names: &'static str,
    pub symptoms: &'static str,
    pub in_rust: &'static str,
    pub compare_with: &'static str,
    /// Pairs of codes.
    pub confused: &'static str,
    pub all_pairs: &'static str,
    pub comparisons_introduction: &'static str,
    /// The page about peers.
    pub peers_title: &'static str,
    pub peers_introduction: &'static str,
    pub client: &'static str,
    pub server: &'static str,
    pub browser: &'static str,
    /// What a peer does when its application sends a code, and when one arrives.
    pub sends: &'static str,
    pub receives: &'static str,
    pub sent_as_given: &'static str,
    pub sent_as_other: (&'static str, &'static str),
    pub sent_empty: &'static str,
    pub sent_error: &'static str,
    pub sent_error_and_other: (&'static str, &'static str),
    pub sent_panic: &'static str,
    pub seen_accepted: &'static str,
    pub seen_refused: &'static str,
    pub seen_refused_as: (&'static str, &'static str),
    pub seen_refused_as_same: &'static str,
    /// The pages about the rules of the lint.
    pub rules_introduction: &'static str,
    pub rule: &'static str,
    pub level: &'static str,
    pub only_english: &'static str,
    /// At the foot of each page, around the version.
    pub made_by: (&'static str, &'static str),
}

impl SiteTexts {
    /// The words of a language.
    pub const fn of(language: Language) -> &'static SiteTexts {
        match language {
            Language::English => &super::english::SITE,
            #[cfg(feature = "es")]
            Language::Spanish => &super::es::SITE,
            #[cfg(feature = "ja")]
            Language::Japanese => &super::ja::SITE,
            #[cfg(feature = "ar")]
            Language::Arabic => &super::ar::SITE,
        }
    }
}
