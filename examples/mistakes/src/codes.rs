//! The application's own codes.

/// The session has ended.
pub const CLOSE_SESSION_ENDED: u16 = 4001;
/// The room is full: the same number once more.
pub const CLOSE_ROOM_FULL: u16 = 4001;
