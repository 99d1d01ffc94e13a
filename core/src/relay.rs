//! What became of a connection, and how to pass it on.

use core::fmt;

use crate::close::Close;
use crate::code::{CloseCode, Role, SendCode, Status};
use crate::reason::Reason;

/// How a connection ended, as this end saw it.
///
/// Libraries tell "the Close frame held no code" in seven ways: as `None`, as 1005, as 1000,
/// 1001, 1011 or 0, or as an error. The constructors take each of them, so that the rest of a
/// program has to know only this type.
///
/// ```
/// use wsclose::{CloseCode, Received};
///
/// // axum, tungstenite and many more: `Option<CloseFrame>`, here already as its code.
/// assert_eq!(Received::from_code(None), Received::NoCode);
/// assert_eq!(Received::from_code(Some(1001)), Received::Code(CloseCode::GOING_AWAY));
/// // tokio-websockets and ws-rs report 1005 as a code.
/// assert_eq!(Received::from_code(Some(1005)), Received::NoCode);
/// // A browser's `CloseEvent`: `code` and `wasClean`.
/// assert_eq!(Received::from_close_event(1006, false), Received::Dropped);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
pub enum Received {
    /// A Close frame without a code.
    NoCode,
    /// A Close frame with a code. It need not be a legal one.
    Code(CloseCode),
    /// No Close frame: the connection was lost.
    Dropped,
    /// A code that the local software made up, such as 1015 for a failed TLS handshake.
    Local(CloseCode),
}

impl Received {
    /// From an optional code: axum, tungstenite and what is built on them, warp, actix.
    ///
    /// Also for libraries that report 1005, 1006 and 1015 as plain codes, because a Close frame
    /// that held them would be a protocol error.
    pub const fn from_code(code: Option<u16>) -> Received {
        match code {
            None | Some(1005) => Received::NoCode,
            Some(1006) => Received::Dropped,
            Some(number) => {
                let code = CloseCode(number);
                if let Status::LocalOnly = code.status() {
                    Received::Local(code)
                } else {
                    Received::Code(code)
                }
            }
        }
    }

    /// From a code and a reason, of a library that makes up a code where there was none.
    ///
    /// `made_up` is the code it makes up: 1000 for web-socket and reqwest-websocket, 1001 for
    /// dioxus-fullstack, 1011 for embedded-websocket, 0 for graphql-ws-client. A Close frame
    /// without a code has no reason either, so such a code with a reason was really received.
    ///
    /// ```
    /// use wsclose::{CloseCode, Received};
    ///
    /// assert_eq!(Received::from_code_and_reason(1000, "", 1000), Received::NoCode);
    /// assert_eq!(
    ///     Received::from_code_and_reason(1000, "bye", 1000),
    ///     Received::Code(CloseCode::NORMAL_CLOSURE),
    /// );
    /// ```
    pub const fn from_code_and_reason(code: u16, reason: &str, made_up: u16) -> Received {
        if code == made_up && reason.is_empty() {
            Received::NoCode
        } else {
            Received::from_code(Some(code))
        }
    }

    /// From the fields `code` and `wasClean` of a browser's `CloseEvent` (WHATWG WebSockets).
    ///
    /// Firefox hands on whatever code a Close frame held, 1006 included; `was_clean` tells such a
    /// frame from a lost connection.
    pub const fn from_close_event(code: u16, was_clean: bool) -> Received {
        match (code, was_clean) {
            (1006 | 1015, true) => Received::Code(CloseCode(code)),
            _ => Received::from_code(Some(code)),
        }
    }

    /// The code that says the same, for an explanation: 1005 for no code, 1006 for a lost
    /// connection (RFC 6455, section 7.1.5).
    pub const fn to_close_code(self) -> CloseCode {
        match self {
            Received::NoCode => CloseCode::NO_STATUS_RECEIVED,
            Received::Dropped => CloseCode::ABNORMAL_CLOSURE,
            Received::Code(code) | Received::Local(code) => code,
        }
    }
}

/// What happened, such as `1001 Going Away` or `connection lost`.
impl fmt::Display for Received {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Received::NoCode => f.pad("closed without a code"),
            Received::Code(code) => write!(f, "{code}"),
            Received::Dropped => f.pad("connection lost"),
            Received::Local(code) => write!(f, "{code} (reported locally)"),
        }
    }
}

/// What to do on the other connection.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Relay<'a> {
    /// Send a Close frame with this code and reason.
    Close(Close<'a>),
    /// Send a Close frame with an empty body.
    Empty,
    /// Drop the connection without a Close frame, so that the other side reports 1006.
    Drop,
}

