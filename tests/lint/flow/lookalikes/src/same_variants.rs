// Variants and constants with the names of codes, of other things.
use warp::ws::Message;

#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Exit {
    Normal = 0,
    Abnormal = 1006,
    Status = 1005,
}

#[derive(Clone, Copy)]
pub struct Sample {
    pub code: u16,
    pub reason: &'static str,
}

pub const SAMPLES: [Sample; 2] =
    [Sample { code: 1006, reason: "peak" }, Sample { code: 999, reason: "off" }];

pub fn report(exit: Exit, sample: Sample) -> Message {
    Message::text(format!("{} {} {}", exit as u16, sample.code, sample.reason))
}

pub fn finish(exit: Exit) -> Message {
    if exit == Exit::Abnormal { Message::close_with(1011_u16, "failed") } else { Message::close() }
}
