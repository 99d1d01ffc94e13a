// From a server's session to the upstream's client, field by field.
use actix_ws::{CloseReason, Message};
use tokio_tungstenite::tungstenite::Message as Upstream;
use tokio_tungstenite::tungstenite::protocol::{CloseFrame, frame::coding::CloseCode};

// actix-http looks at received codes since 3.13, and Cargo.lock has a later one.
pub fn up(message: Message) -> Option<Upstream> {
    match message {
        Message::Text(text) => Some(Upstream::text(text.to_string())),
        Message::Close(reason) => {
            Some(Upstream::Close(reason.map(|CloseReason { code, description }| CloseFrame {
                code: CloseCode::from(u16::from(code)),
                reason: description.unwrap_or_default().into(),
            })))
        }
        Message::Ping(bytes) => Some(Upstream::Ping(bytes)),
        _ => None,
    }
}

pub fn down(message: Upstream) -> Option<CloseReason> {
    let Upstream::Close(frame) = message else { return None };
    let Some(CloseFrame { code, reason }) = frame else {
        return Some(actix_ws::CloseCode::Other(1005).into());
        //          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[reserved-code-sent]
    };
    Some(CloseReason { code: u16::from(code).into(), description: Some(reason.to_string()) })
}
