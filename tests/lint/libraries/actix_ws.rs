//! dependencies: actix-ws
use actix_ws::{CloseCode, CloseReason, Message, Session};

fn bad_literal() -> CloseReason {
    CloseReason { code: CloseCode::Abnormal, description: None }
    //                  ^^^^^^^^^^^^^^^^^^^ reserved-code-sent
}

fn bad_from() -> CloseReason {
    CloseReason::from((CloseCode::Tls, "handshake"))
    //                 ^^^^^^^^^^^^^^ reserved-code-sent
}

async fn bad_close(session: Session) {
    let _ = session.close(Some((CloseCode::Abnormal, "timeout").into())).await;
    //                          ^^^^^^^^^^^^^^^^^^^ reserved-code-sent
}

async fn bad_close_code(session: Session) {
    let _ = session.close(Some(CloseCode::Abnormal.into())).await;
    //                         ^^^^^^^^^^^^^^^^^^^ reserved-code-sent
}

async fn bad_close_literal(session: Session) {
    let reason = CloseReason {
        code: CloseCode::Other(1005),
        //    ^^^^^^^^^^^^^^^^^^^^^^ reserved-code-sent
        description: Some("gone".to_string()),
    };
    let _ = session.close(Some(reason)).await;
}

fn bad_message() -> Message {
    Message::Close(Some((CloseCode::Other(2000), "odd").into()))
    //                   ^^^^^^^^^^^^^^^^^^^^^^ unassigned-code-sent
}

async fn good_close(session: Session) {
    let _ = session.close(Some((CloseCode::Policy, "kicked").into())).await;
}

fn good_receive(message: &Message) -> bool {
    matches!(message, Message::Close(Some(CloseReason { code: CloseCode::Abnormal, .. })))
}
