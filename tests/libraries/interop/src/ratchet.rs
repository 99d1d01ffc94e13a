//! ratchet.

// [send]
use ratchet_rs::{CloseCode, CloseReason};
use wsclose::Close;

fn close_reason(end: &Close<'_>) -> CloseReason {
    let (number, reason): (u16, String) = end.to_parts();
    let code = CloseCode::try_from(number.to_be_bytes()).unwrap_or(CloseCode::Library(number));
    CloseReason::new(code, Some(reason))
}
