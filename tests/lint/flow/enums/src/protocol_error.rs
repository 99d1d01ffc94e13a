// An error enum of the program, whose `source` chain ends in a code.
use tokio_tungstenite::tungstenite::protocol::CloseFrame;
use tokio_tungstenite::tungstenite::protocol::frame::coding::CloseCode;

#[derive(Debug, thiserror::Error)]
pub enum ProtocolError {
    #[error("unexpected opcode {0}")]
    Opcode(u8),
    #[error("sequence {got} after {last}")]
    Sequence { last: u32, got: u32 },
    #[error("not authenticated")]
    Unauthenticated,
    #[error("internal")]
    Internal(#[source] std::io::Error),
}

impl ProtocolError {
    pub fn is_fatal(&self) -> bool {
        !matches!(self, Self::Sequence { .. })
    }

    fn status(&self) -> CloseCode {
        match self {
            Self::Opcode(_) | Self::Sequence { .. } => CloseCode::Protocol,
            Self::Unauthenticated => CloseCode::Library(401),
            //                       ^^^^^^^^^^^^^^^^^^^^^^^ error[code-out-of-range]
            Self::Internal(_) => CloseCode::Error,
        }
    }

    pub fn to_close_frame(&self) -> Option<CloseFrame> {
        self.is_fatal().then(|| CloseFrame { code: self.status(), reason: "".into() })
    }
}
