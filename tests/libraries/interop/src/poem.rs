//! poem.

// [send]
use std::io::Error;

use futures_util::{SinkExt, StreamExt};
use poem::web::websocket::{Message, WebSocketStream};
use wsclose::{Reason, Received, Relay, Role, SendCode, relay};

async fn close(
    socket: &mut WebSocketStream,
    code: SendCode,
    reason: Reason<'_>,
) -> Result<(), Error> {
    socket.send(Message::close_with(code.get(), reason.as_str())).await
}

// [receive]
async fn ended(socket: &mut WebSocketStream) -> Received {
    while let Some(Ok(message)) = socket.next().await {
        if let Message::Close(frame) = message {
            return Received::from_code(frame.map(|(code, _reason)| code.into()));
        }
    }
    Received::Dropped
}

// [relay]
async fn pass_on(end: Received, reason: &str, mut socket: WebSocketStream) -> Result<(), Error> {
    match relay(end, reason, Role::Server) {
        Relay::Close(end) => close(&mut socket, end.code(), end.reason()).await,
        Relay::Empty => socket.send(Message::close()).await,
        Relay::Drop => Ok(()), // The connection ends with `socket`.
    }
}
