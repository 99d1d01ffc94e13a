//! The dependency has another name in the manifest, and the macros another one here, beside a
//! module that has the crate's own name.

use closes::{close_code as checked, close_reason as fits, explain as words};

#[allow(dead_code)]
mod wsclose {}

checked! {
    /// Ours.
    pub const OURS: SendCode = 4001;
    pub const COMPUTED: SendCode = { OURS.get() + 1 };
}

#[doc = words!(1006)]
pub fn codes() -> [closes::SendCode; 4] {
    [OURS, COMPUTED, checked!(send 1011), checked!(send { 1000 + 1 } as server)]
}

pub fn reason() -> closes::Reason<'static> {
    fits!("bye")
}

/// Why we close.
#[closes::close_codes(crate = "closes", display)]
pub enum Chat {
    /// A moderator threw the user out.
    #[code(remedy = none, retry = seconds(1, 2), sent_by = server)]
    Kicked = 4002,
    /// An old one.
    #[code(unregistered = "older than the registry", remedy = none)]
    Old = 3100,
    Deploy = 1012,
}

#[closes::close_codes(crate = "::closes")]
enum Sent {
    One = 4001,
    Other(closes::SendCode),
}

#[closes::close_codes(crate = "closes")]
enum Received {
    One = 4001,
    Other(closes::CloseCode),
}

#[closes::closes_with(Chat::Kicked, Sent::One, Received::One, 1008, crate = "closes")]
pub fn close() -> Chat {
    let _ = (Sent::One, Received::One);
    Chat::Kicked
}
