// Fields of a frame that are written after it was made.
use axum::extract::ws::{CloseFrame, Message};

pub fn overwritten(lost: bool) -> Message {
    let mut frame = CloseFrame { code: 1000, reason: "".into() };
    if lost {
        frame.code = 1006;
        //           ^^^^ error[reserved-code-sent]
        frame.reason = "lost".into();
    }
    Message::Close(Some(frame))
}

pub fn corrected() -> Message {
    let mut frame = CloseFrame { code: 1000, reason: "".into() };
    frame.code = 4000;
    Message::Close(Some(frame))
}

pub fn by_reference(frames: &mut [CloseFrame]) {
    for frame in frames.iter_mut().filter(|frame| frame.code == 1006) {
        frame.code = 1005;
        //           ^^^^ error[reserved-code-sent]
    }
}

pub fn swapped(code: &mut u16) -> Message {
    let old = std::mem::replace(code, 1006);
    println!("{old}");
    Message::Close(None)
}
