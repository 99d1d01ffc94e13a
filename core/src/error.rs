//! What is wrong with a code or a reason.
//!
//! Each error answers three questions apart: its `Display` says what is wrong, `help` what to
//! write instead, `note` which rule it breaks.

use core::error::Error;
use core::fmt;

use crate::catalogue::{self, Entry};
use crate::code::CloseCode;
use crate::reason::MAX_REASON_LEN;
use crate::role::Role;
use crate::status::Status;
use crate::text::Piece::{Number, Text};
use crate::text::{Message, Report};

/// A code that may not be sent, or not in this role.
///
/// ```
/// use wsclose_core::SendCode;
///
/// let error = SendCode::new(503).unwrap_err();
/// assert_eq!(error.to_string(), "503 is not a close code");
/// assert_eq!(
///     error.help().to_string(),
///     "for what HTTP 503 says, send 1013 (Try Again Later)",
/// );
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct InvalidCode {
    code: CloseCode,
    role: Option<Role>,
}

impl InvalidCode {
    pub(crate) const fn new(code: CloseCode, role: Option<Role>) -> InvalidCode {
        InvalidCode { code, role }
    }

    /// The code that may not be sent.
    pub const fn code(self) -> CloseCode {
        self.code
    }

    /// The role in which it may not be sent; `None` if no one may send it.
    pub const fn role(self) -> Option<Role> {
        self.role
    }

    /// What is wrong.
    pub(crate) const fn claim(self) -> Message {
        let number = Number(self.code.get() as usize);
        let title = Text(self.code.title());
        match (self.role, self.code.status()) {
            (Some(Role::Browser), _) => Message::new([
                Text(Role::Browser.phrase()),
                Text(" may not send "),
                number,
                Text(" ("),
                title,
                Text(")"),
            ]),
            (Some(role), _) => Message::new([
                number,
                Text(" ("),
                title,
                Text(") is not sent by "),
                Text(role.phrase()),
            ]),
            (None, Status::NotUsed | Status::OutOfRange) => {
                Message::new([number, Text(" is not a close code")])
            }
            (None, Status::Unassigned) => Message::new([
                number,
                Text(" ("),
                title,
                Text(") may not be sent in a Close frame"),
            ]),
            (None, _) => {
                Message::new([number, Text(" ("), title, Text(") is never sent in a Close frame")])
            }
        }
    }

    /// What to send instead.
    pub const fn help(self) -> Message {
        if let Some(Role::Browser) = self.role {
            return Message::text(
                "send 1000 (Normal Closure), or a private code from 4000 to 4999 that the server \
                 knows",
            );
        }
        if let Status::NotUsed = self.code.status()
            && let Some(help) = http_help(self.code.get())
        {
            return help;
        }
        Message::text(match self.code.entry() {
            Some(entry) => entry.words.instead,
            None => self.code.range().words.instead,
        })
    }

    /// Which rule forbids it.
    pub const fn note(self) -> Message {
        match (self.role, self.code.status()) {
            (Some(Role::Browser), _) => Message::text(
                "`WebSocket.close()` takes 1000 and 3000 to 4999, and throws InvalidAccessError \
                 for the rest (WHATWG WebSockets)",
            ),
            (Some(Role::Client), _) => Message::text(
                "this is our reading of its registration with IANA, which speaks of servers; no \
                 rule of RFC 6455 forbids it",
            ),
            (None, Status::NotUsed) => {
                Message::text("0 to 999 are not used (RFC 6455, section 7.4.2)")
            }
            (None, Status::OutOfRange) => {
                Message::text("close codes are 1000 to 4999 (RFC 6455, section 11.7)")
            }
            (None, Status::Unassigned) => Message::text(
                "1016 to 2999 are kept for the protocol and its extensions (RFC 6455, section \
                 7.4.2)",
            ),
            (None, Status::LocalOnly) => Message::text(
                "it is kept for reporting locally how a connection ended (RFC 6455, section \
                 7.4.1)",
            ),
            (None, Status::Reserved) => Message::text(
                "it is reserved, and its meaning may be defined later (RFC 6455, section 7.4.1)",
            ),
            _ => Message::text("RFC 6455, section 7.4.1, gives it to clients only"),
        }
    }

