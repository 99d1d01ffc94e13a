//! A code that may not be sent. What there is to say about it is in `explain/errors.rs`.

use super::{CloseCode, Role};

/// A code that may not be sent, or not in this role.
///
/// ```
/// use wsclose::SendCode;
///
/// let error = SendCode::new(503).unwrap_err();
/// assert_eq!(error.to_string(), "503 is not a close code");
/// assert_eq!(
///     error.help().to_string(),
///     "for what HTTP 503 says, send 1013 (Try Again Later)",
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

    /// The code that may not be sent.
    pub const fn code(self) -> CloseCode {
        self.code
    }

    /// The role in which it may not be sent; `None` if no one may send it.
    pub const fn role(self) -> Option<Role> {
        self.role
    }
}
