// Bytes from one side, a frame for the other.
use axum::extract::ws::{CloseFrame, Message};
use fastwebsockets::{Frame, OpCode};

pub fn translate(frame: &Frame<'_>) -> Option<Message> {
    match frame.opcode {
        OpCode::Text => {
            Some(Message::Text(String::from_utf8_lossy(&frame.payload).as_ref().into()))
        }
        OpCode::Close => Some(Message::Close(close(&frame.payload))),
        _ => None,
    }
}

fn close(payload: &[u8]) -> Option<CloseFrame> {
    let (code, reason) = payload.split_first_chunk::<2>()?;
    let code = match u16::from_be_bytes(*code) {
        code @ (1000..=1003 | 1007..=1014 | 3000..=4999) => code,
        0..1000 => 1002,
        _ => 1005,
        //   ^^^^ error[reserved-code-sent]
    };
    Some(CloseFrame { code, reason: String::from_utf8_lossy(reason).as_ref().into() })
}