    /// Stops a constant evaluation with this error.
    #[track_caller]
    pub(crate) const fn fail(self) -> ! {
        Report { claim: self.claim(), help: self.help(), note: self.note() }.fail()
    }
}

impl fmt::Display for InvalidCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.claim().fmt(f)
    }
}

impl Error for InvalidCode {}

/// The help for a number that is an HTTP status: the close code that says the same.
const fn http_help(number: u16) -> Option<Message> {
    let status = Number(number as usize);
    match like_http(number) {
        Some(entry) => Some(Message::new([
            Text("for what HTTP "),
            status,
            Text(" says, send "),
            Number(entry.code.get() as usize),
            Text(" ("),
            Text(entry.title),
            Text(")"),
        ])),
        None if matches!(number, 400..=599) => Some(Message::new([
            Text("for what HTTP "),
            status,
            Text(" says, a private code serves; the status plus 4000, here "),
            Number(4000 + number as usize),
            Text(", is a common choice"),
        ])),
        None => None,
    }
}

/// The code that is most like an HTTP status: one that names it first goes before one that only
/// names it too, and of equals the later, which was registered for a narrower purpose.
const fn like_http(status: u16) -> Option<&'static Entry> {
    let (mut first, mut other) = (None, None);
    let mut entries = catalogue::ENTRIES;
    while let [entry, rest @ ..] = entries {
        let mut statuses = entry.http;
        if let [head, ..] = statuses
            && *head == status
        {
            first = Some(entry);
        }
        while let [known, more @ ..] = statuses {
            if *known == status {
                other = Some(entry);
            }
            statuses = more;
        }
        entries = rest;
    }
    if first.is_some() { first } else { other }
}

/// A reason that does not fit into a Close frame.
///
/// ```
/// use wsclose_core::Reason;
///
/// let error = Reason::new(&"é".repeat(62)).unwrap_err();
/// assert_eq!(error.to_string(), "the reason has 124 bytes of UTF-8, and at most 123 fit");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct ReasonTooLong {
    len: usize,
}

impl ReasonTooLong {
    /// The verdict on a reason of this many bytes.
    pub(crate) const fn check(len: usize) -> Result<(), ReasonTooLong> {
        if len <= MAX_REASON_LEN { Ok(()) } else { Err(ReasonTooLong { len }) }
    }

    /// The length of the reason, in bytes of UTF-8.
    #[expect(
        clippy::len_without_is_empty,
        reason = "the length of a reason that is too long; it is never empty"
    )]
    pub const fn len(self) -> usize {
        self.len
    }

    /// What is wrong.
    pub(crate) const fn claim(self) -> Message {
        Message::new([
            Text("the reason has "),
            Number(self.len),
            Text(" bytes of UTF-8, and at most "),
            Number(MAX_REASON_LEN),
            Text(" fit"),
        ])
    }

    /// What to do about it.
    pub const fn help(self) -> Message {
        Message::new([
            Text("shorten it by "),
            Number(self.len - MAX_REASON_LEN),
            Text(if self.len - MAX_REASON_LEN == 1 { " byte" } else { " bytes" }),
            Text("; `Reason::truncate` cuts a text of unknown length"),
        ])
    }

    /// Which rule it breaks.
    pub const fn note(self) -> Message {
        Message::text(
            "a control frame holds 125 bytes, and the code takes two of them (RFC 6455, section \
             5.5); most libraries send a longer reason as an illegal frame, and the peer then \
             reports 1006",
        )
    }

    /// Stops a constant evaluation with this error.
    #[track_caller]
    pub(crate) const fn fail(self) -> ! {
        Report { claim: self.claim(), help: self.help(), note: self.note() }.fail()
    }
}

impl fmt::Display for ReasonTooLong {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.claim().fmt(f)
    }
}

impl Error for ReasonTooLong {}
