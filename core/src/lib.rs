//! The catalogue of WebSocket close codes behind [`wsclose`]: what each code means, who may send it,
//! and what to do about it.
//!
//! Depend on [`wsclose`], which re-exports everything here and adds the macros. This crate is separate
//! so that the macros and other tools can share it. It is `no_std` and has no dependencies; only the
//! feature `alloc`, which converts a [`Reason`] into a `String` or a `Cow`, allocates.
//!
//! ```
//! use wsclose::{CloseCode, SendCode};
//!
//! // Explain a received code.
//! println!("{}", CloseCode::from(1006).explain());
//!
//! // Check a code before you send it.
//! let error = SendCode::new(1006).unwrap_err();
//! println!("{error}; {}", error.help());
//! ```
//!
//! [`wsclose`]: https://docs.rs/wsclose

#![no_std]
#![cfg_attr(docsrs, feature(doc_cfg))]

#[cfg(feature = "alloc")]
extern crate alloc;

// Each module uses only those above it. The order is checked by `tests/suite/layers.rs`.
#[cfg(test)]
mod every;
mod text;

mod code;
mod reason;

mod language;

pub mod catalogue;
mod close;
pub mod ranges;
mod relay;

pub mod peers;

pub mod explain;

pub mod application;
mod const_check;
mod integrations;

pub use application::{ApplicationCode, UnknownCode};
pub use catalogue::parse::ParseCodeError;
pub use close::Close;
pub use code::{
    BrowserCode, CloseCode, InvalidCode, ParseRoleError, Retry, Role, SendCode, Status,
};
pub use reason::{MAX_REASON_LEN, Reason, ReasonBuf, ReasonTooLong};
pub use relay::{Received, Relay, relay};

/// For the crates of this project only; it may change in every release.
#[doc(hidden)]
pub mod __private {
    pub use crate::catalogue::find::nearest_word;
    pub use crate::catalogue::parse::{Spelling, is_unlike_any_name, meant, parse};
    pub use crate::catalogue::unknown::Unknown;
    pub use crate::code::RETRY_KEYWORDS;
    pub use crate::const_check::{
        FieldDefault, Passed, browser_code, distinct, private_code, reason, send_code,
    };
    pub use crate::explain::message::{HELP, NOTE};
    pub use crate::language::{Texts, Words};

    /// All words about a code, also those that are only pieces of sentences.
    pub const fn words(explanation: crate::explain::Explanation<'_>) -> Words<'_> {
        explanation.words()
    }
}
