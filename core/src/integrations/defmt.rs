//! Logging on microcontrollers, without the code of `core::fmt`.

use defmt::{Format, Formatter, write};

use crate::catalogue::ENTRIES;
use crate::catalogue::parse::ParseCodeError;
use crate::close::Close;
use crate::code::{BrowserCode, CloseCode, InvalidCode, SendCode};
use crate::explain::Message;
use crate::explain::message::Piece;
use crate::reason::{Reason, ReasonBuf, ReasonTooLong};

/// The same text as with `Display`: number and name.
macro_rules! code {
    ($($type:ident),+) => {$(
        impl Format for $type {
            fn format(&self, f: Formatter<'_>) {
                write!(f, "{=u16} {=str}", self.0, CloseCode(self.0).title());
            }
        }
    )+};
}
code!(CloseCode, SendCode, BrowserCode);

impl Format for Reason<'_> {
    fn format(&self, f: Formatter<'_>) {
        write!(f, "{=str}", self.as_str());
    }
}

impl Format for ReasonBuf {
    fn format(&self, f: Formatter<'_>) {
        write!(f, "{=str}", self.as_str());
    }
}

impl Format for Close<'_> {
    fn format(&self, f: Formatter<'_>) {
        write!(f, "{=u16} {=str}", self.code().get(), self.name());
        if !self.reason().is_empty() {
            write!(f, ": {=str}", self.reason().as_str());
        }
    }
}

impl Format for InvalidCode {
    fn format(&self, f: Formatter<'_>) {
        self.claim().format(f);
    }
}

impl Format for ReasonTooLong {
    fn format(&self, f: Formatter<'_>) {
        self.claim().format(f);
    }
}

impl Format for ParseCodeError {
    fn format(&self, f: Formatter<'_>) {
        self.claim().format(f);
    }
}

impl Format for Message<'_> {
    fn format(&self, f: Formatter<'_>) {
        for piece in self.pieces() {
            match piece {
                Piece::Text("") => {}
                Piece::Text(text) => write!(f, "{=str}", text),
                Piece::Number(number) => write!(f, "{=usize}", number),
                Piece::Names => {
                    for (index, entry) in ENTRIES.iter().enumerate() {
                        write!(f, "{=str}{=str}", if index == 0 { "" } else { ", " }, entry.name);
                    }
                }
            }
        }
    }
}
