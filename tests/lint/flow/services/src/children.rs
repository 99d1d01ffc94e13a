// The exit status of a child becomes the code.
use std::process::ExitStatus;

use axum::extract::ws::{CloseFrame, Message, WebSocket};

fn code(status: ExitStatus) -> u16 {
    if status.success() {
        return 1000;
    }
    status.code().and_then(|code| u16::try_from(code).ok()).map_or(1, |code| 4000 + code)
    //                                                             ^ error[code-out-of-range]
}

fn right(status: ExitStatus) -> u16 {
    if status.success() { 1000 } else { 1011 }
}

pub async fn exited(mut socket: WebSocket, status: ExitStatus) {
    let frame = CloseFrame { code: code(status), reason: "exited".into() };
    let _ = socket.send(Message::Close(Some(frame))).await;
}

pub async fn ended(mut socket: WebSocket, status: ExitStatus) {
    let frame = CloseFrame { code: right(status), reason: "ended".into() };
    let _ = socket.send(Message::Close(Some(frame))).await;
}
