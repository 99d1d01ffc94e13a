// Streams of another protocol are reset with numbers; beside them is a real socket.
use std::collections::BTreeMap;

use axum::extract::ws::{CloseFrame, Message, WebSocket};

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct StreamId(u16);

pub struct Multiplexer {
    streams: BTreeMap<StreamId, u64>,
}

impl Multiplexer {
    pub fn close(&mut self, stream: StreamId, code: u16, reason: &str) -> Option<u64> {
        eprintln!("{stream:?} {code} {reason}");
        self.streams.remove(&stream)
    }

    pub fn reset(&mut self, code: u16) {
        let all: Vec<_> = self.streams.keys().copied().collect();
        for stream in all {
            self.close(stream, code, "reset");
        }
    }
}

pub async fn finish(mut multiplexer: Multiplexer, mut socket: WebSocket) {
    multiplexer.close(StreamId(1006), 1005, "unused");
    multiplexer.reset(1015);
    let left = multiplexer.streams.len() as u64;
    let frame = CloseFrame { code: 1000, reason: format!("{left} streams left").into() };
    let _ = socket.send(Message::Close(Some(frame))).await;
}
