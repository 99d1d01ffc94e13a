//! dependencies: poem(websocket)
use poem::web::websocket::{CloseCode, Message};

fn bad_close_with() -> Message {
    Message::close_with(CloseCode::Abnormal, "timeout")
    //                  ^^^^^^^^^^^^^^^^^^^ reserved-code-sent
}

fn bad_number() -> Message {
    Message::close_with(1005, "")
    //                  ^^^^ reserved-code-sent
}

fn bad_variant() -> Message {
    Message::Close(Some((CloseCode::Status, String::from("gone"))))
    //                   ^^^^^^^^^^^^^^^^^ reserved-code-sent
}

fn good_close_with() -> Message {
    Message::close_with(CloseCode::Reserved(4001), "expired")
}

fn good_variant() -> Message {
    Message::Close(Some((CloseCode::Away, String::from("going away"))))
}

fn good_receive(message: &Message) -> bool {
    match message {
        Message::Close(Some((CloseCode::Abnormal, _))) => true,
        Message::Close(Some((code, _))) => u16::from(*code) == 1005,
        _ => false,
    }
}
