// Reasons as JSON.
use poem::web::websocket::{CloseCode, Message};
use serde::Serialize;

#[derive(Serialize)]
pub struct Small {
    code: u16,
    retry: bool,
}

#[derive(Serialize)]
pub struct Large {
    code: u16,
    details: Vec<String>,
}

pub fn small(small: &Small) -> Message {
    let reason = serde_json::to_string(small).unwrap_or_default();
    Message::close_with(CloseCode::Again, reason)
}

pub fn large(large: &Large) -> Message {
    let reason = serde_json::to_string(large).unwrap_or_default();
    //           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ note[unbounded-reason]
    Message::close_with(CloseCode::Again, reason)
}
