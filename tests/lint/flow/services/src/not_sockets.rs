// Numbers and methods that only look like closing a WebSocket.
use std::collections::BTreeMap;

use axum::extract::ws::CloseFrame;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};

pub struct Stream {
    id: u64,
}

impl Stream {
    pub fn close(&self, code: u32, reason: &[u8]) -> (u64, u32, usize) {
        (self.id, code, reason.len())
    }
}

pub struct Meter {
    counts: BTreeMap<u16, u64>,
}

impl Meter {
    pub fn closed(&mut self, frame: Option<&CloseFrame>) {
        let code = frame.map_or(1005, |frame| frame.code);
        *self.counts.entry(code).or_insert(0) += 1;
    }

    pub fn lost(&mut self) {
        self.closed_with(1006);
    }

    fn closed_with(&mut self, code: u16) {
        *self.counts.entry(code).or_default() += 1;
    }
}

pub fn aborted(stream: &Stream) -> (u64, u32, usize) {
    stream.close(1006, b"aborted")
}

pub fn failed() -> Response {
    (StatusCode::from_u16(500).unwrap_or_default(), "close code 1006").into_response()
}

pub fn describe(code: u16) -> &'static str {
    match code {
        1000 => "normal",
        1005 => "no status",
        1006 => "abnormal",
        1015 => "TLS",
        _ => "other",
    }
}
