//! Frames of the program's own, and what they become.
use tokio_tungstenite::tungstenite::protocol::CloseFrame;

/// What the transports of this workspace understand.
pub struct Farewell {
    pub code: u16,
    pub reason: &'static str,
}

impl Farewell {
    pub const fn new(code: u16, reason: &'static str) -> Self {
        Farewell { code, reason }
    }

    pub const RESTART: Farewell = Farewell::new(1012, "restart");
    pub const LOST: Farewell = Farewell::new(1006, "lost");
}

impl From<Farewell> for CloseFrame {
    fn from(farewell: Farewell) -> Self {
        CloseFrame { code: farewell.code.into(), reason: farewell.reason.into() }
    }
}
