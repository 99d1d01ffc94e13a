//! dependencies: tungstenite
use std::net::TcpStream;

use tungstenite::protocol::WebSocketContext;
use tungstenite::protocol::frame::coding::CloseCode;
use tungstenite::protocol::frame::{CloseFrame, Frame};
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
