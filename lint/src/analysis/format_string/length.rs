//! How long texts are.

use std::ops::RangeInclusive;

/// The length of a text in bytes of UTF-8.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Length {
    pub(crate) min: usize,
    /// `None` if nothing limits it.
    pub(crate) max: Option<usize>,
    /// The most characters, where that is known.
    pub(crate) chars: Option<usize>,
}

impl Length {
    pub(crate) const UNLIMITED: Length = Length { min: 0, max: None, chars: None };

    /// Of a text that is short, though nothing says how short.
    pub(crate) const SHORT: Length = Length::within(0..=24);

    pub(crate) const fn exactly(len: usize) -> Length {
        Length { min: len, max: Some(len), chars: Some(len) }
    }

    pub(crate) const fn within(range: RangeInclusive<usize>) -> Length {
        Length { min: *range.start(), max: Some(*range.end()), chars: Some(*range.end()) }
    }

    /// At most so many characters.
    pub(crate) fn of_chars(most: usize) -> Length {
        Length { min: 0, max: Some(most.saturating_mul(CHAR)), chars: Some(most) }
    }

    /// The decimals of a number whose type is not known.
    pub(crate) const fn of_number() -> Length {
        Length::within(1..=24)
    }

    /// One text or another.
    pub(crate) fn or(self, other: Length) -> Length {
        Length {
            min: self.min.min(other.min),
            max: self.max.zip(other.max).map(|(a, b)| a.max(b)),
            chars: self.chars.zip(other.chars).map(|(a, b)| a.max(b)),
        }
    }

    /// A text that is cut at a byte.
    pub(crate) fn cut(self, most: usize) -> Length {
        let cut = |length: Option<usize>| Some(length.map_or(most, |length| length.min(most)));
        Length { min: self.min.min(most), max: cut(self.max), chars: cut(self.chars) }
    }

    /// A text so many times.
    pub(crate) fn times(self, count: usize) -> Length {
        let times = |length: Option<usize>| length.map(|length| length.saturating_mul(count));
        let (max, chars) = (times(self.max), times(self.chars));
        Length { min: self.min.saturating_mul(count), max, chars }
    }

    /// One text followed by another.
    pub(crate) fn then(self, next: Length) -> Length {
        let sum = |a: Option<usize>, b: Option<usize>| a.zip(b).map(|(a, b)| a.saturating_add(b));
        Length {
            min: self.min.saturating_add(next.min),
            max: sum(self.max, next.max),
            chars: sum(self.chars, next.chars),
        }
    }
}

/// The most bytes of a character.
pub(super) const CHAR: usize = 4;
