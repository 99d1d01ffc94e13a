// Sockets that only tests know.
use axum::extract::ws::{CloseFrame, Message};

pub struct MockSocket {
    pub sent: Vec<Message>,
    pub replies: Vec<Message>,
}

impl MockSocket {
    pub fn closed_by_peer() -> Self {
        let frame = CloseFrame { code: 4001, reason: "peer".into() };
        MockSocket { sent: Vec::new(), replies: vec![Message::Close(Some(frame))] }
    }

    pub fn take(&mut self) -> Option<Message> {
        self.replies.pop()
    }
}

pub fn is_clean(message: &Message) -> bool {
    matches!(message, Message::Close(Some(frame)) if frame.code == 1000)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn abnormal_is_not_clean() {
        let frame = CloseFrame { code: 1006, reason: "".into() };
        let mut socket = MockSocket::closed_by_peer();
        socket.replies.push(Message::Close(Some(frame)));
        let message = socket.take().unwrap();
        assert!(!is_clean(&message));
        for code in [999, 1005, 5000] {
            assert!(!is_clean(&Message::Close(Some(CloseFrame { code, reason: "".into() }))));
        }
    }
}
