//! The roles of the endpoints of a connection.

use core::error::Error;
use core::fmt;
use core::str::FromStr;

/// The part that a program plays on one WebSocket connection.
///
/// The role decides which codes it may put into a Close frame:
///
/// | role | may send |
/// | --- | --- |
/// | [`Client`](Role::Client) | 1000–1003, 1007–1011, 3000–4999 |
/// | [`Server`](Role::Server) | 1000–1003, 1007–1009, 1011–1014, 3000–4999 |
/// | [`Browser`](Role::Browser) | 1000, 3000–4999 |
///
/// That 1010 is a client's comes from RFC 6455, section 7.4.1. That 1012, 1013 and 1014 are a
/// server's is our reading of their registrations, which speak of services and gateways only.
/// The row for the browser is the rule of `WebSocket.close()` in the WHATWG WebSockets standard.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
#[non_exhaustive]
pub enum Role {
    /// The end that opened the connection, with full control over its frames.
    Client,
    /// The end that accepted the connection.
    Server,
    /// A script in a browser (or WebAssembly there), which reaches the wire only through
    /// `WebSocket.close()`.
    Browser,
}

impl Role {
    /// Every role.
    pub const ALL: &'static [Role] = &[Role::Client, Role::Server, Role::Browser];

    /// The word for the role in `close_code!(send … as role)`.
    pub const fn keyword(self) -> &'static str {
        match self {
            Role::Client => "client",
            Role::Server => "server",
            Role::Browser => "browser",
        }
    }
}

/// The word that [`keyword`](Role::keyword) gives.
impl fmt::Display for Role {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.keyword())
    }
}

/// Takes the word that [`keyword`](Role::keyword) gives, in any case.
///
/// ```
/// use wsclose::Role;
///
/// assert_eq!("server".parse(), Ok(Role::Server));
/// let error = "proxy".parse::<Role>().unwrap_err();
/// assert_eq!(error.to_string(), "the role is none of `client`, `server` and `browser`");
/// ```
impl FromStr for Role {
    type Err = ParseRoleError;

    fn from_str(text: &str) -> Result<Role, ParseRoleError> {
        let named = |role: &&Role| role.keyword().eq_ignore_ascii_case(text);
        Role::ALL.iter().find(named).copied().ok_or(ParseRoleError(()))
    }
}

/// A text that names no [`Role`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ParseRoleError(());

impl fmt::Display for ParseRoleError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the role is none of ")?;
        for (index, role) in Role::ALL.iter().enumerate() {
            let separator = match Role::ALL.len() - index {
                _ if index == 0 => "",
                1 => " and ",
                _ => ", ",
            };
            write!(f, "{separator}`{role}`")?;
        }
        Ok(())
    }
}

impl Error for ParseRoleError {}

/// Who may send a code, by its definition.
///
/// This is about the meaning of the code; [`CloseCode::check_send`](crate::CloseCode::check_send)
/// also knows what a script in a browser is allowed to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum SentBy {
    /// No one: it never stands in a Close frame.
    Nobody,
    /// A client only.
    Client,
    /// A server only, or a gateway, which is a server to its client.
    Server,
    /// Either side.
    Either,
    /// Whoever defined it: a framework, or the application.
    Unknown,
}

/// Which side must act so that a close with this code does not come again.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ActionBy {
    /// The side that sends it, or its operator.
    Sender,
    /// The side that receives it, or its operator.
    Receiver,
    /// One or the other: only a look at both tells.
    Both,
    /// Nobody.
    Nobody,
}
