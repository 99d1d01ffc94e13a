// An upload ends with `?` and errors of its own.
use std::io;

use axum::body::Bytes;
use axum::extract::ws::{CloseFrame, Message, WebSocket, close_code};

#[derive(Debug)]
pub enum UploadError {
    Closed(u16),
    TooBig { limit: usize },
    Socket(axum::Error),
}

impl From<axum::Error> for UploadError {
    fn from(error: axum::Error) -> Self {
        Self::Socket(error)
    }
}

impl From<io::Error> for UploadError {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::StorageFull => Self::Closed(close_code::AGAIN),
            io::ErrorKind::ConnectionReset => Self::Closed(close_code::ABNORMAL),
            //                                             ^^^^^^^^^^^^^^^^^^^^ error[reserved-code-sent]
            _ => Self::Closed(close_code::ERROR),
        }
    }
}

fn store(part: &Bytes, total: &mut usize) -> Result<(), io::Error> {
    *total += part.len();
    if *total > 1 << 30 { Err(io::ErrorKind::StorageFull.into()) } else { Ok(()) }
}

async fn receive(socket: &mut WebSocket, limit: usize) -> Result<usize, UploadError> {
    let mut total = 0;
    while let Some(message) = socket.recv().await {
        match message? {
            Message::Binary(part) if part.len() <= limit => store(&part, &mut total)?,
            Message::Binary(_) => return Err(UploadError::TooBig { limit }),
            Message::Text(text) if text == "done" => return Ok(total),
            Message::Text(_) => Err(UploadError::Closed(4665))?,
            Message::Close(_) => break,
            _ => {}
        }
    }
    Err(UploadError::Closed(1005))
    //                      ^^^^ error[reserved-code-sent]
}

pub async fn upload(mut socket: WebSocket) {
    let (code, reason) = match receive(&mut socket, 1 << 20).await {
        Ok(total) => (close_code::NORMAL, format!("{total} bytes")),
        Err(UploadError::Closed(code)) => (code, String::new()),
        Err(UploadError::TooBig { limit }) => (close_code::SIZE, format!("limit {limit}")),
        Err(UploadError::Socket(_)) => return,
    };
    let _ = socket.send(Message::Close(Some(CloseFrame { code, reason: reason.into() }))).await;
}
