//! A reason that is too long. Its messages are in `explain/errors.rs`.

use super::MAX_REASON_LEN;

/// The error for a reason that does not fit into a Close frame.
///
/// ```
/// use wsclose::Reason;
///
/// let error = Reason::new(&"é".repeat(62)).unwrap_err();
/// assert_eq!(error.to_string(), "the reason is 124 bytes of UTF-8 long, and the limit is 123");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct ReasonTooLong {
    len: usize,
}

impl ReasonTooLong {
    /// Checks the length of a reason.
    pub(crate) const fn check(len: usize) -> Result<(), ReasonTooLong> {
        if len <= MAX_REASON_LEN { Ok(()) } else { Err(ReasonTooLong { len }) }
    }

    /// Returns the length of the reason, in bytes of UTF-8.
    #[expect(
        clippy::len_without_is_empty,
        reason = "the length of a reason that is too long; it is never empty"
    )]
    pub const fn len(self) -> usize {
        self.len
    }
}
