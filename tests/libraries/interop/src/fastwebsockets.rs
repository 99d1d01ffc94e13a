//! fastwebsockets.

// [send]
use fastwebsockets::{Frame, OpCode, Payload, WebSocket, WebSocketError};
use tokio::io::{AsyncRead, AsyncWrite};
use wsclose::{Close, Received, Relay, Role, relay};

async fn close<S: AsyncRead + AsyncWrite + Unpin>(
    socket: &mut WebSocket<S>,
    end: &Close<'_>,
) -> Result<(), WebSocketError> {
    socket.write_frame(Frame::close(end.code().into(), end.reason().as_bytes())).await
}

// [receive]
async fn ended<S: AsyncRead + AsyncWrite + Unpin>(socket: &mut WebSocket<S>) -> Received {
    while let Ok(frame) = socket.read_frame().await {
        if frame.opcode == OpCode::Close {
            let code = frame.payload.first_chunk().map(|bytes| u16::from_be_bytes(*bytes));
            return Received::from_code(code);
        }
    }
    Received::Dropped
}

// [relay]
async fn pass_on<S: AsyncRead + AsyncWrite + Unpin>(
    end: Received,
    reason: &str,
    mut socket: WebSocket<S>,
    role: Role, // Ours on this connection.
) -> Result<(), WebSocketError> {
    match relay(end, reason, role) {
        Relay::Close(end) => close(&mut socket, &end).await,
        Relay::Empty => socket.write_frame(Frame::close_raw(Payload::Borrowed(&[]))).await,
        Relay::Drop => Ok(()), // The connection ends with `socket`.
    }
}
