// tokio-websockets: codes are a type of the library that refuses some numbers.
use bytes::Bytes;
use futures_util::SinkExt;
use tokio::net::TcpStream;
use tokio_websockets::{CloseCode, Error, Message, WebSocketStream};

type Ws = WebSocketStream<TcpStream>;

#[derive(Debug)]
pub enum TokenError {
    Expired { since: u64 },
    Forged,
    Absent,
}

impl TokenError {
    fn code(&self) -> CloseCode {
        match self {
            TokenError::Expired { .. } => CloseCode::POLICY_VIOLATION,
            TokenError::Forged => CloseCode::NO_STATUS_RECEIVED,
            //                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[reserved-code-sent]
            TokenError::Absent => CloseCode::GOING_AWAY,
        }
    }
}

impl std::fmt::Display for TokenError {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            TokenError::Expired { since } => write!(formatter, "expired {since} s ago"),
            TokenError::Forged => formatter.write_str("forged"),
            TokenError::Absent => formatter.write_str("no token"),
        }
    }
}

pub async fn refuse(ws: &mut Ws, error: TokenError) -> Result<(), Error> {
    ws.send(Message::close(Some(error.code()), &error.to_string())).await
}

pub async fn quote(ws: &mut Ws, header: &str) -> Result<(), Error> {
    let reason = format!("bad header: {header}");
    //           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ note[unbounded-reason]
    ws.send(Message::close(Some(CloseCode::PROTOCOL_ERROR), &reason)).await
}

pub async fn count(ws: &mut Ws, frames: &[Bytes]) -> Result<(), Error> {
    let reason =
        format!("{} frames, {} bytes", frames.len(), frames.iter().map(Bytes::len).sum::<usize>());
    ws.send(Message::close(Some(CloseCode::MESSAGE_TOO_BIG), &reason)).await
}
