//! A server on axum.

use axum::extract::ws::{CloseFrame, Message, WebSocket, close_code};
use tungstenite::protocol::frame::coding::CloseCode;

use crate::codes::CLOSE_SESSION_ENDED;

/// The heartbeat was missed: 1006 is what the other side would say, not what one sends.
pub async fn lost(mut socket: WebSocket) {
    let frame = CloseFrame { code: close_code::ABNORMAL, reason: "no heartbeat".into() };
    let _ = socket.send(Message::Close(Some(frame))).await;
}

/// An HTTP status is not a close code.
pub fn failed() -> CloseFrame {
    CloseFrame { code: 500, reason: "internal error".into() }
}

/// Nor is an unassigned number.
pub fn full() -> CloseFrame {
    CloseFrame { code: 2001, reason: "room is full".into() }
}

/// 3000 to 3999 are registered with IANA before they are used.
pub fn moved() -> CloseFrame {
    CloseFrame { code: 3500, reason: "room has moved".into() }
}

/// 1010 is a client's: a server leaves the extension out of the handshake.
pub fn extension() -> CloseFrame {
    CloseFrame { code: close_code::EXTENSION, reason: "permessage-deflate".into() }
}

/// A reason has at most 123 bytes.
pub fn verbose() -> CloseFrame {
    CloseFrame {
        code: close_code::POLICY,
        reason: "this connection was closed because the session that it belongs to has ended, \
                 and a new one has to be opened before anything else can be sent"
            .into(),
    }
}

/// The text of an error can have any length.
pub fn error(error: &std::io::Error) -> CloseFrame {
    CloseFrame { code: close_code::ERROR, reason: error.to_string().into() }
}

/// The client cannot tell this from a room that is full.
pub fn ended() -> CloseFrame {
    CloseFrame { code: CLOSE_SESSION_ENDED, reason: "session ended".into() }
}

/// A number where the library has a name.
pub fn done() -> CloseFrame {
    CloseFrame { code: 1000, reason: "bye".into() }
}

/// 1000 says that all is well, which a Close without a code does not.
pub fn pass_on(received: Option<CloseFrame>) -> CloseFrame {
    CloseFrame { code: received.map_or(1000, |frame| frame.code), reason: "".into() }
}

/// `Library` is for 4000 to 4999; the other side reads another variant.
pub fn policy() -> CloseCode {
    CloseCode::Library(1008)
}

/// This library knows no private codes, and turns them into 1008.
pub fn private() -> web_socket::CloseCode {
    web_socket::CloseCode::from(4001)
}

/// The callers are in other crates, so no rule can check what they pass.
pub fn refused(code: u16) -> CloseFrame {
    CloseFrame { code, reason: "refused".into() }
}

/// The documentation of this function lists 1008 only.
#[wsclose::closes_with(POLICY_VIOLATION)]
pub fn leaving() -> CloseFrame {
    CloseFrame { code: close_code::AWAY, reason: "night".into() }
}

/// A good code; but some clients refuse it, and their users see a failure instead of a pause.
pub fn restarting() -> CloseFrame {
    CloseFrame { code: close_code::RESTART, reason: "deploy".into() }
}
