// A newtype around the number, with associated constants, and a trait that reads it.
use axum::extract::ws::CloseFrame;

#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Code(u16);

impl Code {
    pub const GOING_AWAY: Code = Code(1001);
    pub const LOST: Code = Code(1006);
    pub const KICKED: Code = Code(4020);
    pub const TOO_FAR: Code = Code(5000);

    pub const fn as_u16(self) -> u16 {
        self.0
    }
}

pub trait ToFrame {
    fn code(&self) -> Code;

    fn to_frame(&self) -> CloseFrame {
        CloseFrame { code: self.code().as_u16(), reason: "".into() }
    }
}

pub struct Restart;

impl ToFrame for Restart {
    fn code(&self) -> Code {
        Code::GOING_AWAY
    }
}

pub struct Eviction {
    hard: bool,
}

impl ToFrame for Eviction {
    fn code(&self) -> Code {
        if self.hard { Code::TOO_FAR } else { Code::KICKED }
        //             ^^^^^^^^^^^^^ error[code-out-of-range]
    }
}

pub fn is_lost(code: Code) -> bool {
    code == Code::LOST
}
