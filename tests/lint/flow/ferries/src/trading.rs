// What looks like a close code: prices, other protocols' codes, and checks of received frames.
use std::collections::BTreeMap;

use futures_util::StreamExt;
use tokio_tungstenite::tungstenite::protocol::{CloseFrame, frame::coding::CloseCode};
use tokio_tungstenite::tungstenite::{Error, Message};

#[derive(Debug, Clone, PartialEq)]
pub enum Event {
    Close { code: u16, price: f64 },
    Reject(u16, String),
}

pub struct Book {
    closes: BTreeMap<u16, f64>,
}

impl Book {
    pub fn close(&mut self, code: u16, price: f64) -> Event {
        self.closes.insert(code, price);
        Event::Close { code, price }
    }

    pub fn reject(&self, code: u16) -> Event {
        Event::Reject(code, format!("instrument {code} is not open: {:?}", self.closes))
    }
}

pub fn evening(book: &mut Book) -> [Event; 3] {
    [book.close(1006, 12.5), book.close(999, 3.0), book.reject(1005)]
}

pub async fn ended<S>(mut stream: S) -> u16
where
    S: futures_util::Stream<Item = Result<Message, Error>> + Unpin,
{
    let mut last = 1006;
    while let Some(message) = stream.next().await {
        match message {
            Ok(Message::Close(frame)) => {
                last = frame.map_or(1005, |CloseFrame { code, .. }| code.into());
            }
            Err(_) => last = 1006,
            Ok(_) => {}
        }
    }
    last
}

pub fn answer(ended: u16) -> Message {
    let code = if ended == 1000 || ended == 1001 { CloseCode::Normal } else { CloseCode::Error };
    Message::Close(Some(CloseFrame { code, reason: format!("{ended}").into() }))
}
