// The order of bytes, and bytes that are given one by one.
use bytes::{BufMut, Bytes, BytesMut};
use tungstenite::protocol::frame::coding::{Control, OpCode};
use tungstenite::protocol::frame::{Frame, FrameHeader};

struct Closer {
    buffer: BytesMut,
}

impl Closer {
    fn new(code: u16) -> Self {
        let mut buffer = BytesMut::with_capacity(125);
        buffer.put_u16(code);
        Closer { buffer }
    }

    fn reason(mut self, reason: &str) -> Self {
        let end = reason.floor_char_boundary(self.buffer.capacity().min(125) - 2);
        self.buffer.extend_from_slice(&reason.as_bytes()[..end]);
        self
    }

    fn frame(self) -> Frame {
        frame(self.buffer.freeze())
    }
}

fn frame(payload: Bytes) -> Frame {
    let header = FrameHeader { opcode: OpCode::Control(Control::Close), ..Default::default() };
    Frame::from_payload(header, payload)
}

pub fn fine() -> Frame {
    Closer::new(1000).reason("fine").frame()
}

pub fn hung() -> Frame {
    Closer::new(1006).reason("hung").frame()
    //          ^^^^ error[reserved-code-sent]
}

pub fn little() -> Frame {
    let mut buffer = BytesMut::new();
    buffer.put_u16_le(1000);
    //                ^^^^ error[code-out-of-range]
    buffer.put(&b"bye"[..]);
    frame(buffer.freeze())
}

pub fn bytewise(private: bool) -> Frame {
    let mut buffer = Vec::with_capacity(2);
    if private {
        buffer.push(0x0f);
        buffer.push(0xa0);
    } else {
        buffer.extend([0x03, 0xe9]);
    }
    frame(Bytes::from(buffer))
}

pub fn literal() -> Frame {
    frame(Bytes::from_static(b"\x03\xf7TLS"))
    //                       ^^^^^^^^^^^^^^ error[reserved-code-sent]
}
