//! How connections of the harbor end: numbers, kinds, and errors that all programs share.
#![allow(dead_code, reason = "nobody calls a fixture")]

pub mod failure;
pub mod kinds;
pub mod numbers;

pub use failure::BerthError;
pub use kinds::{Departure, Weather};
pub use numbers::lanes as lane_codes;

/// A code and the text that goes with it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Signal {
    pub code: u16,
    pub text: &'static str,
}

impl Signal {
    pub const fn new(code: u16, text: &'static str) -> Self {
        Signal { code, text }
    }
}

/// Everything that can say with which code it ends a connection.
pub trait Ends {
    fn ends_with(&self) -> u16;

    fn signal(&self, text: &'static str) -> Signal {
        Signal::new(self.ends_with(), text)
    }
}

#[macro_export]
macro_rules! harbor_code {
    (moored) => {
        1000
    };
    (fog) => {
        4510
    };
    (sunk) => {
        1006
     // ^^^^ error[reserved-code-sent]
    };
    (berth $number:literal) => {
        4520 + $number
    };
}
