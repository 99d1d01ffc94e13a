// Counts how connections ended; the numbers are only read.
use std::collections::HashMap;

use tokio_tungstenite::tungstenite::{Error, Message, error::ProtocolError};

#[derive(Debug, Default)]
pub struct Statistics {
    by_code: HashMap<u16, u64>,
}

impl Statistics {
    pub fn ended(&mut self, code: u16) {
        *self.by_code.entry(code).or_default() += 1;
    }

    pub fn seen(&mut self, result: &Result<Message, Error>) {
        match result {
            Ok(Message::Close(Some(frame))) => self.ended(frame.code.into()),
            Ok(Message::Close(None)) => self.ended(1005),
            Err(Error::Protocol(ProtocolError::ResetWithoutClosingHandshake)) => self.ended(1006),
            Err(Error::Tls(_)) => self.ended(1015),
            Ok(_) | Err(_) => {}
        }
    }

    pub fn report(&self) -> Message {
        let lost = self.by_code.get(&1006).copied().unwrap_or(0);
        let empty = self.by_code.get(&1005).copied().unwrap_or(0);
        Message::text(format!("lost {lost}, without code {empty}"))
    }
}

pub const fn name(code: u16) -> &'static str {
    match code {
        1000 => "normal",
        1005 => "none",
        1006 => "abnormal",
        1015 => "tls",
        0..=999 => "not a code",
        _ => "other",
    }
}
