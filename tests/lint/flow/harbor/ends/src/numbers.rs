//! The numbers.

pub const MOORED: u16 = 1000;
pub const PORT_CLOSED: u16 = 1001;
pub const RADIO_SILENCE: u16 = 1006;
pub const STORM: u16 = 4530;
pub const NO_PILOT: u16 = 503;

pub const ALL: [(u16, &str); 3] =
    [(MOORED, "moored"), (PORT_CLOSED, "port closed"), (STORM, "storm")];

pub mod lanes {
    pub const BASE: u16 = 4540;
    pub const BLOCKED: u16 = BASE + 1;
    pub const UNKNOWN: u16 = 1004;
}

/// The code for a pilot's refusal, by its number.
pub const fn refusal(number: u16) -> u16 {
    4550 + number
}

/// The code of tugs before the change of numbers.
pub const fn old_tug(number: u16) -> u16 {
    2550 + number
 // ^^^^^^^^^^^^^ error[unassigned-code-sent]
}

pub static BY_FLAG: &[(&str, u16)] = &[("yellow", 4560), ("red", 1008), ("black", 1015)];
