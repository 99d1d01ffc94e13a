//! What the browser reports, so that the page and the server can name it.

pub const NORMAL: u16 = 1000;
pub const SESSION_LOST: u16 = 1006;
pub const NO_STATUS: u16 = 1005;
pub const TRY_LATER: u16 = 1013;

/// Is it worth a new attempt?
pub const fn is_retryable(code: u16) -> bool {
    matches!(code, SESSION_LOST | NO_STATUS | TRY_LATER)
}
