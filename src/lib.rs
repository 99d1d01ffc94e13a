#![doc = include_str!("docs/crate.md")]
#![no_std]

mod macros;

pub use wsclose_core::{
    BrowserCode, CloseCode, Explanation, FirstComeFirstServed, InvalidCode, MAX_REASON_LEN,
    Markdown, Message, ParseCodeError, ParseHelp, Peers, PrivateUse, Reason, ReasonBuf,
    ReasonTooLong, Received, Relay, Retry, Role, SendCode, SentBy, Status, Unassigned, catalogue,
    peers, relay,
};
pub use wsclose_macros::explain;

/// What the macros expand to, besides the public types; it may change in every release.
#[doc(hidden)]
pub mod __private {
    pub use wsclose_core::__private::{Unknown, browser_code, reason, send_code};
    pub use wsclose_macros::{close_code, close_reason};
}

/// Runs what the README shows.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
