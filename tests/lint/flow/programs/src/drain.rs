// Shutdown: every session gets the same frame, which is made once.
use std::sync::Arc;

use axum::extract::ws::{CloseFrame, Message, WebSocket};
use tokio::sync::broadcast;

#[derive(Clone)]
enum Signal {
    Drain(Arc<CloseFrame>),
    Ping,
}

fn frame(code: u16, reason: &'static str) -> Arc<CloseFrame> {
    Arc::new(CloseFrame { code, reason: reason.into() })
}

pub struct Server {
    signals: broadcast::Sender<Signal>,
}

impl Server {
    pub fn restart(&self) {
        let _ = self.signals.send(Signal::Drain(frame(1012, "restart")));
    }

    pub fn kill(&self) {
        let _ = self.signals.send(Signal::Drain(frame(137, "killed")));
        //                                            ^^^ error[code-out-of-range]
    }

    pub fn keep_alive(&self) {
        let _ = self.signals.send(Signal::Ping);
    }

    pub async fn session(&self, mut socket: WebSocket) {
        let mut signals = self.signals.subscribe();
        while let Ok(signal) = signals.recv().await {
            match signal {
                Signal::Ping => {
                    let _ = socket.send(Message::Ping(Vec::new().into())).await;
                }
                Signal::Drain(frame) => {
                    let _ = socket.send(Message::Close(Some((*frame).clone()))).await;
                    return;
                }
            }
        }
    }
}
