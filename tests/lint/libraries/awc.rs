//! dependencies: awc
use awc::ws::{CloseCode, CloseReason, Frame, Message};

fn bad_literal() -> CloseReason {
    CloseReason { code: CloseCode::Abnormal, description: None }
    //                  ^^^^^^^^^^^^^^^^^^^ reserved-code-sent
}

fn bad_from() -> CloseReason {
    CloseReason::from((CloseCode::Abnormal, "timeout"))
    //                 ^^^^^^^^^^^^^^^^^^^ reserved-code-sent
}

fn bad_message() -> Message {
    Message::Close(Some((CloseCode::Other(1005), "").into()))
    //                   ^^^^^^^^^^^^^^^^^^^^^^ reserved-code-sent
}

fn good_message() -> Message {
    Message::Close(Some(CloseCode::Normal.into()))
}

fn good_receive(frame: &Frame) -> bool {
    matches!(frame, Frame::Close(Some(reason)) if reason.code == CloseCode::Abnormal)
}
