// The usual shape: why the server hangs up, and the number for it.
use axum::extract::ws::{CloseFrame, Message, WebSocket};

#[derive(Debug, Clone, Copy)]
pub enum Disconnect {
    Shutdown,
    Timeout,
    BadToken,
    RoomFull,
}

impl Disconnect {
    pub fn close_code(&self) -> u16 {
        match self {
            Disconnect::Shutdown => 1001,
            Disconnect::Timeout => 1006,
            //                     ^^^^ error[reserved-code-sent]
            Disconnect::BadToken => 4001,
            Disconnect::RoomFull => 5002,
            //                      ^^^^ error[code-out-of-range]
        }
    }

    pub fn reason(&self) -> &'static str {
        match self {
            Disconnect::Shutdown => "shutting down",
            Disconnect::Timeout => "timed out",
            Disconnect::BadToken => "invalid token",
            Disconnect::RoomFull => "room is full",
        }
    }
}

pub async fn disconnect(socket: &mut WebSocket, why: Disconnect) {
    let frame = CloseFrame { code: why.close_code(), reason: why.reason().into() };
    if let Err(error) = socket.send(Message::Close(Some(frame))).await {
        println!("{why:?}: {error}");
    }
}

// The same shape for what was received, and nothing of it is sent.
#[derive(Debug, Clone, Copy)]
pub enum Ending {
    Clean,
    NoStatus,
    Lost,
}

impl Ending {
    pub fn close_code(&self) -> u16 {
        match self {
            Ending::Clean => 1000,
            Ending::NoStatus => 1005,
            Ending::Lost => 1006,
        }
    }
}

pub fn row(ending: Ending) -> String {
    format!("ended with {} ({ending:?})", ending.close_code())
}
