// Codes that this project's own macros and types have checked.
use axum::extract::ws::{CloseFrame, Message};
use wsclose::{SendCode, close_code};

const EXPIRED: SendCode = close_code!(send 4001);

#[derive(Clone, Copy)]
pub enum Why {
    Expired,
    Failed,
    Chosen(SendCode),
}

impl From<Why> for SendCode {
    fn from(why: Why) -> SendCode {
        match why {
            Why::Expired => EXPIRED,
            Why::Failed => close_code!(send 1011),
            Why::Chosen(code) => code,
        }
    }
}

fn close(code: SendCode) -> Message {
    Message::Close(Some(CloseFrame { code: code.get(), reason: "".into() }))
}

pub fn expired() -> [Message; 3] {
    [close(EXPIRED), close(close_code!(send 1001)), close(Why::Failed.into())]
}

pub fn fixed() -> CloseFrame {
    CloseFrame { code: EXPIRED.get(), reason: "".into() }
}

// It is a code, and none that may be sent.
pub fn lost(code: u16) -> bool {
    code == close_code!(1006).get()
}
