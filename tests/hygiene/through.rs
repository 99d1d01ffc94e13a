//! Its user, who does not depend on `wsclose` at all.

use reexport::{
    SendCode, Shared, close_code, close_codes, close_reason, closes_with, code, codes, explain,
};

close_code! {
    /// Ours.
    pub const OURS: SendCode = 4001;
    pub const COMPUTED: SendCode = { OURS.get() + 1 };
}

#[doc = explain!(1006)]
pub fn codes() -> [SendCode; 4] {
    [code!(1011), close_code!(send 1001), close_code!(send { 4000 }), COMPUTED]
}

pub fn reason_length() -> usize {
    close_reason!("bye").len()
}

/// Why we close.
#[close_codes(crate = "reexport::wsclose", display)]
pub enum Chat {
    /// A moderator threw the user out.
    #[code(remedy = none, retry = after_fix)]
    Kicked = 4002,
}

codes!(Made {
    One = 4001,
    Two = 1000,
});

#[closes_with(
    Chat::Kicked,
    Shared::Stopped,
    reexport::Shared::Stopped,
    Made::One,
    1008,
    crate = "reexport::wsclose"
)]
pub fn close() -> [SendCode; 3] {
    [Chat::Kicked.into(), Shared::Stopped.code(), Made::One.into()]
}
