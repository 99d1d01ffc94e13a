//! A received code that the library has not looked at.
#![allow(dead_code, reason = "nobody calls a fixture")]

use actix_ws::{CloseReason, Message, Session};
use tokio_tungstenite::tungstenite::Message as Upstream;
use tokio_tungstenite::tungstenite::protocol::{CloseFrame, frame::coding::CloseCode};

pub fn up(message: Message) -> Option<Upstream> {
    match message {
        Message::Close(Some(CloseReason { code, description })) => {
            let code = CloseCode::from(u16::from(code));
            //                                   ^^^^ warning[relayed-close-code]
            let reason = description.unwrap_or_default().into();
            Some(Upstream::Close(Some(CloseFrame { code, reason })))
        }
        Message::Close(None) => Some(Upstream::Close(None)),
        _ => None,
    }
}

// Back to the peer that chose it.
pub async fn back(message: Message, session: Session) {
    if let Message::Close(reason) = message {
        let _ = session.close(reason).await;
    }
}
