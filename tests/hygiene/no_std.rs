//! Neither `std` nor `alloc`.
#![no_std]

use core::fmt::Write;
use wsclose::{CloseCode, Reason, ReasonBuf, Received, Relay, Role, SendCode, close_code, relay};

close_code! {
    /// Ours.
    pub const OURS: SendCode = 4001;
}

pub fn pass_on<'a>(code: Option<u16>, reason: &'a str) -> Relay<'a> {
    relay(Received::from_code(code), reason, Role::Server)
}

pub fn explain(code: u16, out: &mut dyn Write) -> core::fmt::Result {
    write!(out, "{}", CloseCode::from(code).explain())
}

pub fn computed() -> (SendCode, Reason<'static>) {
    (close_code!(send { OURS.get() + 1 }), wsclose::close_reason!("bye"))
}

pub fn reason(number: u32) -> ReasonBuf {
    let mut reason = ReasonBuf::new();
    let _ = write!(reason, "shard {number}");
    reason
}

/// Why we close.
#[wsclose::close_codes(display)]
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Chat {
    /// A moderator threw the user out.
    #[code(remedy = none, retry = never)]
    Kicked = 4002,
    Deploy = 1012,
    /// Any other.
    Other(SendCode),
}

#[wsclose::closes_with(exact, Chat::Kicked, 1008)]
pub fn close(out: &mut dyn Write) -> Result<SendCode, core::fmt::Error> {
    let code = Chat::Kicked;
    write!(out, "{code}")?;
    Ok(if code == Chat::Deploy { code.code() } else { close_code!(send 1008) })
}
