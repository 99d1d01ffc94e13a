// Payloads in several steps and by helpers.
use bytes::{BufMut, Bytes, BytesMut};
use fastwebsockets::{Frame, OpCode, Payload};

fn payload(code: u16, reason: &str) -> Bytes {
    let mut bytes = BytesMut::with_capacity(2 + reason.len());
    bytes.put_u16(code);
    bytes.put(reason.as_bytes());
    bytes.freeze()
}

pub fn good() -> Frame<'static> {
    Frame::new(true, OpCode::Close, None, Payload::Owned(payload(1000, "").to_vec()))
}

pub fn bad() -> Frame<'static> {
    Frame::new(true, OpCode::Close, None, Payload::Owned(payload(1006, "lost").to_vec()))
    //                                                           ^^^^ error[reserved-code-sent]
}

pub fn by_halves() -> Frame<'static> {
    let code: u16 = 1015;
    //              ^^^^ error[reserved-code-sent]
    let payload = vec![(code >> 8) as u8, (code & 0xff) as u8];
    Frame::close_raw(payload.into())
}

pub fn by_halves_well() -> Frame<'static> {
    let code: u16 = 1013;
    let [high, low] = code.to_be_bytes();
    Frame::close_raw(vec![high, low].into())
}

pub fn text() -> Frame<'static> {
    Frame::text(Payload::Owned(1006_u16.to_be_bytes().to_vec()))
}
