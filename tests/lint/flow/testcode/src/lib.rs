//! Tests: a wrong code counts only where it goes to a real socket.
#![allow(dead_code, reason = "nobody calls a fixture")]

mod client;
mod server;

use tokio_tungstenite::tungstenite::Message;

pub struct Client {
    inbox: Vec<Message>,
}

impl Client {
    pub fn ended_with(&self) -> Option<u16> {
        self.inbox.iter().find_map(|message| match message {
            Message::Close(frame) => Some(frame.as_ref().map_or(1005, |f| f.code.into())),
            _ => None,
        })
    }
}

#[cfg(test)]
mod tests {
    use tokio_tungstenite::tungstenite::protocol::{CloseFrame, frame::coding::CloseCode};

    use super::*;

    fn close(code: CloseCode) -> Message {
        Message::Close(Some(CloseFrame { code, reason: "".into() }))
    }

    struct Mock {
        replies: Vec<Message>,
    }

    impl Mock {
        fn replying(reply: Message) -> Self {
            Mock { replies: vec![reply] }
        }

        fn into_client(self) -> Client {
            Client { inbox: self.replies }
        }
    }

    #[test]
    fn a_lost_connection_is_seen() {
        let client = Mock::replying(close(CloseCode::Abnormal)).into_client();
        assert_eq!(client.ended_with(), Some(1006));
    }

    #[test]
    fn no_code_is_seen() {
        let client = Client { inbox: vec![Message::Close(None)] };
        assert_eq!(client.ended_with(), Some(1005));
        let expected = CloseFrame { code: CloseCode::Status, reason: "".into() };
        assert_ne!(client.inbox.first(), Some(&Message::Close(Some(expected))));
    }

    #[test]
    fn every_code_is_seen() {
        for code in [999, 1004, 1005, 1006, 1015, 1016, 2999, 5000] {
            let client = Client { inbox: vec![close(CloseCode::from(code))] };
            assert_eq!(client.ended_with(), Some(code));
        }
    }
}
