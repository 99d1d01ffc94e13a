//! dependencies: tokio-websockets
use tokio_websockets::{CloseCode, Message};

fn bad_close() -> Message {
    Message::close(Some(CloseCode::NO_STATUS_RECEIVED), "")
    //                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ reserved-code-sent
}

fn good_close() -> Message {
    Message::close(Some(CloseCode::GOING_AWAY), "restart")
}

fn good_receive(message: &Message) -> bool {
    matches!(message.as_close(), Some((code, _)) if code == CloseCode::NO_STATUS_RECEIVED)
}
