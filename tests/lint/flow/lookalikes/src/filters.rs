// Filters: bad codes are named in order not to be sent.
use tungstenite::Message;
use tungstenite::protocol::{CloseFrame, frame::coding::CloseCode};

const LOCAL_ONLY: [u16; 3] = [1005, 1006, 1015];

pub fn sanitized(code: u16) -> u16 {
    if LOCAL_ONLY.contains(&code) || code < 1000 || code > 4999 { 1000 } else { code }
}

pub fn close(code: u16) -> Message {
    let code = CloseCode::from(sanitized(code));
    Message::Close(Some(CloseFrame { code, reason: "".into() }))
}

pub fn lost() -> Message {
    close(1006)
}

pub fn frame(code: u16) -> Option<CloseFrame> {
    match code {
        1005 | 1006 | 1015 => None,
        _ => Some(CloseFrame { code: code.into(), reason: "".into() }),
    }
}

pub fn nothing() -> Message {
    Message::Close(frame(1005))
}
