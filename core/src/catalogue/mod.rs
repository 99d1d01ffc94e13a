//! The catalogue: one entry a close code, one a range.
//!
//! Everything else that the project says about a code is derived from its table and the words of
//! the languages, or tested against them. Facts: RFC 6455, section 7.4, and the IANA
//! "WebSocket Close Code Number Registry". Aliases: the names of the same code in MDN, in older
//! drafts and in WebSocket libraries.

mod check;
mod entry;
pub(crate) mod find;
pub(crate) mod parse;
mod table;
pub(crate) mod unknown;

use core::fmt;

pub use crate::code::{ActionBy, SentBy};
use crate::code::{BrowserCode, CloseCode, Retry, SendCode, Status};
pub use entry::{Entry, Range, Reference};
pub(crate) use table::REGISTRY;
pub use table::{ENTRIES, RANGES};

impl CloseCode {
    /// Its entry in the catalogue, if it is registered.
    pub const fn entry(self) -> Option<&'static Entry> {
        table::entry(self.0)
    }

    /// The range it lies in.
    pub const fn range(self) -> &'static Range {
        table::range(self.0)
    }

    /// What kind of number it is.
    pub const fn status(self) -> Status {
        match self.entry() {
            Some(entry) => entry.status,
            None => self.range().status,
        }
    }

    /// Its name in a sentence: that of the code, or else that of its range.
    pub const fn title(self) -> &'static str {
        match self.entry() {
            Some(entry) => entry.title,
            None => self.range().title,
        }
    }

    /// When the side that received it should connect again.
    ///
    /// `None` where only the software on the other side knows (3000–4999 without a
    /// registration), and for numbers without a meaning.
    pub const fn retry(self) -> Option<Retry> {
        match self.entry() {
            Some(entry) => entry.retry,
            None => None,
        }
    }

    pub(crate) const fn action_by(self) -> ActionBy {
        match self.entry() {
            Some(entry) => entry.action_by,
            None => self.range().action_by,
        }
    }

    pub(crate) const fn sent_by(self) -> SentBy {
        match self.entry() {
            Some(entry) => entry.sent_by,
            None => self.range().sent_by,
        }
    }
}

macro_rules! display {
    ($($type:ident),+) => {$(
        /// Number and name, such as `1010 Mandatory Extension`; a private code is
        /// `4001 Private Use`.
        impl fmt::Display for $type {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "{} {}", self.0, CloseCode(self.0).title())
            }
        }
    )+};
}
display!(CloseCode, SendCode, BrowserCode);
