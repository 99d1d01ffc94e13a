// Settings that are made by default.
use axum::extract::ws::{CloseFrame, Message, WebSocket};

#[derive(Clone)]
pub struct Settings {
    pub idle: u16,
    pub shutdown: u16,
    pub limit: usize,
}

impl Default for Settings {
    fn default() -> Self {
        Self { idle: 2000, shutdown: 1001, limit: 5000 }
        //           ^^^^ error[unassigned-code-sent]
    }
}

pub struct Server {
    settings: Settings,
}

impl Server {
    pub fn new(limit: usize) -> Self {
        Server { settings: Settings { limit, ..Settings::default() } }
    }

    pub async fn on_idle(&self, mut socket: WebSocket) {
        let Settings { idle, .. } = &self.settings;
        finish(&mut socket, *idle, "idle").await;
    }

    pub async fn on_shutdown(&self, mut socket: WebSocket) {
        finish(&mut socket, self.settings.shutdown, "shutdown").await;
    }

    pub fn is_full(&self, count: usize) -> bool {
        count >= self.settings.limit
    }
}

async fn finish(socket: &mut WebSocket, code: u16, reason: &'static str) {
    let close = Message::Close(Some(CloseFrame { code, reason: reason.into() }));
    if let Err(error) = socket.send(close).await {
        eprintln!("{error}");
    }
}
