// A thread decides, the connection hears of it through a channel and a number.
use std::sync::atomic::{AtomicU16, Ordering};
use std::sync::{Arc, Condvar, Mutex, mpsc};
use std::thread;

use tungstenite::protocol::{CloseFrame, frame::coding::CloseCode};
use tungstenite::{Result, WebSocket};

#[derive(Debug, Clone, Copy)]
enum Order {
    Continue,
    Stop(u16),
}

pub fn watch(temperatures: Vec<f32>) -> mpsc::Receiver<u16> {
    let (tx, rx) = mpsc::sync_channel(1);
    thread::spawn(move || {
        let order = temperatures
            .iter()
            .map(|t| if *t > 90.0 { Order::Stop(1) } else { Order::Continue })
            //                                  ^ error[code-out-of-range]
            .find(|order| matches!(order, Order::Stop(_)));
        if let Some(Order::Stop(code)) = order {
            let _ = tx.send(code);
        }
    });
    rx
}

pub fn stop_when_told<S>(socket: &mut WebSocket<S>, temperatures: Vec<f32>) -> Result<()>
where
    S: std::io::Read + std::io::Write,
{
    match watch(temperatures).recv() {
        Ok(code) => socket.close(Some(CloseFrame { code: code.into(), reason: "hot".into() })),
        Err(mpsc::RecvError) => socket.close(None),
    }
}

pub struct Signal {
    code: AtomicU16,
    set: (Mutex<bool>, Condvar),
}

impl Signal {
    pub fn raise(self: &Arc<Self>, code: u16) {
        self.code.store(code, Ordering::Release);
        if let Ok(mut set) = self.set.0.lock() {
            *set = true;
        }
        self.set.1.notify_all();
    }

    pub fn code(&self) -> CloseCode {
        CloseCode::from(self.code.load(Ordering::Acquire))
    }
}

pub fn overload(signal: &Arc<Signal>) {
    signal.raise(1013);
}

pub fn burn(signal: &Arc<Signal>) {
    signal.raise(1015);
    //           ^^^^ error[reserved-code-sent]
}

pub fn close<S>(socket: &mut WebSocket<S>, signal: &Signal) -> Result<()>
where
    S: std::io::Read + std::io::Write,
{
    socket.close(Some(CloseFrame { code: signal.code(), reason: "signal".into() }))
}
