// `map_or`, `map_or_else`, `or_else`, `then`: each makes a frame.
use axum::extract::ws::{CloseFrame, Message, close_code};

fn frame(code: u16) -> CloseFrame {
    CloseFrame { code, reason: "".into() }
}

pub fn expired(left: Option<u64>) -> Message {
    let frame = left.map_or(frame(4001), |_| frame(1000));
    Message::Close(Some(frame))
}

pub fn quota(left: Option<u64>) -> Message {
    let close = left.filter(|left| *left > 0).map_or_else(
        || frame(507),
        //       ^^^ error[code-out-of-range]
        |_| frame(close_code::NORMAL),
    );
    Message::Close(Some(close))
}

pub fn blocked(blocked: bool) -> Message {
    Message::Close(blocked.then(|| frame(close_code::POLICY)))
}

pub fn vanished(blocked: bool) -> Message {
    Message::Close(blocked.then(|| frame(1008)).or_else(|| Some(frame(close_code::STATUS))))
    //                                                                ^^^^^^^^^^^^^^^^^^ error[reserved-code-sent]
}

pub fn ok_or(user: Option<u64>) -> Result<u64, Message> {
    user.ok_or_else(|| Message::Close(Some(frame(3))))
    //                                           ^ error[code-out-of-range]
}
