//! dependencies: rocket_ws
use rocket_ws::Message;
use rocket_ws::frame::{CloseCode, CloseFrame};
use rocket_ws::stream::DuplexStream;

async fn bad_close(mut stream: DuplexStream) {
    let frame = CloseFrame { code: CloseCode::Abnormal, reason: "gone".into() };
    //                             ^^^^^^^^^^^^^^^^^^^ reserved-code-sent
    let _ = stream.close(Some(frame)).await;
}

fn bad_message() -> Message {
    Message::Close(Some(CloseFrame {
        code: CloseCode::Status,
        //    ^^^^^^^^^^^^^^^^^ reserved-code-sent
        reason: "".into(),
    }))
}

fn good_message() -> Message {
    Message::Close(Some(CloseFrame { code: CloseCode::Away, reason: "restart".into() }))
}

fn good_receive(message: &Message) -> bool {
    matches!(message, Message::Close(Some(frame)) if frame.code == CloseCode::Abnormal)
}
