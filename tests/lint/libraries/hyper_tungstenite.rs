//! dependencies: hyper-tungstenite
use hyper_tungstenite::tungstenite::Message;
use hyper_tungstenite::tungstenite::protocol::CloseFrame;
use hyper_tungstenite::tungstenite::protocol::frame::coding::CloseCode;

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
