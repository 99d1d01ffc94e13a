// From HTTP to WebSocket by a table, with a gap that sends the HTTP number.
use axum::extract::ws::{CloseFrame, Message, WebSocket};
use axum::http::StatusCode;

fn close_code(status: StatusCode) -> u16 {
    match status.as_u16() {
        400 => 1007,
        401 | 403 => 1008,
        413 => 1009,
        500 => 500,
        //     ^^^ error[code-out-of-range]
        503 => 1013,
        _ => 1011,
    }
}

pub async fn upstream_refused(socket: &mut WebSocket, status: StatusCode) {
    let frame = CloseFrame { code: close_code(status), reason: "upstream refused".into() };
    let _ = socket.send(Message::Close(Some(frame))).await;
}

const APPLICATION: u16 = 4000;

fn application(offset: u16) -> u16 {
    APPLICATION + offset
}

pub async fn locked(socket: &mut WebSocket) {
    let frame = CloseFrame { code: application(23), reason: "locked".into() };
    let _ = socket.send(Message::Close(Some(frame))).await;
}

pub async fn conflict(socket: &mut WebSocket) {
    let code = APPLICATION + 1409;
    //         ^^^^^^^^^^^^^^^^^^ error[code-out-of-range]
    let frame = CloseFrame { code, reason: "conflict".into() };
    let _ = socket.send(Message::Close(Some(frame))).await;
}
