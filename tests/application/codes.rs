//! An application's codes: every kind of variant, and every kind of enum.

use wsclose::{CloseCode, SendCode, close_codes};

/// Why the chat closes a connection.
///
/// A second paragraph of the user's.
#[close_codes(display)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Chat {
    /// The session token of [`Chat`] ran out.
    ///
    /// More about it.
    #[code(
        when = "Some hours after the sign-in.",
        remedy = "Sign in again | then reconnect.",
        retry = after_fix,
        sent_by = server
    )]
    SessionExpired = 4001,
    /// A moderator threw the user out.
    #[code(remedy = none, retry = never)]
    Kicked = 0xFA2,
    #[code(meaning = "The phone sleeps.", remedy = "Wake it.", retry = seconds(5, 30))]
    Asleep = 4_003_u16,
    /// A new version is being started.
    Deploy = 1012,
    /// Everybody eats.
    #[code(meaning = "The cook is at lunch.", remedy = "Wait.", retry = backoff, sent_by = client)]
    Lunch = 1013,
    /// The framework asks for it.
    #[code(registered = "IANA, last year", remedy = "Read it.", retry = now)]
    Framework = 3100,
    /// It was there before the registry.
    #[code(unregistered = "older than the registry", remedy = "Wait.")]
    Older = 3101,
    /// A word of the language.
    #[code(remedy = none)]
    r#Loop = 4999,
    /// Under a condition that holds.
    #[cfg(any(unix, not(unix)))]
    #[code(remedy = none)]
    Here = 4004,
    /// Under one that does not.
    #[cfg(all(unix, not(unix)))]
    #[code(remedy = none)]
    Gone = 4005,
}

/// What this program sends.
#[close_codes]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sent {
    /// Ours.
    #[code(remedy = "Wait.")]
    Ours = 4001,
    /// At the end of the work.
    Done = 1000,
    /// Any other code that may be sent.
    Other(SendCode),
}

/// What this program receives.
#[close_codes]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Received {
    /// Ours.
    #[code(remedy = "Wait.")]
    Ours = 4001,
    /// Any other code, even one that is never sent.
    Other(CloseCode),
    /// At the end of the work.
    Done = 1000,
}
