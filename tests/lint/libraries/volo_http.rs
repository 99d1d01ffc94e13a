//! dependencies: volo-http(server, ws), tungstenite
use tungstenite::protocol::CloseFrame;
use tungstenite::protocol::frame::coding::CloseCode;
use volo_http::server::utils::ws::Message;

fn bad_message() -> Message {
    Message::Close(Some(CloseFrame {
        code: CloseCode::Abnormal,
        //    ^^^^^^^^^^^^^^^^^^^ reserved-code-sent
        reason: "gone".into(),
    }))
}

fn good_message() -> Message {
    Message::Close(Some(CloseFrame { code: CloseCode::Error, reason: "failed".into() }))
}

fn good_receive(message: &Message) -> bool {
    matches!(message, Message::Close(Some(CloseFrame { code: CloseCode::Abnormal, .. })))
}
