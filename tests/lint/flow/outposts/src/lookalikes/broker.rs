// A broker's protocol has messages with the names of WebSocket messages.
use actix_ws::{CloseCode, CloseReason, Session};

#[derive(Debug, Clone)]
pub enum Message {
    Publish { topic: String, body: Vec<u8> },
    Close(Option<(u16, String)>),
}

pub struct Channel {
    queue: Vec<Message>,
}

impl Channel {
    pub fn send(&mut self, message: Message) -> &mut Self {
        self.queue.push(message);
        self
    }

    pub fn close(&mut self, code: u16, text: impl Into<String>) {
        self.send(Message::Close(Some((code, text.into()))));
    }
}

pub fn shut(channel: &mut Channel, error: &std::io::Error) {
    channel.close(320, format!("CONNECTION_FORCED: {error}"));
    channel.send(Message::Close(Some((0, String::new())))).close(1006, "again");
}

pub async fn session(session: Session, error: std::io::Error) -> Result<(), actix_ws::Closed> {
    let description = Some(format!("broker failed: {error}"));
    session.close(Some(CloseReason { code: CloseCode::Error, description })).await
}
