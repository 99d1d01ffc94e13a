//! dependencies: ohkami(ws)
use ohkami::ws::{CloseCode, CloseFrame, Message};

fn bad_message() -> Message {
    Message::Close(Some(CloseFrame { code: CloseCode::Abnormal, reason: None }))
    //                                     ^^^^^^^^^^^^^^^^^^^ reserved-code-sent
}

fn good_message() -> Message {
    Message::Close(Some(CloseFrame { code: CloseCode::Normal, reason: None }))
}

fn good_receive(message: &Message) -> bool {
    matches!(message, Message::Close(Some(CloseFrame { code: CloseCode::Abnormal, .. })))
}
