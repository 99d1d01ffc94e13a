//! tungstenite, without tokio.

// [send]
use std::io::{Read, Write};

use tungstenite::protocol::CloseFrame;
use tungstenite::{Error, Message, WebSocket};
use wsclose::{Close, Received, Relay, Role, relay};

fn close<S: Read + Write>(socket: &mut WebSocket<S>, end: &Close<'_>) -> Result<(), Error> {
    let (code, reason) = end.to_parts();
    socket.send(Message::Close(Some(CloseFrame { code, reason })))
}

// [receive]
fn ended<S: Read + Write>(socket: &mut WebSocket<S>) -> Received {
    while let Ok(message) = socket.read() {
        if let Message::Close(frame) = message {
            return Received::from_code(frame.map(|frame| frame.code.into()));
        }
    }
    Received::Dropped
}

// [relay]
fn pass_on<S: Read + Write>(
    end: Received,
    reason: &str,
    mut socket: WebSocket<S>,
    role: Role, // Ours on this connection.
) -> Result<(), Error> {
    match relay(end, reason, role) {
        Relay::Close(end) => close(&mut socket, &end),
        Relay::Empty => socket.send(Message::Close(None)),
        Relay::Drop => Ok(()), // The connection ends with `socket`.
    }
}
