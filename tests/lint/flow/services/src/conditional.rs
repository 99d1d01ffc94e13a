// Codes that are right under a condition only.
use axum::extract::ws::{CloseFrame, Message, WebSocket};

pub async fn forwarded(mut socket: WebSocket, code: u16) {
    let code = match code {
        1004 | 1005 | 1006 | 1015 => 1011,
        1000..=4999 => code,
        _ => 1002,
    };
    let _ = socket.send(Message::Close(Some(CloseFrame { code, reason: "".into() }))).await;
}

pub async fn clamped(mut socket: WebSocket, number: u16) {
    let code = number.clamp(4000, 4999);
    let _ = socket.send(Message::Close(Some(CloseFrame { code, reason: "".into() }))).await;
}

pub async fn replaced(mut socket: WebSocket, is_lost: bool) {
    let mut code = if is_lost { 1006 } else { 1000 };
    if code == 1006 {
        code = 1011;
    }
    let _ = socket.send(Message::Close(Some(CloseFrame { code, reason: "".into() }))).await;
}

pub async fn not_replaced(mut socket: WebSocket, is_lost: bool) {
    let code = if is_lost { 1006 } else { 1000 };
    //                      ^^^^ error[reserved-code-sent]
    println!("closing with {code}");
    let _ = socket.send(Message::Close(Some(CloseFrame { code, reason: "".into() }))).await;
}
