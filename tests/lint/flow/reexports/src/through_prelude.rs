// Names of the program's own prelude.
use crate::prelude::*;

pub async fn over_axum(mut socket: WebSocket) {
    let frame = WsClose { code: codes::ABNORMAL, reason: "lost".into() };
    //                          ^^^^^^^^^^^^^^^ error[reserved-code-sent]
    let _ = socket.send(WsMessage::Close(Some(frame))).await;
}

pub fn over_tungstenite() -> Outgoing {
    Outgoing::Close(Some(CloseFrame { code: CloseCode::Status, reason: "".into() }))
    //                                      ^^^^^^^^^^^^^^^^^ error[reserved-code-sent]
}

pub fn leaving() -> Outgoing {
    Outgoing::Close(Some(CloseFrame { code: CloseCode::Away, reason: "leaving".into() }))
}
