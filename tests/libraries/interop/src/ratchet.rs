//! ratchet.

// [send]
use ratchet_rs::{CloseCode, CloseReason};
use wsclose::{Reason, SendCode};

fn close_reason(code: SendCode, reason: Reason<'_>) -> CloseReason {
    let number: u16 = code.into();
    let code = CloseCode::try_from(number.to_be_bytes()).unwrap_or(CloseCode::Library(number));
    CloseReason::new(code, Some(reason.as_str().to_owned()))
}
