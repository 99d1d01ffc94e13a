// Failures contain failures; each kind knows its code.
use axum::extract::ws::{CloseFrame, Message, WebSocket};

#[derive(Debug)]
pub enum AuthFailure {
    Missing,
    Expired { since: u64 },
    Revoked,
}

#[derive(Debug)]
pub enum Failure {
    Auth(AuthFailure),
    Slow,
    Closed,
    Internal,
}

impl AuthFailure {
    fn status(&self) -> u16 {
        match self {
            Self::Missing => 401,
            //               ^^^ error[code-out-of-range]
            Self::Expired { .. } => 4401,
            Self::Revoked => 1008,
        }
    }
}

impl Failure {
    pub fn status(&self) -> u16 {
        match self {
            Self::Auth(inner) => inner.status(),
            Self::Slow | Self::Internal => 1011,
            Self::Closed => 1005,
            //              ^^^^ error[reserved-code-sent]
        }
    }

    pub fn text(&self) -> String {
        match self {
            Self::Auth(AuthFailure::Expired { since }) => format!("expired at {since}"),
            Self::Auth(_) => "please log in".into(),
            Self::Slow => "too slow".into(),
            Self::Closed | Self::Internal => String::new(),
        }
    }
}

pub async fn report(mut socket: WebSocket, failure: Failure) {
    let message =
        Message::Close(Some(CloseFrame { code: failure.status(), reason: failure.text().into() }));
    let _ = socket.send(message).await;
}
