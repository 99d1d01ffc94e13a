// Records of past connections, with the field names of frames.
use serde::{Deserialize, Serialize};

use poem::web::websocket::{CloseCode, Message};

#[derive(Debug, Clone, Serialize, Deserialize, PartialEq, Eq)]
pub struct CloseFrame {
    pub code: u16,
    pub reason: String,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "camelCase")]
pub enum Record {
    Open { at: u64 },
    Close { at: u64, frame: Option<CloseFrame> },
}

pub fn lost(at: u64) -> Record {
    let frame =
        CloseFrame { code: 1006, reason: "the connection was lost without a frame".repeat(4) };
    Record::Close { at, frame: Some(frame) }
}

pub fn without(at: u64) -> Record {
    Record::Close { at, frame: Some(CloseFrame { code: 1005, reason: String::new() }) }
}

pub fn store(records: &[Record]) -> Message {
    match serde_json::to_vec(records) {
        Ok(bytes) => Message::Binary(bytes),
        Err(_) => Message::close_with(CloseCode::Error, "records"),
    }
}

pub fn reopened(record: &Record) -> bool {
    matches!(record, Record::Close { frame: Some(CloseFrame { code: 1006 | 1012..=1013, .. }), .. })
}
