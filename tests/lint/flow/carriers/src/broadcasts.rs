// One event for all sessions, matched in each of them.
use axum::extract::ws::{CloseFrame, Message, WebSocket};
use tokio::sync::broadcast;

#[derive(Debug, Clone)]
pub enum Event {
    Chat(String),
    ServerStopping(u16),
    Banned { user: u64, code: u16 },
    Measured(u16),
}

pub struct Hub {
    events: broadcast::Sender<Event>,
}

impl Hub {
    pub fn stop(&self) {
        self.events.send(Event::ServerStopping(1012)).ok();
    }

    pub fn stop_at_once(&self) {
        self.events.send(Event::ServerStopping(1006)).ok();
        //                                     ^^^^ error[reserved-code-sent]
    }

    pub fn ban(&self, user: u64) {
        self.events.send(Event::Banned { user, code: 403 }).ok();
        //                                           ^^^ error[code-out-of-range]
    }

    // Milliseconds, which are not sent as a code.
    pub fn measured(&self) {
        self.events.send(Event::Measured(1005)).ok();
    }
}

pub async fn session(mut socket: WebSocket, me: u64, mut events: broadcast::Receiver<Event>) {
    while let Ok(event) = events.recv().await {
        let code = match event {
            Event::Chat(text) => {
                let _ = socket.send(Message::Text(text.into())).await;
                continue;
            }
            Event::Measured(time) => {
                println!("{time} ms");
                continue;
            }
            Event::ServerStopping(code) => code,
            Event::Banned { user, code } if user == me => code,
            Event::Banned { .. } => continue,
        };
        let frame = CloseFrame { code, reason: "".into() };
        let _ = socket.send(Message::Close(Some(frame))).await;
        return;
    }
}
