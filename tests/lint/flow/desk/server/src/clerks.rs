// Numbers of the shared crate, under other names.
use axum::extract::ws::{CloseFrame, Message, WebSocket};
use desk_shared::legacy::{self, DEAD};
use desk_shared::{Finished, ends::numbers as n};

pub async fn away(socket: &mut WebSocket) {
    let code = n::CLERK_AWAY;
    let _ = socket.send(Message::Close(Some(CloseFrame { code, reason: "away".into() }))).await;
}

pub async fn dead(socket: &mut WebSocket) {
    let code = DEAD;
    //         ^^^^ error[reserved-code-sent]
    let _ = socket.send(Message::Close(Some(CloseFrame { code, reason: "dead".into() }))).await;
}

pub async fn full(socket: &mut WebSocket) {
    let frame = CloseFrame { code: legacy::QUEUE_FULL, reason: "full".into() };
    let _ = socket.send(Message::Close(Some(frame))).await;
}

pub async fn finish(socket: &mut WebSocket, how: Finished) {
    let frame = CloseFrame { code: how.number(), reason: format!("{how:?}").into() };
    let _ = socket.send(Message::Close(Some(frame))).await;
}

pub async fn retire(socket: &mut WebSocket, version: u8) {
    let frame = CloseFrame { code: legacy::retired(version), reason: "retired".into() };
    let _ = socket.send(Message::Close(Some(frame))).await;
}
