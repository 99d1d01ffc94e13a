// The number of the last close is kept in an atomic, a lock and a cell.
use std::sync::atomic::{AtomicU16, Ordering};
use std::sync::{Mutex, OnceLock};

use axum::extract::ws::{CloseFrame, Message, WebSocket};

static STOP_CODE: AtomicU16 = AtomicU16::new(1001);
static DRAIN_CODE: OnceLock<u16> = OnceLock::new();
static LAST_SEEN: AtomicU16 = AtomicU16::new(1005);

pub struct Policy {
    idle: Mutex<u16>,
}

impl Policy {
    pub fn strict(&self) {
        if let Ok(mut idle) = self.idle.lock() {
            *idle = 1004;
            //      ^^^^ error[reserved-code-sent]
        }
    }

    pub async fn idle(&self, socket: &mut WebSocket) {
        let code = self.idle.lock().map_or(1011, |idle| *idle);
        let _ = socket.send(Message::Close(Some(CloseFrame { code, reason: "idle".into() }))).await;
    }
}

pub fn emergency() {
    STOP_CODE.store(1006, Ordering::SeqCst);
    //              ^^^^ error[reserved-code-sent]
}

pub async fn stop(socket: &mut WebSocket) {
    let code = STOP_CODE.load(Ordering::SeqCst);
    let _ = socket.send(Message::Close(Some(CloseFrame { code, reason: "stop".into() }))).await;
}

pub async fn drain(socket: &mut WebSocket) {
    let code = *DRAIN_CODE.get_or_init(|| 1012);
    let _ = socket.send(Message::Close(Some(CloseFrame { code, reason: "drain".into() }))).await;
}

pub fn seen(code: Option<u16>) -> u16 {
    LAST_SEEN.swap(code.unwrap_or(1005), Ordering::Relaxed)
}
