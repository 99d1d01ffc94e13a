//! dependencies: axum(ws), tungstenite, actix-ws, web-sys(CloseEvent, CloseEventInit, WebSocket), worker, futures-util
//
// What looks wrong and is right. Nothing is expected in this file.

// A received code is read.
mod reading {
    use axum::extract::ws::{CloseFrame, Message, close_code};
    use tungstenite::protocol::frame::coding::CloseCode;

    fn arms(code: CloseCode) -> &'static str {
        match code {
            CloseCode::Status => "no code",
            CloseCode::Abnormal => "lost",
            CloseCode::Tls => "certificate",
            CloseCode::Library(1001) | CloseCode::Bad(_) => "odd",
            _ => "closed",
        }
    }

    fn compared(message: &Message) -> bool {
        match message {
            Message::Close(Some(frame)) => frame.code == close_code::ABNORMAL || frame.code == 1005,
            Message::Close(Some(CloseFrame { code: 1006, .. })) => true,
            other => matches!(other, Message::Close(Some(CloseFrame { code: 1015, .. }))),
        }
    }

    fn asserted(frame: &CloseFrame) {
        assert_eq!(frame.code, 1006);
        assert_ne!(frame.code, close_code::STATUS, "the peer sent a code");
    }

    fn in_a_browser(event: &web_sys::CloseEvent) -> bool {
        event.code() == 1006 && !event.was_clean()
    }
}

// A close that stays in the process.
mod synthetic {
    use std::pin::Pin;
    use std::task::{Context, Poll};

    use futures_util::Stream;
    use tungstenite::Message;
    use tungstenite::protocol::CloseFrame;
    use tungstenite::protocol::frame::coding::CloseCode;

    pub struct Adapter;

    impl Stream for Adapter {
        type Item = Message;

        fn poll_next(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<Message>> {
            let frame = CloseFrame { code: CloseCode::Abnormal, reason: "lost".into() };
            Poll::Ready(Some(Message::Close(Some(frame))))
        }
    }

    pub struct Closed {
        pub code: u16,
        pub reason: String,
    }

    pub fn connection_lost() -> Closed {
        Closed { code: 1006, reason: "connection lost".into() }
    }

    fn event() -> web_sys::CloseEventInit {
        let init = web_sys::CloseEventInit::new();
        init.set_code(1006);
        init
    }
}

// What other people's servers send.
mod received_only {
    pub const CLOSE_UNKNOWN_OPCODE: u16 = 4001;
    pub const CLOSE_NOT_AUTHENTICATED: u16 = 4003;

    pub enum Discord {
        AuthenticationFailed,
        InvalidIntents,
    }

    pub enum Pusher {
        OverCapacity,
        InvalidIntents,
    }

    pub fn discord(code: u16) -> Option<Discord> {
        match code {
            4004 => Some(Discord::AuthenticationFailed),
            4013 => Some(Discord::InvalidIntents),
            _ => None,
        }
    }

    pub fn pusher(code: u16) -> Option<Pusher> {
        match code {
            4004 => Some(Pusher::OverCapacity),
            3999 => Some(Pusher::InvalidIntents),
            _ => None,
        }
    }
}

// The code is the caller's.
mod handed_on {
    use axum::extract::ws::{CloseFrame, Message, WebSocket};

    pub async fn close(mut socket: WebSocket, code: u16, reason: &str) {
        let frame = CloseFrame { code, reason: reason.to_owned().into() };
        let _ = socket.send(Message::Close(Some(frame))).await;
    }

    pub fn frame(code: tungstenite::protocol::frame::coding::CloseCode) -> tungstenite::Message {
        tungstenite::Message::Close(Some(tungstenite::protocol::CloseFrame {
            code,
            reason: "".into(),
        }))
    }
}

// Back to the peer that it came from.
mod echo {
    use actix_ws::{Message, MessageStream, Session};

    async fn session(session: Session, mut stream: MessageStream) {
        use futures_util::StreamExt as _;

        while let Some(Ok(message)) = stream.next().await {
            if let Message::Close(reason) = message {
                let _ = session.close(reason).await;
                return;
            }
        }
    }
}

// The server side of a Worker is no script in a browser.
mod workers {
    use worker::WebSocket;

    fn leaving(socket: &WebSocket) {
        let _ = socket.close(Some(1001), Some("restart"));
        let _ = socket.close(Some(1011), Some("internal error"));
        let _ = socket.close::<String>(None, None);
    }
}

// What a test does on purpose: notes are not shown there, graver findings are a level lower.
#[cfg(test)]
mod tests {
    use axum::extract::ws::{CloseFrame, close_code};

    fn peer_that_lacks_an_extension() -> CloseFrame {
        CloseFrame { code: close_code::EXTENSION, reason: "".into() }
    }

    fn peer_that_talks(error: &std::io::Error) -> CloseFrame {
        CloseFrame { code: close_code::ERROR, reason: error.to_string().into() }
    }

    #[test]
    fn a_lost_connection_is_1006() {
        let seen = super::synthetic::connection_lost();
        assert_eq!(seen.code, close_code::ABNORMAL);
        assert_eq!(peer_that_lacks_an_extension().code, 1010);
        assert!(peer_that_talks(&std::io::Error::other("x")).code != 1006);
    }
}
