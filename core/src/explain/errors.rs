//! What is wrong with a code or a reason.
//!
//! Each error answers three questions apart: its `Display` says what is wrong, `help` what to
//! write instead, `note` which rule it breaks.

use core::error::Error;
use core::fmt;

use super::message::Piece::{Names, Number, Text};
use super::message::{Message, Report};
use crate::catalogue::parse::{ParseCodeError, Problem, meant};
use crate::catalogue::{ENTRIES, Entry, has_number};
use crate::code::{InvalidCode, Role, Status};
use crate::language::{Language, Texts};
use crate::reason::{MAX_REASON_LEN, ReasonTooLong};

impl InvalidCode {
    /// What is wrong.
    pub(crate) const fn claim(self) -> Message<'static> {
        let number = Number(self.code().get() as usize);
        let title = Text(self.code().title());
        match (self.role(), self.code().status()) {
            (Some(Role::Browser), _) => Message::new([
                Text(phrase(Role::Browser)),
                Text(" cannot send "),
                number,
                Text(" ("),
                title,
                Text(")"),
            ]),
            // That a code is for servers only is our reading; that one is for clients is the RFC's.
            (Some(role), _) => Message::new([
                number,
                Text(" ("),
                title,
                Text(match role {
                    Role::Client => ") should not be sent by ",
                    _ => ") must not be sent by ",
                }),
                Text(phrase(role)),
            ]),
            (None, Status::NotUsed | Status::OutOfRange) => {
                Message::new([number, Text(" is not a close code")])
            }
            (None, _) => Message::new([
                number,
                Text(" ("),
                title,
                Text(") must not be sent in a Close frame"),
            ]),
        }
    }

    /// What to send instead.
    pub const fn help(self) -> Message<'static> {
        if let Some(Role::Browser) = self.role() {
            return Message::text(
                "send 1000 (Normal Closure), or a private code from 4000 to 4999 that the server \
                 knows",
            );
        }
        if let Status::NotUsed = self.code().status()
            && let Some(help) = http_help(self.code().get())
        {
            return help;
        }
        Message::text(Texts::of(Language::English).words(self.code().get()).instead)
    }

    /// Which rule forbids it.
    pub const fn note(self) -> Message<'static> {
        match (self.role(), self.code().status()) {
            (Some(Role::Browser), _) => Message::text(
                "`WebSocket.close()` takes 1000 and 3000 to 4999, and throws InvalidAccessError \
                 for the rest (WHATWG WebSockets)",
            ),
            (Some(Role::Client), _) => Message::text(
                "this is our reading of its registration with IANA, which mentions only servers; RFC \
                 6455 does not forbid it",
            ),
            (None, Status::NotUsed) => {
                Message::text("0 to 999 are not used (RFC 6455, section 7.4.2)")
            }
            (None, Status::OutOfRange) => {
                Message::text("close codes are 1000 to 4999 (RFC 6455, section 11.7)")
            }
            (None, Status::Unassigned) => Message::text(
                "1016 to 2999 are reserved for the protocol and its extensions (RFC 6455, section \
                 7.4.2)",
            ),
            (None, Status::LocalOnly) => Message::text(
                "it is reserved for reporting locally how a connection ended (RFC 6455, section \
                 7.4.1)",
            ),
            (None, Status::Reserved) => Message::text(
                "it is reserved, and its meaning may be defined later (RFC 6455, section 7.4.1)",
            ),
            _ => Message::text("only clients send it (RFC 6455, section 7.4.1)"),
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

/// The role with an article, as a sentence names it.
const fn phrase(role: Role) -> &'static str {
    match role {
        Role::Client => "a client",
        Role::Server => "a server",
        Role::Browser => "a browser script",
    }
}

/// The help for a number that is an HTTP status: the close code that says the same.
const fn http_help(number: u16) -> Option<Message<'static>> {
    let status = Number(number as usize);
    match like_http(number) {
        Some(entry) => Some(Message::new([
            Text("for HTTP "),
            status,
            Text(", send "),
            Number(entry.code.get() as usize),
            Text(" ("),
            Text(entry.title),
            Text(")"),
        ])),
        None if matches!(number, 400..=599) => Some(Message::new([
            Text("for HTTP "),
            status,
            Text(", send a private code, such as the status plus 4000: "),
            Number(4000 + number as usize),
        ])),
        None => None,
    }
}

