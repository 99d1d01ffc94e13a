// What looks alike: numbers of bans, of a database and of a game protocol, beside real closes.
use std::fmt;

use axum::extract::ws::{CloseFrame, Message, WebSocket};

#[derive(Debug, Clone, Copy)]
pub struct GameFrame {
    pub code: u16,
    pub reason: &'static str,
}

impl GameFrame {
    pub const LOST: GameFrame = GameFrame { code: 1006, reason: "lost" };

    pub fn bytes(self) -> Vec<u8> {
        let mut bytes = self.code.to_be_bytes().to_vec();
        bytes.extend_from_slice(self.reason.as_bytes());
        bytes
    }
}

pub struct Pool;

impl Pool {
    pub fn close(&self, code: u16, reason: &str) -> String {
        format!("{code}: {reason}")
    }

    pub fn send(&self, frame: GameFrame) -> usize {
        frame.bytes().len()
    }
}

#[derive(Debug)]
pub enum DbError {
    Closed(u16),
    Timeout { code: u16 },
}

impl fmt::Display for DbError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            DbError::Closed(code) | DbError::Timeout { code } => write!(formatter, "error {code}"),
        }
    }
}

pub fn query(pool: &Pool, broken: bool) -> Result<usize, DbError> {
    if broken {
        pool.close(1006, "broken");
        return Err(DbError::Closed(1006));
    }
    let sent = pool.send(GameFrame::LOST);
    if sent == 0 { Err(DbError::Timeout { code: 408 }) } else { Ok(sent) }
}

pub async fn serve(mut socket: WebSocket, pool: &Pool) {
    let end = match query(pool, false) {
        Ok(_) => CloseFrame { code: 1000, reason: "done".into() },
        Err(error) => CloseFrame { code: 1011, reason: error.to_string().into() },
    };
    let _ = socket.send(Message::Binary(GameFrame::LOST.bytes().into())).await;
    let _ = socket.send(Message::Close(Some(end))).await;
}
