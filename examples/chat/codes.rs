//! Why the chat closes a connection: the one place that client and server share.

use wsclose::close_codes;

/// Why the chat closes a connection.
#[close_codes(display)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChatClose {
    /// The session token ran out.
    #[code(
        when = "A page was open for longer than a token lives.",
        remedy = "Client: sign in again, then reconnect with the new token.",
        retry = after_fix,
        sent_by = server,
        reason = "a token is good for one day"
    )]
    SessionExpired = 4001,
    /// A moderator threw the member out.
    #[code(
        when = "A message broke the rules of the house; the reason says which.",
        remedy = "Client: show the reason to the member, and do not reconnect.",
        retry = never,
        sent_by = server,
        reason = "rule 2: no shouting"
    )]
    Kicked = 4002,
    /// The member writes faster than the others can read.
    #[code(
        when = "Mostly a script, or a key that is stuck.",
        remedy = "Client: reconnect after the wait, and leave more time between messages.",
        retry = seconds(10, 20),
        sent_by = server,
        reason = "three messages at a time, please"
    )]
    RateLimited = 4003,
    /// A new version of the chat takes over.
    #[code(reason = "back in a moment")]
    Deploy = 1012,
}
