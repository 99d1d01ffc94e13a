// Bytes: the program writes the payload of its Close frames by hand.
use tokio_tungstenite::tungstenite::protocol::frame::{
    Frame, FrameHeader,
    coding::{Control, OpCode},
};

fn header() -> FrameHeader {
    FrameHeader { opcode: OpCode::Control(Control::Close), ..FrameHeader::default() }
}

fn payload(code: u16, reason: &str) -> Vec<u8> {
    let mut payload = Vec::with_capacity(2 + reason.len());
    payload.extend_from_slice(&code.to_be_bytes());
    payload.extend_from_slice(reason.as_bytes());
    payload
}

pub fn done() -> Frame {
    let header = FrameHeader { opcode: OpCode::Control(Control::Close), ..FrameHeader::default() };
    Frame::from_payload(header, payload(1000, "done").into())
}

pub fn lost() -> Frame {
    let header = FrameHeader { opcode: OpCode::Control(Control::Close), ..FrameHeader::default() };
    Frame::from_payload(header, payload(1006, "lost").into())
    //                                  ^^^^ error[reserved-code-sent]
}

pub fn vanished() -> Frame {
    let close = OpCode::Control(Control::Close);
    Frame::message(payload(1005, "vanished"), close, true)
    //                     ^^^^ error[reserved-code-sent]
}

pub fn echo() -> Frame {
    Frame::message(payload(1005, "echo"), OpCode::Control(Control::Ping), true)
}

pub fn ping() -> Frame {
    let header = FrameHeader { opcode: OpCode::Control(Control::Ping), ..FrameHeader::default() };
    Frame::from_payload(header, payload(1006, "ping").into())
}
