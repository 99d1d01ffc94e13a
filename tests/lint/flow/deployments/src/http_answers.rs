// Handlers of requests beside those of sockets.
use axum::extract::ws::{CloseFrame, Message, WebSocket, WebSocketUpgrade};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};

#[derive(Debug, Clone, Copy)]
pub enum Denied {
    NoToken,
    Banned,
}

impl Denied {
    pub fn status(self) -> u16 {
        match self {
            Denied::NoToken => 401,
            Denied::Banned => 403,
        }
    }

    pub fn close_code(self) -> u16 {
        match self {
            Denied::NoToken => 4301,
            Denied::Banned => 4303,
        }
    }
}

impl IntoResponse for Denied {
    fn into_response(self) -> Response {
        let code = StatusCode::from_u16(self.status()).unwrap_or(StatusCode::FORBIDDEN);
        (code, format!("{self:?}")).into_response()
    }
}

pub async fn connect(upgrade: WebSocketUpgrade, denied: Option<Denied>) -> Response {
    match denied {
        Some(denied @ Denied::NoToken) => denied.into_response(),
        other => upgrade.on_upgrade(move |socket| run(socket, other)),
    }
}

async fn run(mut socket: WebSocket, denied: Option<Denied>) {
    if let Some(denied) = denied {
        let reason = format!("HTTP would say {}", denied.status());
        let close = CloseFrame { code: denied.close_code(), reason: reason.into() };
        let _ = socket.send(Message::Close(Some(close))).await;
    }
}
