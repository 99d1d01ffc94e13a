//! The catalogue: one entry a close code, one a range.
//!
//! Everything else that the project says about a code is derived from this file and its words
//! (one file a language), or tested against it. Facts: RFC 6455, section 7.4, and the IANA
//! "WebSocket Close Code Number Registry". Aliases: the names of the same code in MDN, in older
//! drafts and in WebSocket libraries.

#[cfg(feature = "ar")]
mod ar;
mod en;
mod english;
mod entry;
#[cfg(feature = "es")]
mod es;
mod find;
#[cfg(feature = "ja")]
mod ja;
mod site;
mod table;
mod texts;

pub(crate) use en::en;
pub use entry::{Entry, Range, Reference, Words};
#[doc(hidden)]
pub use find::nearest_word;
pub(crate) use find::{NameKind, find, nearest};
pub use site::SiteTexts;
pub(crate) use table::REGISTRY;
pub use table::{ENTRIES, RANGES};
pub(crate) use texts::Marks;
pub use texts::Texts;

/// The entry of a registered code.
pub(crate) const fn entry(number: u16) -> Option<&'static Entry> {
    let mut entries = ENTRIES;
    while let [entry, rest @ ..] = entries {
        if entry.code.get() == number {
            return Some(entry);
        }
        entries = rest;
    }
    None
}

/// The range of a number. Registered codes lie in ranges too; their entry comes first.
pub(crate) const fn range(number: u16) -> &'static Range {
    let mut ranges = RANGES;
    while let [range, rest @ ..] = ranges {
        // The ranges stand in order and the last one has no upper end.
        if number <= range.last || rest.is_empty() {
            return range;
        }
        ranges = rest;
    }
    &table::OUT_OF_RANGE
}
