// A `Result` whose error is a frame.
use tokio_tungstenite::tungstenite::Message;
use tokio_tungstenite::tungstenite::protocol::{CloseFrame, frame::coding::CloseCode};

type Step<T> = Result<T, Box<CloseFrame>>;

fn refuse<T>(code: CloseCode, reason: &'static str) -> Step<T> {
    Err(Box::new(CloseFrame { code, reason: reason.into() }))
}

fn version(hello: &str) -> Step<u8> {
    match hello.strip_prefix("v") {
        Some(number) => number.parse().or_else(|_| refuse(CloseCode::Invalid, "no version")),
        None => refuse(CloseCode::Status, "no hello"),
        //             ^^^^^^^^^^^^^^^^^ error[reserved-code-sent]
    }
}

fn supported(version: u8) -> Step<()> {
    if version < 3 {
        return refuse(CloseCode::Reserved(2001), "too old");
        //            ^^^^^^^^^^^^^^^^^^^^^^^^^ error[unassigned-code-sent]
    }
    Ok(())
}

fn negotiate(hello: &str) -> Step<()> {
    supported(version(hello)?)
}

pub fn answer(hello: &str) -> Message {
    match negotiate(hello) {
        Ok(()) => Message::text("welcome"),
        Err(frame) => Message::Close(Some(*frame)),
    }
}
