//! websocketz.

// [send]
use websocketz::{CloseCode, CloseFrame, Message};
use wsclose::Close;

fn close<'a>(end: &'a Close<'_>) -> Message<'a> {
    let (code, reason) = end.to_parts();
    Message::Close(Some(CloseFrame::new(CloseCode::Library(code), reason)))
}
