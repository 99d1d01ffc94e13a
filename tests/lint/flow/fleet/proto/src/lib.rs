//! The fleet's protocol.
#![allow(dead_code, reason = "nobody calls a fixture")]

use thiserror::Error;
pub use tokio_tungstenite::tungstenite as ws;
use ws::Message;
use ws::protocol::{CloseFrame, frame::coding::CloseCode};

pub mod codes {
    pub const DOCKED: u16 = 1000;
    pub const ADRIFT: u16 = 4390;
    pub const UNKNOWN_SHIP: u16 = 404;
    pub const SUNK: u16 = 1006;
}

#[derive(Debug, Error)]
pub enum FleetError {
    #[error("ship {0} is not known")]
    UnknownShip(u32),
    #[error("{0}")]
    Custom(String),
    #[error("line is bad")]
    BadLine,
}

impl FleetError {
    pub fn to_frame(&self) -> CloseFrame {
        let code = match self {
            FleetError::UnknownShip(_) => codes::UNKNOWN_SHIP,
            //                            ^^^^^^^^^^^^^^^^^^^ error[code-out-of-range]
            FleetError::Custom(_) => 4391,
            FleetError::BadLine => 1007,
        };
        CloseFrame { code: CloseCode::from(code), reason: self.to_string().into() }
        //                                                ^^^^^^^^^^^^^^^^ note[unbounded-reason]
    }
}

pub struct Closer<'a> {
    reason: &'a str,
    code: Option<u16>,
}

impl<'a> Closer<'a> {
    pub const fn new(reason: &'a str) -> Self {
        Closer { reason, code: None }
    }

    pub const fn code(mut self, code: u16) -> Self {
        self.code = Some(code);
        self
    }

    pub fn message(&self) -> Message {
        let code = self.code.unwrap_or(codes::DOCKED).into();
        Message::Close(Some(CloseFrame { code, reason: self.reason.into() }))
    }
}
