// `into_frame(self)`, with nested enums.
use axum::extract::ws::{CloseFrame, Message};

pub enum SessionEnd {
    ByUser(UserAction),
    ByServer(ServerAction),
}

pub enum UserAction {
    Logout,
    TabClosed,
}

pub enum ServerAction {
    Deploy,
    Eviction,
}

impl UserAction {
    fn code(&self) -> u16 {
        match self {
            Self::Logout => 1000,
            Self::TabClosed => 1005,
            //                 ^^^^ error[reserved-code-sent]
        }
    }
}

impl ServerAction {
    fn code(&self) -> u16 {
        match self {
            Self::Deploy => 1012,
            Self::Eviction => 4040,
        }
    }
}

impl SessionEnd {
    pub fn into_frame(self) -> CloseFrame {
        let code = match &self {
            SessionEnd::ByUser(action) => action.code(),
            SessionEnd::ByServer(action) => action.code(),
        };
        CloseFrame { code, reason: "session ended".into() }
    }
}

impl From<SessionEnd> for Message {
    fn from(end: SessionEnd) -> Message {
        Message::Close(Some(end.into_frame()))
    }
}

// The exit code of the program for the same enum: no close code.
pub fn exit_code(end: &SessionEnd) -> i32 {
    match end {
        SessionEnd::ByUser(_) => 0,
        SessionEnd::ByServer(_) => 1006,
    }
}
