//! axum.

// [send]
use axum::Error;
use axum::extract::ws::{CloseFrame, Message, WebSocket};
use wsclose::{Close, Received, Relay, Role, relay};

async fn close(socket: &mut WebSocket, end: &Close<'_>) -> Result<(), Error> {
    let (code, reason) = end.to_parts();
    socket.send(Message::Close(Some(CloseFrame { code, reason }))).await
}

// [receive]
async fn ended(socket: &mut WebSocket) -> Received {
    while let Some(Ok(message)) = socket.recv().await {
        if let Message::Close(frame) = message {
            return Received::from_code(frame.map(|frame| frame.code));
        }
    }
    Received::Dropped
}

// [relay]
async fn pass_on(end: Received, reason: &str, mut socket: WebSocket) -> Result<(), Error> {
    match relay(end, reason, Role::Server) {
        Relay::Close(end) => close(&mut socket, &end).await,
        Relay::Empty => socket.send(Message::Close(None)).await,
        Relay::Drop => Ok(()), // The connection ends with `socket`.
    }
}
