// Payloads of which a function writes the first two bytes, and a reason cut out of a payload.
use fastwebsockets::{Frame, OpCode, Payload};
use tungstenite::protocol::{CloseFrame, frame::coding::CloseCode};

fn write_code(payload: &mut [u8; 6], code: u16) {
    let [high, low, ..] = payload;
    [*high, *low] = code.to_be_bytes();
}

pub fn done() -> Frame<'static> {
    let mut payload = *b"__done";
    write_code(&mut payload, 1000);
    Frame::new(true, OpCode::Close, None, Payload::Owned(payload.to_vec()))
}

pub fn forgotten() -> Frame<'static> {
    let payload = *b"__done";
    //             ^^^^^^^^^ error[code-out-of-range]
    Frame::new(true, OpCode::Close, None, Payload::Owned(payload.to_vec()))
}

pub fn answer(payload: &[u8]) -> Option<CloseFrame> {
    let code = CloseCode::from(u16::from_be_bytes(payload.get(..2)?.try_into().ok()?));
    let text = &payload[2..];
    let reason = String::from_utf8_lossy(text).into_owned();
    code.is_allowed().then(|| CloseFrame { code, reason: reason.into() })
}
