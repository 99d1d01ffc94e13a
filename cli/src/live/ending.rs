//! The vocabulary of endings: every way a WebSocket connection can end or fail to open.
//!
//! `serve` names its endpoints with it, `probe` states its diagnosis with it, the pages about problems
//! say which of them they explain, and the measured reports of browsers and libraries are keyed by its
//! names. A fault is one row of [`faults.rs`](self::faults).

#![cfg_attr(
    not(feature = "live"),
    expect(dead_code, reason = "only the names are needed without `probe` and `serve`")
)]

mod faults;
mod status;

use std::borrow::Cow;
use std::fmt;

use wsclose_core::CloseCode;

pub(crate) use faults::Fault;

use status::STATUSES;

/// The codes among the examples of endings, which represent all 65,536.
const CODES: [u16; 11] = [1000, 1001, 1008, 1009, 1011, 1012, 1013, 1014, 3000, 4000, 1006];

/// How a connection ended, seen by the client.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Ending {
    /// The client closed, and the server answered with a legal Close frame.
    Closed,
    /// The server closed with this legal code, or with a Close frame without one.
    ClosedByServer(Option<u16>),
    /// A Close frame with a code that must not be sent.
    IllegalCode(u16),
    /// The server answered the handshake with this HTTP status instead of 101.
    Status(u16),
    /// Everything else.
    Fault(Fault),
}

/// The stage a connection had reached when it ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) enum Stage {
    /// Name lookup and TCP.
    Network,
    /// The TLS handshake.
    Tls,
    /// The HTTP request and its response.
    Handshake,
    /// The WebSocket connection.
    Open,
}

/// What a diagnosis says about an ending.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Words {
    /// What happened: lower case, no final period.
    pub(crate) problem: Cow<'static, str>,
    /// What to do.
    pub(crate) help: Cow<'static, str>,
    /// The rule and its source.
    pub(crate) note: Cow<'static, str>,
}

impl Ending {
    /// All faults, and of the codes and statuses those that are frequent: what `serve` lists and the
    /// pages about problems name.
    pub(crate) fn examples() -> impl Iterator<Item = Ending> {
        let closed = [Ending::Closed, Ending::ClosedByServer(None)];
        let codes = CODES.into_iter().map(Ending::by_server);
        let statuses = STATUSES.into_iter().map(Ending::Status);
        let faults = Fault::ALL.iter().copied().map(Ending::Fault);
        closed.into_iter().chain(codes).chain(statuses).chain(faults)
    }

    /// How a connection ends when the server closes it with a code.
    pub(crate) fn by_server(code: u16) -> Ending {
        if CloseCode::from(code).is_receivable() {
            Ending::ClosedByServer(Some(code))
        } else {
            Ending::IllegalCode(code)
        }
    }

    /// Returns whether the connection did not end as it should.
    ///
    /// A complete closing handshake is as it should be if the client started it, or if the server
    /// closed with 1000, with 1001 or without a code. Any other code reports a problem.
    pub(crate) fn is_fault(self) -> bool {
        !matches!(self, Ending::Closed | Ending::ClosedByServer(None | Some(1000 | 1001)))
    }

    /// Returns whether the handshake was complete, so that the connection was open.
    pub(crate) fn was_open(self) -> bool {
        match self {
            Ending::Status(_) => false,
            Ending::Fault(fault) => fault.stage() == Stage::Open,
            _ => true,
        }
    }

    /// The `code` and `wasClean` that a browser reports by the standard (WHATWG WebSockets,
    /// section 4): every failure is 1006, and not clean.
    pub(crate) fn close_event(self) -> (u16, bool) {
        match self {
            Ending::Closed
            | Ending::Fault(Fault::SlowClose | Fault::Linger | Fault::DataAfterClose) => {
                (1000, true)
            }
            Ending::ClosedByServer(code) => (code.unwrap_or(1005), true),
            Ending::IllegalCode(_) | Ending::Status(_) | Ending::Fault(_) => (1006, false),
        }
    }

