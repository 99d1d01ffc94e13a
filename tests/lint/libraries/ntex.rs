//! dependencies: ntex
use ntex::ws::{CloseCode, CloseReason, Message};

fn bad_literal() -> CloseReason {
    CloseReason { code: CloseCode::Abnormal, description: None }
    //                  ^^^^^^^^^^^^^^^^^^^ reserved-code-sent
}

fn bad_from() -> CloseReason {
    CloseReason::from((CloseCode::Tls, "handshake"))
    //                 ^^^^^^^^^^^^^^ reserved-code-sent
}

fn bad_message() -> Message {
    Message::Close(Some((CloseCode::Other(1005), "").into()))
    //                   ^^^^^^^^^^^^^^^^^^^^^^ reserved-code-sent
}

fn good_message() -> Message {
    Message::Close(Some(CloseReason { code: CloseCode::Restart, description: None }))
}

fn good_receive(message: &Message) -> bool {
    matches!(message, Message::Close(Some(reason)) if reason.code == CloseCode::Abnormal)
}
