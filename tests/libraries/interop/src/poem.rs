//! poem.

// [send]
use std::io::Error;

use futures_util::{SinkExt, StreamExt};
use poem::web::websocket::{Message, WebSocketStream};
use wsclose::{Close, Received, Relay, Role, relay};

async fn close(socket: &mut WebSocketStream, end: &Close<'_>) -> Result<(), Error> {
    let (code, reason): (u16, &str) = end.to_parts();
    socket.send(Message::close_with(code, reason)).await
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
        Relay::Close(end) => close(&mut socket, &end).await,
        Relay::Empty => socket.send(Message::close()).await,
        Relay::Drop => Ok(()), // The connection ends with `socket`.
    }
}
