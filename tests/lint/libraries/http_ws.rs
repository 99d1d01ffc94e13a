//! dependencies: http-ws(stream)
use http_ws::{CloseCode, CloseReason, Message, ResponseSender};

fn bad_literal() -> CloseReason {
    CloseReason { code: CloseCode::Abnormal, description: None }
    //                  ^^^^^^^^^^^^^^^^^^^ reserved-code-sent
}

async fn bad_close(mut sender: ResponseSender) {
    let _ = sender.close(Some(CloseCode::Abnormal)).await;
    //                        ^^^^^^^^^^^^^^^^^^^ reserved-code-sent
}

async fn bad_close_with_text(mut sender: ResponseSender) {
    let _ = sender.close(Some((CloseCode::Tls, "handshake"))).await;
    //                         ^^^^^^^^^^^^^^ reserved-code-sent
}

fn bad_message() -> Message {
    Message::Close(Some(CloseReason::from((CloseCode::Other(1005), ""))))
    //                                     ^^^^^^^^^^^^^^^^^^^^^^ reserved-code-sent
}

async fn good_close(mut sender: ResponseSender) {
    let _ = sender.close(Some(CloseCode::Away)).await;
}

fn good_receive(message: &Message) -> bool {
    matches!(message, Message::Close(Some(reason)) if reason.code == CloseCode::Abnormal)
}
