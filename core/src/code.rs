//! A close code that was observed, and the two kinds that may be sent.

use core::fmt;

use crate::catalogue::{self, Entry, Range};
use crate::compare::Comparison;
use crate::error::InvalidCode;
use crate::explain::Explanation;
use crate::retry::Retry;
use crate::role::{Acts, Role, SentBy};
use crate::status::Status;

/// Any close code that can be observed, also those that no one may send.
///
/// Every number from 0 to 65535 is one: Firefox, for instance, reports whatever code a server
/// puts into its Close frame. To send a code, make it a [`SendCode`]; there is deliberately no
/// conversion from `CloseCode` to `u16`, so that an observed 1006 cannot slip into a send call.
///
/// ```
/// use wsclose_core::{CloseCode, SendCode};
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
    /// The code as a number.
    pub const fn get(self) -> u16 {
        self.0
    }

    /// What kind of number it is.
    pub const fn status(self) -> Status {
        Status::of(self.0)
    }

    /// Its entry in the catalogue, if it is registered.
    pub const fn entry(self) -> Option<&'static Entry> {
        catalogue::entry(self.0)
    }

    /// The range it lies in.
    pub const fn range(self) -> &'static Range {
        catalogue::range(self.0)
    }

    /// Its name in a sentence: that of the code, or else that of its range.
    pub const fn title(self) -> &'static str {
        match self.entry() {
            Some(entry) => entry.title,
            None => self.range().title,
        }
    }

    /// When the side that received it should connect again.
    ///
    /// `None` where only the software on the other side knows (3000–4999 without a
    /// registration), and for numbers without a meaning.
    pub const fn retry(self) -> Option<Retry> {
        match self.entry() {
            Some(entry) => entry.retry,
            None => None,
        }
    }

    /// May this code be sent by a program in this role?
    ///
    /// # Errors
    ///
    /// [`InvalidCode`] says why not, and what to send instead.
    ///
    /// ```
    /// use wsclose_core::{CloseCode, Role};
    ///
    /// let code = CloseCode::MANDATORY_EXTENSION;
    /// assert!(code.may_send(Role::Client).is_ok());
    /// let error = code.may_send(Role::Server).unwrap_err();
    /// assert_eq!(error.to_string(), "1010 (Mandatory Extension) is not sent by a server");
    /// ```
    pub const fn may_send(self, role: Role) -> Result<(), InvalidCode> {
        if !self.status().may_be_sent() {
            return Err(InvalidCode::new(self, None));
        }
        let allowed = match role {
            // WHATWG WebSockets, `close(code, reason)`.
            Role::Browser => matches!(self.0, 1000 | 3000..=4999),
            Role::Client => !matches!(self.sent_by(), SentBy::Server),
            Role::Server => !matches!(self.sent_by(), SentBy::Client),
        };
        if allowed { Ok(()) } else { Err(InvalidCode::new(self, Some(role))) }
    }

    /// May a Close frame that arrives hold this code?
    ///
    /// A peer that sends another one breaks the protocol; most libraries then fail the
    /// connection with 1002, browsers mostly let it pass.
    pub const fn may_receive(self) -> bool {
        self.status().may_be_sent()
    }

    /// What the code means, when it is seen and what to do about it.
    ///
    /// ```
    /// use wsclose_core::CloseCode;
    ///
    /// println!("{}", CloseCode::from(1006).explain());
    /// ```
    pub const fn explain(self) -> Explanation<'static> {
        Explanation::new(self)
    }

    /// What the difference is between this code and another one.
    ///
    /// ```
    /// use wsclose_core::CloseCode;
    ///
    /// println!("{}", CloseCode::from(1005).compare(CloseCode::from(1006)));
    /// ```
    pub const fn compare(self, other: CloseCode) -> Comparison<'static> {
        Comparison::new(self.explain(), other.explain())
    }

    pub(crate) const fn acts(self) -> Acts {
        match self.entry() {
            Some(entry) => entry.acts,
            None => self.range().acts,
        }
    }

    const fn sent_by(self) -> SentBy {
        match self.entry() {
            Some(entry) => entry.sent_by,
            None => self.range().sent_by,
        }
    }
}

impl From<u16> for CloseCode {
    fn from(number: u16) -> CloseCode {
        CloseCode(number)
    }
}

/// A close code that may stand in a Close frame: 1000–1003, 1007–1014, 3000–4999.
///
/// A value of this type is the proof; a parameter of this type asks for it. It converts to
/// `u16` and `Option<u16>`, and so to what nearly every WebSocket library takes; [`to`] converts
/// it to a library's own type.
///
/// ```
/// use wsclose_core::SendCode;
///
/// let code = SendCode::new(4001)?;
/// let number: u16 = code.into();
/// assert_eq!(number, 4001);
/// let optional: Option<u16> = code.into();
/// assert_eq!(optional, Some(4001));
///
/// let error = SendCode::new(1006).unwrap_err();
/// assert_eq!(error.to_string(), "1006 (Abnormal Closure) is never sent in a Close frame");
/// # Ok::<(), wsclose_core::InvalidCode>(())
/// ```
///
/// Which end may send a code is not part of the type: [`CloseCode::may_send`] tells, and
/// `close_code!(send … as server)` checks it at compile time.
///
/// [`to`]: SendCode::to
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SendCode(pub(crate) u16);

impl SendCode {
    /// Takes a code that may be sent.
    ///
    /// # Errors
    ///
    /// [`InvalidCode`] for every number outside 1000–1003, 1007–1014 and 3000–4999.
    pub const fn new(number: u16) -> Result<SendCode, InvalidCode> {
        let code = CloseCode(number);
        if code.status().may_be_sent() {
            Ok(SendCode(number))
        } else {
            Err(InvalidCode::new(code, None))
        }
    }

