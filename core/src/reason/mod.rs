//! The text of a Close frame: at most 123 bytes of UTF-8.

#[cfg(feature = "alloc")]
mod alloc;
mod error;

use core::fmt;

use crate::text::{TextBuf, head};
pub use error::ReasonTooLong;

/// The length limit of a reason, in bytes of UTF-8.
///
/// A control frame has at most 125 bytes, and the code takes two (RFC 6455, section 5.5).
pub const MAX_REASON_LEN: usize = 123;

/// A close reason that fits into a Close frame: at most [`MAX_REASON_LEN`] bytes of UTF-8.
///
/// Several libraries send a longer reason as an invalid frame; the connection fails, and code and
/// reason are lost.
///
/// ```
/// use wsclose::Reason;
///
/// let error = "a message that somebody else wrote, of any length".repeat(5);
/// assert!(Reason::new(&error).is_err());
/// assert_eq!(Reason::truncate(&error).len(), 123);
/// ```
///
/// For libraries that take a `&str` or bytes, use [`as_str`](Reason::as_str) and
/// [`as_bytes`](Reason::as_bytes), which live as long as the text. For those that take
/// `impl Into<String>` or `impl Into<Cow<'static, str>>`, pass the reason itself with the feature
/// `alloc`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Reason<'a>(&'a str);

impl<'a> Reason<'a> {
    /// The empty reason.
    pub const EMPTY: Reason<'static> = Reason("");

    /// Creates a reason from a text that fits.
    ///
    /// # Errors
    ///
    /// [`ReasonTooLong`] if the text has more than [`MAX_REASON_LEN`] bytes.
    pub const fn new(text: &'a str) -> Result<Reason<'a>, ReasonTooLong> {
        match ReasonTooLong::check(text.len()) {
            Ok(()) => Ok(Reason(text)),
            Err(error) => Err(error),
        }
    }

    /// Creates a reason from as much of a text as fits, cut between two characters.
    pub const fn truncate(text: &'a str) -> Reason<'a> {
        Reason(head(text, MAX_REASON_LEN))
    }

    /// Returns the text, at most [`MAX_REASON_LEN`] bytes.
    pub const fn as_str(self) -> &'a str {
        self.0
    }

    /// Returns the text as bytes.
    pub const fn as_bytes(self) -> &'a [u8] {
        self.0.as_bytes()
    }

    /// Returns the length in bytes of UTF-8, 0 to [`MAX_REASON_LEN`].
    pub const fn len(self) -> usize {
        self.0.len()
    }

    /// Returns whether the reason is empty.
    pub const fn is_empty(self) -> bool {
        self.0.is_empty()
    }
}

impl<'a> TryFrom<&'a str> for Reason<'a> {
    type Error = ReasonTooLong;

    fn try_from(text: &'a str) -> Result<Self, ReasonTooLong> {
        Reason::new(text)
    }
}

impl<'a> From<Reason<'a>> for &'a str {
    fn from(reason: Reason<'a>) -> &'a str {
        reason.0
    }
}

impl AsRef<str> for Reason<'_> {
    fn as_ref(&self) -> &str {
        self.0
    }
}

impl AsRef<[u8]> for Reason<'_> {
    fn as_ref(&self) -> &[u8] {
        self.0.as_bytes()
    }
}

impl PartialEq<str> for Reason<'_> {
    fn eq(&self, text: &str) -> bool {
        self.0 == text
    }
}

impl PartialEq<&str> for Reason<'_> {
    fn eq(&self, text: &&str) -> bool {
        self.0 == *text
    }
}

impl fmt::Display for Reason<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.0)
    }
}

/// A close reason that is written with `write!`, without allocation.
///
/// What does not fit is cut off between two characters, so writing never fails; see
/// [`is_truncated`].
///
/// ```
/// use core::fmt::Write;
/// use wsclose::ReasonBuf;
///
/// let mut reason = ReasonBuf::new();
/// write!(reason, "shard {} is full", 7)?;
/// assert_eq!(reason.as_reason().as_str(), "shard 7 is full");
/// # Ok::<(), core::fmt::Error>(())
/// ```
///
/// [`is_truncated`]: ReasonBuf::is_truncated
#[derive(Clone, Copy)]
pub struct ReasonBuf(TextBuf<MAX_REASON_LEN>);

impl ReasonBuf {
    /// Creates an empty reason.
    pub const fn new() -> ReasonBuf {
        ReasonBuf(TextBuf::new())
    }

    /// Creates a reason from the `Display` of a value.
    ///
    /// ```
    /// use wsclose::ReasonBuf;
    ///
    /// let error = "x".parse::<u8>().unwrap_err();
    /// let reason = ReasonBuf::display(&error);
    /// assert_eq!(reason.as_reason().as_str(), "invalid digit found in string");
    /// ```
    pub fn display(value: &dyn fmt::Display) -> ReasonBuf {
        ReasonBuf(TextBuf::display(value))
    }

