//! warp.

// [send]
use futures_util::{SinkExt, StreamExt};
use warp::Error;
use warp::ws::{Message, WebSocket};
use wsclose::{Reason, Received, Relay, Role, SendCode, relay};

async fn close(socket: &mut WebSocket, code: SendCode, reason: Reason<'_>) -> Result<(), Error> {
    socket.send(Message::close_with(code, reason.as_str().to_owned())).await
}

// [receive]
async fn ended(socket: &mut WebSocket) -> Received {
    while let Some(Ok(message)) = socket.next().await {
        if message.is_close() {
            return Received::from_code(message.close_frame().map(|(code, _reason)| code));
        }
    }
    Received::Dropped
}

// [relay]
async fn pass_on(end: Received, reason: &str, mut socket: WebSocket) -> Result<(), Error> {
    match relay(end, reason, Role::Server) {
        Relay::Close(end) => close(&mut socket, end.code(), end.reason()).await,
        Relay::Empty => socket.send(Message::close()).await,
        Relay::Drop => Ok(()), // The connection ends with `socket`.
    }
}
