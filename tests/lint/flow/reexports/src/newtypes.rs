// A type of the program around the library's socket.
use std::ops::{Deref, DerefMut};

use axum::extract::ws::{CloseFrame, Message, WebSocket};

pub struct Socket(WebSocket);

impl Deref for Socket {
    type Target = WebSocket;

    fn deref(&self) -> &WebSocket {
        &self.0
    }
}

impl DerefMut for Socket {
    fn deref_mut(&mut self) -> &mut WebSocket {
        &mut self.0
    }
}

impl Socket {
    pub async fn fail(&mut self) {
        let frame = CloseFrame { code: 1015, reason: "handshake".into() };
        //                             ^^^^ error[reserved-code-sent]
        let _ = self.send(Message::Close(Some(frame))).await;
    }

    pub async fn finish(mut self) {
        let frame = CloseFrame { code: 1000, reason: "".into() };
        let _ = self.0.send(Message::Close(Some(frame))).await;
    }
}
