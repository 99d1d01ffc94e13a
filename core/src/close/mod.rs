//! A code and a reason: what a handler returns to end a connection.

#[cfg(feature = "alloc")]
mod alloc;

use core::error::Error;
use core::fmt;
use core::hash::{Hash, Hasher};

use crate::code::SendCode;
use crate::reason::Reason;

/// A code and a reason, to be sent in one Close frame.
///
/// Return it from a handler to end the connection. It implements `Error`, so `?` works, also with
/// `Box<dyn Error>` and `anyhow::Error`:
///
/// ```
/// use wsclose::{Close, SendCode, close_reason};
///
/// fn handle(message: &str) -> Result<usize, Close<'static>> {
///     let number = message.parse().map_err(|_| SendCode::UNSUPPORTED_DATA)?;
///     if number > 100 {
///         return Err(Close::new(SendCode::MESSAGE_TOO_BIG, close_reason!("at most 100")));
///     }
///     Ok(number)
/// }
///
/// assert_eq!(handle("12"), Ok(12));
/// assert_eq!(handle("x").unwrap_err().to_string(), "1003 Unsupported Data");
/// assert_eq!(handle("300").unwrap_err().to_string(), "1009 Message Too Big: at most 100");
/// ```
///
/// It borrows its reason. With the feature `alloc`, a `Close<'static>` can own one, such as that of a
/// [`ReasonBuf`](crate::ReasonBuf). Two values are equal if their code and reason are.
#[derive(Clone)]
pub struct Close<'a> {
    code: SendCode,
    reason: Text<'a>,
    /// What the application calls the code.
    name: Option<&'static str>,
}

#[derive(Clone)]
enum Text<'a> {
    Borrowed(Reason<'a>),
    /// At most [`MAX_REASON_LEN`](crate::MAX_REASON_LEN) bytes.
    #[cfg(feature = "alloc")]
    Owned(::alloc::boxed::Box<str>),
}

impl<'a> Close<'a> {
    /// Creates a value from a code and a reason, which may be [`Reason::EMPTY`].
    pub const fn new(code: SendCode, reason: Reason<'a>) -> Close<'a> {
        Close { code, reason: Text::Borrowed(reason), name: None }
    }

    /// Sets the name that the application gives the code, for `Display`.
    ///
    /// ```
    /// use wsclose::{Close, Reason, SendCode};
    ///
    /// let close = Close::new(SendCode::new(4001)?, Reason::new("token expired")?);
    /// assert_eq!(close.to_string(), "4001 Private Use: token expired");
    /// let close = close.with_name("SessionExpired");
    /// assert_eq!(close.to_string(), "4001 SessionExpired: token expired");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub const fn with_name(mut self, name: &'static str) -> Close<'a> {
        self.name = Some(name);
        self
    }

    /// Sets the reason.
    ///
    /// ```
    /// use wsclose::{Close, SendCode, close_reason};
    ///
    /// let close = Close::from(SendCode::GOING_AWAY).with_reason(close_reason!("back soon"));
    /// assert_eq!(close.to_string(), "1001 Going Away: back soon");
    /// ```
    #[must_use]
    pub fn with_reason(self, reason: Reason<'_>) -> Close<'_> {
        Close { code: self.code, reason: Text::Borrowed(reason), name: self.name }
    }

    /// Returns the code.
    pub const fn code(&self) -> SendCode {
        self.code
    }

    /// Returns the reason, at most [`MAX_REASON_LEN`](crate::MAX_REASON_LEN) bytes.
    pub const fn reason(&self) -> Reason<'_> {
        match &self.reason {
            Text::Borrowed(reason) => *reason,
            // It was created from a reason, so nothing is truncated.
            #[cfg(feature = "alloc")]
            Text::Owned(text) => Reason::truncate(text),
        }
    }

    /// Returns the name that the application gives the code, or else the registered one.
    pub const fn name(&self) -> &'static str {
        match self.name {
            Some(name) => name,
            None => self.code.to_close_code().title(),
        }
    }

    /// Converts the code and the reason to types of a library that have a `From<u16>` and a
    /// `From<&str>`.
    ///
    /// ```
    /// # #[derive(Debug, PartialEq)]
    /// # struct CloseCode(u16);
    /// # impl From<u16> for CloseCode {
    /// #     fn from(code: u16) -> Self { CloseCode(code) }
    /// # }
    /// # struct CloseFrame { code: CloseCode, reason: String }
    /// use wsclose::{Close, SendCode};
    ///
    /// let (code, reason) = Close::from(SendCode::GOING_AWAY).to_parts();
    /// let frame = CloseFrame { code, reason };
    /// # assert_eq!((frame.code, frame.reason), (CloseCode(1001), String::new()));
    /// ```
    pub fn to_parts<'s, C: From<u16>, R: From<&'s str>>(&'s self) -> (C, R) {
        (self.code.to(), R::from(self.reason().as_str()))
    }
}

/// Without a reason.
impl From<SendCode> for Close<'_> {
    fn from(code: SendCode) -> Self {
        Close::new(code, Reason::EMPTY)
    }
}

impl<'a> From<(SendCode, Reason<'a>)> for Close<'a> {
    fn from((code, reason): (SendCode, Reason<'a>)) -> Close<'a> {
        Close::new(code, reason)
    }
}

impl PartialEq<Close<'_>> for Close<'_> {
    fn eq(&self, other: &Close<'_>) -> bool {
        (self.code, self.reason()) == (other.code, other.reason())
    }
}

impl Eq for Close<'_> {}

impl Hash for Close<'_> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        (self.code, self.reason()).hash(state);
    }
}

impl fmt::Debug for Close<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Close")
            .field("code", &self.code.get())
            .field("name", &self.name())
            .field("reason", &self.reason().as_str())
            .finish()
    }
}

/// Number, name and reason, such as `1011 Internal Error: the database is away`.
impl fmt::Display for Close<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.code.get(), self.name())?;
        if self.reason().is_empty() { Ok(()) } else { write!(f, ": {}", self.reason()) }
    }
}

impl Error for Close<'_> {}
