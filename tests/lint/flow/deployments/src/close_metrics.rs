// How connections ended, as numbers and log lines.
use std::collections::HashMap;

use axum::extract::ws::{CloseFrame, Message, WebSocket, close_code};

#[derive(Default)]
pub struct Metrics {
    ended: HashMap<u16, u64>,
}

impl Metrics {
    pub fn record(&mut self, code: u16, reason: &str) {
        *self.ended.entry(code).or_default() += 1;
        println!("closed code={code} reason={reason:?}");
    }

    fn share(&self, code: u16) -> f64 {
        let all: u64 = self.ended.values().sum();
        self.ended.get(&code).map_or(0.0, |count| *count as f64 / all as f64)
    }

    pub fn abnormal(&self) -> f64 {
        self.share(close_code::ABNORMAL) + self.share(1015)
    }
}

pub async fn serve(mut socket: WebSocket, metrics: &mut Metrics) {
    while let Some(message) = socket.recv().await {
        match message {
            Ok(Message::Close(Some(CloseFrame { code, reason }))) => {
                return metrics.record(code, &reason);
            }
            Ok(Message::Close(None)) => return metrics.record(close_code::STATUS, ""),
            Ok(_) => {}
            Err(error) => return metrics.record(close_code::ABNORMAL, &error.to_string()),
        }
    }
    let close = CloseFrame { code: close_code::NORMAL, reason: "".into() };
    match socket.send(Message::Close(Some(close))).await {
        Ok(()) => metrics.record(1000, ""),
        Err(_) => metrics.record(1006, "not sent"),
    }
}
