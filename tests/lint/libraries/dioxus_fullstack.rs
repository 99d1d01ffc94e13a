//! dependencies: dioxus-fullstack(server, ws)
use dioxus_fullstack::{CloseCode, Message, TypedWebsocket};

async fn bad_send_raw(socket: &mut TypedWebsocket<String, String>) {
    let message = Message::Close {
        code: CloseCode::Abnormal,
        //    ^^^^^^^^^^^^^^^^^^^ reserved-code-sent
        reason: "timeout".to_string(),
    };
    let _ = socket.send_raw(message).await;
}

fn good_message() -> Message {
    Message::Close { code: CloseCode::Normal, reason: "done".to_string() }
}

fn good_receive(message: &Message) -> bool {
    matches!(message, Message::Close { code: CloseCode::Abnormal, .. })
}
