// A close is put together step by step.
use axum::extract::ws::{CloseFrame, Message, WebSocket};

struct Closing {
    code: u16,
    reason: String,
}

impl Closing {
    fn new() -> Self {
        Closing { code: 1000, reason: String::new() }
    }

    fn code(mut self, code: u16) -> Self {
        self.code = code;
        self
    }

    fn because(self, reason: &str) -> Self {
        Closing { reason: reason.to_owned(), ..self }
    }

    async fn send(self, socket: &mut WebSocket) {
        let frame = CloseFrame { code: self.code, reason: self.reason.into() };
        let _ = socket.send(Message::Close(Some(frame))).await;
    }
}

pub async fn idle(socket: &mut WebSocket) {
    Closing::new().code(1006).because("idle").send(socket).await;
    //                  ^^^^ error[reserved-code-sent]
}

pub async fn full(socket: &mut WebSocket) {
    Closing::new().code(1013).because("full").send(socket).await;
}
