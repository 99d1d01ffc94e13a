// Texts that may be too long, put together in some other place.
use axum::extract::ws::{CloseFrame, Message, Utf8Bytes};

const RULES: &str = "https://example.org/rules/of/conduct/for/everybody/who/connects/to/this/server";

fn apology(room: &str, rules: &str) -> String {
    let mut text = String::from("you were put out of ");
    text.push_str(room);
    text += "; read ";
    text += rules;
    text
  //^^^^ note[unbounded-reason]
}

pub fn put_out(room: &str) -> Message {
    let reason: Utf8Bytes = apology(room, RULES).into();
    Message::Close(Some(CloseFrame { code: 4003, reason }))
}

fn joined(missing: &[String]) -> Utf8Bytes {
    missing.join(", ").into()
  //^^^^^^^^^^^^^^^^^^ note[unbounded-reason]
}

pub fn incomplete(missing: &[String]) -> Message {
    Message::Close(Some(CloseFrame { code: 4022, reason: joined(missing) }))
}

fn first_line(text: &str) -> String {
    text.lines().next().unwrap_or_default().chars().take(30).collect()
}

pub fn summary(text: &str) -> Message {
    let reason = first_line(text).into();
    Message::Close(Some(CloseFrame { code: 1011, reason }))
}
