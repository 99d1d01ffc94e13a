//! dependencies: axum(ws)

use axum::extract::ws::CloseFrame;

const CLOSE_EXPIRED: u16 = 4001;
const CLOSE_KICKED: u16 = 4001;
//                        ^^^^ warning[duplicate-private-code] 4001 (Private Use) has two names, `CLOSE_EXPIRED` and `CLOSE_KICKED`
const CLOSE_ROOM_FULL: u16 = 4002;

// The first of a range, and no code.
const CLOSE_CODES_START: u16 = 4002;

// The same word for the same thing.
mod wire {
    pub const ROOM_FULL_CLOSE_CODE: u16 = 4002;
}

// No close code at all.
const PORT: u16 = 4001;

fn expired() -> CloseFrame {
    CloseFrame { code: CLOSE_EXPIRED, reason: "expired".into() }
}

fn kicked() -> CloseFrame {
    CloseFrame { code: CLOSE_KICKED, reason: "kicked".into() }
}

fn full() -> CloseFrame {
    CloseFrame { code: CLOSE_ROOM_FULL, reason: "full".into() }
}

fn also_full() -> CloseFrame {
    CloseFrame { code: wire::ROOM_FULL_CLOSE_CODE, reason: "full".into() }
}

// Codes of other people that are only received: two tables may well meet.
mod gateway {
    pub const CLOSE_NOT_AUTHENTICATED: u16 = 4003;
    pub const CLOSE_RATE_LIMITED: u16 = 4008;
}

mod voice {
    pub const CLOSE_UNKNOWN_TOKEN: u16 = 4003;

    pub fn is_final(code: u16) -> bool {
        code == CLOSE_UNKNOWN_TOKEN || code == super::gateway::CLOSE_RATE_LIMITED
    }
}

fn ports() -> u16 {
    PORT + CLOSE_CODES_START
}
