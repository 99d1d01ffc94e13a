//! What a catalogue says besides its codes.

use std::fmt;

use wsclose::ApplicationCode;

/// A protocol that runs over WebSocket and defines close codes.
pub trait Protocol: ApplicationCode + Copy + fmt::Display + 'static {
    /// The name of the protocol.
    const NAME: &'static str;
    /// Where it is documented.
    const DOCUMENTED_AT: &'static str;
    /// Every code.
    const CODES: &'static [Self];

    /// Where the facts about a code come from.
    fn basis(&self) -> Basis;
}

/// How it is known what a code of a protocol means, and when a client connects again after it.
///
/// Somebody who decides at night whether to trust a rule wants to know if it was promised or only
/// observed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Basis {
    /// The specification has the code. Only the reference client says when to reconnect.
    SpecAndSource,
    /// The source of the reference implementation has both; the specification has neither.
    Source,
    /// A comment in the source of the reference client names the code.
    SourceComment,
    /// The documentation gives the rule for a whole range of numbers, which the code lies in.
    DocumentedRange,
}

impl Basis {
    /// Is the retry rule promised by a document? Otherwise it is inferred from what is written.
    pub const fn retry_is_documented(self) -> bool {
        matches!(self, Basis::DocumentedRange)
    }

    /// One word for a column.
    pub const fn word(self) -> &'static str {
        if self.retry_is_documented() { "documented" } else { "inferred" }
    }
}

impl fmt::Display for Basis {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let from = match self {
            Basis::SpecAndSource => {
                "from the source of the reference client; the specification has only the code"
            }
            Basis::Source => "from the source of the reference client, where the code is too",
            Basis::SourceComment => "from a comment in the source of the reference client",
            Basis::DocumentedRange => "for the whole range of numbers",
        };
        write!(f, "{} {from}", self.word())
    }
}
