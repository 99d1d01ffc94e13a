// Errors of several kinds say by a trait how the connection ends.
use std::fmt;

use axum::extract::ws::{CloseFrame, Message, WebSocket};

pub trait EndsConnection: fmt::Display {
    fn close_status(&self) -> u16;
}

#[derive(Debug, thiserror::Error)]
pub enum LobbyError {
    #[error("lobby {0} is full")]
    Full(u32),
    #[error("lobby closed")]
    Closed,
}

#[derive(Debug, thiserror::Error)]
pub enum VoiceError {
    #[error("no route to {host}: {source}")]
    Route { host: String, source: std::io::Error },
    #[error("codec {0:?} not supported")]
    Codec(char),
}

impl EndsConnection for LobbyError {
    fn close_status(&self) -> u16 {
        match self {
            LobbyError::Full(_) => 1013,
            LobbyError::Closed => 410,
            //                    ^^^ error[code-out-of-range]
        }
    }
}

impl EndsConnection for VoiceError {
    fn close_status(&self) -> u16 {
        match *self {
            VoiceError::Route { .. } => 1014,
            VoiceError::Codec(..) => 1003,
        }
    }
}

async fn fail(socket: &mut WebSocket, error: &impl EndsConnection, text: String) {
    let frame = CloseFrame { code: error.close_status(), reason: text.into() };
    socket.send(Message::Close(Some(frame))).await.ok();
}

pub async fn lobby(mut socket: WebSocket, error: LobbyError) {
    fail(&mut socket, &error, error.to_string()).await;
}

pub async fn voice(mut socket: WebSocket, error: VoiceError) {
    fail(&mut socket, &error, error.to_string()).await;
    //                        ^^^^^^^^^^^^^^^^^ note[unbounded-reason]
}
