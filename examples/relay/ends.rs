//! The two ends of the chain: the one that closes, and the one that receives the close.

use std::fmt;

use futures_util::{SinkExt, StreamExt};
use tokio_tungstenite::tungstenite::protocol::CloseFrame;
use tokio_tungstenite::tungstenite::{Error, Message};
use wsclose::CloseCode;

use crate::Socket;
use crate::wire::{Wire, peek};

/// How one end ends its connection.
#[derive(Clone, Copy)]
pub(crate) enum End {
    Close(u16, &'static str),
    Empty,
    Dropped,
}

/// Ends a connection, and waits until the other side has heard it.
pub(crate) async fn end(mut socket: Socket, end: End) -> Result<(), Error> {
    let frame = match end {
        End::Dropped => return Ok(()),
        End::Empty => None,
        End::Close(code, reason) => Some(CloseFrame { code: code.into(), reason: reason.into() }),
    };
    socket.send(Message::Close(frame)).await?;
    while let Some(Ok(_)) = socket.next().await {}
    Ok(())
}

/// What the other end learns.
pub(crate) struct Seen {
    /// From its library.
    told: Told,
    /// From the bytes that arrived, before the library made anything of them.
    wire: Wire,
}

enum Told {
    Close(u16, String),
    Empty,
    Error,
}

/// Waits for the end of a connection.
pub(crate) async fn watch(mut socket: Socket) -> Seen {
    let wire = peek(socket.get_ref()).await;
    let told = match socket.next().await {
        Some(Ok(Message::Close(Some(frame)))) => {
            Told::Close(frame.code.into(), frame.reason.to_string())
        }
        Some(Ok(_)) => Told::Empty,
        Some(Err(_)) | None => Told::Error,
    };
    while let Some(Ok(_)) = socket.next().await {}
    Seen { told, wire }
}

impl fmt::Display for End {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let text = match self {
            End::Close(code, reason) => close(*code, reason),
            End::Empty => "Close without a code".into(),
            End::Dropped => "connection dropped".into(),
        };
        f.pad(&text)
    }
}

impl fmt::Display for Seen {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let on_the_wire = match self.wire {
            Wire::Close(code) => code,
            Wire::Empty => return f.pad("Close without a code"),
            Wire::End => return f.pad("connection dropped"),
        };
        let text = match &self.told {
            Told::Close(code, reason) if *code == on_the_wire => close(*code, reason),
            Told::Close(code, _) => {
                format!("{} (on the wire: {on_the_wire})", CloseCode::from(*code))
            }
            Told::Empty => format!("Close without a code (on the wire: {on_the_wire})"),
            Told::Error => format!("an error, no code (on the wire: {on_the_wire})"),
        };
        f.pad(&text)
    }
}

/// Code and reason, a long one by its length.
fn close(code: u16, reason: &str) -> String {
    match reason.len() {
        0 => code.to_string(),
        1..=24 => format!("{code} \"{reason}\""),
        length => format!("{code}, reason of {length} bytes"),
    }
}
