//! Text without allocation, also in constants.

use core::fmt;

/// The longest part of a text, from its start and of whole characters, within a number of bytes.
pub(crate) const fn head(text: &str, limit: usize) -> &str {
    if text.len() <= limit {
        return text;
    }
    let mut end = limit;
    loop {
        // A character has at most four bytes, so this ends after three steps back.
        match text.split_at_checked(end) {
            Some((head, _)) => return head,
            None => end -= 1,
        }
    }
}

/// Up to `N` bytes of text, written piece by piece; what does not fit is left out.
#[derive(Clone, Copy)]
pub(crate) struct TextBuf<const N: usize> {
    bytes: [u8; N],
    len: usize,
    truncated: bool,
}

impl<const N: usize> TextBuf<N> {
    pub(crate) const fn new() -> Self {
        TextBuf { bytes: [0; N], len: 0, truncated: false }
    }

    pub(crate) const fn push(&mut self, text: &str) {
        if self.truncated {
            // After a gap nothing more is taken, or a later short piece would follow it.
            return;
        }
        let fits = head(text, N - self.len);
        let (_, room) = self.bytes.split_at_mut(self.len);
        copy(fits.as_bytes(), room);
        self.len += fits.len();
        self.truncated = fits.len() < text.len();
    }

    pub(crate) const fn push_number(&mut self, number: usize) {
        if number >= 10 {
            self.push_number(number / 10);
        }
        self.push(match number % 10 {
            0 => "0",
            1 => "1",
            2 => "2",
            3 => "3",
            4 => "4",
            5 => "5",
            6 => "6",
            7 => "7",
            8 => "8",
            _ => "9",
        });
    }

    pub(crate) const fn as_str(&self) -> &str {
        let (written, _) = self.bytes.split_at(self.len);
        // Only whole characters are ever copied in, so there is no second case.
        match core::str::from_utf8(written) {
            Ok(text) => text,
            Err(_) => "",
        }
    }

    pub(crate) const fn is_truncated(&self) -> bool {
        self.truncated
    }

    /// The text that a value displays.
    pub(crate) fn display(value: &dyn fmt::Display) -> Self {
        let mut buf = TextBuf::new();
        // A `Display` that gives up half-way: what it wrote is still the best text there is, and
        // the reader should know that it is not all.
        if fmt::write(&mut buf, format_args!("{value}")).is_err() {
            buf.truncated = true;
        }
        buf
    }
}

// Not generic, so that the compiler builds it once.
const fn copy(from: &[u8], to: &mut [u8]) {
    let (mut from, mut to) = (from, to);
    while let ([byte, rest @ ..], [slot, room @ ..]) = (from, to) {
        *slot = *byte;
        (from, to) = (rest, room);
    }
}

impl<const N: usize> PartialEq for TextBuf<N> {
    fn eq(&self, other: &Self) -> bool {
        self.as_str() == other.as_str()
    }
}

impl<const N: usize> Eq for TextBuf<N> {}

impl<const N: usize> fmt::Debug for TextBuf<N> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.as_str().fmt(f)
    }
}

impl<const N: usize> fmt::Write for TextBuf<N> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        self.push(text);
        Ok(())
    }
}
