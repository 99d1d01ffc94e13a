/// Numbers.
pub mod code {
    pub const OK: u16 = 1000;
    pub const NOT_CLEAN: u16 = 1006;
    pub const RATE_LIMITED: u16 = 4290;
    pub const INTERNAL: u16 = 500;
    pub const HANDSHAKE: u16 = NOT_CLEAN + 9;
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub enum CloseKind {
    Ok,
    RateLimited,
    Internal,
}

impl From<CloseKind> for u16 {
    fn from(kind: CloseKind) -> u16 {
        match kind {
            CloseKind::Ok => code::OK,
            CloseKind::RateLimited => code::RATE_LIMITED,
            CloseKind::Internal => code::INTERNAL,
            //                     ^^^^^^^^^^^^^^ error[code-out-of-range]
        }
    }
}

/// What a page shows for a code that it got.
pub fn describe(number: u16) -> &'static str {
    match number {
        code::OK => "fine",
        code::NOT_CLEAN => "the connection broke",
        code::HANDSHAKE => "no secure connection",
        _ => "closed",
    }
}
