//! dependencies: ezsockets
use ezsockets::{Client, ClientExt, CloseCode, CloseFrame, Message, RawMessage, Session};

fn bad_session(session: &Session<u32, ()>) {
    let _ = session.close(Some(CloseFrame {
        code: CloseCode::Abnormal,
        //    ^^^^^^^^^^^^^^^^^^^ reserved-code-sent
        reason: "kicked".into(),
    }));
}

fn bad_client<E: ClientExt>(client: &Client<E>) {
    let frame = CloseFrame { code: CloseCode::Status, reason: "".into() };
    //                             ^^^^^^^^^^^^^^^^^ reserved-code-sent
    let _ = client.close(Some(frame));
}

fn bad_connect(full: bool) -> Result<Session<u32, ()>, Option<CloseFrame>> {
    if full {
        return Err(Some(CloseFrame { code: CloseCode::Bad(500), reason: "full".into() }));
        //                                 ^^^^^^^^^^^^^^^^^^^ code-out-of-range
    }
    Err(None)
}

fn bad_message() -> Message {
    Message::Close(Some(CloseFrame { code: CloseCode::Tls, reason: "".into() }))
    //                                     ^^^^^^^^^^^^^^ reserved-code-sent
}

fn bad_raw_message() -> RawMessage {
    RawMessage::Close(Some(CloseFrame { code: CloseCode::Abnormal, reason: "".into() }))
    //                                        ^^^^^^^^^^^^^^^^^^^ reserved-code-sent
}

fn good_session(session: &Session<u32, ()>) {
    let frame = CloseFrame { code: CloseCode::Policy, reason: "kicked".into() };
    let _ = session.close(Some(frame));
}

fn good_receive(frame: Option<CloseFrame>) -> bool {
    matches!(frame, Some(CloseFrame { code: CloseCode::Abnormal, .. }))
}
