//! dependencies: tungstenite, bytes
use std::net::TcpStream;

use bytes::Bytes;
use tungstenite::protocol::WebSocketContext;
use tungstenite::protocol::frame::coding::{CloseCode, Control, Data, OpCode};
use tungstenite::protocol::frame::{CloseFrame, Frame, FrameHeader};
use tungstenite::{Message, WebSocket};

fn bad_frame() -> CloseFrame {
    CloseFrame { code: CloseCode::Abnormal, reason: "timeout".into() }
    //                 ^^^^^^^^^^^^^^^^^^^ reserved-code-sent
}

fn bad_message(socket: &mut WebSocket<TcpStream>) {
    let frame = CloseFrame { code: CloseCode::Status, reason: "".into() };
    //                             ^^^^^^^^^^^^^^^^^ reserved-code-sent
    let _ = socket.send(Message::Close(Some(frame)));
}

fn bad_close(socket: &mut WebSocket<TcpStream>) {
    let _ = socket.close(Some(CloseFrame {
        code: CloseCode::Library(1006),
        //    ^^^^^^^^^^^^^^^^^^^^^^^^ reserved-code-sent
        reason: "no answer".into(),
    }));
}

fn bad_context(context: &mut WebSocketContext, stream: &mut TcpStream) {
    let frame = CloseFrame { code: CloseCode::Tls, reason: "".into() };
    //                             ^^^^^^^^^^^^^^ reserved-code-sent
    let _ = context.close(stream, Some(frame));
}

fn bad_raw_frame() -> Message {
    Message::Frame(Frame::close(Some(CloseFrame {
        code: CloseCode::Bad(999),
        //    ^^^^^^^^^^^^^^^^^^^ code-out-of-range
        reason: "".into(),
    })))
}

fn bad_unassigned() -> CloseFrame {
    CloseFrame { code: CloseCode::Reserved(2000), reason: "".into() }
    //                 ^^^^^^^^^^^^^^^^^^^^^^^^^ unassigned-code-sent
}

fn bad_payload() -> Frame {
    Frame::from_payload(FrameHeader::default(), 1006u16.to_be_bytes().to_vec().into())
    //                                          ^^^^^^^ reserved-code-sent
}

fn bad_header() -> Frame {
    let opcode = OpCode::Control(Control::Close);
    let header = FrameHeader { opcode, ..Default::default() };
    Frame::from_payload(header, Bytes::from_static(b"\x03\xedgone"))
    //                                             ^^^^^^^^^^^^^^^ reserved-code-sent
}

fn bad_variant_in_bytes(reason: &str) -> Frame {
    let code = u16::from(CloseCode::Abnormal).to_be_bytes();
    //         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ reserved-code-sent
    let payload = [&code[..], reason.as_bytes()].concat();
    Frame::from_payload(FrameHeader::default(), payload.into())
}

fn good_payload() -> Frame {
    Frame::from_payload(FrameHeader::default(), 1001u16.to_be_bytes().to_vec().into())
}

fn good_ping(mask: Option<[u8; 4]>) -> Frame {
    let opcode = OpCode::Control(Control::Ping);
    let header = FrameHeader { opcode, mask, ..FrameHeader::default() };
    Frame::from_payload(header, Bytes::from_static(&[0x03, 0xee]))
}

fn good_text(header: FrameHeader, payload: Bytes) -> [Frame; 2] {
    let opcode = OpCode::Data(Data::Text);
    let text = FrameHeader { opcode, ..Default::default() };
    [
        Frame::from_payload(header, Bytes::from_static(b"\x03\xee")),
        Frame::from_payload(text, Bytes::from_static(b"\x03\xee")),
    ]
}

fn good_unknown(payload: Bytes) -> Frame {
    Frame::from_payload(FrameHeader::default(), payload)
}

fn good_receive(message: Message) -> bool {
    match message {
        Message::Close(Some(CloseFrame { code: CloseCode::Abnormal, .. })) => true,
        Message::Close(Some(frame)) => u16::from(frame.code) == 1005,
        _ => false,
    }
}

fn good_send(socket: &mut WebSocket<TcpStream>) {
    let frame = CloseFrame { code: CloseCode::Library(4001), reason: "expired".into() };
    let _ = socket.close(Some(frame));
    let _ = socket.close(None);
}
