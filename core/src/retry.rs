//! When to connect again.

use core::fmt;

/// Advice for the end that received a close code: when does a new connection make sense?
///
/// The vocabulary is the same everywhere: in the catalogue, in explanations, in an application's
/// own codes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Retry {
    /// Not at all: the work is done.
    Never,
    /// Not before something has been changed; unchanged, the next attempt ends the same way.
    AfterFix,
    /// At once.
    Now,
    /// With growing random delays and a limit, as RFC 6455, section 7.2.3 describes.
    Backoff,
    /// After a random time in this span, so that not all clients come at the same moment.
    Seconds {
        /// The shortest wait, in seconds.
        from: u16,
        /// The longest wait, in seconds.
        to: u16,
    },
}

/// The advice that is one word, as `#[code(retry = …)]` writes it. A span of seconds is
/// `seconds(5, 30)` there.
pub const RETRY_KEYWORDS: &[(&str, Retry)] = &[
    ("never", Retry::Never),
    ("after_fix", Retry::AfterFix),
    ("now", Retry::Now),
    ("backoff", Retry::Backoff),
];

/// The words for a piece of advice, as a literal, for `concat!` in a doc comment.
macro_rules! retry_words {
    (Never) => {
        "never"
    };
    (AfterFix) => {
        "after a fix, not before"
    };
    (Now) => {
        "at once"
    };
    (Backoff) => {
        "with growing random delays and a limit"
    };
    (Seconds $from:literal $to:literal) => {
        concat!("after a random ", $from, " to ", $to, " seconds")
    };
    (None) => {
        "no advice: nobody sends this code"
    };
}
pub(crate) use retry_words;

impl fmt::Display for Retry {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Retry::Never => f.write_str(retry_words!(Never)),
            Retry::AfterFix => f.write_str(retry_words!(AfterFix)),
            Retry::Now => f.write_str(retry_words!(Now)),
            Retry::Backoff => f.write_str(retry_words!(Backoff)),
            Retry::Seconds { from, to } => write!(f, "after a random {from} to {to} seconds"),
        }
    }
}
