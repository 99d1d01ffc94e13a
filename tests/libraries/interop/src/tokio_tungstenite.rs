//! tokio-tungstenite.

// [send]
use futures_util::StreamExt;
use tokio::io::{AsyncRead, AsyncWrite};
use tokio_tungstenite::WebSocketStream;
use tokio_tungstenite::tungstenite::protocol::CloseFrame;
use tokio_tungstenite::tungstenite::{Error, Message};
use wsclose::{Close, Received, Relay, Role, relay};

async fn close<S: AsyncRead + AsyncWrite + Unpin>(
    socket: &mut WebSocketStream<S>,
    end: &Close<'_>,
) -> Result<(), Error> {
    let (code, reason) = end.to_parts();
    socket.close(Some(CloseFrame { code, reason })).await
}

// [receive]
async fn ended<S: AsyncRead + AsyncWrite + Unpin>(socket: &mut WebSocketStream<S>) -> Received {
    while let Some(Ok(message)) = socket.next().await {
        if let Message::Close(frame) = message {
            return Received::from_code(frame.map(|frame| frame.code.into()));
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
        Relay::Empty => socket.close(None).await,
        Relay::Drop => Ok(()), // The connection ends with `socket`.
    }
}
