//! dependencies: dioxus(fullstack)
use dioxus::fullstack::{CloseCode, Message};

fn bad_message() -> Message {
    Message::Close { code: CloseCode::Status, reason: String::new() }
    //                     ^^^^^^^^^^^^^^^^^ reserved-code-sent
}

fn good_message() -> Message {
    Message::Close { code: CloseCode::Normal, reason: String::new() }
}

fn good_receive(message: &Message) -> bool {
    matches!(message, Message::Close { code: CloseCode::Status, .. })
}
