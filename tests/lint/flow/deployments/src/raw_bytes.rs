// The payload of the Close is put together by hand.
use bytes::{BufMut, Bytes, BytesMut};
use fastwebsockets::{Frame, OpCode, Payload};
use tungstenite::protocol::frame::coding::{Control, OpCode as Op};
use tungstenite::protocol::frame::{Frame as Raw, FrameHeader};

pub fn lost() -> Frame<'static> {
    let mut payload = Vec::with_capacity(6);
    payload.extend_from_slice(&1006u16.to_be_bytes());
    //                         ^^^^^^^ error[reserved-code-sent]
    payload.extend_from_slice(b"lost");
    Frame::new(true, OpCode::Close, None, Payload::Owned(payload))
}

pub fn left() -> Frame<'static> {
    let mut payload = 1001_u16.to_be_bytes().to_vec();
    payload.extend(b"left");
    Frame::new(true, OpCode::Close, None, payload.into())
}

fn close_payload(code: u16, reason: &str) -> Bytes {
    let mut buffer = BytesMut::new();
    buffer.put_u16(code);
    buffer.put_slice(reason.as_bytes());
    buffer.freeze()
}

fn header() -> FrameHeader {
    FrameHeader { opcode: Op::Control(Control::Close), ..FrameHeader::default() }
}

pub fn moved() -> Raw {
    Raw::from_payload(header(), close_payload(301, "moved"))
    //                                        ^^^ error[code-out-of-range]
}

pub fn ended() -> Raw {
    Raw::from_payload(header(), close_payload(1000, "ended"))
}

pub fn fixed() -> Raw {
    Raw::from_payload(header(), Bytes::from_static(&[0x03, 0xed]))
    //                                              ^^^^^^^^^^^^ error[reserved-code-sent]
}

pub fn fixed_right() -> Raw {
    Raw::from_payload(header(), Bytes::from_static(b"\x03\xe8"))
}
