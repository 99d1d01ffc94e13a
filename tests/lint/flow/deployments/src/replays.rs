// What looks alike: recorded events are read and written as JSON.
use serde::{Deserialize, Serialize};
use tungstenite::Message;
use tungstenite::protocol::CloseFrame;

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Recorded {
    Text { body: String },
    Closed { code: u16, reason: String },
}

impl From<&Message> for Recorded {
    fn from(message: &Message) -> Self {
        match message {
            Message::Close(Some(CloseFrame { code, reason })) => {
                Recorded::Closed { code: u16::from(*code), reason: reason.to_string() }
            }
            Message::Close(None) => Recorded::Closed { code: 1005, reason: String::new() },
            other => Recorded::Text { body: other.to_string() },
        }
    }
}

pub fn lost() -> Recorded {
    Recorded::Closed { code: 1006, reason: "connection reset".to_owned() }
}

pub fn summary(all: &[Recorded]) -> (usize, usize) {
    let is_bad = |one: &&Recorded| matches!(one, Recorded::Closed { code: 1002..=1015, .. });
    (all.len(), all.iter().filter(is_bad).count())
}

pub fn finish(socket: &mut tungstenite::WebSocket<std::net::TcpStream>) {
    let frame = CloseFrame { code: 1000.into(), reason: "replayed".into() };
    let _ = socket.close(Some(frame));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn closes_are_recorded() {
        let close = Message::Close(Some(CloseFrame { code: 1006.into(), reason: "x".into() }));
        assert_eq!(Recorded::from(&close), Recorded::Closed { code: 1006, reason: "x".into() });
        assert_eq!(summary(&[lost(), Recorded::from(&close)]), (2, 2));
    }
}
