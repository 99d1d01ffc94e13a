//! What `types_elsewhere` makes reasons of.
use std::fmt;

const USED_UP: &str = "quota used up";

#[derive(Debug, Clone, Copy)]
pub struct UsedUp;

impl fmt::Display for UsedUp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{USED_UP}")
    }
}

#[derive(Debug, Clone, Copy)]
pub enum Cause {
    Idle,
    Deploy,
}

impl fmt::Display for Cause {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{self:?} ({})", *self as u8)
    }
}

pub enum Order {
    Wait(u64),
    Stop(Cause),
    Report(Complaint),
}

#[derive(Debug)]
pub struct Complaint {
    pub text: String,
}

impl fmt::Display for Complaint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "complaint: {}", self.text)
    }
}
