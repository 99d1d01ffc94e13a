// Closing frames for a device that counts bytes.
use bytes::{BufMut, Bytes, BytesMut};
use tungstenite::protocol::frame::coding::{Control, OpCode};
use tungstenite::protocol::frame::{Frame, FrameHeader};

const MAX_CONTROL: usize = 125;
const UNPLUGGED: [u8; 2] = [0x11, 0x1c];
const SHORTED: [u8; 2] = [0x03, 0xee];
//                       ^^^^^^^^^^^^ error[reserved-code-sent]

fn close_frame(payload: impl Into<Bytes>) -> Frame {
    let header = FrameHeader { opcode: OpCode::Control(Control::Close), ..FrameHeader::default() };
    Frame::from_payload(header, payload.into())
}

fn payload(code: u16, reason: &str) -> Bytes {
    let reason = &reason.as_bytes()[..reason.len().min(MAX_CONTROL - size_of::<u16>())];
    let mut bytes = BytesMut::with_capacity(reason.len() + 2);
    bytes.put_u16(code);
    bytes.put_slice(reason);
    bytes.freeze()
}

pub fn unplugged() -> Frame {
    close_frame(UNPLUGGED.to_vec())
}

pub fn shorted() -> Frame {
    close_frame(SHORTED.to_vec())
}

pub fn hot(celsius: u8) -> Frame {
    close_frame(payload(4380, &format!("{celsius} °C")))
}

pub fn cold(celsius: i8) -> Frame {
    close_frame(payload(438, &format!("{celsius} °C")))
    //                  ^^^ error[code-out-of-range]
}

pub fn split(code: u16) -> Option<Frame> {
    if !(4000..=4999).contains(&code) {
        return None;
    }
    let [high, low] = code.to_be_bytes();
    Some(close_frame(vec![high, low]))
}

pub fn split_fixed() -> Frame {
    let [high, low] = 1015u16.to_be_bytes();
    //                ^^^^^^^ error[reserved-code-sent]
    close_frame(vec![high, low, b'!'])
}
