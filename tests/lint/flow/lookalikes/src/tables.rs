// Tables of all codes, in both directions.
use axum::extract::ws::{CloseFrame, Message, close_code};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Code {
    Normal,
    NoStatus,
    Abnormal,
    Tls,
    Other(u16),
}

impl From<u16> for Code {
    fn from(code: u16) -> Self {
        match code {
            close_code::NORMAL => Code::Normal,
            close_code::STATUS => Code::NoStatus,
            close_code::ABNORMAL => Code::Abnormal,
            1015 => Code::Tls,
            other => Code::Other(other),
        }
    }
}

impl From<Code> for u16 {
    fn from(code: Code) -> u16 {
        match code {
            Code::Normal => close_code::NORMAL,
            Code::NoStatus => close_code::STATUS,
            Code::Abnormal => close_code::ABNORMAL,
            Code::Tls => 1015,
            Code::Other(other) => other,
        }
    }
}

pub fn finish() -> Message {
    Message::Close(Some(CloseFrame { code: Code::Normal.into(), reason: "".into() }))
}
