//! How a connection ended, and how to forward that to another one.

use core::fmt;

use crate::close::Close;
use crate::code::{CloseCode, Role, SendCode, Status};
use crate::reason::Reason;

/// How a connection ended, as the local endpoint observed it.
///
/// Libraries report a Close frame without a code in seven ways: as `None`, 1005, 1000, 1001, 1011, 0,
/// or an error. The constructors accept each of them, so the rest of a program handles only this type.
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
    /// A Close frame with a code, which may be invalid.
    Code(CloseCode),
    /// No Close frame: the connection was lost.
    Dropped,
    /// A code that was generated locally, such as 1015 for a failed TLS handshake.
    Local(CloseCode),
}

impl Received {
    /// Creates a value from an optional code, as in axum, tungstenite, warp, and actix.
    ///
    /// Also use it for libraries that report 1005, 1006, and 1015 as codes: a Close frame with one of
    /// them would be a protocol error.
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

    /// Creates a value from a code and a reason of a library that generates a code if there was none.
    ///
    /// `made_up` is the generated code: 1000 for web-socket and reqwest-websocket, 1001 for
    /// dioxus-fullstack, 1011 for embedded-websocket, 0 for graphql-ws-client. A Close frame
    /// without a code has no reason either, so that code with a reason was received.
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

    /// Creates a value from the fields `code` and `wasClean` of a `CloseEvent` (WHATWG WebSockets).
    ///
    /// Firefox reports any code in a Close frame, including 1006; `was_clean` distinguishes such a frame
    /// from a lost connection.
    pub const fn from_close_event(code: u16, was_clean: bool) -> Received {
        match (code, was_clean) {
            (1006 | 1015, true) => Received::Code(CloseCode(code)),
            _ => Received::from_code(Some(code)),
        }
    }

    /// Returns the code to explain: 1005 for no code, 1006 for a lost connection (RFC 6455, section
    /// 7.1.5).
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
    /// Drop the connection without a Close frame, so that the other endpoint reports 1006.
    Drop,
}

/// Forwards the end of one connection to another.
///
/// `received` and `reason` come from the connection that ended; `to` is the role of this program on
/// the other connection. The result reports what happened without violating the protocol:
///
/// | received | as client or server | as a browser script |
/// | --- | --- | --- |
/// | a code that the role may send | the same code and reason | the same |
/// | a code that the role may not send | 1011, with the same reason | empty Close |
/// | no code | empty Close | empty Close |
/// | no Close frame, or a code generated locally | connection dropped | empty Close |
///
/// Why:
///
/// - A code that must not be forwarded becomes 1011 (Internal Error), not 1002 (Protocol Error): 1002
///   would blame the other endpoint for a frame that it did not send.
/// - A lost connection is forwarded as a lost connection: 1006 on both. A gateway that wants to say
///   more sends its own code instead of [`Relay::Drop`].
/// - A browser script can neither send 1011 nor drop a connection. An empty Close frame claims nothing;
///   1000 would claim success.
/// - A reason longer than 123 bytes is cut between two characters.
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
