//! Helpers around codes.

/// The code for the way in which a worker of ours ended.
pub fn for_worker(panicked: bool) -> u16 {
    if panicked { 1015 } else { 1000 }
    //            ^^^^ error[reserved-code-sent]
}

/// For the log only.
pub fn as_reported(panicked: bool) -> u16 {
    if panicked { 1006 } else { 1000 }
}
