//! dependencies: websocketz
use websocketz::{CloseCode, CloseFrame, Message};

fn bad_new() -> Message<'static> {
    Message::Close(Some(CloseFrame::new(CloseCode::Abnormal, "timeout")))
    //                                  ^^^^^^^^^^^^^^^^^^^ reserved-code-sent
}

fn bad_no_reason() -> CloseFrame<'static> {
    CloseFrame::no_reason(CloseCode::Status)
    //                    ^^^^^^^^^^^^^^^^^ reserved-code-sent
}

fn good_new() -> CloseFrame<'static> {
    CloseFrame::new(CloseCode::Library(4001), "expired")
}

fn good_receive(frame: &CloseFrame<'_>) -> bool {
    matches!(frame.code(), CloseCode::Abnormal)
}
