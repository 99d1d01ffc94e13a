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

trait From {}
trait TryFrom {}
trait ApplicationCode {}
macro_rules! write {
    ($($input:tt)*) => {};
}
macro_rules! all {
    ($($input:tt)*) => {};
}

/// Ours.
#[::wsclose::close_codes(display)]
pub enum Chat {
    /// Kicked.
    #[code(remedy = none, retry = never, sent_by = server)]
    Kicked = 4001,
    /// Under a condition.
    #[cfg(all())]
    #[code(remedy = none, retry = seconds(1, 2))]
    Here = 4002,
    /// An old one.
    #[code(unregistered = "older than the registry", remedy = "Wait.")]
    Old = 3100,
}

#[::wsclose::close_codes(display)]
enum Sent {
    One = 4001,
    Other(::wsclose::SendCode),
}

#[::wsclose::close_codes(display)]
enum Received {
    One = 4001,
    Other(::wsclose::CloseCode),
}

/// Closes.
#[::wsclose::closes_with(Chat::Kicked, Sent::One, 1008)]
fn close() -> Chat {
    Chat::Kicked
}

fn main() {
    ::std::assert_eq!(close().code().get(), 4001);
    ::std::assert!(::std::matches!(
        <Received as ::std::convert::From<_>>::from(::wsclose::CloseCode::GOING_AWAY),
        Received::Other(_)
    ));
    ::std::assert!(<Sent as ::std::convert::TryFrom<_>>::try_from(1006).is_err());
    ::std::assert!(<Chat as ::std::convert::TryFrom<_>>::try_from(1006).is_err());
}
