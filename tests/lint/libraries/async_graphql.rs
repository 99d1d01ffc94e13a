//! dependencies: async-graphql
use async_graphql::http::WsMessage;

fn bad_close() -> WsMessage {
    WsMessage::Close(1006, "timeout".to_string())
    //               ^^^^ reserved-code-sent
}

fn bad_reason(err: async_graphql::Error) -> WsMessage {
    WsMessage::Close(1011, err.message)
    //                     ^^^^^^^^^^^ unbounded-reason
}

fn good_close() -> WsMessage {
    WsMessage::Close(4400, "bad request".to_string())
}

fn good_receive(message: &WsMessage) -> bool {
    matches!(message, WsMessage::Close(1006, _))
}
