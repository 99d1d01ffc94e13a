// An extension trait on the library's socket.
use axum::extract::ws::{CloseFrame, Message, WebSocket};

trait CloseExt {
    async fn close_with(&mut self, code: u16, reason: &str);

    async fn close_lost(&mut self) {
        self.close_with(1006, "lost").await;
        //              ^^^^ error[reserved-code-sent]
    }
}

impl CloseExt for WebSocket {
    async fn close_with(&mut self, code: u16, reason: &str) {
        let frame = CloseFrame { code, reason: reason.into() };
        let _ = self.send(Message::Close(Some(frame))).await;
    }
}

pub struct Door;

impl Door {
    fn close_with(&mut self, _code: u16, _reason: &str) {}
}

pub async fn leave(mut socket: WebSocket) {
    socket.close_with(1001, "leaving").await;
}

pub async fn refuse(mut socket: WebSocket) {
    socket.close_with(451, "not here").await;
    //                ^^^ error[code-out-of-range]
}

pub fn shut(door: &mut Door) {
    door.close_with(451, "shut");
}