    /// Returns what was written so far.
    pub const fn as_reason(&self) -> Reason<'_> {
        Reason(self.0.as_str())
    }

    /// Returns what was written so far as text: at most [`MAX_REASON_LEN`] bytes of UTF-8.
    pub const fn as_str(&self) -> &str {
        self.0.as_str()
    }

    /// Returns what was written so far as bytes.
    pub const fn as_bytes(&self) -> &[u8] {
        self.0.as_str().as_bytes()
    }

    /// Returns the length in bytes of UTF-8, 0 to [`MAX_REASON_LEN`].
    pub const fn len(&self) -> usize {
        self.as_str().len()
    }

    /// Returns whether nothing was written so far.
    pub const fn is_empty(&self) -> bool {
        self.as_str().is_empty()
    }

    /// Clears the buffer.
    pub const fn clear(&mut self) {
        *self = ReasonBuf::new();
    }

    /// Returns whether something was cut off.
    pub const fn is_truncated(&self) -> bool {
        self.0.is_truncated()
    }
}

impl fmt::Write for ReasonBuf {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        self.0.write_str(text)
    }
}

impl Default for ReasonBuf {
    fn default() -> ReasonBuf {
        ReasonBuf::new()
    }
}

impl AsRef<str> for ReasonBuf {
    fn as_ref(&self) -> &str {
        self.as_str()
    }
}

impl AsRef<[u8]> for ReasonBuf {
    fn as_ref(&self) -> &[u8] {
        self.as_bytes()
    }
}

impl<'a> From<&'a ReasonBuf> for Reason<'a> {
    fn from(buf: &'a ReasonBuf) -> Reason<'a> {
        buf.as_reason()
    }
}

impl fmt::Debug for ReasonBuf {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ReasonBuf")
            .field("reason", &self.as_reason().as_str())
            .field("truncated", &self.is_truncated())
            .finish()
    }
}

impl fmt::Display for ReasonBuf {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.as_reason().fmt(f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use core::fmt::Write;

    extern crate std;
    use std::string::String;

    /// Texts of every byte length around the limit, made of characters of every width.
    fn texts() -> impl Iterator<Item = String> {
        ["a", "é", "語", "🦀"].into_iter().flat_map(|unit| {
            (0..4).flat_map(move |shift| {
                (0..130usize).step_by(crate::every::STEP).map(move |n| {
                    let mut text = "x".repeat(shift);
                    text.push_str(&unit.repeat(n));
                    text
                })
            })
        })
    }

    #[test]
    fn truncation_keeps_all_that_fits_and_no_half_character() {
        for text in texts() {
            let cut = Reason::truncate(&text).as_str();
            assert!(cut.len() <= MAX_REASON_LEN);
            match text.strip_prefix(cut).and_then(|rest| rest.chars().next()) {
                None => assert_eq!(cut, text),
                Some(next) => assert!(cut.len() + next.len_utf8() > MAX_REASON_LEN),
            }
            assert_eq!(Reason::new(&text).is_ok(), text.len() <= MAX_REASON_LEN);
        }
    }

    #[test]
    fn a_buffer_cuts_like_truncate_wherever_the_pieces_meet() {
        for text in texts() {
            for piece in 1..5 {
                let mut buf = ReasonBuf::new();
                let chars: std::vec::Vec<char> = text.chars().collect();
                for part in chars.chunks(piece) {
                    buf.write_str(&part.iter().collect::<String>()).unwrap();
                }
                assert_eq!(buf.as_reason(), Reason::truncate(&text));
                assert_eq!(buf.is_truncated(), text.len() > MAX_REASON_LEN);
            }
        }
    }

    #[test]
    fn nothing_is_written_behind_a_gap() {
        let mut buf = ReasonBuf::new();
        let _ = write!(buf, "{}", "x".repeat(122));
        let _ = write!(buf, "é");
        let _ = write!(buf, "y");
        assert_eq!(buf.as_reason().len(), 122);
        assert!(buf.is_truncated());
    }

    #[test]
    fn a_display_that_fails_leaves_what_it_wrote() {
        struct Half;
        impl fmt::Display for Half {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("half")?;
                Err(fmt::Error)
            }
        }
        let buf = ReasonBuf::display(&Half);
        assert_eq!(buf.as_reason().as_str(), "half");
        assert!(buf.is_truncated());
    }

    #[test]
    fn text_and_bytes_are_the_same_by_every_way() {
        for text in texts() {
            let buf = ReasonBuf::display(&text);
            let reason = Reason::truncate(&text);
            let expected = reason.as_str();
            assert_eq!(Reason::from(&buf), reason);
            assert_eq!(buf.as_str(), expected);
            assert_eq!(<&str>::from(reason), expected);
            for text in [AsRef::<str>::as_ref(&reason), buf.as_ref()] {
                assert_eq!(text, expected);
            }
            for bytes in [AsRef::<[u8]>::as_ref(&reason), buf.as_ref(), buf.as_bytes()] {
                assert_eq!(bytes, expected.as_bytes());
            }
        }
    }
}
