// Pilots refuse by number, in the shared functions.
use futures_util::{SinkExt, StreamExt};
use harbor_ends::numbers::{NO_PILOT, old_tug, refusal};
use warp::ws::{Message, WebSocket};

pub async fn refuse(socket: WebSocket, number: u8) {
    let (mut tx, _rx) = socket.split();
    let message = match number {
        0 => Message::close_with(NO_PILOT, "no pilot"),
        //                       ^^^^^^^^ error[code-out-of-range]
        1..=9 => Message::close_with(refusal(u16::from(number)), "refused"),
        _ => Message::close_with(refusal(10), "refused for other reasons"),
    };
    let _ = tx.send(message).await;
}

pub async fn tug(mut socket: WebSocket, modern: bool) {
    let code = if modern { refusal(20) } else { old_tug(20) };
    let _ = socket.send(Message::close_with(code, "tug refused")).await;
}
