// A policy that is a field of a generic type.
use axum::extract::ws::{CloseFrame, Message, WebSocket};

pub trait Limit {
    fn code(&self) -> u16;
}

pub struct Strict;
pub struct Lenient {
    code: u16,
}

impl Limit for Strict {
    fn code(&self) -> u16 {
        420
     // ^^^ error[code-out-of-range]
    }
}

impl Limit for Lenient {
    fn code(&self) -> u16 {
        self.code
    }
}

pub struct Gate<L: Limit> {
    limit: L,
}

impl<L: Limit> Gate<L> {
    pub fn new(limit: L) -> Self {
        Gate { limit }
    }

    pub async fn refuse(&self, mut socket: WebSocket) {
        let frame = CloseFrame { code: self.limit.code(), reason: "limit".into() };
        let _ = socket.send(Message::Close(Some(frame))).await;
    }
}

pub fn lenient() -> Gate<Lenient> {
    Gate::new(Lenient { code: 4029 })
}

pub async fn joined(mut socket: WebSocket) {
    let (code, reason) = tokio::join!(async { 1015 }, async { "joined" });
    //                                        ^^^^ error[reserved-code-sent]
    let _ = socket.send(Message::Close(Some(CloseFrame { code, reason: reason.into() }))).await;
}
