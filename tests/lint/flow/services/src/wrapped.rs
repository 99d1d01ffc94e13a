// A number with a type around it.
use axum::extract::ws::{CloseFrame, Message};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct EndCode(u16);

impl EndCode {
    pub const LOST: EndCode = EndCode(1006);
    pub const LEFT: EndCode = EndCode(1000);

    pub const fn raw(self) -> u16 {
        self.0
    }
}

impl std::fmt::Display for EndCode {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "E{:04}", self.0)
    }
}

impl From<EndCode> for CloseFrame {
    fn from(code: EndCode) -> Self {
        CloseFrame { code: code.raw(), reason: code.to_string().into() }
    }
}

pub fn lost() -> Message {
    Message::Close(Some(EndCode::LOST.into()))
    //                  ^^^^^^^^^^^^^ error[reserved-code-sent]
}

pub fn left() -> Message {
    Message::Close(Some(EndCode::LEFT.into()))
}

pub fn was_lost(code: EndCode) -> bool {
    code == EndCode::LOST
}
