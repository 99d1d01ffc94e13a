// Every way out of a session goes through `shutdown`, and that through `send_close`.
use axum::extract::ws::{CloseFrame, Message, WebSocket};

pub struct Session {
    socket: WebSocket,
    user: Option<u64>,
}

impl Session {
    async fn send_close(&mut self, code: u16, reason: &'static str) {
        let frame = CloseFrame { code, reason: reason.into() };
        let _ = self.socket.send(Message::Close(Some(frame))).await;
    }

    async fn shutdown(&mut self, code: u16) {
        tracing(code, self.user);
        self.send_close(code, "bye").await;
    }

    pub async fn run(mut self) {
        while let Some(message) = self.socket.recv().await {
            match message {
                Ok(Message::Text(text)) if text.len() > 4096 => {
                    self.shutdown(1009).await;
                    return;
                }
                Ok(Message::Close(_)) => return,
                Ok(_) => {}
                Err(_) => {
                    self.shutdown(1006).await;
                    //            ^^^^ error[reserved-code-sent]
                    return;
                }
            }
        }
    }

    pub async fn expire(mut self) {
        self.user = None;
        self.shutdown(4001).await;
    }
}

fn tracing(code: u16, user: Option<u64>) {
    println!("closing {user:?} with {code}");
}
