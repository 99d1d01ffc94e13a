//! What the programs of the harbor use to talk over WebSockets.
#![allow(dead_code, reason = "nobody calls a fixture")]

use axum::extract::ws::{CloseFrame, Message, Utf8Bytes};
use futures_util::{Sink, SinkExt};
use harbor_ends::Signal;
use tokio::sync::mpsc;

pub mod client;

pub fn bye(code: u16, reason: impl Into<Utf8Bytes>) -> Message {
    Message::Close(Some(CloseFrame { code, reason: reason.into() }))
}

pub fn signal(signal: Signal) -> Message {
    bye(signal.code, signal.text)
}

/// Sends the last message and flushes.
pub async fn leave<S>(sink: &mut S, code: impl Into<u16>, reason: &str) -> Result<(), S::Error>
where
    S: Sink<Message> + Unpin,
{
    sink.send(bye(code.into(), reason)).await
}

/// The handle that the parts of a server hold of one connection.
#[derive(Debug, Clone)]
pub struct Outbox {
    tx: mpsc::Sender<Message>,
    pub grace: Option<Signal>,
}

impl Outbox {
    pub fn new(tx: mpsc::Sender<Message>) -> Self {
        Outbox { tx, grace: None }
    }

    pub async fn text(&self, text: String) -> bool {
        self.tx.send(Message::Text(text.into())).await.is_ok()
    }

    pub async fn end(self, code: u16, reason: &'static str) -> bool {
        self.tx.send(bye(code, reason)).await.is_ok()
    }

    pub async fn end_gracefully(self) -> bool {
        let Signal { code, text } = self.grace.unwrap_or(Signal::new(1001, "server stops"));
        self.tx.send(bye(code, text)).await.is_ok()
    }
}
