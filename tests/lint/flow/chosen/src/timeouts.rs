// `matches!`, `bool::then_some`, `xor`, and a frame in a `let` with a default.
use tungstenite::protocol::{CloseFrame, frame::coding::CloseCode};
use tungstenite::{Error, Message};

pub fn on_error(error: &Error) -> Option<Message> {
    let code = match error {
        Error::ConnectionClosed | Error::AlreadyClosed => return None,
        Error::Capacity(_) => CloseCode::Size,
        Error::Utf8(_) => CloseCode::Invalid,
        Error::Protocol(_) => CloseCode::Protocol,
        Error::Io(_) => CloseCode::Abnormal,
        //              ^^^^^^^^^^^^^^^^^^^ error[reserved-code-sent]
        _ => CloseCode::Error,
    };
    Some(Message::Close(Some(CloseFrame { code, reason: "".into() })))
}

pub fn on_idle(idle: bool, draining: bool) -> Message {
    let idle = idle.then_some(CloseCode::Policy);
    let draining = draining.then_some(CloseCode::Restart);
    let code = idle.xor(draining).unwrap_or(CloseCode::Status);
    //                                      ^^^^^^^^^^^^^^^^^ error[reserved-code-sent]
    Message::Close(Some(CloseFrame { code, reason: "".into() }))
}

pub fn on_full(full: bool) -> Message {
    let code = Some(CloseCode::Again).filter(|_| full);
    Message::Close(code.map(|code| CloseFrame { code, reason: "".into() }))
}
