use axum::extract::ws::{CloseFrame, Message, WebSocket};
use axum::http::StatusCode;
use wire::error::WireError;

fn authorize(token: Option<&str>) -> Result<(), WireError> {
    match token {
        None => Err(WireError::unauthorized()),
        Some("") => Err(WireError::new(1005, "empty token")),
        //                             ^^^^ error[reserved-code-sent]
        Some("coffee") => Err(WireError::teapot()),
        Some(_) => Ok(()),
    }
}

pub async fn open(socket: &mut WebSocket, token: Option<&str>) {
    if let Err(error) = authorize(token) {
        let frame = CloseFrame { code: error.close, reason: error.text.into() };
        let _ = socket.send(Message::Close(Some(frame))).await;
    }
}

pub fn rest(token: Option<&str>) -> StatusCode {
    match authorize(token) {
        Ok(()) => StatusCode::OK,
        Err(error) => StatusCode::from_u16(error.http).unwrap_or(StatusCode::BAD_REQUEST),
    }
}
