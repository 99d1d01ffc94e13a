// A frame is made first, and its fields are written later.
use axum::extract::ws::{CloseFrame, Message, close_code};
use tungstenite::protocol::{CloseFrame as Frame, frame::coding::CloseCode};

pub fn explained(error: &std::io::Error) -> Message {
    let mut frame = CloseFrame { code: close_code::ERROR, reason: "".into() };
    if error.kind() != std::io::ErrorKind::Other {
        frame.reason = format!("i/o: {error}").into();
        //             ^^^^^^^^^^^^^^^^^^^^^^^ note[unbounded-reason]
    }
    Message::Close(Some(frame))
}

pub fn told(attempt: u32) -> Message {
    let mut frame = CloseFrame { code: close_code::ERROR, reason: "failed".into() };
    if attempt > 1 {
        frame.reason = format!("failed {attempt} times").into();
    }
    Message::Close(Some(frame))
}

pub fn shorten(frame: &mut Frame, error: &std::io::Error) {
    frame.reason = error.to_string().into();
    //             ^^^^^^^^^^^^^^^^^ note[unbounded-reason]
}

pub fn replaced(text: String) -> Message {
    let mut frame = CloseFrame { code: 1006, reason: format!("lost {text}").into() };
    frame.code = close_code::AWAY;
    frame.reason = "gone".into();
    Message::Close(Some(frame))
}

pub fn recoded(mut frame: Frame, busy: bool) -> Frame {
    frame.code = if busy { CloseCode::Again } else { CloseCode::Status };
    //                                               ^^^^^^^^^^^^^^^^^ error[reserved-code-sent]
    frame
}
