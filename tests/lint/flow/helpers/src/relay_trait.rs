// An extension trait on the library's own socket.
use axum::extract::ws::{CloseFrame, Message, WebSocket};

pub trait CloseExt {
    fn close_with(&mut self, code: u16, reason: &str) -> impl Future<Output = bool> + Send;

    fn close_lost(&mut self) -> impl Future<Output = bool> + Send;
}

impl CloseExt for WebSocket {
    async fn close_with(&mut self, code: u16, reason: &str) -> bool {
        let frame = CloseFrame { code, reason: reason.to_owned().into() };
        self.send(Message::Close(Some(frame))).await.is_ok()
    }

    async fn close_lost(&mut self) -> bool {
        self.close_with(1006, "lost").await
        //              ^^^^ error[reserved-code-sent]
    }
}

pub async fn not_found(mut socket: WebSocket, room: &str) {
    if !socket.close_with(404, "no such room").await {
    //                    ^^^ error[code-out-of-range]
        println!("{room}: the peer is gone");
    }
}

pub async fn private(mut socket: WebSocket) {
    socket.close_with(4404, "no such room").await;
}
