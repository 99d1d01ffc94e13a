// Received codes pass a filter before they are sent.
use fastwebsockets::Frame;
use worker::{CloseEvent, WebSocket};

pub fn sendable(code: u16) -> u16 {
    match code {
        1004 | 1005 | 1006 | 1015 => 1000,
        0..=999 | 1016..=2999 | 5000.. => 1002,
        code => code,
    }
}

fn may_be_sent(code: u16) -> bool {
    matches!(code, 1000..=1003 | 1007..=1014 | 3000..=4999)
}

pub fn reply(payload: &[u8]) -> Frame<'static> {
    let code = payload.first_chunk().map_or(1005, |bytes| u16::from_be_bytes(*bytes));
    Frame::close(sendable(code), b"")
}

pub fn mirror(event: &CloseEvent, other: &WebSocket) -> worker::Result<()> {
    let code = event.code();
    if !may_be_sent(code) {
        return other.close(Some(1000), Some("peer gone"));
    }
    other.close(Some(code), Some(event.reason()))
}

pub fn checked(event: &CloseEvent, other: &WebSocket) -> worker::Result<()> {
    match wsclose::SendCode::try_from(event.code()) {
        Ok(code) => other.close(Some(code.get()), Some("relayed")),
        Err(_) => other.close(Some(1000), Some("gone")),
    }
}
