// By path, by `use`, by a rename at the root of the other crate.
use axum::extract::ws::{CloseFrame, Message, WebSocket};
use codes::SESSION_EXPIRED;
use codes::close::NO_STATUS as NOTHING;

pub async fn expired(socket: &mut WebSocket) {
    let frame = CloseFrame { code: SESSION_EXPIRED, reason: "expired".into() };
    let _ = socket.send(Message::Close(Some(frame))).await;
}

pub async fn lost(socket: &mut WebSocket) {
    let frame = CloseFrame { code: codes::GONE, reason: "lost".into() };
    //                             ^^^^^^^^^^^ error[reserved-code-sent]
    let _ = socket.send(Message::Close(Some(frame))).await;
}

pub async fn nothing_to_say(socket: &mut WebSocket) {
    let frame = CloseFrame { code: NOTHING, reason: "".into() };
    //                             ^^^^^^^ error[reserved-code-sent]
    let _ = socket.send(Message::Close(Some(frame))).await;
}

pub async fn unpaid(socket: &mut WebSocket) {
    let frame = CloseFrame { code: codes::PAYMENT_REQUIRED, reason: "unpaid".into() };
    //                             ^^^^^^^^^^^^^^^^^^^^^^^ error[code-out-of-range]
    let _ = socket.send(Message::Close(Some(frame))).await;
}

pub fn worth_it(code: u16) -> bool {
    code != NOTHING && codes::close::is_retryable(code)
}
