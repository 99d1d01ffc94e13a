// Payloads as arrays, concatenations and writers.
use std::io::Write;

use fastwebsockets::{Frame, OpCode, Payload};

pub fn fixed() -> Frame<'static> {
    Frame::close_raw(Payload::Borrowed(&[0x03, 0xe8]))
}

pub fn fixed_and_wrong() -> Frame<'static> {
    Frame::close_raw(Payload::Borrowed(&[0x03, 0xee]))
    //                                  ^^^^^^^^^^^^ error[reserved-code-sent]
}

pub fn concatenated(reason: &str) -> Frame<'static> {
    let payload = [&500_u16.to_be_bytes()[..], reason.as_bytes()].concat();
    //              ^^^^^^^ error[code-out-of-range]
    Frame::new(true, OpCode::Close, None, Payload::Owned(payload))
}

pub fn written(reason: &str) -> std::io::Result<Frame<'static>> {
    let mut payload = Vec::new();
    payload.write_all(&1001_u16.to_be_bytes())?;
    payload.write_all(reason.as_bytes())?;
    Ok(Frame::close_raw(Payload::Owned(payload)))
}

pub fn collected(code: u16) -> Vec<u8> {
    code.to_be_bytes().into_iter().chain(*b"bye").collect()
}

pub fn chained() -> Frame<'static> {
    Frame::close_raw(Payload::Owned(collected(1004)))
    //                                        ^^^^ error[reserved-code-sent]
}

pub fn chained_in_order() -> Frame<'static> {
    Frame::close_raw(Payload::Owned(collected(3000)))
}
