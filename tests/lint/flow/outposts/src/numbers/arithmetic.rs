// Codes that are computed.
use axum::extract::ws::{CloseFrame, Message};
use axum::http::StatusCode;

const NOT_FOUND: u16 = 404;
const BASE: u16 = 4000;
const OK: u16 = 200;
const KINDS: usize = 7;

const fn private(number: u16) -> u16 {
    assert!(number < 1000);
    BASE + number
}

const LIMITED: u16 = private(429);

fn close(code: u16) -> Message {
    Message::Close(Some(CloseFrame { code, reason: "".into() }))
}

pub fn from_status(status: StatusCode) -> Message {
    close(BASE + status.as_u16())
}

pub fn status_itself() -> Message {
    close(StatusCode::UNAUTHORIZED.as_u16())
    //    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[code-out-of-range]
}

pub fn tens() -> [Message; 2] {
    [close(NOT_FOUND * 10), close(OK * 10)]
    //                            ^^^^^^^ error[unassigned-code-sent]
}

pub fn limited() -> Message {
    close(LIMITED)
}

pub fn saturated() -> Message {
    close(4990u16.saturating_add(10))
    //    ^^^^^^^^^^^^^^^^^^^^^^^^^^ error[code-out-of-range]
}

pub fn chosen(kind: usize) -> Message {
    let index = kind % KINDS;
    close(4830 + index as u16)
}

pub fn parsed() -> Result<Message, std::num::ParseIntError> {
    let code: u16 = "1000".parse()?;
    Ok(close(code))
}

pub fn masked(flags: u16) -> Message {
    close(0x1000 | (flags & 0x00ff))
}

pub fn exit(status: std::process::ExitStatus) -> Message {
    match status.code() {
        Some(0) => close(1000),
        Some(code @ 1..=99) => close(4700 + code as u16),
        Some(_) => close(1011),
        None => close(4838),
    }
}

pub fn exit_in_range(status: std::process::ExitStatus) -> Message {
    let code = status.code().and_then(|code| u8::try_from(code).ok()).map_or(1011, u16::from);
    close(4000 + code % 256)
}
