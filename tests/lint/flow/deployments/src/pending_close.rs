// The close is put aside first, and sent when the output is empty.
use std::collections::VecDeque;

use axum::extract::ws::{CloseFrame, Message, Utf8Bytes, WebSocket, close_code};

#[derive(Default)]
pub struct Output {
    lines: VecDeque<Utf8Bytes>,
    pending: Option<CloseFrame>,
}

impl Output {
    pub fn push(&mut self, line: &str) {
        if self.lines.len() == 64 {
            self.lines.clear();
            self.pending = Some(CloseFrame { code: close_code::POLICY, reason: "too slow".into() });
            return;
        }
        self.lines.push_back(line.into());
    }

    pub fn hung(&mut self) {
        self.pending.get_or_insert_with(|| CloseFrame {
            code: close_code::ABNORMAL,
            //    ^^^^^^^^^^^^^^^^^^^^ error[reserved-code-sent]
            reason: "hung".into(),
        });
    }

    pub async fn flush(&mut self, socket: &mut WebSocket) -> Result<(), axum::Error> {
        while let Some(line) = self.lines.pop_front() {
            socket.send(Message::Text(line)).await?;
        }
        if let Some(frame) = self.pending.take() {
            socket.send(Message::Close(Some(frame))).await?;
        }
        Ok(())
    }
}
