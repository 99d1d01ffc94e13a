//! All codes of the protocol, for the documentation.

pub const TABLE: &[(u16, &str)] = &[(4001, "expired"), (4002, "replaced"), (1006, "lost")];

pub static DEFAULT_CODE: u16 = 1011;

pub static UNKNOWN_CODE: u16 = 0;
