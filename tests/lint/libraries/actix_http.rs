//! dependencies: actix-http(ws), bytes
use actix_http::ws::{CloseCode, CloseReason, Message, Parser};
use bytes::BytesMut;

fn bad_literal() -> CloseReason {
    CloseReason { code: CloseCode::Abnormal, description: None }
    //                  ^^^^^^^^^^^^^^^^^^^ reserved-code-sent
}

fn bad_from() -> CloseReason {
    CloseReason::from((CloseCode::Other(999), "typing error"))
    //                 ^^^^^^^^^^^^^^^^^^^^^ code-out-of-range
}

fn bad_message() -> Message {
    Message::Close(Some((CloseCode::Tls, "handshake").into()))
    //                   ^^^^^^^^^^^^^^ reserved-code-sent
}

fn bad_write_close(dst: &mut BytesMut) {
    Parser::write_close(dst, Some((CloseCode::Abnormal, "timeout").into()), false);
    //                             ^^^^^^^^^^^^^^^^^^^ reserved-code-sent
}

fn good_write_close(dst: &mut BytesMut) {
    Parser::write_close(dst, Some(CloseReason::from(CloseCode::Error)), false);
}

fn good_receive(message: &Message) -> bool {
    matches!(message, Message::Close(Some(CloseReason { code: CloseCode::Abnormal, .. })))
}
