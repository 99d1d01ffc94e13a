// Texts that cannot be too long, however they are made. Nothing is expected but the last.
use std::time::Duration;

use warp::ws::Message;

#[derive(Debug, Clone, Copy)]
pub enum Level {
    Low,
    High,
}

pub fn by_debug(level: Level) -> Message {
    Message::close_with(4000_u16, format!("level {level:?}"))
}

pub fn by_numbers(seen: usize, allowed: u16, ratio: f32) -> Message {
    Message::close_with(4029_u16, format!("{seen} of {allowed} ({ratio:.1})"))
}

pub fn by_flags(ready: bool, initial: char) -> Message {
    Message::close_with(4000_u16, format!("{ready} {initial}"))
}

pub fn by_a_choice(late: bool) -> Message {
    let what = if late { "too late" } else { "too early" };
    Message::close_with(4008_u16, format!("you came {what}"))
}

pub fn by_seconds(limit: Duration) -> Message {
    Message::close_with(4008_u16, format!("silent for {} s", limit.as_secs()))
}

pub fn by_a_constant() -> Message {
    const NAME: &str = env!("CARGO_PKG_NAME");
    Message::close_with(1001_u16, concat!("leaving ", "now").to_owned() + NAME)
}

pub fn by_precision(name: &str) -> Message {
    Message::close_with(4004_u16, format!("no room {name:.20}"))
}

pub fn by_width(name: &str) -> Message {
    Message::close_with(4004_u16, format!("no room {name:40}"))
    //                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ note[unbounded-reason]
}
