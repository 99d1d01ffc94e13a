//! dependencies: tokio-tungstenite-wasm, futures-util
use futures_util::SinkExt;
use tokio_tungstenite_wasm::{CloseCode, CloseFrame, Message, WebSocketStream};

fn bad_frame() -> CloseFrame {
    CloseFrame { code: CloseCode::Abnormal, reason: "timeout".into() }
    //                 ^^^^^^^^^^^^^^^^^^^ reserved-code-sent
}

async fn bad_message(socket: &mut WebSocketStream) {
    let frame = CloseFrame { code: CloseCode::Status, reason: "".into() };
    //                             ^^^^^^^^^^^^^^^^^ reserved-code-sent
    let _ = socket.send(Message::Close(Some(frame))).await;
}

fn good_frame() -> CloseFrame {
    CloseFrame { code: CloseCode::Normal, reason: "done".into() }
}

fn good_receive(message: &Message) -> bool {
    matches!(message, Message::Close(Some(frame)) if frame.code == CloseCode::Abnormal)
}
