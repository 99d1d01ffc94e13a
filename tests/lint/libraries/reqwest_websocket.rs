//! dependencies: reqwest-websocket
use reqwest_websocket::{CloseCode, Message, WebSocket};

async fn bad_close(socket: WebSocket) {
    let _ = socket.close(CloseCode::Abnormal, Some("timeout")).await;
    //                   ^^^^^^^^^^^^^^^^^^^ reserved-code-sent
}

fn bad_message() -> Message {
    Message::Close { code: CloseCode::Status, reason: String::new() }
    //                     ^^^^^^^^^^^^^^^^^ reserved-code-sent
}

async fn good_close(socket: WebSocket) {
    let _ = socket.close(CloseCode::Normal, Some("done")).await;
}

fn good_receive(message: &Message) -> bool {
    matches!(message, Message::Close { code: CloseCode::Abnormal, .. })
}
