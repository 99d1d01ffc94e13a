//! dependencies: websocket
use websocket::{CloseData, Message, OwnedMessage};

fn bad_close_because() -> Message<'static> {
    Message::close_because(1006, "timeout")
    //                     ^^^^ reserved-code-sent
}

fn bad_new() -> OwnedMessage {
    OwnedMessage::Close(Some(CloseData::new(1006, "timeout".to_string())))
    //                                      ^^^^ reserved-code-sent
}

fn bad_literal() -> CloseData {
    CloseData { status_code: 1005, reason: "gone".to_string() }
    //                       ^^^^ reserved-code-sent
}

fn bad_message_literal() -> Message<'static> {
    Message { cd_status_code: Some(5000), ..Message::close() }
    //                             ^^^^ code-out-of-range
}

fn good_close_because() -> Message<'static> {
    Message::close_because(1000, "done")
}

fn good_receive(message: &OwnedMessage) -> bool {
    match message {
        OwnedMessage::Close(Some(CloseData { status_code: 1006, .. })) => true,
        OwnedMessage::Close(Some(data)) => data.status_code == 1005,
        _ => false,
    }
}
