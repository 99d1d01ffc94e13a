// Received codes are compared, named, counted and stored.
use std::collections::BTreeMap;

use tokio_tungstenite::tungstenite::Message;
use tokio_tungstenite::tungstenite::protocol::{CloseFrame, frame::coding::CloseCode};

#[derive(Default)]
pub struct Statistics {
    endings: BTreeMap<u16, u64>,
    last: Option<CloseFrame>,
}

impl Statistics {
    pub fn count(&mut self, message: &Message) {
        let code = match message {
            Message::Close(Some(frame)) => u16::from(frame.code),
            Message::Close(None) => 1005,
            _ => return,
        };
        *self.endings.entry(code).or_default() += 1;
    }

    pub fn lost(&mut self) {
        *self.endings.entry(1006).or_default() += 1;
        self.last = Some(CloseFrame { code: CloseCode::Abnormal, reason: "lost".into() });
    }

    pub fn was_lost(&self) -> bool {
        self.last == Some(CloseFrame { code: CloseCode::Abnormal, reason: "lost".into() })
    }
}

pub fn name(code: CloseCode) -> &'static str {
    match u16::from(code) {
        1000 => "normal",
        1005 => "no status",
        1006 => "lost",
        1015 => "TLS",
        _ => "other",
    }
}
