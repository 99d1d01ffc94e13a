//! salvo.

// [send]
use salvo::Error;
use salvo::websocket::{Message, WebSocket};
use wsclose::{Close, Received, Relay, Role, relay};

async fn close(socket: &mut WebSocket, end: &Close<'_>) -> Result<(), Error> {
    let (code, reason): (u16, &str) = end.to_parts();
    socket.send(Message::close_with(code, reason)).await
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
        Relay::Close(end) => close(&mut socket, &end).await,
        Relay::Empty => socket.send(Message::close()).await,
        Relay::Drop => Ok(()), // The connection ends with `socket`.
    }
}
