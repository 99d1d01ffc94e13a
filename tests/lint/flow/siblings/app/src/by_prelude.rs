use axum::extract::ws::{CloseFrame, Message, WebSocket};
use wire::prelude::*;

pub async fn finish(socket: &mut WebSocket) {
    let frame = CloseFrame { code: codes::OK, reason: "".into() };
    let _ = socket.send(Message::Close(Some(frame))).await;
}

pub async fn fail(socket: &mut WebSocket, unclean: bool) {
    let code = if unclean { codes::NOT_CLEAN } else { codes::HANDSHAKE };
    //                      ^^^^^^^^^^^^^^^^ error[reserved-code-sent]
    //                                                ^^^^^^^^^^^^^^^^ error[reserved-code-sent]
    let frame = CloseFrame { code, reason: "".into() };
    let _ = socket.send(Message::Close(Some(frame))).await;
}
