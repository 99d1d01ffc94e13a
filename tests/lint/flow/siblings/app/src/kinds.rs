use axum::extract::ws::{CloseFrame, Message};
use wire::CloseKind;

pub fn close(kind: CloseKind) -> Message {
    Message::Close(Some(CloseFrame { code: kind.into(), reason: "".into() }))
}

pub fn close_broken() -> Message {
    close(CloseKind::Internal)
}

pub fn close_ok() -> Message {
    close(CloseKind::Ok)
}
