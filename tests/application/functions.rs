//! What closes with them.

use crate::codes::{Chat, Chat as Renamed};
use wsclose::{SendCode, close_code, closes_with};

/// Handles one message.
///
/// # Errors
///
/// The user's own section.
#[closes_with(POLICY_VIOLATION, 4900, Chat::SessionExpired, crate::codes::Chat::Deploy)]
pub fn handle(message: &str) -> Result<(), SendCode> {
    match message {
        "" => Err(close_code!(send POLICY_VIOLATION)),
        "token" => Err(Chat::SessionExpired.into()),
        _ => Err(Chat::Deploy.into()),
    }
}

/// Lists what it finds.
#[closes_with]
pub fn found() -> [SendCode; 2] {
    [close_code!(send 1011), SendCode::GOING_AWAY]
}

/// Finds nothing.
#[closes_with]
pub fn nothing() {}

/// A session.
#[derive(Debug)]
pub struct Session;

impl Session {
    /// Kicks.
    #[closes_with(exact, Renamed::Kicked)]
    pub fn kick(&self) -> Chat {
        Renamed::Kicked
    }
}

/// Closes.
pub trait Closes {
    /// Without a body.
    #[closes_with(crate::codes::Received::Ours, link Alias::Lunch)]
    fn required(&self);

    /// With one.
    #[closes_with(exact, Chat::Lunch)]
    fn provided(&self) -> Chat {
        Chat::Lunch
    }
}

/// Another name.
pub type Alias = Chat;
