// Reasons of several makes.
use std::fmt::Write as _;
use std::time::Duration;

use warp::ws::Message;

#[derive(Clone, Copy, Debug)]
pub enum Stage {
    Login,
    Lobby,
    Match { round: u8 },
}

pub fn stage(stage: Stage) -> Message {
    Message::close_with(4001_u16, format!("left in {stage:?}"))
}

pub fn waited(time: Duration, count: usize) -> Message {
    Message::close_with(4002_u16, format!("{count} retries in {time:?}"))
}

pub fn failed(error: &std::io::Error) -> Message {
    let mut why = String::from("storage: ");
    let _ = write!(why, "{error}");
    Message::close_with(1011_u16, why)
    //                            ^^^ note[unbounded-reason]
}

pub fn cut(error: &std::io::Error) -> Message {
    let mut why = error.to_string();
    why.truncate(100);
    Message::close_with(1011_u16, why)
}

pub fn listed(names: &[String]) -> Message {
    Message::close_with(4003_u16, names.join(", "))
    //                            ^^^^^^^^^^^^^^^^ note[unbounded-reason]
}

pub fn nested(errors: Vec<Box<dyn std::error::Error>>) -> Message {
    let text = errors.iter().map(|error| error.to_string()).collect::<Vec<_>>();
    Message::close_with(4004_u16, text.join("; "))
    //                            ^^^^^^^^^^^^^^^ note[unbounded-reason]
}
