//! tokio-websockets.

// [send]
use futures_util::{SinkExt, StreamExt};
use tokio::io::{AsyncRead, AsyncWrite};
use tokio_websockets::{CloseCode, Error, Message, WebSocketStream};
use wsclose::{Close, Received, Relay, Role, relay};

async fn close<S: AsyncRead + AsyncWrite + Unpin>(
    socket: &mut WebSocketStream<S>,
    end: &Close<'_>,
) -> Result<(), Error> {
    let code = CloseCode::try_from(end.code().get())?;
    socket.send(Message::close(Some(code), end.reason().as_str())).await
}

// [receive]
async fn ended<S: AsyncRead + AsyncWrite + Unpin>(socket: &mut WebSocketStream<S>) -> Received {
    while let Some(Ok(message)) = socket.next().await {
        if let Some((code, _reason)) = message.as_close() {
            return Received::from_code(Some(code.into()));
        }
    }
    Received::Dropped
}

// [relay]
async fn pass_on<S: AsyncRead + AsyncWrite + Unpin>(
    end: Received,
    reason: &str,
    mut socket: WebSocketStream<S>,
    role: Role, // Ours on this connection.
) -> Result<(), Error> {
    match relay(end, reason, role) {
        Relay::Close(end) => close(&mut socket, &end).await,
        Relay::Empty => socket.send(Message::close(None, "")).await,
        Relay::Drop => Ok(()), // The connection ends with `socket`.
    }
}
