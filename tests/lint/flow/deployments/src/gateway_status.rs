// The status of an HTTP request behind the socket ends up in the Close.
use axum::extract::ws::{CloseFrame, Message, WebSocket};
use axum::http::StatusCode;

fn status_to_close(status: StatusCode) -> u16 {
    match status.as_u16() {
        200..=299 => 1000,
        401 | 403 => 4401,
        429 => 1013,
        code @ 500..=599 => code,
        //                  ^^^^ error[code-out-of-range]
        _ => 1011,
    }
}

fn mapped(status: StatusCode) -> u16 {
    if status.is_server_error() {
        1011
    } else if status.is_success() {
        1000
    } else {
        4000 + status.as_u16()
    }
}

pub async fn answered(mut socket: WebSocket, status: StatusCode) {
    let close =
        CloseFrame { code: status_to_close(status), reason: status.as_str().to_owned().into() };
    let _ = socket.send(Message::Close(Some(close))).await;
}

pub async fn described(mut socket: WebSocket, status: StatusCode) {
    let close = CloseFrame { code: mapped(status), reason: "answered".into() };
    let _ = socket.send(Message::Close(Some(close))).await;
}

pub async fn teapot(mut socket: WebSocket) {
    let code = StatusCode::IM_A_TEAPOT.as_u16();
    //         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[code-out-of-range]
    let _ = socket.send(Message::Close(Some(CloseFrame { code, reason: "teapot".into() }))).await;
}
