//! The sentences of errors, also inside a constant evaluation, where formatting does not exist.

use core::fmt;

use crate::catalogue::ENTRIES;
use crate::text::TextBuf;

/// One piece of a [`Message`].
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Piece<'a> {
    Text(&'a str),
    Number(usize),
    /// The names of all registered codes.
    Names,
}

/// The most pieces that a message of this crate has.
const PIECES: usize = 8;

/// A help or a note of an error, as its `Display`: one line, lower case, without a final period.
///
/// Errors show it at run time, and the macros inside a constant evaluation. Both render the same
/// pieces, so they cannot differ.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Message<'a> {
    pieces: [Piece<'a>; PIECES],
}

impl<'a> Message<'a> {
    /// A message of up to [`PIECES`] pieces.
    pub(crate) const fn new<const N: usize>(pieces: [Piece<'a>; N]) -> Message<'a> {
        const { assert!(N <= PIECES, "a message has more pieces than there is room for") };
        Message::of(&pieces)
    }

    // Not generic, so that the compiler builds it once.
    const fn of(pieces: &[Piece<'a>]) -> Message<'a> {
        let mut all = [Piece::Text(""); PIECES];
        let (mut from, mut to): (&[Piece<'a>], &mut [Piece<'a>]) = (pieces, &mut all);
        while let ([piece, rest @ ..], [slot, room @ ..]) = (from, to) {
            *slot = *piece;
            (from, to) = (rest, room);
        }
        Message { pieces: all }
    }

    pub(crate) const fn text(text: &'a str) -> Message<'a> {
        Message::new([Piece::Text(text)])
    }

    #[cfg(feature = "defmt")]
    pub(crate) const fn pieces(&self) -> &[Piece<'a>] {
        &self.pieces
    }

    const fn write<const N: usize>(&self, out: &mut TextBuf<N>) {
        let mut pieces: &[Piece<'_>] = &self.pieces;
        while let [piece, rest @ ..] = pieces {
            match *piece {
                Piece::Text(text) => out.push(text),
                Piece::Number(number) => out.push_number(number),
                Piece::Names => {
                    let mut entries = ENTRIES;
                    while let [entry, rest @ ..] = entries {
                        out.push(entry.name);
                        out.push(if rest.is_empty() { "" } else { ", " });
                        entries = rest;
                    }
                }
            }
            pieces = rest;
        }
    }
}

impl fmt::Display for Message<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for piece in &self.pieces {
            match piece {
                Piece::Text(text) => f.write_str(text)?,
                Piece::Number(number) => number.fmt(f)?,
                Piece::Names => {
                    let mut separator = "";
                    for entry in ENTRIES {
                        write!(f, "{separator}{}", entry.name)?;
                        separator = ", ";
                    }
                }
            }
        }
        Ok(())
    }
}

impl fmt::Debug for Message<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "\"{self}\"")
    }
}

/// A whole diagnosis, as compile errors print it: what is wrong, what to write instead, why.
pub(crate) struct Report {
    pub(crate) claim: Message<'static>,
    pub(crate) help: Message<'static>,
    pub(crate) note: Message<'static>,
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

/// The separator before the help of a diagnosis.
pub const HELP: &str = "\n\nhelp: ";
/// The separator before the note of a diagnosis.
pub const NOTE: &str = "\nnote: ";
