// Payloads of Close frames put together in the ways that people know.
use std::io::Write;

use fastwebsockets::{Frame, OpCode, Payload};

const GONE: [u8; 2] = 1001u16.to_be_bytes();
const LOST: u16 = 1006;

fn raw(payload: Vec<u8>) -> Frame<'static> {
    Frame::close_raw(Payload::Owned(payload))
}

pub fn gone(reason: &str) -> Frame<'static> {
    raw([&GONE[..], reason.as_bytes().get(..100).unwrap_or_default()].concat())
}

pub fn lost() -> Frame<'static> {
    raw(LOST.to_be_bytes().into_iter().chain(*b"lost").collect())
    //  ^^^^ error[reserved-code-sent]
}

pub fn shifted(busy: bool) -> Frame<'static> {
    let code: u16 = if busy { 1013 } else { 1016 };
    //                                      ^^^^ error[unassigned-code-sent]
    raw(vec![(code >> 8) as u8, (code & 0xff) as u8, b'b', b'u', b's', b'y'])
}

pub fn written() -> std::io::Result<Frame<'static>> {
    let mut payload = Vec::new();
    payload.write_all(&1004u16.to_be_bytes())?;
    //                 ^^^^^^^ error[reserved-code-sent]
    write!(payload, "reserved")?;
    Ok(Frame::new(true, OpCode::Close, None, Payload::Owned(payload)))
}

pub fn written_well() -> std::io::Result<Frame<'static>> {
    let mut payload = Vec::new();
    payload.write_all(&1002u16.to_be_bytes())?;
    write!(payload, "protocol")?;
    Ok(Frame::new(true, OpCode::Close, None, Payload::Owned(payload)))
}

pub fn copied(code: u16) -> Option<Frame<'static>> {
    let code = Some(code).filter(|code| (4000..5000).contains(code))?;
    let mut payload = [0u8; 6];
    payload[..2].copy_from_slice(&code.to_be_bytes());
    payload[2..].copy_from_slice(b"moan");
    Some(raw(payload.to_vec()))
}

pub fn binary(code: u16) -> Frame<'static> {
    let number = code.max(LOST).to_be_bytes().to_vec();
    Frame::binary(Payload::Owned(number))
}
