// A code is made up on the way for a Close that had none.
use axum::extract::ws::{self, WebSocket};
use fastwebsockets::{Frame, OpCode};
use tokio_tungstenite::tungstenite::{Message, protocol::CloseFrame};

pub async fn upstream_closed(client: &mut WebSocket, frame: Option<CloseFrame>) {
    let (code, reason) = match frame {
        Some(frame) => (u16::from(frame.code), frame.reason.to_string()),
        None => (1005, String::new()),
        //       ^^^^ error[reserved-code-sent]
    };
    let frame = ws::CloseFrame { code, reason: reason.into() };
    let _ = client.send(ws::Message::Close(Some(frame))).await;
}

pub async fn upstream_closed_too(client: &mut WebSocket, frame: Option<CloseFrame>) {
    let frame = frame.map(|frame| ws::CloseFrame {
        code: frame.code.into(),
        reason: frame.reason.as_str().into(),
    });
    let _ = client.send(ws::Message::Close(frame)).await;
}

pub fn to_tungstenite(frame: Frame<'_>) -> Option<Message> {
    if frame.opcode != OpCode::Close {
        return None;
    }
    let code = match frame.payload.get(..2) {
        Some(bytes) => u16::from_be_bytes([bytes[0], bytes[1]]),
        None => 1006,
        //      ^^^^ error[reserved-code-sent]
    };
    Some(Message::Close(Some(CloseFrame { code: code.into(), reason: "".into() })))
}
