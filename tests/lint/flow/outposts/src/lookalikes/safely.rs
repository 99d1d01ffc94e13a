// Codes are checked before they are sent, by functions of the program.
use axum::extract::ws::{CloseFrame, Message};
use warp::ws::Message as WarpMessage;
use wsclose::SendCode;

const fn sendable(code: u16) -> bool {
    matches!(code, 1000..=1003 | 1007..=1014 | 3000..=4999)
}

const fn safe(code: u16) -> u16 {
    if sendable(code) { code } else { 1011 }
}

pub fn lost() -> Message {
    Message::Close(Some(CloseFrame { code: safe(1006), reason: "lost".into() }))
}

pub fn checked(code: u16) -> Option<WarpMessage> {
    let code = SendCode::try_from(code).ok()?;
    Some(WarpMessage::close_with(code.get(), "checked"))
}

pub fn from_table(index: usize) -> Message {
    const TABLE: [u16; 3] = [1005, 1006, 4950];
    let code = TABLE.iter().copied().filter(|&code| sendable(code)).nth(index).unwrap_or(1000);
    Message::Close(Some(CloseFrame { code, reason: "from a table".into() }))
}

pub fn by_status(status: u16) -> WarpMessage {
    let code = match status {
        200..=299 => 1000,
        400..=499 => 4000 + status,
        500 | 502..=504 => 1011,
        _ => 1008,
    };
    WarpMessage::close_with(code as u16, "")
}
