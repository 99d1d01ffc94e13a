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
