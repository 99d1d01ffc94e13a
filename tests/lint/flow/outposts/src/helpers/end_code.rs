// A newtype for codes, with constants and a constructor.
use axum::extract::ws::{CloseFrame, Message, Utf8Bytes};

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct EndCode(u16);

impl EndCode {
    pub const LEFT: EndCode = EndCode(1000);
    pub const RESTART: EndCode = EndCode(1012);
    pub const SILENT: EndCode = EndCode(1006);

    pub const fn application(offset: u16) -> Self {
        Self(4_000 + offset)
        //   ^^^^^^^^^^^^^^ error[code-out-of-range]
    }

    pub const fn get(self) -> u16 {
        self.0
    }

    pub fn with(self, reason: impl Into<Utf8Bytes>) -> Message {
        Message::Close(Some(CloseFrame { code: self.get(), reason: reason.into() }))
    }
}

impl From<EndCode> for u16 {
    fn from(EndCode(code): EndCode) -> u16 {
        code
    }
}

const SCORE_LIMIT: EndCode = EndCode::application(740);

pub fn ends(won: bool, score: u32) -> Message {
    if score > 1_000_000 {
        SCORE_LIMIT.with("score limit")
    } else if won {
        EndCode::LEFT.with(format!("you won with {score} points"))
    } else {
        EndCode::SILENT.with("lost")
    //  ^^^^^^^^^^^^^^^ error[reserved-code-sent]
    }
}

pub fn restart() -> Message {
    EndCode::RESTART.with(Utf8Bytes::from_static("deploy"))
}

pub fn banned(level: bool) -> Message {
    let code = EndCode::application(if level { 741 } else { 1741 });
    Message::Close(Some(CloseFrame { code: code.into(), reason: "banned".into() }))
}
