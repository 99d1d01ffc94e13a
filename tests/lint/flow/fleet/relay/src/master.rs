// The harbor master's page is served by axum and closed by web-sys.
use axum::extract::ws::{self, WebSocket};
use fleet_proto::codes::{ADRIFT, DOCKED, SUNK as GONE};
use fleet_proto::ws::protocol::CloseFrame;
use wasm_bindgen::JsValue;

fn to_page(frame: Option<CloseFrame>) -> ws::Message {
    let (code, reason) = match frame {
        Some(frame) => (u16::from(frame.code), frame.reason.to_string()),
        None => (GONE, "ship lost".to_owned()),
        //       ^^^^ error[reserved-code-sent]
    };
    ws::Message::Close(Some(ws::CloseFrame { code, reason: reason.into() }))
}

pub async fn ended(mut page: WebSocket, frame: Option<CloseFrame>) {
    let _ = page.send(to_page(frame)).await;
}

pub async fn docked(mut page: WebSocket) {
    let frame = ws::CloseFrame { code: DOCKED, reason: "docked".into() };
    let _ = page.send(ws::Message::Close(Some(frame))).await;
}

pub fn leave(socket: &web_sys::WebSocket, adrift: bool) -> Result<(), JsValue> {
    socket.close_with_code(if adrift { ADRIFT } else { DOCKED })
}
