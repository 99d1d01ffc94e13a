// A method that the program adds to the library's socket.
use axum::extract::ws::{CloseFrame, Message, WebSocket};

pub trait Goodbye {
    fn goodbye(&mut self, code: u16, reason: &'static str) -> impl Future<Output = ()> + Send;
}

impl Goodbye for WebSocket {
    async fn goodbye(&mut self, code: u16, reason: &'static str) {
        let frame = CloseFrame { code, reason: reason.into() };
        let _ = self.send(Message::Close(Some(frame))).await;
    }
}

pub async fn without_status(mut socket: WebSocket) {
    socket.goodbye(1005, "").await;
    //             ^^^^ error[reserved-code-sent]
}

pub async fn with_status(mut socket: WebSocket) {
    socket.goodbye(1000, "bye").await;
}
