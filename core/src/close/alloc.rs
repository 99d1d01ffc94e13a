//! A close that owns its reason.

use ::alloc::boxed::Box;

use super::{Close, Text};
use crate::code::SendCode;
use crate::reason::ReasonBuf;

impl Close<'_> {
    /// Returns a value that owns its reason, and so may live longer than the text.
    ///
    /// One allocation, of the length of the reason; none if it is owned already.
    pub fn into_owned(self) -> Close<'static> {
        let Close { code, reason, name } = self;
        let reason = match reason {
            Text::Borrowed(reason) => Text::Owned(Box::from(reason.as_str())),
            Text::Owned(text) => Text::Owned(text),
        };
        Close { code, reason, name }
    }
}

/// One allocation, of the length of the reason.
///
/// ```
/// use std::error::Error;
/// use wsclose::{Close, ReasonBuf, SendCode};
///
/// fn close(error: &dyn Error) -> Close<'static> {
///     Close::from((SendCode::INTERNAL_ERROR, ReasonBuf::display(error)))
/// }
/// # let error = "x".parse::<u8>().unwrap_err();
/// # assert_eq!(close(&error).reason(), "invalid digit found in string");
/// ```
impl From<(SendCode, ReasonBuf)> for Close<'static> {
    fn from((code, reason): (SendCode, ReasonBuf)) -> Close<'static> {
        Close::new(code, reason.as_reason()).into_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reason::{MAX_REASON_LEN, Reason};

    extern crate std;

    #[test]
    fn an_owned_close_is_the_same_for_reasons_of_every_length() {
        for unit in ["a", "é", "語"] {
            for count in (0..=MAX_REASON_LEN).step_by(crate::every::STEP) {
                let text = unit.repeat(count);
                let borrowed =
                    Close::new(SendCode::GOING_AWAY, Reason::truncate(&text)).with_name("Leaving");
                let owned: Close<'static> = borrowed.clone().into_owned();
                assert_eq!(owned, borrowed);
                assert_eq!(
                    std::format!("{owned} {owned:?}"),
                    std::format!("{borrowed} {borrowed:?}")
                );
                assert_eq!(owned.clone().into_owned(), owned);
                let buf = ReasonBuf::display(&text);
                assert_eq!(Close::from((SendCode::GOING_AWAY, buf)), owned);
            }
        }
    }
}
