// A helper that other modules import under another name.
use actix_ws::{CloseCode, CloseReason};

pub fn reason(code: u16) -> CloseReason {
    CloseReason { code: CloseCode::from(code), description: None }
}
