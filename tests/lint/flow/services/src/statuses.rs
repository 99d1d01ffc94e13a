// From HTTP to WebSocket.
use axum::extract::ws::{CloseFrame, Message};
use axum::http::StatusCode;

fn code_of(status: StatusCode) -> u16 {
    match status {
        StatusCode::UNAUTHORIZED => 3000,
        StatusCode::FORBIDDEN => 3003,
        StatusCode::REQUEST_TIMEOUT => 3008,
        status if status.is_client_error() => 1008,
        _ => StatusCode::INTERNAL_SERVER_ERROR.as_u16(),
        //   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[code-out-of-range]
    }
}

pub fn refused(status: StatusCode) -> Message {
    let reason = status.canonical_reason().unwrap_or("refused");
    Message::Close(Some(CloseFrame { code: code_of(status), reason: reason.into() }))
}

fn offset(status: StatusCode) -> u16 {
    4000 + status.as_u16()
}

pub fn shifted(status: StatusCode) -> Message {
    Message::Close(Some(CloseFrame { code: offset(status), reason: "".into() }))
}
