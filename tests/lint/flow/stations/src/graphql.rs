// The subscription protocol's own endings.
use axum::extract::ws::{CloseFrame, Message};

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Ending {
    InvalidMessage,
    Unauthorized,
    Forbidden,
    InitTimeout,
    SubscriberExists,
    TooManyInits,
    Terminated,
}

impl Ending {
    pub const fn status(self) -> u16 {
        use Ending::*;
        match self {
            InvalidMessage => 4400,
            Unauthorized => 4401,
            Forbidden => 4403,
            InitTimeout => 408,
            //             ^^^ error[code-out-of-range]
            SubscriberExists => 4409,
            TooManyInits => 4429,
            Terminated => 1006,
            //            ^^^^ error[reserved-code-sent]
        }
    }

    const fn text(self) -> &'static str {
        match self {
            Self::InvalidMessage => "Invalid message",
            Self::Unauthorized => "Unauthorized",
            Self::Forbidden => "Forbidden",
            Self::InitTimeout => "Connection initialisation timeout",
            Self::SubscriberExists => "Subscriber already exists",
            Self::TooManyInits => "Too many initialisation requests",
            Self::Terminated => "Terminated",
        }
    }
}

impl From<Ending> for (u16, &'static str) {
    fn from(ending: Ending) -> Self {
        (ending.status(), ending.text())
    }
}

pub fn end(ending: Ending) -> Message {
    let (code, reason) = ending.into();
    Message::Close(Some(CloseFrame { code, reason: reason.into() }))
}
