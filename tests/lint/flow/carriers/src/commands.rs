// The writer task owns the socket; everybody else sends it commands.
use axum::extract::ws::{CloseFrame, Message, Utf8Bytes, WebSocket};
use tokio::sync::mpsc;

pub enum Command {
    Say(String),
    Close(CloseFrame),
    Kick { code: u16, reason: Utf8Bytes },
    Shutdown,
}

pub async fn writer(mut socket: WebSocket, mut commands: mpsc::Receiver<Command>) {
    while let Some(command) = commands.recv().await {
        let message = match command {
            Command::Say(text) => Message::Text(text.into()),
            Command::Close(frame) => Message::Close(Some(frame)),
            Command::Kick { code, reason } => Message::Close(Some(CloseFrame { code, reason })),
            Command::Shutdown => Message::Close(None),
        };
        if socket.send(message).await.is_err() {
            return;
        }
    }
}

#[derive(Clone)]
pub struct Handle {
    commands: mpsc::Sender<Command>,
}

impl Handle {
    pub async fn lost(&self) {
        let frame = CloseFrame { code: 1006, reason: "heartbeat".into() };
        //                             ^^^^ error[reserved-code-sent]
        self.commands.send(Command::Close(frame)).await.ok();
    }

    pub async fn kick(&self, why: &'static str) {
        let _ = self.commands.send(Command::Kick { code: 4010, reason: why.into() }).await;
    }

    pub fn too_slow(&self) {
        let _ = self.commands.try_send(Command::Kick { code: 408, reason: "too slow".into() });
        //                                                   ^^^ error[code-out-of-range]
    }

    pub async fn leave(&self) {
        self.commands.send(Command::Shutdown).await.ok();
    }
}
