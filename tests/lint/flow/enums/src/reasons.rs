// The arms yield variants of the library, and one arm the wrong one.
use actix_ws::{CloseCode, CloseReason, Session};

pub enum Failure {
    Unauthorized,
    Internal(String),
    PeerVanished,
}

impl Failure {
    fn to_code(&self) -> CloseCode {
        if let Failure::PeerVanished = self {
            return CloseCode::Abnormal;
            //     ^^^^^^^^^^^^^^^^^^^ error[reserved-code-sent]
        }
        match self {
            Failure::Unauthorized => CloseCode::Policy,
            _ => CloseCode::Error,
        }
    }
}

impl From<Failure> for CloseReason {
    fn from(failure: Failure) -> Self {
        let code = failure.to_code();
        let description = match failure {
            Failure::Internal(text) => Some(text),
            _ => None,
        };
        CloseReason { code, description }
    }
}

pub async fn fail(session: Session, failure: Failure) {
    let _ = session.close(Some(failure.into())).await;
}

pub enum Leave {
    Quit,
    Kicked,
}

impl From<Leave> for CloseReason {
    fn from(leave: Leave) -> Self {
        match leave {
            Leave::Quit => CloseCode::Normal.into(),
            Leave::Kicked => (CloseCode::Other(4100), "kicked").into(),
        }
    }
}

pub async fn leave(session: Session, leave: Leave) {
    let _ = session.close(Some(leave.into())).await;
}
