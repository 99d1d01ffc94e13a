// A client decides by the received code if it connects again.
use std::time::Duration;

use tokio_tungstenite::tungstenite::Message;
use tokio_tungstenite::tungstenite::protocol::{CloseFrame, frame::coding::CloseCode};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Next {
    Stop,
    Wait(Duration),
    Now,
}

pub fn next(frame: Option<&CloseFrame>) -> Next {
    let code = frame.map_or(1006, |frame| frame.code.into());
    match code {
        1000 | 1008 | 4000..=4099 => Next::Stop,
        1001 | 1012 => Next::Wait(Duration::from_secs(5)),
        1013 => Next::Wait(Duration::from_secs(60)),
        1005 | 1006 | 1015 => Next::Now,
        _ => Next::Wait(Duration::from_secs(u64::from(code % 60))),
    }
}

pub fn last(next: Next) -> Message {
    let reason = match next {
        Next::Stop => "stop",
        Next::Wait(_) => "wait",
        Next::Now => "now",
    };
    Message::Close(Some(CloseFrame { code: CloseCode::Normal, reason: reason.into() }))
}
