// An enum of the other crate, its method, and a match on it here.
use axum::extract::ws::{CloseFrame, Message, WebSocket};
use codes::Kick;

pub async fn kick(socket: &mut WebSocket, kick: Kick) {
    let frame = CloseFrame { code: kick.code(), reason: "kicked".into() };
    let _ = socket.send(Message::Close(Some(frame))).await;
}

// The numbers of this crate for the same enum.
fn legacy_code(kick: Kick) -> u16 {
    match kick {
        Kick::Spam => 4005,
        Kick::Duplicate => 1004,
        //                 ^^^^ error[reserved-code-sent]
        Kick::Outdated => 4010,
    }
}

pub async fn kick_legacy(socket: &mut WebSocket, kick: Kick) {
    let frame = CloseFrame { code: legacy_code(kick), reason: "kicked".into() };
    let _ = socket.send(Message::Close(Some(frame))).await;
}
