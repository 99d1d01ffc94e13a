// The channel carries the library's own messages.
use std::sync::mpsc;

use tungstenite::{Message, WebSocket, protocol::CloseFrame};

pub fn writer(mut socket: WebSocket<std::net::TcpStream>, outbox: mpsc::Receiver<Message>) {
    for message in outbox {
        if socket.send(message).is_err() {
            return;
        }
    }
}

pub fn panic_button(outbox: &mpsc::Sender<Message>) {
    let frame = CloseFrame { code: 1006.into(), reason: "panic".into() };
    //                             ^^^^ error[reserved-code-sent]
    outbox.send(Message::Close(Some(frame))).unwrap_or_default();
}

pub fn leave(outbox: &mpsc::SyncSender<Message>) {
    let frame = CloseFrame { code: 1001.into(), reason: "leaving".into() };
    let _ = outbox.try_send(Message::Close(Some(frame)));
}

// Up to the reader, which sends nothing.
pub fn reader(inbox: mpsc::Receiver<(u64, u16)>) -> usize {
    inbox.iter().filter(|(_, code)| *code == 1005).count()
}

pub fn told(inbox: &mpsc::Sender<(u64, u16)>, id: u64) {
    inbox.send((id, 1006)).unwrap_or_default();
}
