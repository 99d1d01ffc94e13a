//! The languages of the explanations. Each is one file; English has the words of errors and
//! documentation too.

#[cfg(feature = "ar")]
mod ar;
mod en;
#[cfg(feature = "es")]
mod es;
#[cfg(feature = "ja")]
mod ja;
mod texts;

use core::fmt;

pub(crate) use en::en;
pub(crate) use texts::Marks;
pub use texts::{Texts, Words};

/// A language in which codes can be explained.
///
/// English is always available; the others need features named after their tags (`es`, `ja`,
/// `ar`), so you compile only what you use.
///
/// ```
/// use wsclose::explain::Language;
///
/// assert_eq!(Language::from_tag("en_GB.UTF-8"), Some(Language::English));
/// assert_eq!(Language::from_tag("tlh"), None);
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Language {
    /// English.
    #[default]
    English,
    /// Spanish.
    #[cfg(feature = "es")]
    Spanish,
    /// Japanese.
    #[cfg(feature = "ja")]
    Japanese,
    /// Arabic, which is written from right to left.
    #[cfg(feature = "ar")]
    Arabic,
}

/// The way in which a language is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Direction {
    /// From left to right.
    LeftToRight,
    /// From right to left.
    RightToLeft,
}

impl Language {
    /// Every language that is compiled in.
    pub const ALL: &'static [Language] = &[
        Language::English,
        #[cfg(feature = "es")]
        Language::Spanish,
        #[cfg(feature = "ja")]
        Language::Japanese,
        #[cfg(feature = "ar")]
        Language::Arabic,
    ];

    /// Its tag (BCP 47): what `lang` has in HTML.
    pub const fn tag(self) -> &'static str {
        match self {
            Language::English => "en",
            #[cfg(feature = "es")]
            Language::Spanish => "es",
            #[cfg(feature = "ja")]
            Language::Japanese => "ja",
            #[cfg(feature = "ar")]
            Language::Arabic => "ar",
        }
    }

    /// Its name in itself.
    pub const fn name(self) -> &'static str {
        match self {
            Language::English => "English",
            #[cfg(feature = "es")]
            Language::Spanish => "Español",
            #[cfg(feature = "ja")]
            Language::Japanese => "日本語",
            #[cfg(feature = "ar")]
            Language::Arabic => "العربية",
        }
    }

    /// The way in which it is written: what `dir` has in HTML.
    pub const fn direction(self) -> Direction {
        match self {
            #[cfg(feature = "ar")]
            Language::Arabic => Direction::RightToLeft,
            _ => Direction::LeftToRight,
        }
    }

    /// The language of a tag or of a locale: `es`, `es-MX`, `es_MX.UTF-8`. The region does not
    /// count, nor does case.
    pub fn from_tag(tag: &str) -> Option<Language> {
        let (main, region) = tag.split_at_checked(2)?;
        if !matches!(region.as_bytes(), [] | [b'-' | b'_' | b'.' | b'@', ..]) {
            return None;
        }
        Language::ALL.iter().copied().find(|language| language.tag().eq_ignore_ascii_case(main))
    }
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_language_is_found_by_its_tag_whatever_the_region() {
        for &language in Language::ALL {
            assert_eq!(Language::from_tag(language.tag()), Some(language));
        }
        assert_eq!(Language::from_tag("EN-us"), Some(Language::English));
        for stranger in ["", "english", "e", "_", "xx_XX"] {
            assert_eq!(Language::from_tag(stranger), None, "{stranger}");
        }
    }
}