/// Passes the end of one connection on to another.
///
/// `received` and `reason` are what was seen on the one connection; `to` is the role in which
/// this program closes the other. The other side sees what really happened, as far as a Close
/// frame can say it, and never a frame that breaks the protocol:
///
/// | received | as client or server | as a script in a browser |
/// | --- | --- | --- |
/// | a code that the role may send | the same code and reason | the same |
/// | a code that the role may not send | 1011, with the same reason | empty Close |
/// | no code | empty Close | empty Close |
/// | no Close frame, or a code made up locally | connection dropped | empty Close |
///
/// The choices, and why:
///
/// - A code that may not be sent on becomes 1011 (Internal Error) and not 1002, because 1002 would
///   blame the other side for a frame that it did not send.
/// - A lost connection is passed on as a lost connection: 1006 on both sides. A gateway that wants
///   to say more sends a code of its own instead of [`Relay::Drop`].
/// - A script in a browser can neither send 1011 nor drop a connection. An empty Close claims
///   nothing that is not true; 1000 would claim success.
/// - A reason over 123 bytes is cut between two characters.
///
/// ```
/// use wsclose::{Close, Reason, Received, Relay, Role, SendCode, relay};
///
/// let upstream = Received::from_code(Some(1012));
/// assert_eq!(
///     relay(upstream, "deploy", Role::Server),
///     Relay::Close(Close::new(SendCode::SERVICE_RESTART, Reason::truncate("deploy"))),
/// );
/// assert_eq!(relay(Received::NoCode, "", Role::Server), Relay::Empty);
/// assert_eq!(relay(Received::Dropped, "", Role::Server), Relay::Drop);
/// ```
pub const fn relay(received: Received, reason: &str, to: Role) -> Relay<'_> {
    let browser = matches!(to, Role::Browser);
    match received {
        Received::NoCode => Relay::Empty,
        Received::Dropped | Received::Local(_) if browser => Relay::Empty,
        Received::Dropped | Received::Local(_) => Relay::Drop,
        Received::Code(code) => {
            let code = match code.check_send(to) {
                Ok(()) => SendCode(code.0),
                Err(_) if browser => return Relay::Empty,
                Err(_) => SendCode::INTERNAL_ERROR,
            };
            Relay::Close(Close::new(code, Reason::truncate(reason)))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Everything that can be received.
    fn all() -> impl Iterator<Item = Received> {
        crate::every::number()
            .flat_map(|number| {
                let code = CloseCode::from(number);
                [
                    Received::Code(code),
                    Received::Local(code),
                    Received::from_code(Some(number)),
                    Received::from_close_event(number, true),
                    Received::from_close_event(number, false),
                    Received::from_code_and_reason(number, "", 1000),
                ]
            })
            .chain([Received::NoCode, Received::Dropped])
    }

    #[test]
    fn a_relay_sends_only_what_its_role_check_send() {
        let long = "語".repeat(60);
        for received in all() {
            for &role in Role::ALL {
                match relay(received, &long, role) {
                    Relay::Close(close) => {
                        let code = close.code().to_close_code();
                        assert!(code.check_send(role).is_ok(), "{received:?} {role:?}");
                        assert_eq!(close.reason().len(), 123);
                    }
                    Relay::Empty => {}
                    Relay::Drop => assert_ne!(role, Role::Browser),
                }
            }
        }
    }

    #[test]
    fn a_legal_code_is_passed_on_unchanged() {
        for number in crate::every::number() {
            let code = CloseCode::from(number);
            for &role in Role::ALL {
                if code.check_send(role).is_ok() {
                    let relay = relay(Received::from_code(Some(number)), "why", role);
                    assert_eq!(
                        relay,
                        Relay::Close(Close::new(SendCode(number), Reason::truncate("why")))
                    );
                }
            }
        }
    }

    #[test]
    fn the_seven_encodings_of_no_code_are_one() {
        let none = [
            Received::from_code(None),
            Received::from_code(Some(1005)),
            Received::from_code_and_reason(1000, "", 1000),
            Received::from_code_and_reason(1001, "", 1001),
            Received::from_code_and_reason(1011, "", 1011),
            Received::from_code_and_reason(0, "", 0),
            // A library that reports an error for it: its user knows, and names it.
            Received::NoCode,
        ];
        for received in none {
            assert_eq!(received, Received::NoCode);
            assert_eq!(received.to_close_code(), CloseCode::NO_STATUS_RECEIVED);
        }
    }

    #[test]
    fn was_clean_decides_whether_a_reserved_code_was_on_the_wire() {
        let event = Received::from_close_event;
        assert_eq!(event(1006, false), Received::Dropped);
        assert_eq!(event(1006, true), Received::Code(CloseCode::ABNORMAL_CLOSURE));
        assert_eq!(event(1015, false), Received::Local(CloseCode::TLS_HANDSHAKE));
        assert_eq!(event(1015, true), Received::Code(CloseCode::TLS_HANDSHAKE));
        assert_eq!(event(1005, true), Received::NoCode);
        assert_eq!(event(4001, false), Received::Code(CloseCode::from(4001)));
    }
}
