// The code and the text come as a pair.
use actix_ws::{CloseCode, CloseReason, Session};

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Kick {
    Afk { minutes: u32 },
    Cheating,
    ServerFull,
    Unknown,
}

impl Kick {
    const fn parts(&self) -> (u16, &'static str) {
        use Kick::*;
        match self {
            Afk { .. } => (4000, "away from keyboard"),
            Cheating => (4001, "cheating"),
            ServerFull => (503, "server full"),
            //             ^^^ error[code-out-of-range]
            Unknown => (1006, "unknown"),
            //          ^^^^ error[reserved-code-sent]
        }
    }
}

impl From<&Kick> for CloseReason {
    fn from(kick: &Kick) -> Self {
        let (code, text) = kick.parts();
        CloseReason { code: code.into(), description: Some(text.to_owned()) }
    }
}

pub async fn kick(session: Session, kick: Kick) {
    if session.close(Some(CloseReason::from(&kick))).await.is_err() {
        println!("{kick:?}");
    }
}

pub fn shutdown_reason() -> CloseReason {
    CloseReason { code: CloseCode::Restart, description: None }
}
