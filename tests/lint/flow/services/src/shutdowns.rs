// A watch channel says when and how to stop.
use axum::extract::ws::{CloseFrame, Message, WebSocket};
use tokio::sync::watch;

#[derive(Clone, Copy, Default, PartialEq)]
pub enum Phase {
    #[default]
    Running,
    Draining(u16),
}

pub struct Control {
    phase: watch::Sender<Phase>,
}

impl Control {
    pub fn restart(&self) {
        let _ = self.phase.send(Phase::Draining(1012));
    }

    pub fn certificate_expired(&self) {
        self.phase.send_modify(|phase| *phase = Phase::Draining(1015));
        //                                                      ^^^^ error[reserved-code-sent]
    }

    pub async fn serve(&self, mut socket: WebSocket) {
        let mut phase = self.phase.subscribe();
        while phase.changed().await.is_ok() {
            let now = *phase.borrow();
            let Phase::Draining(code) = now else { continue };
            let frame = CloseFrame { code, reason: "draining".into() };
            let _ = socket.send(Message::Close(Some(frame))).await;
            return;
        }
    }
}
