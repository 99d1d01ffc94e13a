// Reasons are cut before they are sent, not always far enough.
use axum::extract::ws::{CloseFrame, Message};

const LIMIT: usize = 125;

fn cut(text: &str, limit: usize) -> &str {
    let mut end = limit.min(text.len());
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    &text[..end]
}

fn close(reason: &str) -> Message {
    Message::Close(Some(CloseFrame { code: 1011, reason: reason.into() }))
}

pub fn too_far(error: &std::io::Error) -> Message {
    let text = error.to_string();
    close(cut(&text, LIMIT))
    //    ^^^^^^^^^^^^^^^^^ note[unbounded-reason]
}

pub fn far_enough(error: &std::io::Error) -> Message {
    close(cut(&error.to_string(), 123))
}

pub fn characters(error: &std::io::Error) -> Message {
    let text: String = error.to_string().chars().take(123).collect();
    //                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ note[unbounded-reason]
    Message::Close(Some(CloseFrame { code: 1011, reason: text.into() }))
}

pub fn few_characters(error: &std::io::Error) -> Message {
    let text: String = error.to_string().chars().take(30).collect();
    Message::Close(Some(CloseFrame { code: 1011, reason: text.into() }))
}

pub fn truncated(error: &std::io::Error) -> Message {
    let mut text = format!("failed: {error}");
    text.truncate(text.floor_char_boundary(120));
    Message::Close(Some(CloseFrame { code: 1011, reason: text.into() }))
}
