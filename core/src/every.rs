//! What the tests go through.

/// Every number that can be a close code.
///
/// Under miri, which takes a thousand times as long, only the registered ones with their neighbors,
/// the borders of the ranges, and some in between.
pub(crate) fn number() -> impl Iterator<Item = u16> {
    let is_near = |number: u16| {
        matches!(number, 0..=1 | 998..=1017 | 2_999..=3_009 | 3_999..=4_001 | 4_999..=5_000)
            || number.is_multiple_of(4_093)
            || number == u16::MAX
    };
    (0..=u16::MAX).filter(move |&number| !cfg!(miri) || is_near(number))
}
