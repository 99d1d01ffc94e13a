//! Reasons as owned text, for libraries that take `impl Into<String>` or a `Cow`.
//!
//! The way back is [`Reason::new`] or [`Reason::truncate`]: an owned text may be longer.

use ::alloc::borrow::Cow;
use ::alloc::string::String;

use super::{Reason, ReasonBuf};

/// One allocation, of the length of the reason; none for an empty one.
///
/// ```
/// use wsclose::Reason;
///
/// // As actix-ws and poem take it.
/// fn close(reason: impl Into<String>) -> String {
///     reason.into()
/// }
/// assert_eq!(close(Reason::new("kicked")?), "kicked");
/// # Ok::<(), wsclose::ReasonTooLong>(())
/// ```
impl From<Reason<'_>> for String {
    fn from(reason: Reason<'_>) -> String {
        String::from(reason.as_str())
    }
}

/// Borrowed, without allocation.
///
/// ```
/// use std::borrow::Cow;
/// use wsclose::Reason;
///
/// // As warp takes it; the reason then has to be a `Reason<'static>`.
/// fn close(reason: impl Into<Cow<'static, str>>) -> Cow<'static, str> {
///     reason.into()
/// }
/// assert!(matches!(close(Reason::new("kicked")?), Cow::Borrowed("kicked")));
/// # Ok::<(), wsclose::ReasonTooLong>(())
/// ```
impl<'a> From<Reason<'a>> for Cow<'a, str> {
    fn from(reason: Reason<'a>) -> Cow<'a, str> {
        Cow::Borrowed(reason.as_str())
    }
}

/// One allocation, of the length of the reason; none for an empty one.
impl From<ReasonBuf> for String {
    fn from(buf: ReasonBuf) -> String {
        String::from(buf.as_str())
    }
}

/// Owned, because the buffer is given away.
impl From<ReasonBuf> for Cow<'_, str> {
    fn from(buf: ReasonBuf) -> Self {
        Cow::Owned(buf.into())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reason::MAX_REASON_LEN;

    /// What libraries take.
    fn string(reason: impl Into<String>) -> String {
        reason.into()
    }

    fn cow(reason: impl Into<Cow<'static, str>>) -> Cow<'static, str> {
        reason.into()
    }

    #[test]
    fn the_text_stays_the_same() {
        for text in ["", "session expired", "語"] {
            let reason = Reason::truncate(text);
            assert_eq!(string(reason), text);
            assert_eq!(string(ReasonBuf::display(&text)), text);
            assert!(matches!(cow(reason), Cow::Borrowed(same) if same == text));
            assert!(matches!(cow(ReasonBuf::display(&text)), Cow::Owned(same) if same == text));
        }
    }

    #[test]
    fn what_was_cut_stays_cut() {
        let long = "é".repeat(100);
        assert_eq!(string(Reason::truncate(&long)).len(), MAX_REASON_LEN - 1);
        assert_eq!(string(ReasonBuf::display(&long)), string(Reason::truncate(&long)));
    }

    #[test]
    fn a_reason_that_is_not_static_is_borrowed_for_its_own_life() {
        let text = String::from("session expired");
        let cow = Cow::from(Reason::truncate(&text));
        assert_eq!(cow, text);
    }
}
