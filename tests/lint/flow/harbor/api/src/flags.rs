// Flags are looked up in the shared table.
use axum::extract::ws::{CloseFrame, Message, WebSocket};
use harbor_ends::numbers::{self, BY_FLAG};

pub async fn known(mut socket: WebSocket, index: usize) {
    let (code, text) = numbers::ALL.get(index).copied().unwrap_or((numbers::STORM, "no flag"));
    let _ = socket.send(Message::Close(Some(CloseFrame { code, reason: text.into() }))).await;
}

pub async fn silent(mut socket: WebSocket) {
    use harbor_ends::numbers::*;
    let frame = CloseFrame { code: RADIO_SILENCE, reason: "no radio".into() };
    //                             ^^^^^^^^^^^^^ error[reserved-code-sent]
    let _ = socket.send(Message::Close(Some(frame))).await;
}

pub async fn closed(mut socket: WebSocket) {
    use harbor_ends::numbers::*;
    let frame = CloseFrame { code: PORT_CLOSED, reason: "port closed".into() };
    let _ = socket.send(Message::Close(Some(frame))).await;
}

pub fn flags() -> impl Iterator<Item = &'static str> {
    BY_FLAG.iter().filter(|(_, code)| *code >= 4000).map(|(name, _)| *name)
}
