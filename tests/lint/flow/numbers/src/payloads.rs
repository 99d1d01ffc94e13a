// The first two bytes of a Close are the code.
use bytes::{BufMut, BytesMut};
use fastwebsockets::{Frame, OpCode, Payload};

const LOST: u16 = 1006;

pub fn with_a_vector(reason: &str) -> Frame<'static> {
    let mut payload = Vec::with_capacity(2 + reason.len());
    payload.extend_from_slice(&LOST.to_be_bytes());
    //                         ^^^^ error[reserved-code-sent]
    payload.extend_from_slice(reason.as_bytes());
    Frame::new(true, OpCode::Close, None, Payload::Owned(payload))
}

pub fn with_a_buffer() -> Frame<'static> {
    let mut payload = BytesMut::new();
    payload.put_u16(1001);
    payload.put_slice(b"going away");
    Frame::close_raw(Payload::Bytes(payload))
}

pub fn with_a_bad_buffer() -> Frame<'static> {
    let mut payload = BytesMut::with_capacity(16);
    payload.put_u16(1015);
    //              ^^^^ error[reserved-code-sent]
    payload.put_slice(b"handshake");
    Frame::close_raw(Payload::Bytes(payload))
}

// A ping may hold anything.
pub fn ping() -> Frame<'static> {
    let payload = LOST.to_be_bytes().to_vec();
    Frame::new(true, OpCode::Ping, None, Payload::Owned(payload))
}
