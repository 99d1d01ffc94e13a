// Reasons made of errors and texts of all lengths.
use std::borrow::Cow;
use std::net::IpAddr;
use std::time::Duration;

use salvo::websocket::Message;

#[derive(Debug, thiserror::Error)]
pub enum Cause {
    #[error("no answer within {0:?}")]
    Timeout(Duration),
    #[error("{address} is blocked for {minutes} min")]
    Blocked { address: IpAddr, minutes: u16 },
    #[error("unknown topic {0}")]
    Topic(String),
    #[error(transparent)]
    Json(#[from] serde_json::Error),
}

pub fn timeout(after: Duration) -> Message {
    let cause = Cause::Timeout(after);
    Message::close_with(4850u16, cause.to_string())
}

pub fn cause(cause: &Cause) -> Message {
    Message::close_with(4851u16, cause.to_string())
    //                           ^^^^^^^^^^^^^^^^^ note[unbounded-reason]
}

pub fn debug_of_text(name: &str) -> Message {
    Message::close_with(4852u16, format!("no user {name:?}"))
    //                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^ note[unbounded-reason]
}

pub fn borrowed(name: Option<&str>) -> Message {
    let reason: Cow<'static, str> = match name {
        Some(name) => Cow::Owned(format!("no room {name}")),
        //                       ^^^^^^^^^^^^^^^^^^^^^^^^^ note[unbounded-reason]
        None => Cow::Borrowed("no room"),
    };
    Message::close_with(4853u16, reason.into_owned())
}

pub fn short(address: IpAddr, port: u16) -> Message {
    let reason = Cow::<str>::from(format!("{address}:{port} is blocked"));
    Message::close_with(4854u16, reason.as_ref())
}

pub fn line() -> Message {
    Message::close_with(4855u16, "=".repeat(130))
    //                           ^^^^^^^^^^^^^^^ note[unbounded-reason]
}

pub fn short_line(letter: char) -> Message {
    Message::close_with(4855u16, letter.to_string().repeat(3))
}
