// Texts put together in many ways.
use std::fmt::{self, Write};
use std::sync::Arc;

use axum::extract::ws::{CloseFrame, Message, Utf8Bytes, close_code};

fn close(reason: impl Into<Utf8Bytes>) -> Message {
    Message::Close(Some(CloseFrame { code: close_code::POLICY, reason: reason.into() }))
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Level {
    Low,
    High,
}

impl fmt::Display for Level {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Level::Low => "low",
            Level::High => "high",
        })
    }
}

/// A text that fits.
pub struct Short(String);

impl Short {
    pub fn new(text: String) -> Option<Self> {
        (text.len() <= 123).then_some(Short(text))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

pub fn level(level: Level, value: f64) -> Message {
    close(format!("{level}: {value:.1}"))
}

pub fn chain(error: &dyn std::error::Error) -> Message {
    let mut text = String::new();
    let mut next = Some(error);
    while let Some(error) = next {
        let _ = write!(text, "{error}; ");
        next = error.source();
    }
    close(text)
    //    ^^^^ note[unbounded-reason]
}

pub fn short(text: String) -> Message {
    match Short::new(text) {
        Some(short) => close(short.as_str()),
        None => close("too long to say"),
    }
}

pub fn shared(name: Arc<str>) -> Message {
    close(format!("{name} left"))
    //    ^^^^^^^^^^^^^^^^^^^^^^ note[unbounded-reason]
}

pub fn added(user: &str) -> Message {
    close("no such user: ".to_owned() + user)
    //    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ note[unbounded-reason]
}

pub fn version() -> Message {
    close(concat!("needs ", env!("CARGO_PKG_VERSION")))
}

pub fn kinds(kinds: [Level; 3]) -> Message {
    close(format!("{kinds:?}"))
}

pub fn letters(word: &str) -> Message {
    close(word.chars().filter(char::is_ascii_alphabetic).take(24).collect::<String>())
}

pub fn place() -> Message {
    close(format!("{}:{}", module_path!(), line!()))
}

pub fn list() -> Message {
    close(["low", "high"].join(" or "))
}

pub fn padded(level: Level) -> Message {
    close(format!("{level:-^140}"))
    //    ^^^^^^^^^^^^^^^^^^^^^^^^ note[unbounded-reason]
}

pub fn maybe(user: Option<Box<str>>) -> Message {
    close(format!("for {user:?}"))
    //    ^^^^^^^^^^^^^^^^^^^^^^^ note[unbounded-reason]
}

pub fn boxed(user: u64, flags: [bool; 4]) -> Message {
    close(format!("{user}: {flags:?}").into_boxed_str().into_string())
}

pub fn colon(error: &std::io::Error) -> Message {
    let text = error.to_string();
    let first = text.split_once(": ").map_or(text.as_str(), |(first, _)| first);
    close(first.get(..100).unwrap_or("i/o"))
}
