// A reason for programs: JSON.
use serde::Serialize;
use tokio_tungstenite::tungstenite::Message;
use tokio_tungstenite::tungstenite::protocol::{CloseFrame, frame::coding::CloseCode};

#[derive(Serialize)]
struct Retry {
    after: u32,
    queue: bool,
}

#[derive(Serialize)]
struct Report {
    errors: Vec<String>,
    line: u32,
}

fn close(reason: String) -> Message {
    Message::Close(Some(CloseFrame { code: CloseCode::Again, reason: reason.into() }))
    //                                     ^^^^^^^^^^^^^^^^ note[wrong-role]
}

pub fn retry(after: u32) -> serde_json::Result<Message> {
    Ok(close(serde_json::to_string(&Retry { after, queue: true })?))
}

pub fn report(errors: Vec<String>) -> serde_json::Result<Message> {
    let text = serde_json::to_string(&Report { errors, line: 3 })?;
    //         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ note[unbounded-reason]
    Ok(close(text))
}

pub fn inline(count: u8) -> Message {
    close(serde_json::json!({ "error": "full", "count": count }).to_string())
}
