#![doc = include_str!("docs/crate.md")]
#![no_std]
#![cfg_attr(docsrs, feature(doc_cfg))]

#[doc = include_str!("docs/libraries.md")]
pub mod libraries {}
#[doc = include_str!("docs/reconnecting.md")]
#[doc = include_str!("docs/herd.md")]
///
#[doc = include_str!("docs/herd.svg")]
pub mod reconnecting {}
#[doc = include_str!("docs/testing.md")]
/// ```js
#[doc = include_str!("docs/reconnect.mjs")]
/// ```
pub mod testing {}
mod macros;

#[doc(inline)]
pub use wsclose_core::{
    ApplicationCode, BrowserCode, Close, CloseCode, InvalidCode, MAX_REASON_LEN, ParseCodeError,
    ParseRoleError, Reason, ReasonBuf, ReasonTooLong, Received, Relay, Retry, Role, SendCode,
    Status, UnknownCode, application, catalogue, explain, peers, ranges, relay,
};
#[cfg(feature = "attributes")]
#[doc = include_str!("docs/close_codes.md")]
pub use wsclose_macros::close_codes;
#[cfg(feature = "attributes")]
#[doc = include_str!("docs/closes_with.md")]
pub use wsclose_macros::closes_with;
pub use wsclose_macros::{compare, explain};

/// What the macros expand to, besides the public types; it may change in every release.
#[doc(hidden)]
pub mod __private {
    #[cfg(feature = "attributes")]
    pub use crate::__application as application;
    pub use wsclose_core::__private::{
        FieldDefault, Passed, Unknown, browser_code, distinct, private_code, reason, send_code,
    };
    pub use wsclose_macros::{close, close_code, close_reason};
    #[cfg(feature = "attributes")]
    pub use wsclose_macros::{close_codes_resolved, closes_with_answer};
}

/// Runs what the README shows.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
