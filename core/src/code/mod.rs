//! The types: an observed close code, the two kinds that may be sent, and what describes a code.
//!
//! What a code means and whether it may be sent is in [`catalogue`](crate::catalogue), with the
//! methods that need to know it.

mod error;
mod retry;
mod role;
mod status;

pub use error::InvalidCode;
pub use retry::{RETRY_KEYWORDS, Retry};
pub use role::{ActionBy, ParseRoleError, Role, SentBy};
pub use status::Status;

/// A received or observed close code, including those that must not be sent.
///
/// Every number from 0 to 65535 is one: Firefox, for example, reports any code in a received Close
/// frame. To send a code, convert it to a [`SendCode`]. There is no conversion from `CloseCode` to
/// `u16`, so you cannot send an observed 1006 by accident.
///
/// ```
/// use wsclose::{CloseCode, SendCode};
///
/// let received = CloseCode::from(1006);
/// assert_eq!(received, CloseCode::ABNORMAL_CLOSURE);
/// assert_eq!(received, 1006);
/// assert_eq!(received.to_string(), "1006 Abnormal Closure");
/// assert!(SendCode::try_from(received).is_err());
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CloseCode(pub(crate) u16);

impl CloseCode {
    /// Creates a code from any number.
    pub const fn new(number: u16) -> CloseCode {
        CloseCode(number)
    }

    /// Returns the code as a number.
    pub const fn get(self) -> u16 {
        self.0
    }
}

impl From<u16> for CloseCode {
    fn from(number: u16) -> CloseCode {
        CloseCode(number)
    }
}

/// A close code that may be sent: 1000–1003, 1007–1014, 3000–4999.
///
/// A `SendCode` is always valid to send. Take one as a parameter to require that. It converts to
/// `u16`; [`to`] converts it to `Option<u16>` and to a library's own type.
///
/// ```
/// use wsclose::SendCode;
///
/// let code = SendCode::new(4001)?;
/// let number: u16 = code.into();
/// assert_eq!(number, 4001);
/// assert_eq!(code.to::<Option<u16>>(), Some(4001));
///
/// let error = SendCode::new(1006).unwrap_err();
/// assert_eq!(error.to_string(), "1006 (Abnormal Closure) must not be sent in a Close frame");
/// # Ok::<(), wsclose::InvalidCode>(())
/// ```
///
/// The type does not include the role. To check the role too, use [`CloseCode::check_send`], or
/// `close_code!(send … as server)` at compile time.
///
/// [`to`]: SendCode::to
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SendCode(pub(crate) u16);

impl SendCode {
    /// Returns the code as a number.
    pub const fn get(self) -> u16 {
        self.0
    }

    /// Returns the same code as a [`CloseCode`].
    pub const fn to_close_code(self) -> CloseCode {
        CloseCode(self.0)
    }

    /// Converts the code to the type of a library that has a `From<u16>`.
    ///
    /// ```
    /// # use wsclose::SendCode;
    /// # #[derive(Debug, PartialEq)]
    /// # struct LibraryCode(u16);
    /// # impl From<u16> for LibraryCode {
    /// #     fn from(code: u16) -> Self { LibraryCode(code) }
    /// # }
    /// let code = SendCode::INTERNAL_ERROR.to::<LibraryCode>();
    /// assert_eq!(code, LibraryCode(1011));
    /// ```
    pub fn to<T: From<u16>>(self) -> T {
        T::from(self.0)
    }
}

/// A close code that a browser script may send: 1000 and 3000–4999.
///
/// `WebSocket.close()` throws `InvalidAccessError` for every other code (WHATWG WebSockets). Use this
/// type in programs that run in a browser, with web-sys or gloo-net for example.
///
/// ```
/// use wsclose::{BrowserCode, SendCode};
///
/// assert!(BrowserCode::new(4001).is_ok());
/// let error = BrowserCode::try_from(SendCode::GOING_AWAY).unwrap_err();
/// assert_eq!(error.to_string(), "a browser script cannot send 1001 (Going Away)");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct BrowserCode(pub(crate) u16);

impl BrowserCode {
    /// Returns the code as a number.
    pub const fn get(self) -> u16 {
        self.0
    }

    /// Returns the same code as a [`CloseCode`].
    pub const fn to_close_code(self) -> CloseCode {
        CloseCode(self.0)
    }

    /// Returns the same code as a [`SendCode`].
    pub const fn to_send_code(self) -> SendCode {
        SendCode(self.0)
    }

    /// Converts the code to the type of a library that has a `From<u16>`.
    ///
    /// ```
    /// # use wsclose::BrowserCode;
    /// # #[derive(Debug, PartialEq)]
    /// # struct LibraryCode(u16);
    /// # impl From<u16> for LibraryCode {
    /// #     fn from(code: u16) -> Self { LibraryCode(code) }
    /// # }
    /// let code = BrowserCode::new(4001)?.to::<LibraryCode>();
    /// assert_eq!(code, LibraryCode(4001));
    /// # Ok::<(), wsclose::InvalidCode>(())
    /// ```
    pub fn to<T: From<u16>>(self) -> T {
        T::from(self.0)
    }
}

impl From<BrowserCode> for SendCode {
    fn from(code: BrowserCode) -> SendCode {
        code.to_send_code()
    }
}

/// What the types share: comparison with numbers.
macro_rules! shared {
    ($($type:ident),+) => {$(
        impl PartialEq<u16> for $type {
            fn eq(&self, number: &u16) -> bool {
                self.0 == *number
            }
        }

        impl PartialEq<$type> for u16 {
            fn eq(&self, code: &$type) -> bool {
                *self == code.0
            }
        }
    )+};
}
shared!(CloseCode, SendCode, BrowserCode);

/// What the two sendable types share: the way out, to a number and to an observed code.
macro_rules! sendable {
    ($($type:ident),+) => {$(
        impl From<$type> for u16 {
            fn from(code: $type) -> u16 {
                code.0
            }
        }

        impl From<$type> for CloseCode {
            fn from(code: $type) -> CloseCode {
                CloseCode(code.0)
            }
        }

        impl PartialEq<$type> for CloseCode {
            fn eq(&self, other: &$type) -> bool {
                self.0 == other.0
            }
        }

        impl PartialEq<CloseCode> for $type {
            fn eq(&self, other: &CloseCode) -> bool {
                self.0 == other.0
            }
        }
    )+};
}
sendable!(SendCode, BrowserCode);
