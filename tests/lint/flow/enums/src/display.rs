// An enum whose text is the reason and whose number is the code.
use std::fmt;

use axum::extract::ws::{CloseFrame, Message};

#[derive(Debug, thiserror::Error)]
pub enum Rejection {
    #[error("the room is full")]
    Full,
    #[error("the name {0} is taken")]
    NameTaken(String),
    #[error("version {0} is too old")]
    Outdated(u32),
}

#[derive(Debug, Clone, Copy)]
pub enum Topic {
    News,
    Weather,
}

impl fmt::Display for Topic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Topic::News => write!(f, "news"),
            Topic::Weather => write!(f, "weather"),
        }
    }
}

pub fn unsubscribed(topic: Topic) -> Message {
    let reason = format!("unsubscribed from {topic}").into();
    Message::Close(Some(CloseFrame { code: 4000, reason }))
}

pub fn unsubscribed_by_name(topic: Topic) -> Message {
    let reason = topic.to_string().into();
    Message::Close(Some(CloseFrame { code: 4000, reason }))
}

pub fn rejected(rejection: &Rejection) -> Message {
    let code = match rejection {
        Rejection::Full => 1013,
        Rejection::NameTaken(_) => 409,
        //                         ^^^ error[code-out-of-range]
        Rejection::Outdated(_) => 4010,
    };
    Message::Close(Some(CloseFrame { code, reason: rejection.to_string().into() }))
    //                                             ^^^^^^^^^^^^^^^^^^^^^ note[unbounded-reason]
}
