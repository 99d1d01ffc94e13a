//! The codes that server, client and gateway of one workspace share.

pub mod close;
pub mod frames;
pub mod kick;
pub mod names;
pub mod table;

pub use close::SESSION_LOST as GONE;
pub use kick::Kick;

/// The application's own codes.
pub const SESSION_EXPIRED: u16 = 4001;
pub const SESSION_REPLACED: u16 = 4002;
/// Of the HTTP API, where it is right.
pub const PAYMENT_REQUIRED: u16 = 402;
