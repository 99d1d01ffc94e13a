//! Its user, who does not depend on `wsclose` at all.

use reexport::{SendCode, close_code, close_reason, code, explain};

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
