//! A code that must not be sent. Its messages are in `explain/errors.rs`.

use super::{CloseCode, Role};

/// The error for a code that must not be sent, or not in this role.
///
/// ```
/// use wsclose::SendCode;
///
/// let error = SendCode::new(503).unwrap_err();
/// assert_eq!(error.to_string(), "503 is not a close code");
/// assert_eq!(
///     error.help().to_string(),
///     "for HTTP 503, send 1013 (Try Again Later)",
/// );
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct InvalidCode {
    code: CloseCode,
    role: Option<Role>,
}

impl InvalidCode {
    pub(crate) const fn new(code: CloseCode, role: Option<Role>) -> InvalidCode {
        InvalidCode { code, role }
    }

    /// Returns the code that must not be sent.
    pub const fn code(self) -> CloseCode {
        self.code
    }

    /// Returns the role that must not send it, or `None` if nobody may.
    pub const fn role(self) -> Option<Role> {
        self.role
    }
}
