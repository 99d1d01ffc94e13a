//! dependencies: trillium-websockets
use trillium_websockets::tungstenite::Message;
use trillium_websockets::tungstenite::protocol::CloseFrame;
use trillium_websockets::tungstenite::protocol::frame::coding::CloseCode;

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

fn good_receive(frame: &CloseFrame) -> bool {
    frame.code == CloseCode::Abnormal
}
