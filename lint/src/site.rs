//! One use of a close code, as plain data: all that a rule knows.

use std::ops::Range;

use crate::libraries::Library;

/// A place in the source that has to do with a close code.
#[derive(Clone, Debug)]
pub(crate) struct Site {
    /// The file, as an index into the package's files.
    pub(crate) file: usize,
    /// What is done with the code.
    pub(crate) action: Action,
    /// The WebSocket library whose type or function is used; `None` for a definition of the
    /// package's own.
    pub(crate) library: Option<&'static Library>,
    /// The role in which this code runs, as far as the library and `#[cfg]`s show.
    pub(crate) side: Side,
    /// The code.
    pub(crate) code: Code,
    /// The reason.
    pub(crate) reason: Reason,
    /// Is it in test code: under `#[cfg(test)]`, in `#[test]`, in `tests/`, in a mock?
    pub(crate) test: bool,
    /// The name of the constant or variant that is defined, for [`Action::Define`].
    pub(crate) name: Option<String>,
}

/// What is done with a code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Action {
    /// It goes into a Close frame.
    Send,
    /// A constant or variant of the package's own gets this number.
    Define,
    /// It is converted from a number into a library's type, and not (visibly) sent.
    Convert,
}

/// Who runs the code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Side {
    /// A client other than a browser.
    Client,
    /// A server.
    Server,
    /// One or the other: the library serves both.
    Either,
    /// A script in a browser.
    Browser,
    /// A Cloudflare Worker's server-side socket.
    Workers,
}

/// A code as far as it is known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Code {
    /// No code is given: `None`.
    Absent,
    /// A number.
    Known {
        /// Its value. Wider than a code, so that 70000 can be reported.
        number: i128,
        /// How it is written.
        spelling: Spelling,
    },
    /// A code that was received, handed on as it is.
    Received {
        /// The library that received it.
        from: &'static Library,
        /// It is sent back on the connection on which it was received.
        same_connection: bool,
    },
    /// A code invented where the received Close had none: `map_or(1000, |f| f.code)`.
    MadeUp {
        /// The invented code.
        number: i128,
    },
    /// What a table of codes makes of all codes that it does not name: `_ => CloseCode::Error`.
    Rest {
        /// The code; `None` if it panics.
        number: Option<i128>,
    },
    /// A code that is sent and whose value could not be determined.
    Unresolved {
        /// Why not.
        why: Why,
    },
    /// Anything else. No rule judges it.
    Unknown,
}

/// Why a code could not be determined.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Why {
    /// It is an argument, and the callers are not in the package.
    Caller,
    /// A function or macro of another crate returns it.
    Made,
    /// It is a part of a value of another crate, or of an unknown type.
    TakenOut,
    /// It is the result of a computation.
    Computed,
    /// A condition has looked at it, so it was chosen.
    Chosen,
    /// Following it would take too long.
    Limit,
}

/// How a known code is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Spelling {
    /// A literal number: `1006`, `1006u16`, `CloseCode::from(1006)`.
    Literal,
    /// A name of the library: `CloseCode::Abnormal`, `close_code::ABNORMAL`.
    Library(&'static str),
    /// A variant with the number in it: `CloseCode::Library(1006)`.
    Payload {
        /// The variant.
        variant: &'static str,
        /// Would the library itself keep this number in this variant?
        fits: bool,
    },
    /// A number given to a conversion of the library that keeps only the codes with a name.
    LossyConversion,
    /// A constant, variant or function of the package's own, with its name.
    Own(String),
    /// The first two bytes of a payload, written out: `[0x03, 0xee]`.
    Bytes,
    /// Calculated: the number is the least of several that are all wrong, up to this one.
    Calculated {
        /// The greatest.
        last: i128,
    },
    /// Checked by this project's macros or types already.
    Checked,
}

/// A reason as far as it is known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Reason {
    /// None is given.
    Absent,
    /// A text of this many bytes of UTF-8.
    Literal {
        /// Its length in bytes.
        len: usize,
    },
    /// Text of unknown content that surely fits: cut before, a number, a short literal.
    Bounded,
    /// Text that may have more bytes than fit, with the most that it can have.
    UpTo {
        /// The most bytes of UTF-8.
        len: usize,
        /// `format!`, `to_string()`.
        what: &'static str,
    },
    /// Text of any length, with what makes it so: `format!`, `to_string()`.
    Unbounded {
        /// `format!`, `to_string()`.
        what: &'static str,
    },
    /// The reason of a received Close: it did fit into one.
    Received,
    /// Anything else. No rule judges it.
    Unknown,
}

/// The part of a site that a finding is about. The front turns it into a range of the source.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Part {
    /// All of it.
    Whole,
    /// The code.
    Code,
    /// The reason.
    Reason,
    /// The end of the code's path: `Library(1001)` of `CloseCode::Library(1001)`.
    Variant,
    /// The `Some(…)` directly around the code or the struct literal.
    Option,
    /// The code, if it is a literal number.
    CodeLiteral,
    /// The reason, if it is a literal text.
    ReasonLiteral,
    /// The reason, if it is an expression that makes a `String` on the spot.
    Text,
    /// The last argument of the `#[closes_with(…)]` of the function around the site.
    Declaration,
}

/// The places of the parts of a site.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Places {
    /// All of it.
    pub(crate) whole: Range<usize>,
    /// The code, without `Some(…)` and `.into()` around it.
    pub(crate) code: Option<Range<usize>>,
    /// The reason, without what only puts it into another type.
    pub(crate) reason: Option<Range<usize>>,
    /// The last argument of the `#[closes_with(…)]` around the site.
    pub(crate) declaration: Option<Range<usize>>,
}

impl Places {
    /// The range of a part; of the whole where the part is not there, or only a fix looks for it.
    pub(crate) fn of(&self, part: Part) -> Range<usize> {
        let part = match part {
            Part::Code => self.code.clone(),
            Part::Reason => self.reason.clone(),
            Part::Declaration => self.declaration.clone(),
            Part::Whole
            | Part::Variant
            | Part::Option
            | Part::CodeLiteral
            | Part::ReasonLiteral
            | Part::Text => None,
        };
        part.unwrap_or_else(|| self.whole.clone())
    }
}
