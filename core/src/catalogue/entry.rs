//! The facts about a code and about a range.

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
    /// Whether it may be sent, and if not, why.
    pub status: Status,
    /// Who may send it. For browser scripts, see [`CloseCode::check_send`].
    pub sent_by: SentBy,
    /// The equivalent HTTP statuses.
    pub http: &'static [u16],
    /// When the receiver should reconnect; `None` for a code without a meaning.
    pub retry: Option<Retry>,
    /// Who must act.
    pub action_by: ActionBy,
    /// Where it is defined.
    pub reference: Reference,
}

/// Is the number one of them?
pub(crate) const fn has_number(numbers: &[u16], number: u16) -> bool {
    let mut rest = numbers;
    while let [first, others @ ..] = rest {
        if *first == number {
            return true;
        }
        rest = others;
    }
    false
}

/// A range of numbers with the same status and explanation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Range {
    /// The first number.
    pub first: u16,
    /// The last number.
    pub last: u16,
    /// The status of the unregistered numbers in it.
    pub status: Status,
    /// The name in a sentence, such as `Private Use`.
    pub title: &'static str,
    /// Who may send such a code.
    pub sent_by: SentBy,
    /// Who must act.
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
    /// Its URL.
    pub url: &'static str,
}
