// Sessions of a terminal server end through a trait with default methods.
use std::time::Duration;

use axum::extract::ws::{CloseFrame, Message, WebSocket};

pub trait Terminal {
    const ENDED: u16 = 1000;

    fn socket(&mut self) -> &mut WebSocket;

    async fn resize(&mut self, columns: u16, rows: u16) {
        let text = format!("{{\"columns\":{columns},\"rows\":{rows}}}");
        let _ = self.socket().send(Message::Text(text.into())).await;
    }

    async fn hang_up(&mut self, why: &'static str) {
        self.end(Self::ENDED, why).await;
    }

    async fn end(&mut self, code: u16, why: &'static str) {
        let frame = CloseFrame { code, reason: why.into() };
        if self.socket().send(Message::Close(Some(frame))).await.is_err() {
            eprintln!("terminal is gone already");
        }
    }
}

pub struct Shell {
    socket: WebSocket,
    idle: Duration,
}

impl Terminal for Shell {
    fn socket(&mut self) -> &mut WebSocket {
        &mut self.socket
    }
}

pub struct Recording {
    socket: WebSocket,
    path: std::path::PathBuf,
}

impl Terminal for Recording {
    const ENDED: u16 = 1006;
    //                 ^^^^ error[reserved-code-sent]

    fn socket(&mut self) -> &mut WebSocket {
        &mut self.socket
    }
}

pub async fn finish(mut shell: Shell, mut recording: Recording) {
    if shell.idle > Duration::from_secs(900) {
        shell.end(4700, "idle").await;
    } else {
        shell.hang_up("logout").await;
    }
    if !recording.path.exists() {
        recording.hang_up("recording lost").await;
    }
}
