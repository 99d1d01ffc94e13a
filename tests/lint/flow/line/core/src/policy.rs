//! Codes that can be set, with their defaults.
use serde::Deserialize;

#[derive(Debug, Clone, Deserialize)]
#[serde(default)]
pub struct Policy {
    pub idle: u16,
    pub overload: u16,
    pub limit: usize,
}

impl Default for Policy {
    fn default() -> Self {
        Policy { idle: 4230, overload: 503, limit: 64 }
        //                             ^^^ error[code-out-of-range]
    }
}

#[derive(Debug)]
pub struct Defaults {
    pub night: u16,
    pub strike: u16,
}

pub static DEFAULTS: Defaults = Defaults { night: 1001, strike: 2001 };
