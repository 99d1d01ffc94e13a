// An auction closes the bidders' connections with what happened to their bids.
use std::collections::HashMap;
use std::sync::Arc;

use axum::extract::ws::{CloseFrame, Message, WebSocket, close_code};
use tokio::sync::{Mutex, mpsc};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    Won { price: u64 },
    Outbid,
    Withdrawn,
    HammerLost,
}

#[derive(Clone, Default)]
pub struct Auction {
    bidders: Arc<Mutex<HashMap<u32, mpsc::Sender<Outcome>>>>,
    floor: u64,
}

impl Outcome {
    fn frame(self) -> CloseFrame {
        let (code, reason) = match self {
            Outcome::Won { price } => (close_code::NORMAL, format!("yours for {price}")),
            Outcome::Outbid => (4300, "outbid".to_string()),
            Outcome::Withdrawn => (close_code::AWAY, "withdrawn".to_string()),
            Outcome::HammerLost => (close_code::ABNORMAL, String::default()),
            //                      ^^^^^^^^^^^^^^^^^^^^ error[reserved-code-sent]
        };
        CloseFrame { code, reason: reason.into() }
    }
}

impl Auction {
    pub async fn join(&self, id: u32, mut socket: WebSocket) {
        let (tx, mut rx) = mpsc::channel(1);
        self.bidders.lock().await.insert(id, tx);
        loop {
            tokio::select! {
                Some(outcome) = rx.recv() => {
                    let _ = socket.send(Message::Close(Some(outcome.frame()))).await;
                    break;
                }
                message = socket.recv() => match message {
                    Some(Ok(Message::Text(bid))) => match bid.parse::<u64>() {
                        Ok(bid) if bid < self.floor => {
                            let reason = format!("at least {}", self.floor);
                            let frame = CloseFrame { code: 4301, reason: reason.into() };
                            let _ = socket.send(Message::Close(Some(frame))).await;
                            break;
                        }
                        Ok(_) => {}
                        Err(_) => {
                            let reason = format!("not a bid: {bid}").into();
                            //           ^^^^^^^^^^^^^^^^^^^^^^^^^^^ note[unbounded-reason]
                            let frame = CloseFrame { code: close_code::INVALID, reason };
                            let _ = socket.send(Message::Close(Some(frame))).await;
                            break;
                        }
                    },
                    Some(Ok(_)) => {}
                    Some(Err(_)) | None => break,
                },
            }
        }
        self.bidders.lock().await.remove(&id);
    }
}
