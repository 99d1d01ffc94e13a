//! dependencies: axum(ws), futures-util
use axum::extract::ws::{CloseFrame, Message, WebSocket, close_code};
use futures_util::SinkExt;

fn bad_frame() -> CloseFrame {
    CloseFrame { code: close_code::ABNORMAL, reason: "timeout".into() }
    //                 ^^^^^^^^^^^^^^^^^^^^ reserved-code-sent
}

async fn bad_message(mut socket: WebSocket) {
    let frame = CloseFrame { code: 1005, reason: "".into() };
    //                             ^^^^ reserved-code-sent
    let _ = socket.send(Message::Close(Some(frame))).await;
}

async fn bad_sink(socket: &mut WebSocket) {
    let close = Message::Close(Some(CloseFrame {
        code: 5000,
        //    ^^^^ code-out-of-range
        reason: "application error".into(),
    }));
    let _ = SinkExt::send(socket, close).await;
}

fn good_receive(message: &Message) -> bool {
    match message {
        Message::Close(Some(CloseFrame { code: close_code::ABNORMAL, .. })) => true,
        Message::Close(Some(frame)) => frame.code == close_code::STATUS,
        _ => false,
    }
}

async fn good_send(mut socket: WebSocket) {
    let frame = CloseFrame { code: close_code::AWAY, reason: "shutting down".into() };
    let _ = socket.send(Message::Close(Some(frame))).await;
}
