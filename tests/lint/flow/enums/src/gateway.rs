// Discriminants.
use tokio_tungstenite::tungstenite::Message;
use tokio_tungstenite::tungstenite::protocol::{CloseFrame, frame::coding::CloseCode};

#[repr(u16)]
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum GatewayClose {
    UnknownError = 4000,
    DecodeError = 4002,
    NotAuthenticated = 4003,
    SessionTimedOut = 4009,
    ServerError = 5000,
    //            ^^^^ error[code-out-of-range]
}

impl GatewayClose {
    pub const fn message(self) -> &'static str {
        match self {
            GatewayClose::UnknownError => "unknown error",
            GatewayClose::DecodeError => "decode error",
            GatewayClose::NotAuthenticated => "not authenticated",
            GatewayClose::SessionTimedOut => "session timed out",
            GatewayClose::ServerError => "server error",
        }
    }

    pub fn frame(self) -> CloseFrame {
        CloseFrame { code: CloseCode::from(self as u16), reason: self.message().into() }
    }
}

pub fn close(why: GatewayClose) -> Message {
    Message::Close(Some(why.frame()))
}

// Opcodes have discriminants too.
#[repr(u16)]
#[derive(Clone, Copy)]
pub enum Opcode {
    Hello = 10,
    Heartbeat = 1005,
    Resume = 1006,
}

pub fn opcode(opcode: Opcode) -> Message {
    Message::binary((opcode as u16).to_be_bytes().to_vec())
}
