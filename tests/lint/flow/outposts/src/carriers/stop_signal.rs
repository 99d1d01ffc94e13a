// All connections watch one signal that says how they end.
use std::sync::OnceLock;

use axum::extract::ws::{CloseFrame, Message, WebSocket};
use tokio::sync::watch;

pub struct Supervisor {
    stop: watch::Sender<Option<u16>>,
}

impl Supervisor {
    pub fn new() -> (Self, watch::Receiver<Option<u16>>) {
        let (stop, stopped) = watch::channel(None);
        (Supervisor { stop }, stopped)
    }

    pub fn deploy(&self) {
        self.stop.send_replace(Some(1012));
    }

    pub fn pull_the_plug(&self) -> bool {
        self.stop.send(Some(1006)).is_ok()
        //                  ^^^^ error[reserved-code-sent]
    }
}

pub async fn serve(mut socket: WebSocket, mut stopped: watch::Receiver<Option<u16>>) {
    loop {
        tokio::select! {
            changed = stopped.changed() => {
                if changed.is_err() {
                    return;
                }
                let Some(code) = *stopped.borrow_and_update() else { continue };
                let frame = CloseFrame { code, reason: "stopped".into() };
                let _ = socket.send(Message::Close(Some(frame))).await;
                return;
            }
            message = socket.recv() => match message {
                Some(Ok(Message::Text(text))) if text.len() < 100 => {
                    let _ = socket.send(Message::Text(text)).await;
                }
                Some(Ok(_)) => {}
                _ => return,
            },
        }
    }
}

static AFTER_SALE: OnceLock<u16> = OnceLock::new();
static BEFORE_SALE: OnceLock<u16> = OnceLock::new();

pub fn configure(strict: bool) {
    let _ = BEFORE_SALE.set(if strict { 1008 } else { 4650 });
    let _ = AFTER_SALE.set(if strict { 4651 } else { 2651 });
    //                                               ^^^^ error[unassigned-code-sent]
}

pub async fn sale(mut socket: WebSocket, over: bool) {
    let code = if over { AFTER_SALE.get().copied() } else { BEFORE_SALE.get().copied() };
    let frame = CloseFrame { code: code.unwrap_or(1000), reason: "sale".into() };
    let _ = socket.send(Message::Close(Some(frame))).await;
}
