//! dependencies: rustapi-ws
use rustapi_ws::{CloseCode, CloseFrame, Message};

fn bad_close_with() -> Message {
    Message::close_with(CloseCode::Abnormal, "timeout")
    //                  ^^^^^^^^^^^^^^^^^^^ reserved-code-sent
}

fn bad_new() -> CloseFrame {
    CloseFrame::new(CloseCode::Status, "")
    //              ^^^^^^^^^^^^^^^^^ reserved-code-sent
}

fn bad_literal() -> CloseFrame {
    CloseFrame { code: CloseCode::Abnormal, reason: "gone".into() }
    //                 ^^^^^^^^^^^^^^^^^^^ reserved-code-sent
}

fn good_close_with() -> Message {
    Message::close_with(CloseCode::Away, "restart")
}

fn good_receive(message: &Message) -> bool {
    matches!(message, Message::Close(Some(frame)) if matches!(frame.code, CloseCode::Abnormal))
}
