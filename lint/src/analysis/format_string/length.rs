//! How long texts are.

use std::ops::RangeInclusive;

/// The length of a text in bytes of UTF-8.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Length {
    pub(crate) min: usize,
    /// `None` if nothing limits it.
    pub(crate) max: Option<usize>,
}

impl Length {
    pub(crate) const UNLIMITED: Length = Length { min: 0, max: None };

    /// Of a text that is short, though nothing says how short.
    pub(crate) const SHORT: Length = Length::within(0..=24);

    pub(crate) const fn exactly(len: usize) -> Length {
        Length { min: len, max: Some(len) }
    }

    pub(crate) const fn within(range: RangeInclusive<usize>) -> Length {
        Length { min: *range.start(), max: Some(*range.end()) }
    }

    /// At most so many characters.
    pub(crate) fn of_chars(most: usize) -> Length {
        Length { min: 0, max: Some(most.saturating_mul(CHAR)) }
    }

    /// The decimals of a number whose type is not known.
    pub(crate) const fn of_number() -> Length {
        Length::within(1..=24)
    }

    /// One text or another.
    pub(crate) fn or(self, other: Length) -> Length {
        Length { min: self.min.min(other.min), max: self.max.zip(other.max).map(|(a, b)| a.max(b)) }
    }

    /// A text that is cut at a byte.
    pub(crate) fn cut(self, most: usize) -> Length {
        let max = self.max.map_or(most, |max| max.min(most));
        Length { min: self.min.min(most), max: Some(max) }
    }

    /// A text so many times.
    pub(crate) fn times(self, count: usize) -> Length {
        let max = self.max.map(|max| max.saturating_mul(count));
        Length { min: self.min.saturating_mul(count), max }
    }

    /// One text followed by another.
    pub(crate) fn then(self, next: Length) -> Length {
        let max = self.max.zip(next.max).map(|(a, b)| a.saturating_add(b));
        Length { min: self.min.saturating_add(next.min), max }
    }
}

/// The most bytes of a character.
pub(super) const CHAR: usize = 4;
