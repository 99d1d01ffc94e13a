//! The catalogue: one entry per close code and one per range.
//!
//! Everything else about a code is derived from this table and the texts of the languages, or tested
//! against them. Sources: RFC 6455, section 7.4, and the IANA "WebSocket Close Code Number Registry".
//! Aliases are names of the same code in MDN, in older drafts, and in WebSocket libraries.

mod check;
mod entry;
pub(crate) mod find;
pub(crate) mod parse;
mod table;
pub(crate) mod unknown;

use core::fmt;

pub use crate::code::{ActionBy, SentBy};
use crate::code::{BrowserCode, CloseCode, Retry, SendCode, Status};
pub(crate) use entry::has_number;
pub use entry::{Entry, Range, Reference};
pub(crate) use table::REGISTRY;
pub use table::{ENTRIES, RANGES};

impl CloseCode {
    /// Returns the entry of a registered code.
    pub const fn entry(self) -> Option<&'static Entry> {
        table::entry(self.0)
    }

    /// Returns the range of the number.
    pub const fn range(self) -> &'static Range {
        table::range(self.0)
    }

    /// Returns the status of the number.
    pub const fn status(self) -> Status {
        match self.entry() {
            Some(entry) => entry.status,
            None => self.range().status,
        }
    }

    /// Returns the name of the code, or else of its range.
    pub const fn title(self) -> &'static str {
        match self.entry() {
            Some(entry) => entry.title,
            None => self.range().title,
        }
    }

    /// Returns when the receiver should reconnect.
    ///
    /// Returns `None` for codes that only the other endpoint defines (3000–4999 without a registration)
    /// and for numbers without a meaning.
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
