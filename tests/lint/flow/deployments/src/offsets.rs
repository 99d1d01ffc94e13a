// Private codes are a base and an offset.
use tungstenite::Message;
use tungstenite::protocol::{CloseFrame, frame::coding::CloseCode};

const BASE: u16 = 4200;
const LEGACY_BASE: u16 = 2000;

#[derive(Clone, Copy)]
#[repr(u8)]
pub enum Kind {
    Spam = 1,
    Abuse,
    Evasion = 10,
}

fn message(code: u16) -> Message {
    Message::Close(Some(CloseFrame { code: CloseCode::from(code), reason: "banned".into() }))
}

pub fn ban(kind: Kind) -> Message {
    message(BASE + u16::from(kind as u8))
}

pub fn legacy_ban() -> Message {
    message(LEGACY_BASE + 7)
    //      ^^^^^^^^^^^^^^^ error[unassigned-code-sent]
}

pub fn swapped() -> Message {
    message(u16::from_le_bytes([0x03, 0xe8]))
    //      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[code-out-of-range]
}

pub fn in_order() -> Message {
    message(u16::from_be_bytes([0x03, 0xe8]))
}

pub fn hexadecimal(fast: bool) -> Message {
    message(if fast { 0x3ee } else { 0x3e9 })
    //                ^^^^^ error[reserved-code-sent]
}

pub fn clamped(requested: u16) -> Message {
    message(requested.clamp(3000, 4999))
}
