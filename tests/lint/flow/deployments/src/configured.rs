// Codes come from a configuration with defaults.
use futures_util::SinkExt;
use serde::Deserialize;
use warp::ws::{Message, WebSocket};

fn idle_default() -> u16 {
    1006
 // ^^^^ error[reserved-code-sent]
}

fn full_default() -> u16 {
    1013
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Closing {
    #[serde(default = "idle_default")]
    idle: u16,
    #[serde(default = "full_default")]
    full: u16,
    banned: Option<u16>,
}

impl Default for Closing {
    fn default() -> Self {
        Closing { idle: idle_default(), full: full_default(), banned: None }
    }
}

pub async fn idle(mut ws: WebSocket, closing: &Closing) {
    let _ = ws.send(Message::close_with(closing.idle, "idle")).await;
}

pub async fn full(mut ws: WebSocket, closing: &Closing) {
    let _ = ws.send(Message::close_with(closing.full, "full")).await;
}

pub async fn banned(mut ws: WebSocket, closing: &Closing) {
    let code = closing.banned.unwrap_or(403);
    //                                  ^^^ error[code-out-of-range]
    let _ = ws.send(Message::close_with(code, "banned")).await;
}

pub async fn unknown(mut ws: WebSocket, closing: &Closing) {
    let code = closing.banned.filter(|code| (4000..5000).contains(code)).unwrap_or(4403);
    let _ = ws.send(Message::close_with(code, "unknown")).await;
}
