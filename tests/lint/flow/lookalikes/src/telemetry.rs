// Numbers for a dashboard.
use axum::extract::ws::{CloseFrame, Message, WebSocket};

#[derive(Debug, Default)]
pub struct Closed {
    pub code: u16,
    pub reason: String,
    pub clean: bool,
}

pub fn record(closed: &Closed) {
    println!("{closed:?}");
}

pub async fn watch(mut socket: WebSocket) -> Closed {
    let mut closed = Closed { code: 1006, reason: "no Close".to_owned(), clean: false };
    while let Some(message) = socket.recv().await {
        match message {
            Ok(Message::Close(Some(CloseFrame { code, reason }))) => {
                closed = Closed { code, reason: reason.to_string(), clean: true };
            }
            Ok(Message::Close(None)) => closed = Closed { code: 1005, ..Closed::default() },
            Ok(_) => {}
            Err(error) => closed.reason = error.to_string(),
        }
    }
    record(&closed);
    let frame = CloseFrame { code: 1000, reason: "".into() };
    let _ = socket.send(Message::Close(Some(frame))).await;
    closed
}
