//! Checks whether a code may be sent, by whom, and whether it may be received.

use crate::code::{BrowserCode, CloseCode, InvalidCode, Role, SendCode, SentBy};

impl CloseCode {
    /// Checks whether an endpoint in this role may send the code.
    ///
    /// # Errors
    ///
    /// Returns [`InvalidCode`], which says why not and what to send instead.
    ///
    /// ```
    /// use wsclose::{CloseCode, Role};
    ///
    /// let code = CloseCode::MANDATORY_EXTENSION;
    /// assert!(code.check_send(Role::Client).is_ok());
    /// let error = code.check_send(Role::Server).unwrap_err();
    /// assert_eq!(error.to_string(), "1010 (Mandatory Extension) must not be sent by a server");
    /// ```
    pub const fn check_send(self, role: Role) -> Result<(), InvalidCode> {
        if !self.is_sendable() {
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

    /// Returns whether some endpoint may send the code: 1000–1003, 1007–1014, 3000–4999.
    ///
    /// [`check_send`](CloseCode::check_send) also knows the role of the endpoint.
    pub const fn is_sendable(self) -> bool {
        self.status().is_sendable()
    }

    /// Returns whether a received Close frame may contain the code.
    ///
    /// These are the codes that some endpoint may send. How implementations treat other codes differs:
    /// see [`peers`](crate::peers).
    pub const fn is_receivable(self) -> bool {
        self.is_sendable()
    }
}

impl SendCode {
    /// Checks a code that is to be sent.
    ///
    /// # Errors
    ///
    /// Returns [`InvalidCode`] for every number outside 1000–1003, 1007–1014 and 3000–4999.
    pub const fn new(number: u16) -> Result<SendCode, InvalidCode> {
        let code = CloseCode(number);
        if code.is_sendable() { Ok(SendCode(number)) } else { Err(InvalidCode::new(code, None)) }
    }
}

impl BrowserCode {
    /// Checks a code that a browser script is to send.
    ///
    /// # Errors
    ///
    /// Returns [`InvalidCode`] for every number except 1000 and 3000–4999.
    pub const fn new(number: u16) -> Result<BrowserCode, InvalidCode> {
        match CloseCode(number).check_send(Role::Browser) {
            Ok(()) => Ok(BrowserCode(number)),
            Err(error) => Err(error),
        }
    }
}

/// `$to` from each of `$from`, by its check.
macro_rules! try_from {
    ($($to:ident: $($from:ident $number:expr),+;)+) => {$($(
        impl TryFrom<$from> for $to {
            type Error = InvalidCode;

            fn try_from(code: $from) -> Result<$to, InvalidCode> {
                $to::new($number(code))
            }
        }
    )+)+};
}
try_from! {
    SendCode: u16 core::convert::identity, CloseCode CloseCode::get;
    BrowserCode: u16 core::convert::identity, CloseCode CloseCode::get, SendCode SendCode::get;
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Libraries that take `impl Into<u16>`.
    fn into_number(code: impl Into<u16>) -> u16 {
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
        for number in crate::every::number() {
            if let Ok(code) = SendCode::new(number) {
                assert_eq!(into_number(code), number);
                assert_eq!(code.to::<Option<u16>>(), Some(number));
                assert_eq!(code.to::<Foreign>(), Foreign(number));
            }
            if let Ok(code) = BrowserCode::new(number) {
                assert_eq!(into_number(code), number);
                assert_eq!(code.to::<Option<u16>>(), Some(number));
                assert_eq!(code.to::<Foreign>(), Foreign(number));
            }
        }
    }

    #[test]
    fn an_optional_code_is_still_wrapped_as_any_value() {
        let code = SendCode::NORMAL_CLOSURE;
        let wrapped: Option<_> = code.into();
        assert_eq!(wrapped, Some(code));
    }
}
