// 125 bytes fit into a control frame, and the code takes two of them.
use axum::extract::ws::{CloseFrame, Message, WebSocket};
use warp::ws::Message as WarpMessage;

const MAX_CONTROL: usize = 125;
const MAX_REASON: usize = 123;

fn cut(text: &str, limit: usize) -> &str {
    &text[..text.floor_char_boundary(limit)]
}

pub async fn cut_too_late(socket: &mut WebSocket, error: &std::io::Error) {
    let text = error.to_string();
    let reason = cut(&text, MAX_CONTROL).to_owned();
    //           ^^^^^^^^^^^^^^^^^^^^^^^ note[unbounded-reason]
    let _ = socket.send(Message::Close(Some(CloseFrame { code: 1011, reason: reason.into() }))).await;
}

pub async fn cut_in_time(socket: &mut WebSocket, error: &std::io::Error) {
    let text = error.to_string();
    let reason = cut(&text, MAX_REASON).to_owned();
    let _ = socket.send(Message::Close(Some(CloseFrame { code: 1011, reason: reason.into() }))).await;
}

pub fn by_characters(name: &str) -> WarpMessage {
    let name: String = name.chars().take(20).collect();
    WarpMessage::close_with(1008_u16, format!("no such room: {name}"))
}

pub fn by_truncate(error: serde_json::Error) -> WarpMessage {
    let mut reason = error.to_string();
    reason.truncate(MAX_REASON);
    WarpMessage::close_with(1007_u16, reason)
}

fn describe(error: &serde_json::Error) -> String {
    format!("line {}: {error}", error.line())
  //^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ note[unbounded-reason]
}

pub fn described(error: &serde_json::Error) -> WarpMessage {
    let reason = describe(error);
    WarpMessage::close_with(1007_u16, reason)
}
