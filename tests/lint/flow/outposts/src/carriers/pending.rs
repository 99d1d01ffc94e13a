// Closes are collected under a lock and sent later.
use std::collections::HashMap;
use std::mem;
use std::sync::atomic::{AtomicU16, Ordering};
use std::sync::{Arc, Mutex};

use tungstenite::protocol::{CloseFrame, frame::coding::CloseCode};
use tungstenite::{Message, WebSocket};

#[derive(Debug)]
struct Pending {
    client: u64,
    code: u16,
}

#[derive(Default)]
pub struct Hub {
    pending: Mutex<Vec<Pending>>,
    night: Arc<AtomicU16>,
    day: AtomicU16,
}

impl Hub {
    pub fn kick(&self, client: u64) {
        if let Ok(mut pending) = self.pending.lock() {
            pending.push(Pending { client, code: 4680 });
        }
    }

    pub fn lose(&self, clients: impl IntoIterator<Item = u64>) {
        let mut pending = self.pending.lock().unwrap_or_else(|error| error.into_inner());
        pending.extend(clients.into_iter().map(|client| Pending { client, code: 1006 }));
        //                                                                      ^^^^ error[reserved-code-sent]
    }

    pub fn dusk(&self) {
        self.night.store(1015, Ordering::Relaxed);
        //               ^^^^ error[reserved-code-sent]
        self.day.store(1001, Ordering::Relaxed);
    }

    pub fn flush<S>(&self, sockets: &mut HashMap<u64, WebSocket<S>>) -> tungstenite::Result<()>
    where
        S: std::io::Read + std::io::Write,
    {
        let pending = match self.pending.lock() {
            Ok(mut pending) => mem::take(&mut *pending),
            Err(_) => Vec::new(),
        };
        for Pending { client, code } in pending {
            let Some(mut socket) = sockets.remove(&client) else { continue };
            let frame = CloseFrame { code: CloseCode::from(code), reason: "".into() };
            socket.send(Message::Close(Some(frame)))?;
        }
        Ok(())
    }

    pub fn last(&self, night: bool) -> Message {
        let source: &AtomicU16 = if night { &self.night } else { &self.day };
        let code = source.load(Ordering::SeqCst);
        let frame = CloseFrame { code: CloseCode::from(code), reason: "closing time".into() };
        Message::Close(Some(frame))
    }
}

static FINAL: AtomicU16 = AtomicU16::new(1006);
static LATE: AtomicU16 = AtomicU16::new(1001);

pub fn final_words(late: bool) -> Message {
    let code = if late { LATE.load(Ordering::Relaxed) } else { FINAL.load(Ordering::Relaxed) };
    //                                                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[reserved-code-sent]
    Message::Close(Some(CloseFrame { code: code.into(), reason: "final".into() }))
}
