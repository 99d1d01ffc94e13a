//! websocketz.

// [send]
use websocketz::{CloseCode, CloseFrame, Message};
use wsclose::{Reason, SendCode};

fn close(code: SendCode, reason: Reason<'_>) -> Message<'_> {
    Message::Close(Some(CloseFrame::new(CloseCode::Library(code.into()), reason.as_str())))
}
