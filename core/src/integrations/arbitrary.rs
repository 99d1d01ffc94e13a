//! Values for fuzzing and property tests.

use arbitrary::{Arbitrary, Result, Unstructured};

use crate::close::Close;
use crate::code::{BrowserCode, CloseCode, Role, SendCode};
use crate::reason::{Reason, ReasonBuf};
use crate::relay::Received;

/// Every number.
impl Arbitrary<'_> for CloseCode {
    fn arbitrary(u: &mut Unstructured<'_>) -> Result<Self> {
        u.arbitrary().map(CloseCode::new)
    }

    fn size_hint(depth: usize) -> (usize, Option<usize>) {
        u16::size_hint(depth)
    }
}

/// Every code that may be sent.
impl Arbitrary<'_> for SendCode {
    fn arbitrary(u: &mut Unstructured<'_>) -> Result<Self> {
        let number = u.int_in_range(1000..=4999)?;
        // A number that must not be sent is below 3000; it is mapped to a code above.
        Ok(SendCode::new(number).unwrap_or(SendCode(number + 2000)))
    }

    fn size_hint(depth: usize) -> (usize, Option<usize>) {
        u16::size_hint(depth)
    }
}

/// Every code that a script in a browser may send.
impl Arbitrary<'_> for BrowserCode {
    fn arbitrary(u: &mut Unstructured<'_>) -> Result<Self> {
        let number = u.int_in_range(2999..=4999)?;
        Ok(BrowserCode::new(number).unwrap_or(BrowserCode::NORMAL_CLOSURE))
    }

    fn size_hint(depth: usize) -> (usize, Option<usize>) {
        u16::size_hint(depth)
    }
}

/// Any text that fits.
impl<'a> Arbitrary<'a> for Reason<'a> {
    fn arbitrary(u: &mut Unstructured<'a>) -> Result<Self> {
        u.arbitrary().map(Reason::truncate)
    }

    fn size_hint(depth: usize) -> (usize, Option<usize>) {
        <&str>::size_hint(depth)
    }
}

/// Any text; one that does not fit is cut.
impl Arbitrary<'_> for ReasonBuf {
    fn arbitrary(u: &mut Unstructured<'_>) -> Result<Self> {
        u.arbitrary::<&str>().map(|text| ReasonBuf::display(&text))
    }

    fn size_hint(depth: usize) -> (usize, Option<usize>) {
        <&str>::size_hint(depth)
    }
}

/// Any code that may be sent, with any reason.
impl<'a> Arbitrary<'a> for Close<'a> {
    fn arbitrary(u: &mut Unstructured<'a>) -> Result<Self> {
        Ok(Close::new(u.arbitrary()?, u.arbitrary()?))
    }

    fn size_hint(depth: usize) -> (usize, Option<usize>) {
        arbitrary::size_hint::and(SendCode::size_hint(depth), Reason::size_hint(depth))
    }
}

impl Arbitrary<'_> for Role {
    fn arbitrary(u: &mut Unstructured<'_>) -> Result<Self> {
        u.choose(Role::ALL).copied()
    }
}

/// What each library can report, and codes that only browsers let through.
impl Arbitrary<'_> for Received {
    fn arbitrary(u: &mut Unstructured<'_>) -> Result<Self> {
        Ok(match u.int_in_range(0..=3)? {
            0 => Received::NoCode,
            1 => Received::Dropped,
            2 => Received::Code(u.arbitrary()?),
            _ => Received::Local(CloseCode::TLS_HANDSHAKE),
        })
    }
}
