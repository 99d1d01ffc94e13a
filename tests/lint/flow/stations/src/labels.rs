// What a dashboard shows for received codes; what it sends is fixed.
use std::borrow::Cow;
use std::collections::BTreeMap;

use tungstenite::Message;
use tungstenite::protocol::{CloseFrame, frame::coding::CloseCode};

const LABELS: [(u16, &str); 4] =
    [(1000, "fine"), (1005, "no code"), (1006, "lost"), (1015, "TLS failed")];

pub fn label(code: u16) -> Cow<'static, str> {
    LABELS
        .iter()
        .find(|(known, _)| *known == code)
        .map_or_else(|| format!("code {code}").into(), |(_, label)| Cow::Borrowed(*label))
}

#[derive(Default)]
pub struct Dashboard {
    ended: BTreeMap<u16, u32>,
}

impl Dashboard {
    pub fn ended(&mut self, frame: Option<&CloseFrame>) {
        let code = frame.map(|frame| u16::from(frame.code)).unwrap_or(1005);
        *self.ended.entry(code).or_insert(0) += 1;
    }

    pub fn lost(&mut self) {
        *self.ended.entry(1006).or_default() += 1;
    }

    pub fn rows(&self) -> Vec<String> {
        self.ended.iter().map(|(code, count)| format!("{}: {count}", label(*code))).collect()
    }

    pub fn last(&self) -> Message {
        let code =
            if self.ended.contains_key(&1006) { CloseCode::Error } else { CloseCode::Normal };
        Message::Close(Some(CloseFrame { code, reason: label(1006).into_owned().into() }))
    }
}