/// The code closest to an HTTP status. A code that names the status first wins over one that names it
/// later; of equals the later code wins, because it was registered for a narrower purpose.
const fn like_http(status: u16) -> Option<&'static Entry> {
    let (mut first, mut other) = (None, None);
    let mut entries = ENTRIES;
    while let [entry, rest @ ..] = entries {
        if let [head, ..] = entry.http
            && *head == status
        {
            first = Some(entry);
        }
        if has_number(entry.http, status) {
            other = Some(entry);
        }
        entries = rest;
    }
    if first.is_some() { first } else { other }
}

impl ReasonTooLong {
    /// What is wrong.
    pub(crate) const fn claim(self) -> Message<'static> {
        Message::new([
            Text("the reason is "),
            Number(self.len()),
            Text(" bytes of UTF-8 long, and the limit is "),
            Number(MAX_REASON_LEN),
        ])
    }

    /// What to do about it.
    pub const fn help(self) -> Message<'static> {
        Message::new([
            Text("shorten it by "),
            Number(self.len() - MAX_REASON_LEN),
            Text(if self.len() - MAX_REASON_LEN == 1 { " byte" } else { " bytes" }),
            Text("; `Reason::truncate` cuts a text of unknown length"),
        ])
    }

    /// Which rule it breaks.
    pub const fn note(self) -> Message<'static> {
        Message::text(
            "a control frame has at most 125 bytes, and the code takes two (RFC 6455, section 5.5); \
             several libraries send a longer reason as an invalid frame, and the connection fails",
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

impl Error for InvalidCode {}

impl Error for ReasonTooLong {}

impl ParseCodeError {
    /// What is wrong.
    pub(crate) fn claim(&self) -> Message<'_> {
        let (input, more) = (Text(self.input()), Text(if self.is_input_cut() { "…" } else { "" }));
        let about = |rest| Message::new([Text("`"), input, more, Text(rest)]);
        match self.problem() {
            Problem::Empty => Message::text("missing close code"),
            Problem::NoNumber => about("` is not a number"),
            Problem::TooLarge => about("` does not fit in the 16 bits of a close code"),
            Problem::Negative => about("` is negative, not a close code"),
            Problem::Suffix => {
                let suffix = self.input().strip_prefix(self.bare()).unwrap_or_default();
                let suffix = Text(suffix.trim_start_matches('_'));
                let (is, end) = (Text("` is a `"), Text("`, and close codes are `u16`"));
                Message::new([Text("`"), input, more, is, suffix, end])
            }
            Problem::Float => about("` is a floating-point number, not a close code"),
            Problem::Quoted(what) => {
                let (is, end) = (Text("` is "), Text(", not a close code"));
                Message::new([Text("`"), input, more, is, Text(what), end])
            }
            Problem::Boolean => about("` is a boolean, not a close code"),
            Problem::UnknownName(_) => {
                Message::new([Text("no close code is named `"), input, more, Text("`")])
            }
            Problem::Invalid(error) => error.claim(),
        }
    }

    /// What to write instead.
    pub fn help(&self) -> Message<'_> {
        match self.problem() {
            Problem::UnknownName(Some(entry)) => Message::new([
                Text("write `"),
                Text(entry.name),
                Text("` ("),
                Number(entry.code.get() as usize),
                Text(")"),
            ]),
            Problem::UnknownName(None) => Message::new([
                Text("the names are "),
                Names,
                Text("; a code without a name is written as its number"),
            ]),
            Problem::Invalid(error) => error.help(),
            Problem::TooLarge | Problem::Negative => Message::text("close codes are 1000 to 4999"),
            _ => match meant(self) {
                Some(spelling) => {
                    let written = spelling.name.map_or(self.bare(), |entry| entry.name);
                    Message::new([Text("write `"), Text(written), Text("`")])
                }
                None => Message::text(
                    "write a number such as `1000`, or a name such as `NORMAL_CLOSURE`",
                ),
            },
        }
    }
}

impl fmt::Display for ParseCodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.claim().fmt(f)
    }
}

impl Error for ParseCodeError {}
