//! dependencies: websocket-lite
use websocket_lite::{Message, Opcode};

fn bad_close() -> Message {
    Message::close(Some((1006, "timeout".to_string())))
    //                   ^^^^ reserved-code-sent
}

fn good_close() -> Message {
    Message::close(Some((1000, "done".to_string())))
}

fn good_receive(message: &Message) -> bool {
    message.opcode() == Opcode::Close && message.data().starts_with(&1006_u16.to_be_bytes())
}
