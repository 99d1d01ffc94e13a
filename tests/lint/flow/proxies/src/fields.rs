// What one side saw is kept in a struct, and the other side is closed with it later.
use futures_util::StreamExt;
use gloo_net::websocket::{WebSocketError, futures::WebSocket};

#[derive(Default)]
pub struct Bridge {
    left: Option<(u16, String)>,
    right: Option<WebSocket>,
    notes: Vec<String>,
}

impl Bridge {
    pub async fn drain(&mut self, mut socket: WebSocket) {
        while let Some(message) = socket.next().await {
            match message {
                Ok(_) => self.notes.push("message".to_owned()),
                Err(WebSocketError::ConnectionClose(event)) => {
                    self.left = Some((event.code, event.reason));
                    //                ^^^^^^^^^^ warning[relayed-close-code]
                }
                Err(error) => self.notes.push(error.to_string()),
            }
        }
    }

    pub fn finish(&mut self) {
        if let (Some(socket), Some((code, reason))) = (self.right.take(), self.left.take()) {
            let _ = socket.close(Some(code), Some(&reason));
        }
    }

    pub fn finish_as_usual(&mut self) {
        if let Some(socket) = self.right.take() {
            let _ = socket.close(Some(1000), Some("bridge closed"));
        }
    }
}
