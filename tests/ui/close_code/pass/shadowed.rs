//! Nothing that the user has defined gets in the way.
#![no_implicit_prelude]
#![allow(unused_macros, non_camel_case_types, non_snake_case, dead_code, non_upper_case_globals)]

mod core {}
mod std {}
mod wsclose_core {}
struct u16;
struct Result;
struct Option;
struct CloseCode;
struct SendCode;
fn Ok() {}
fn Err() {}
fn Some() {}
const None: u16 = u16;

macro_rules! compile_error {
    ($($input:tt)*) => {};
}
macro_rules! concat {
    ($($input:tt)*) => {};
}

::wsclose::close_code! {
    /// Documented.
    pub const OURS: SendCode = 4001;
    pub const LOST: CloseCode = 1006;
    pub const BROWSER: BrowserCode = 4002;
    pub const COMPUTED: SendCode = { 4000 + 3 };
}

fn main() {
    let code = ::wsclose::close_code!(1010);
    let send = ::wsclose::close_code!(send 1010 as client);
    let computed = ::wsclose::close_code!(send { 1000 + 11 } as server);
    let reason = ::wsclose::close_reason!("bye");
    let text = ::wsclose::explain!(1006);
    ::std::assert_eq!(code, send);
    ::std::assert_eq!(computed.get() + OURS.get() + COMPUTED.get(), 1011 + 4001 + 4003);
    ::std::assert_eq!(reason.len(), 3);
    ::std::assert!(!text.is_empty());
    ::std::assert!(LOST != BROWSER);
}
