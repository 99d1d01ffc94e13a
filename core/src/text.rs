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
            // After a gap nothing more is taken, or a later short piece would stand behind it.
            return;
        }
        let fits = head(text, N - self.len);
        let (_, mut room) = self.bytes.split_at_mut(self.len);
        let mut from = fits.as_bytes();
        while let ([byte, rest @ ..], [slot, more @ ..]) = (from, room) {
            *slot = *byte;
            (from, room) = (rest, more);
        }
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

impl<const N: usize> fmt::Write for TextBuf<N> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        self.push(text);
        Ok(())
    }
}

/// One piece of a [`Message`].
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Piece {
    Text(&'static str),
    Number(usize),
}

/// The most pieces that a message of this crate has.
const PIECES: usize = 8;

/// A sentence of a diagnosis, as its `Display`: one line, lower case, without a final stop.
///
/// It is needed in two places: where errors are displayed, and inside a constant evaluation,
/// where formatting does not exist. Both render the same pieces, so they cannot differ.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Message {
    pieces: [Piece; PIECES],
}

impl Message {
    /// A message of up to [`PIECES`] pieces.
    pub(crate) const fn new<const N: usize>(pieces: [Piece; N]) -> Message {
        const { assert!(N <= PIECES, "a message has more pieces than there is room for") };
        let mut all = [Piece::Text(""); PIECES];
        let (mut from, mut to): (&[Piece], &mut [Piece]) = (&pieces, &mut all);
        while let ([piece, rest @ ..], [slot, room @ ..]) = (from, to) {
            *slot = *piece;
            (from, to) = (rest, room);
        }
        Message { pieces: all }
    }

    pub(crate) const fn text(text: &'static str) -> Message {
        Message::new([Piece::Text(text)])
    }

    const fn write<const N: usize>(&self, out: &mut TextBuf<N>) {
        let mut pieces: &[Piece] = &self.pieces;
        while let [piece, rest @ ..] = pieces {
            match *piece {
                Piece::Text(text) => out.push(text),
                Piece::Number(number) => out.push_number(number),
            }
            pieces = rest;
        }
    }
}

impl fmt::Display for Message {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.pieces.iter().try_for_each(|piece| match piece {
            Piece::Text(text) => f.write_str(text),
            Piece::Number(number) => write!(f, "{number}"),
        })
    }
}

impl fmt::Debug for Message {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "\"{self}\"")
    }
}

/// A whole diagnosis, as compile errors print it: what is wrong, what to write instead, why.
pub(crate) struct Report {
    pub(crate) claim: Message,
    pub(crate) help: Message,
    pub(crate) note: Message,
}

impl Report {
    /// Stops a constant evaluation with this diagnosis.
    #[track_caller]
    #[expect(
        clippy::panic,
        reason = "the only way to fail in a constant; never called at run time"
    )]
    pub(crate) const fn fail(&self) -> ! {
        let mut text: TextBuf<1024> = TextBuf::new();
        self.claim.write(&mut text);
        text.push(HELP);
        self.help.write(&mut text);
        text.push(NOTE);
        self.note.write(&mut text);
        panic!("{}", text.as_str())
    }
}

/// What stands before the help of a diagnosis.
pub const HELP: &str = "\n\nhelp: ";
/// What stands before the note of a diagnosis.
pub const NOTE: &str = "\nnote: ";
