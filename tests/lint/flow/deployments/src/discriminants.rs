// The codes are discriminants of an enum, read by a conversion.
use axum::extract::ws::{CloseFrame, Message, WebSocket};

#[derive(Clone, Copy, Debug)]
#[repr(u16)]
pub enum Exit {
    Normal = 1000,
    Lost = 1006,
    //     ^^^^ error[reserved-code-sent]
    Replaced = 4110,
}

#[derive(Clone, Copy, Debug)]
#[repr(u16)]
pub enum Seen {
    Normal = 1000,
    Lost = 1006,
}

impl From<Exit> for u16 {
    fn from(exit: Exit) -> u16 {
        exit as u16
    }
}

impl Seen {
    pub fn label(self) -> String {
        format!("{self:?} ({})", self as u16)
    }
}

pub async fn leave(socket: &mut WebSocket, exit: Exit) {
    let close = CloseFrame { code: exit.into(), reason: "bye".into() };
    let _ = socket.send(Message::Close(Some(close))).await;
}
