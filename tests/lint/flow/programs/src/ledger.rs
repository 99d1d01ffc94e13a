// What is written to a log, compared or stored is not sent.
use std::collections::BTreeMap;

use tokio_tungstenite::tungstenite::protocol::{CloseFrame, frame::coding::CloseCode};

#[derive(Default)]
pub struct Ledger {
    seen: BTreeMap<u16, u64>,
    last: Option<CloseFrame>,
}

impl Ledger {
    pub fn lost(&mut self) {
        self.note(1006);
        self.last = Some(CloseFrame { code: CloseCode::Abnormal, reason: "lost".into() });
    }

    pub fn note(&mut self, code: u16) {
        *self.seen.entry(code).or_insert(0) += 1;
    }

    pub fn was_lost(&self) -> bool {
        self.last.as_ref().is_some_and(|last| last.code == CloseCode::Abnormal)
    }

    pub fn worst(&self) -> u16 {
        self.seen.iter().max_by_key(|(_, count)| **count).map_or(1005, |(code, _)| *code)
    }
}
