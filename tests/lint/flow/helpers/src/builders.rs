// A builder whose setters take the code, and whose end sends it.
use axum::extract::ws::{CloseFrame, Message, Utf8Bytes, WebSocket};

pub struct Goodbye {
    code: u16,
    reason: Utf8Bytes,
}

impl Default for Goodbye {
    fn default() -> Self {
        Goodbye { code: 1000, reason: Utf8Bytes::default() }
    }
}

impl Goodbye {
    pub fn code(mut self, code: u16) -> Self {
        self.code = code;
        self
    }

    pub fn reason(self, reason: &'static str) -> Self {
        Goodbye { reason: reason.into(), ..self }
    }

    pub async fn send(self, socket: &mut WebSocket) {
        let frame = CloseFrame { code: self.code, reason: self.reason };
        let _ = socket.send(Message::Close(Some(frame))).await;
    }
}

pub async fn usual(socket: &mut WebSocket) {
    Goodbye::default().reason("bye").send(socket).await;
}

pub async fn kicked(socket: &mut WebSocket) {
    Goodbye::default().code(4003).reason("kicked").send(socket).await;
}

pub async fn crashed(socket: &mut WebSocket) {
    Goodbye::default().code(1015).reason("crashed").send(socket).await;
    //                      ^^^^ error[reserved-code-sent]
}
