//! What all programs of the line know of how connections end.
#![allow(dead_code, reason = "nobody calls a fixture")]

use std::borrow::Cow;
use std::io;

mod policy;

pub use policy::{DEFAULTS, Policy};

/// A code with a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Code(pub u16);

impl Code {
    pub const ARRIVED: Code = Code(1000);
    pub const BREAKDOWN: Code = Code(4200);
    pub const SILENCE: Code = Code(1006);
    //                             ^^^^ error[reserved-code-sent]
}

impl From<Code> for u16 {
    fn from(Code(code): Code) -> u16 {
        code
    }
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Halt {
    Signal,
    Track { number: u8 },
    Driver(String),
    Unknown,
}

impl Halt {
    pub fn code(&self) -> u16 {
        match self {
            Halt::Signal => 4201,
            Halt::Track { number } => 4210 + u16::from(*number % 10),
            Halt::Driver(_) => 1008,
            Halt::Unknown => 1005,
            //               ^^^^ error[reserved-code-sent]
        }
    }

    pub fn text(&self) -> Cow<'static, str> {
        match self {
            Halt::Signal => "red signal".into(),
            Halt::Track { number } => format!("track {number}").into(),
            Halt::Driver(name) => format!("driver {name}").into(),
            //                    ^^^^^^^^^^^^^^^^^^^^^^^^ note[unbounded-reason]
            Halt::Unknown => Cow::Borrowed(""),
        }
    }
}

impl From<&io::Error> for Halt {
    fn from(error: &io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::TimedOut => Halt::Signal,
            _ => Halt::Unknown,
        }
    }
}

/// The code for a delay of so many minutes.
pub const fn delay(minutes: u16) -> u16 {
    if minutes > 60 { 4221 } else { 4220 }
}
