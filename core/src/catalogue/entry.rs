//! What the catalogue holds about a code and about a range.

use crate::code::CloseCode;
use crate::retry::Retry;
use crate::role::{Acts, SentBy};
use crate::status::Status;

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
    /// Who may send it. Browser scripts are more limited: see [`CloseCode::may_send`].
    pub sent_by: SentBy,
    /// HTTP statuses that say something similar.
    pub http: &'static [u16],
    /// When the side that received it should connect again; `None` for a code without meaning.
    pub retry: Option<Retry>,
    /// Which side must act.
    pub acts: Acts,
    /// Where it is defined.
    pub reference: Reference,
    /// What it means.
    pub words: Words<'static>,
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
    pub acts: Acts,
    /// Where the range is defined.
    pub reference: Reference,
    /// What a number in it means.
    pub words: Words<'static>,
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

/// The explanation of a code or a range, in one language; or what an application says of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Words<'a> {
    /// What the English name says, in another language; empty in English.
    pub gloss: &'a str,
    /// What the code says.
    pub description: &'a str,
    /// Where a developer meets it.
    pub when: &'a str,
    /// What to do, and which side must do it.
    pub remedy: &'a str,
    /// What to send where this code may not be sent; empty where there is no such place.
    pub instead: &'a str,
    /// What must have happened for it to be the right code, as the end of the sentence "Send 1010
    /// if …"; empty where no one may send it.
    pub send_if: &'a str,
    /// The words in which people look for it, with the commas of the language between them.
    pub symptoms: &'a str,
}

impl Words<'_> {
    /// Nothing said.
    pub(crate) const EMPTY: Self = Words {
        gloss: "",
        description: "",
        when: "",
        remedy: "",
        instead: "",
        send_if: "",
        symptoms: "",
    };
}
