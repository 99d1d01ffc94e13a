// Reasons on longer ways.
use std::fmt;

use axum::extract::ws::{CloseFrame, Message};
use serde::Serialize;

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub enum Plan {
    Free,
    Paid,
}

pub struct Quota {
    plan: Plan,
    used: u64,
}

impl fmt::Display for Quota {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("used ")?;
        write!(f, "{} of plan {:?}", self.used, self.plan)
    }
}

struct Notice {
    code: u16,
    text: String,
}

fn send(notice: Notice) -> Message {
    Message::Close(Some(CloseFrame { code: notice.code, reason: notice.text.into() }))
}

pub fn over_quota(quota: &Quota) -> Message {
    send(Notice { code: 4029, text: quota.to_string() })
}

pub fn unknown_room(room: &str) -> Message {
    send(Notice { code: 4004, text: format!("no room {room}") })
    //                              ^^^^^^^^^^^^^^^^^^^^^^^^^ note[unbounded-reason]
}

fn shortened(text: &str) -> String {
    if text.len() <= 100 {
        return text.to_owned();
    }
    let mut end = 100;
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    text[..end].to_owned()
}

pub fn failed(error: &std::io::Error) -> Message {
    send(Notice { code: 1011, text: shortened(&error.to_string()) })
}

pub fn all_errors(errors: &[String]) -> Message {
    let mut text = String::from("errors:");
    for error in errors {
        text.push(' ');
        text.push_str(error);
    }
    Message::Close(Some(CloseFrame { code: 1007, reason: text.into() }))
    //                                                   ^^^^ note[unbounded-reason]
}

pub fn two_words(first: bool) -> Message {
    let mut text = String::from("the ");
    text.push_str(if first { "first" } else { "second" });
    text += " one";
    Message::Close(Some(CloseFrame { code: 1000, reason: text.into() }))
}

pub fn as_json(plan: Plan) -> Message {
    let text = serde_json::to_string(&plan).unwrap_or_default();
    send(Notice { code: 4002, text })
}
