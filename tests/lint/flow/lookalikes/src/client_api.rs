// A client library of one's own, which reports an ending to its user.
use std::sync::mpsc::Sender;

use tungstenite::protocol::{CloseFrame, frame::coding::CloseCode};
use tungstenite::{Error, Message};

#[derive(Debug)]
pub enum ClientEvent {
    Message(String),
    Disconnected(CloseFrame),
}

pub struct Client {
    events: Sender<ClientEvent>,
    last: Option<CloseFrame>,
}

impl Client {
    pub fn on_read(&mut self, read: Result<Message, Error>) {
        let event = match read {
            Ok(Message::Text(text)) => ClientEvent::Message(text.to_string()),
            Ok(Message::Close(frame)) => ClientEvent::Disconnected(
                frame.unwrap_or(CloseFrame { code: CloseCode::Status, reason: "".into() }),
            ),
            Ok(_) => return,
            Err(_) => ClientEvent::Disconnected(self.synthetic()),
        };
        self.events.send(event).ok();
    }

    fn synthetic(&self) -> CloseFrame {
        let lost = CloseFrame { code: CloseCode::Abnormal, reason: "connection lost".into() };
        self.last.clone().unwrap_or(lost)
    }
}
