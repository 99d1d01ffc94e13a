// Offsets, ranges and bits.
use tokio_websockets::{CloseCode, Message};
use worker::WebSocket;

const BASE: u16 = 4 * 1000;
const LAST: u16 = BASE + 999;

pub fn last(socket: &WebSocket) {
    socket.close(Some(LAST), Some("last")).ok();
}

pub fn behind_the_last(socket: &WebSocket) {
    socket.close(Some(LAST + 1), Some("too far")).ok();
    //                ^^^^^^^^ error[code-out-of-range]
}

pub fn clamped(socket: &WebSocket, wanted: u16) {
    let code = wanted.clamp(3000, 4999);
    socket.close(Some(code), Some("clamped")).ok();
}

pub fn of_bits(socket: &WebSocket) {
    socket.close(Some(0x03_ed), Some("bits")).ok();
    //                ^^^^^^^ error[reserved-code-sent]
}

pub fn checked(wanted: u32) -> Option<Message> {
    let code = u16::try_from(wanted).ok().filter(|code| *code >= 3000)?;
    Some(Message::close(CloseCode::try_from(code).ok(), ""))
}
