//! What can go wrong at a berth.
use thiserror::Error;

#[derive(Debug, Error, Clone, PartialEq, Eq)]
pub enum BerthError {
    #[error("berth {0} is taken")]
    Taken(u8),
    #[error("draft of {draft} cm is more than {allowed} cm")]
    TooDeep { draft: u16, allowed: u16 },
    #[error("ship {name} is not announced")]
    Unannounced { name: String },
    #[error("no answer from the berth")]
    NoAnswer,
}

impl BerthError {
    pub fn close_code(&self) -> u16 {
        use BerthError::*;
        match self {
            Taken(_) => 4580,
            TooDeep { .. } => 4581,
            Unannounced { .. } => 1008,
            NoAnswer => 504,
            //          ^^^ error[code-out-of-range]
        }
    }
}
