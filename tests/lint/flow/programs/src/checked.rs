// What wsclose has checked may be sent.
use axum::extract::ws::{CloseFrame, Message};
use wsclose::{SendCode, close, close_code};

const EXPIRED: SendCode = close_code!(send 4001);

pub fn expired() -> Message {
    Message::Close(Some(CloseFrame { code: EXPIRED.get(), reason: "expired".into() }))
}

pub fn failed() -> Message {
    let failed = close!(1011, "failed");
    let reason = failed.reason().as_str().into();
    Message::Close(Some(CloseFrame { code: failed.code().get(), reason }))
}

pub fn reported() -> Message {
    let code = close_code!(1006).get();
    //         ^^^^^^^^^^^^^^^^^ error[reserved-code-sent]
    Message::Close(Some(CloseFrame { code, reason: "lost".into() }))
}

#[wsclose::close_codes]
pub enum Chat {
    /// The member was removed.
    #[code(remedy = none)]
    Removed = 4100,
    /// The room was closed.
    #[code(remedy = none)]
    Closed = 4101,
}

pub fn removed(chat: &Chat) -> Message {
    let close = chat.close();
    let reason = close.reason().as_str().into();
    Message::Close(Some(CloseFrame { code: close.code().get(), reason }))
}

pub fn parted(chat: &Chat) -> Message {
    let (code, reason) = chat.close().to_parts();
    Message::Close(Some(CloseFrame { code, reason }))
}

#[wsclose::close_codes]
pub enum Limits {
    /// Too many messages.
    #[code(remedy = "Send less.", reason = "too many messages", from = false)]
    Limited { error: String } = 4110,
    /// The queue is full.
    #[code(remedy = none)]
    Full = 4111,
}

pub fn limited(limits: &Limits) -> Message {
    let (code, reason) = limits.close().to_parts();
    Message::Close(Some(CloseFrame { code, reason }))
}

pub fn limited_by_hand(limits: &Limits) -> Message {
    let code = match limits {
        Limits::Limited { .. } => 4110,
        Limits::Full => 1005,
        //              ^^^^ error[reserved-code-sent]
    };
    Message::Close(Some(CloseFrame { code, reason: "".into() }))
}
