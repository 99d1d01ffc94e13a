//! salvo.

// [send]
use salvo::Error;
use salvo::websocket::{Message, WebSocket};
use wsclose::{Reason, Received, Relay, Role, SendCode, relay};

async fn close(socket: &mut WebSocket, code: SendCode, reason: Reason<'_>) -> Result<(), Error> {
    socket.send(Message::close_with(code, reason.as_str())).await
}

// [receive]
async fn ended(socket: &mut WebSocket) -> Received {
    while let Some(Ok(message)) = socket.recv().await {
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
