use axum::extract::ws::{CloseFrame, Message};

pub fn lost() -> Message {
    Message::Close(Some(CloseFrame { code: 1005, reason: "".into() }))
}

pub fn broken() -> u16 {
    "text"
}
