//! The close codes that the server sends and the client understands.

use wsclose::close_codes;

/// Why the server closes a connection.
#[close_codes]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AppClose {
    /// The access token expired.
    #[code(
        remedy = "Client: sign in again, then reconnect with the new token.",
        retry = after_fix,
        sent_by = server,
        reason = "token expired"
    )]
    TokenExpired = 4001,
    /// Another device signed in with the same account.
    #[code(
        remedy = "Client: ask the user before reconnecting, because that disconnects the other device.",
        retry = never,
        sent_by = server,
        reason = "signed in elsewhere"
    )]
    SignedInElsewhere = 4002,
    /// A new version of the server is being started.
    #[code(reason = "update")]
    Restart = 1012,
}