    /// The close code whose explanation says more about this ending.
    pub(crate) fn explained_by(self) -> CloseCode {
        CloseCode::from(match self {
            Ending::Closed => 1000,
            Ending::ClosedByServer(code) => code.unwrap_or(1005),
            Ending::IllegalCode(code) => code,
            Ending::Status(_) => 1006,
            Ending::Fault(fault) => match fault.stage() {
                Stage::Tls => 1015,
                _ => fault.answer().unwrap_or(1006),
            },
        })
    }

    /// What happened, what to do, and the source of the rule. For a legal close code these are in
    /// English too; the catalogue explains the code in every language.
    pub(crate) fn words(self) -> Words {
        match self {
            Ending::Closed => Words {
                problem: "the connection closed cleanly".into(),
                help: "nothing to do".into(),
                note: "both endpoints sent a Close frame, then TCP ended (RFC 6455, section 7.1.4)"
                    .into(),
            },
            Ending::ClosedByServer(None) => Words {
                problem: "the server closed the connection without a code".into(),
                help: "send a code from the server if clients must react to the close".into(),
                note: "an empty Close frame is legal; APIs report it as 1005 (RFC 6455, section \
                       7.1.5)"
                    .into(),
            },
            Ending::ClosedByServer(Some(number)) => Words {
                problem: format!("the server closed the connection with {}", named(number)).into(),
                help: CloseCode::from(number).explain().remedy().into(),
                note: "the closing handshake was complete (RFC 6455, section 7.1.4)".into(),
            },
            Ending::IllegalCode(number) => Words {
                problem: format!("the server sent {}, which must not be sent", named(number))
                    .into(),
                help: "send 1000, 1001, 1011 or a code from 4000 to 4999 from the server".into(),
                note: "endpoints react differently to such a code: some report it, some report \
                       1006 or 1002 (RFC 6455, section 7.4)"
                    .into(),
            },
            Ending::Status(number) => status::words(number),
            Ending::Fault(fault) => fault.words(),
        }
    }
}

/// A code with its title: `1006 (Abnormal Closure)`.
fn named(number: u16) -> String {
    format!("{number} ({})", CloseCode::from(number).title())
}

/// The name of the ending: of its endpoint in `serve`, in JSON, and in the measured data.
impl fmt::Display for Ending {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Ending::Closed => f.write_str("closed"),
            Ending::ClosedByServer(None) => f.write_str("close"),
            Ending::ClosedByServer(Some(code)) => write!(f, "close-{code}"),
            Ending::IllegalCode(code) => write!(f, "illegal-code-{code}"),
            Ending::Status(status) => write!(f, "http-{status}"),
            Ending::Fault(fault) => f.write_str(fault.name()),
        }
    }
}

impl From<Fault> for Ending {
    fn from(fault: Fault) -> Ending {
        Ending::Fault(fault)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    fn all() -> impl Iterator<Item = Ending> {
        let codes = (0..=u16::MAX).flat_map(|code| {
            [Ending::ClosedByServer(Some(code)), Ending::IllegalCode(code), Ending::Status(code)]
        });
        let others = [Ending::Closed, Ending::ClosedByServer(None)];
        Fault::ALL.iter().copied().map(Ending::from).chain(codes).chain(others)
    }

    #[test]
    fn every_name_is_different() {
        let names: BTreeSet<String> = all().map(|ending| ending.to_string()).collect();
        assert_eq!(names.len(), all().count());
    }

    #[test]
    fn words_follow_the_form_of_diagnostics() {
        for ending in all() {
            let Words { problem, help, note } = ending.words();
            for text in [&problem, &help, &note] {
                assert!(!text.is_empty(), "{ending}");
                assert!(!text.contains("  ") && !text.contains('?'), "{ending}: {text}");
            }
            for text in [&problem, &note] {
                assert!(!text.ends_with('.'), "{ending}: {text}");
            }
            let first = problem.split(' ').next().unwrap_or_default();
            let protocol = matches!(first, "TLS" | "TCP");
            assert!(
                protocol || first == first.to_lowercase() || first.starts_with('`'),
                "{problem}"
            );
        }
    }

    #[test]
    fn only_complete_closing_handshakes_are_no_fault() {
        let fine: BTreeSet<String> =
            all().filter(|ending| !ending.is_fault()).map(|ending| ending.to_string()).collect();
        assert_eq!(fine, ["close", "close-1000", "close-1001", "closed"].map(String::from).into());
    }
}
