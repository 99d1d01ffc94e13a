//! What the catalogue holds about a code and about a range.

use crate::code::{ActionBy, CloseCode, Retry, SentBy, Status};

/// A registered close code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Entry {
    /// The code.
    pub code: CloseCode,
    /// The name of its constant, such as `MANDATORY_EXTENSION`.
    pub name: &'static str,
    /// The name in a sentence, such as `Mandatory Extension`.
    pub title: &'static str,
    /// The name in the IANA registry, such as `Mandatory Ext.`
    pub registry_name: &'static str,
    /// Other names, found in RFC 6455, MDN and WebSocket libraries. No two codes share one.
    pub aliases: &'static [&'static str],
    /// May it be sent, and why not.
    pub status: Status,
    /// Who may send it. Browser scripts are more limited: see [`CloseCode::check_send`].
    pub sent_by: SentBy,
    /// HTTP statuses that say something similar.
    pub http: &'static [u16],
    /// When the side that received it should connect again; `None` for a code without meaning.
    pub retry: Option<Retry>,
    /// Which side must act.
    pub action_by: ActionBy,
    /// Where it is defined.
    pub reference: Reference,
}

/// A range of numbers that share their standing and their explanation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Range {
    /// The first number.
    pub first: u16,
    /// The last number.
    pub last: u16,
    /// The standing of the numbers in it that are not registered.
    pub status: Status,
    /// The name in a sentence, such as `Private Use`.
    pub title: &'static str,
    /// Who may send such a code.
    pub sent_by: SentBy,
    /// Which side must act.
    pub action_by: ActionBy,
    /// Where the range is defined.
    pub reference: Reference,
}

/// The document that defines a code or a range.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Reference {
    /// Document and section, such as `RFC 6455, section 7.4.1`.
    pub title: &'static str,
    /// Its address.
    pub url: &'static str,
}