    /// The code as a number.
    pub const fn get(self) -> u16 {
        self.0
    }

    /// The same code as an observed one.
    pub const fn code(self) -> CloseCode {
        CloseCode(self.0)
    }

    /// The code as the type that a library takes, if that has a `From<u16>`.
    ///
    /// ```
    /// # use wsclose_core::SendCode;
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

impl TryFrom<u16> for SendCode {
    type Error = InvalidCode;

    fn try_from(number: u16) -> Result<SendCode, InvalidCode> {
        SendCode::new(number)
    }
}

impl TryFrom<CloseCode> for SendCode {
    type Error = InvalidCode;

    fn try_from(code: CloseCode) -> Result<SendCode, InvalidCode> {
        SendCode::new(code.0)
    }
}

/// A close code that a script in a browser may send: 1000 and 3000–4999.
///
/// `WebSocket.close()` throws `InvalidAccessError` for every other code (WHATWG WebSockets).
/// Use it where the program runs in a browser: web-sys, gloo-net and the like.
///
/// ```
/// use wsclose_core::{BrowserCode, SendCode};
///
/// assert!(BrowserCode::new(4001).is_ok());
/// let error = BrowserCode::try_from(SendCode::GOING_AWAY).unwrap_err();
/// assert_eq!(error.to_string(), "a script in a browser may not send 1001 (Going Away)");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct BrowserCode(pub(crate) u16);

impl BrowserCode {
    /// Takes a code that a script in a browser may send.
    ///
    /// # Errors
    ///
    /// [`InvalidCode`] for every number except 1000 and 3000–4999.
    pub const fn new(number: u16) -> Result<BrowserCode, InvalidCode> {
        match CloseCode(number).may_send(Role::Browser) {
            Ok(()) => Ok(BrowserCode(number)),
            Err(error) => Err(error),
        }
    }

    /// The code as a number.
    pub const fn get(self) -> u16 {
        self.0
    }

    /// The same code as an observed one.
    pub const fn code(self) -> CloseCode {
        CloseCode(self.0)
    }

    /// The same code, to be sent outside a browser.
    pub const fn send_code(self) -> SendCode {
        SendCode(self.0)
    }

    /// The code as the type that a library takes, if that has a `From<u16>`.
    ///
    /// ```
    /// # use wsclose_core::BrowserCode;
    /// # #[derive(Debug, PartialEq)]
    /// # struct LibraryCode(u16);
    /// # impl From<u16> for LibraryCode {
    /// #     fn from(code: u16) -> Self { LibraryCode(code) }
    /// # }
    /// let code = BrowserCode::new(4001)?.to::<LibraryCode>();
    /// assert_eq!(code, LibraryCode(4001));
    /// # Ok::<(), wsclose_core::InvalidCode>(())
    /// ```
    pub fn to<T: From<u16>>(self) -> T {
        T::from(self.0)
    }
}

impl TryFrom<u16> for BrowserCode {
    type Error = InvalidCode;

    fn try_from(number: u16) -> Result<BrowserCode, InvalidCode> {
        BrowserCode::new(number)
    }
}

impl TryFrom<SendCode> for BrowserCode {
    type Error = InvalidCode;

    fn try_from(code: SendCode) -> Result<BrowserCode, InvalidCode> {
        BrowserCode::new(code.0)
    }
}

impl TryFrom<CloseCode> for BrowserCode {
    type Error = InvalidCode;

    fn try_from(code: CloseCode) -> Result<BrowserCode, InvalidCode> {
        BrowserCode::new(code.0)
    }
}

impl From<BrowserCode> for SendCode {
    fn from(code: BrowserCode) -> SendCode {
        code.send_code()
    }
}

/// What the types share: comparison with numbers and with what was received, and display.
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

        /// Number and name, such as `1010 Mandatory Extension`; a private code is
        /// `4001 Private Use`.
        impl fmt::Display for $type {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "{} {}", self.0, CloseCode(self.0).title())
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

        /// For libraries that take the code or `None`; always `Some`.
        impl From<$type> for Option<u16> {
            fn from(code: $type) -> Option<u16> {
                Some(code.0)
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

#[cfg(test)]
mod tests {
    use super::*;

    /// Libraries that take `impl Into<u16>`, an optional code, or a type with `From<u16>`.
    fn into_number(code: impl Into<u16>) -> u16 {
        code.into()
    }

    fn into_optional(code: impl Into<Option<u16>>) -> Option<u16> {
        code.into()
    }

    #[derive(Debug, PartialEq)]
    struct Foreign(u16);

    impl From<u16> for Foreign {
        fn from(number: u16) -> Foreign {
            Foreign(number)
        }
    }

    #[test]
    fn a_code_that_may_be_sent_arrives_as_its_number_by_every_way() {
        for number in 0..=u16::MAX {
            if let Ok(code) = SendCode::new(number) {
                assert_eq!(into_number(code), number);
                assert_eq!(into_optional(code), Some(number));
                assert_eq!(code.to::<Option<u16>>(), Some(number));
                assert_eq!(code.to::<Foreign>(), Foreign(number));
            }
            if let Ok(code) = BrowserCode::new(number) {
                assert_eq!(into_number(code), number);
                assert_eq!(into_optional(code), Some(number));
                assert_eq!(code.to::<Foreign>(), Foreign(number));
            }
        }
    }

    #[test]
    fn an_optional_code_is_still_wrapped_as_any_value() {
        let code = SendCode::NORMAL_CLOSURE;
        let wrapped: Option<SendCode> = code.into();
        assert_eq!(wrapped, Some(code));
        assert_eq!(into_optional(1000), Some(1000));
    }
}
