//! The roles of the endpoints of a connection.

use core::error::Error;
use core::fmt;
use core::str::FromStr;

/// The role of a program on one WebSocket connection.
///
/// The role determines which codes it may send:
///
/// | role | may send |
/// | --- | --- |
/// | [`Client`](Role::Client) | 1000–1003, 1007–1011, 3000–4999 |
/// | [`Server`](Role::Server) | 1000–1003, 1007–1009, 1011–1014, 3000–4999 |
/// | [`Browser`](Role::Browser) | 1000, 3000–4999 |
///
/// Only clients send 1010, by RFC 6455, section 7.4.1. That only servers send 1012, 1013, and 1014 is
/// our reading of their registrations, which mention only services and gateways. The row for the
/// browser is the rule of `WebSocket.close()` in the WHATWG WebSockets standard.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
#[non_exhaustive]
pub enum Role {
    /// The endpoint that opened the connection, with full control over its frames.
    Client,
    /// The endpoint that accepted the connection.
    Server,
    /// A script or WebAssembly module in a browser, which can close a connection only with
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

/// Writes the [`keyword`](Role::keyword).
impl fmt::Display for Role {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.keyword())
    }
}

/// Parses a [`keyword`](Role::keyword), ignoring case.
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

/// The error for a text that is not the keyword of a [`Role`].
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
/// For what browser scripts may send, see
/// [`CloseCode::check_send`](crate::CloseCode::check_send).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum SentBy {
    /// Nobody: the code must not be sent.
    Nobody,
    /// Clients only.
    Client,
    /// Servers only, including gateways, which are servers to their clients.
    Server,
    /// Either endpoint.
    Either,
    /// Either endpoint, as the framework or application defines.
    Unknown,
}

/// Who must act to prevent another close with this code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ActionBy {
    /// The sender, or its operator.
    Sender,
    /// The receiver, or its operator.
    Receiver,
    /// Sender or receiver, depending on the cause.
    Both,
    /// Nobody.
    Nobody,
}
