use axum::extract::ws::{CloseFrame, Message};

pub struct Farewell {
    pub code: u16,
    pub text: &'static str,
}

impl From<Farewell> for Message {
    fn from(farewell: Farewell) -> Self {
        goodbye(farewell.code, farewell.text)
    }
}

pub fn goodbye(code: u16, text: &str) -> Message {
    Message::Close(Some(CloseFrame { code, reason: text.into() }))
}
