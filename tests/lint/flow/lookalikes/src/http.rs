// The HTTP half of the same program, and its exit codes.
use axum::extract::ws::{CloseFrame, Message, WebSocket};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};

pub enum ApiError {
    NotFound,
    Broken,
}

impl ApiError {
    fn code(&self) -> u16 {
        match self {
            ApiError::NotFound => 404,
            ApiError::Broken => 500,
        }
    }

    fn close_code(&self) -> u16 {
        match self {
            ApiError::NotFound => 4404,
            ApiError::Broken => 1011,
        }
    }
}

impl IntoResponse for ApiError {
    fn into_response(self) -> Response {
        let status = StatusCode::from_u16(self.code()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        (status, format!("error {}", self.code())).into_response()
    }
}

pub async fn fail(mut socket: WebSocket, error: ApiError) {
    let frame = CloseFrame { code: error.close_code(), reason: "".into() };
    let _ = socket.send(Message::Close(Some(frame))).await;
    if error.code() == 500 {
        std::process::exit(1006);
    }
}
