//! The relay, in two kinds.

use futures_util::{SinkExt, StreamExt};
use tokio_tungstenite::tungstenite::protocol::CloseFrame;
use tokio_tungstenite::tungstenite::{Error, Message};
use wsclose::{Received, Relay, Role, relay};

use crate::Socket;

/// How the relay passes a close on.
#[derive(Clone, Copy)]
pub(crate) enum Kind {
    /// With [`wsclose::relay`].
    Checked,
    /// As any number and any text.
    Naive,
}

/// Passes messages on in both directions, until one end closes; then its close, to the other.
pub(crate) async fn run(mut client: Socket, mut upstream: Socket, kind: Kind) {
    let (last, from, mut to, role) = loop {
        tokio::select! {
            next = client.next() => match next {
                Some(Ok(message)) if !message.is_close() => {
                    if upstream.send(message).await.is_err() {
                        return;
                    }
                }
                last => break (last, client, upstream, Role::Client),
            },
            next = upstream.next() => match next {
                Some(Ok(message)) if !message.is_close() => {
                    if client.send(message).await.is_err() {
                        return;
                    }
                }
                last => break (last, upstream, client, Role::Server),
            },
        }
    };
    let close = match kind {
        Kind::Checked => checked(last, role),
        Kind::Naive => Some(naive(last)),
    };
    // `None` is a connection to drop. A failure to send shows at the other end.
    if let Some(close) = close
        && to.send(close).await.is_ok()
    {
        tokio::join!(until_the_end(from), until_the_end(to));
    }
}

/// What a library hands out at the end of a connection.
type Last = Option<Result<Message, Error>>;

fn checked(last: Last, to: Role) -> Option<Message> {
    let (received, reason) = match last {
        Some(Ok(Message::Close(frame))) => {
            let code = frame.as_ref().map(|frame| frame.code.into());
            (Received::from_code(code), frame.map(|frame| label(&frame.reason)))
        }
        _ => (Received::Dropped, None),
    };
    match relay(received, reason.as_deref().unwrap_or_default(), to) {
        Relay::Close(close) => {
            let (code, reason) = close.to_parts();
            Some(Message::Close(Some(CloseFrame { code, reason })))
        }
        Relay::Empty => Some(Message::Close(None)),
        Relay::Drop => None,
    }
}

/// As in a program that keeps the end of a connection as a number, like the `code` of an `onclose`
/// event: 1005 where there was no code, 1006 where the connection was lost. Some libraries hand out
/// these numbers themselves; they are for reading, and here they are sent.
fn naive(last: Last) -> Message {
    let (code, reason) = match last {
        Some(Ok(Message::Close(Some(frame)))) => (frame.code.into(), label(&frame.reason)),
        // wsclose: allow(reserved-code-sent) the mistake that this example is about
        Some(Ok(_)) => (1005, String::new()),
        // wsclose: allow(reserved-code-sent) and its twin
        Some(Err(_)) | None => (1006, String::new()),
    };
    Message::Close(Some(CloseFrame { code: code.into(), reason: reason.into() }))
}

/// A relay says that the words are not its own.
fn label(reason: &str) -> String {
    if reason.is_empty() { String::new() } else { format!("relay: {reason}") }
}

async fn until_the_end(mut socket: Socket) {
    while let Some(Ok(_)) = socket.next().await {}
}
