// A number that several tasks may set before the end.
use std::sync::Arc;
use std::sync::atomic::{AtomicU16, Ordering};

use axum::extract::ws::{CloseFrame, Message, WebSocket};

#[derive(Clone)]
pub struct Verdict(Arc<AtomicU16>);

impl Verdict {
    pub fn new() -> Self {
        Verdict(Arc::new(AtomicU16::new(1000)))
    }

    pub fn lost(&self) {
        self.0.store(1006, Ordering::Release);
        //           ^^^^ error[reserved-code-sent]
    }

    pub fn overloaded(&self) {
        self.0.store(1013, Ordering::Release);
    }

    pub async fn tell(&self, socket: &mut WebSocket) {
        let code = self.0.load(Ordering::Acquire);
        let frame = CloseFrame { code, reason: "the end".into() };
        let _ = socket.send(Message::Close(Some(frame))).await;
    }
}
