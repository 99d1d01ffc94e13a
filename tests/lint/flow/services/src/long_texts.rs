// Texts that do not fit, and texts that do.
use axum::extract::ws::{CloseFrame, Message};

const TERMS: &str = "the terms of use have changed since you connected; read them at the address below and accept them before you connect again, please";
const SHORT: &str = "the terms of use have changed";

fn frame(is_long: bool) -> CloseFrame {
    let reason = if is_long { TERMS } else { SHORT };
    //                        ^^^^^ error[reason-too-long]
    CloseFrame { code: 1008, reason: reason.into() }
}

pub fn terms(is_long: bool) -> Message {
    Message::Close(Some(frame(is_long)))
}

pub fn short() -> Message {
    Message::Close(Some(CloseFrame { code: 1008, reason: SHORT.into() }))
}
