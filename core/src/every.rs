//! What the tests go through. Under miri, which takes a thousand times as long, that is less.

use core::ops::RangeInclusive;

/// Of a long row of cases, which ones a test takes.
pub(crate) const STEP: usize = if cfg!(miri) { 31 } else { 1 };

/// Every number that can be a close code; under miri the registered ones with their neighbors, the
/// borders of the ranges, and the ends.
pub(crate) fn number() -> impl Iterator<Item = u16> {
    const NUMBERS: &[RangeInclusive<u16>] = if cfg!(miri) {
        &[0..=1, 998..=1017, 2_999..=3_009, 3_999..=4_001, 4_999..=5_000, u16::MAX..=u16::MAX]
    } else {
        &[0..=u16::MAX]
    };
    NUMBERS.iter().cloned().flatten()
}
