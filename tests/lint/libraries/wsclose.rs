//! dependencies: axum(ws), wsclose
use axum::extract::ws::{CloseFrame, Message};
use wsclose::{CloseCode, SendCode, close_code};

fn bad_number_beside_it() -> CloseFrame {
    CloseFrame { code: 1006, reason: "timeout".into() }
    //                 ^^^^ reserved-code-sent
}

fn good_macro() -> CloseFrame {
    CloseFrame { code: close_code!(send 1011).into(), reason: "failed".into() }
}

fn good_constant() -> CloseFrame {
    CloseFrame { code: SendCode::INTERNAL_ERROR.get(), reason: "failed".into() }
}

fn good_receive(message: &Message) -> bool {
    match message {
        Message::Close(Some(frame)) => CloseCode::from(frame.code) == close_code!(1006),
        _ => false,
    }
}
