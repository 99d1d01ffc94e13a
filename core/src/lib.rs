//! The catalogue of WebSocket close codes behind the crate [`wsclose`]: what each code means,
//! who may send it, and what to do about it.
//!
//! Programs depend on [`wsclose`], which has all of this and the macros. This crate stands alone
//! so that the macros and other tools can share it: `no_std`, no dependencies, and no allocation
//! without the feature `alloc`, which converts a [`Reason`] into a `String` or a `Cow`.
//!
//! ```
//! use wsclose_core::{CloseCode, SendCode};
//!
//! // What did the other side mean?
//! println!("{}", CloseCode::from(1006).explain());
//!
//! // May this be sent?
//! let error = SendCode::new(1006).unwrap_err();
//! println!("{error}; {}", error.help());
//! ```
//!
//! [`wsclose`]: https://docs.rs/wsclose

#![no_std]
#![cfg_attr(docsrs, feature(doc_cfg))]

#[cfg(feature = "alloc")]
extern crate alloc;

mod application;
mod carrier;
pub mod catalogue;
mod checked;
mod code;
mod compare;
mod error;
mod explain;
mod language;
mod literal;
#[cfg(feature = "alloc")]
mod owned;
mod parts;
pub mod peers;
mod reason;
mod received;
mod retry;
mod role;
mod status;
mod surprises;
mod text;

pub use application::{ApplicationCode, Definition, Registration, UnknownCode};
pub use carrier::{FirstComeFirstServed, PrivateUse, Unassigned};
pub use code::{BrowserCode, CloseCode, SendCode};
pub use compare::{Comparison, ComparisonMarkdown};
pub use error::{InvalidCode, ReasonTooLong};
pub use explain::{Explanation, Markdown};
pub use language::{Direction, Language};
pub use literal::{ParseCodeError, ParseHelp};
pub use parts::{Labelled, Value};
pub use reason::{MAX_REASON_LEN, Reason, ReasonBuf};
pub use received::{Received, Relay, relay};
pub use retry::Retry;
pub use role::{Acts, Role, SentBy};
pub use status::Status;
pub use surprises::Peers;
pub use text::Message;

/// For the crates of this project only; it may change in every release.
#[doc(hidden)]
pub mod __private {
    pub use crate::carrier::Unknown;
    pub use crate::catalogue::{SiteTexts, Texts, nearest_word};
    pub use crate::checked::{browser_code, reason, send_code};
    pub use crate::literal::{Spelling, parse};
    pub use crate::retry::RETRY_KEYWORDS;
    pub use crate::text::{HELP, NOTE};
}
