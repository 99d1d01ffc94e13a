//! A file that was read, and places in it.

use std::ops::Range;
use std::path::PathBuf;
use std::sync::OnceLock;

/// The bytes of a byte order mark in UTF-8.
pub(crate) const BOM: &[u8] = b"\xEF\xBB\xBF";

/// A Rust file that was read. Its text is without a byte order mark, and ranges are ranges of the
/// text; [`Source::position`] counts the mark again.
#[derive(Debug)]
pub(crate) struct Source {
    /// Where it is.
    pub(crate) path: PathBuf,
    /// How a user would write that.
    pub(crate) name: String,
    pub(crate) text: String,
    /// Does it begin with a byte order mark?
    pub(crate) bom: bool,
    /// Where the lines start; only files in which something was found need to know.
    lines: OnceLock<Vec<usize>>,
}

/// A place, as users and programs see it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Position {
    /// Counted from 0, in the file as it lies on the disk.
    pub(crate) byte: usize,
    /// Counted from 1; a line ends at `\n`.
    pub(crate) line: usize,
    /// Counted from 1, in Unicode scalar values.
    pub(crate) column: usize,
}

impl Source {
    pub(crate) fn new(path: PathBuf, name: String, text: String, bom: bool) -> Source {
        Source { path, name, text, bom, lines: OnceLock::new() }
    }

    fn lines(&self) -> &[usize] {
        self.lines.get_or_init(|| {
            let ends = memchr::memchr_iter(b'\n', self.text.as_bytes());
            std::iter::once(0).chain(ends.map(|end| end + 1)).collect()
        })
    }

    /// The line of an offset, counted from 0.
    pub(crate) fn line(&self, offset: usize) -> usize {
        self.lines().partition_point(|&start| start <= offset).saturating_sub(1)
    }

    /// Where a line starts, or the end of the text after the last one.
    pub(crate) fn line_start(&self, line: usize) -> usize {
        self.lines().get(line).copied().unwrap_or(self.text.len())
    }

    pub(crate) fn position(&self, offset: usize) -> Position {
        let offset = floor(&self.text, offset);
        let line = self.line(offset);
        let before = self.text.get(self.line_start(line)..offset).unwrap_or_default();
        Position {
            byte: offset + if self.bom { BOM.len() } else { 0 },
            line: line + 1,
            column: before.chars().count() + 1,
        }
    }

    /// The range as one that certainly is a range of this text. The lint's own ranges are; this is
    /// what keeps a mistake in it from becoming a panic here.
    pub(crate) fn valid(&self, range: &Range<usize>) -> Range<usize> {
        let start = floor(&self.text, range.start);
        start..floor(&self.text, range.end).max(start)
    }

    /// The text of whole lines around a range, with the number (from 0) of the first.
    pub(crate) fn whole_lines(&self, range: &Range<usize>) -> (usize, &str) {
        let first = self.line(range.start);
        let end = self.line_start(self.line(range.end.max(range.start)) + 1);
        (first, self.text.get(self.line_start(first)..end).unwrap_or_default())
    }

    /// The file as it was read.
    pub(crate) fn bytes(&self) -> Vec<u8> {
        with_bom(self.bom, &self.text)
    }
}

/// The last character boundary up to the offset.
fn floor(text: &str, offset: usize) -> usize {
    let mut offset = offset.min(text.len());
    while !text.is_char_boundary(offset) {
        offset = offset.saturating_sub(1);
    }
    offset
}

/// A text as the bytes of a file.
pub(crate) fn with_bom(bom: bool, text: &str) -> Vec<u8> {
    let mut bytes = if bom { BOM.to_vec() } else { Vec::new() };
    bytes.extend_from_slice(text.as_bytes());
    bytes
}

#[cfg(test)]
mod tests {
    use super::*;

    fn source(text: &str, bom: bool) -> Source {
        Source::new(PathBuf::new(), String::new(), text.to_owned(), bom)
    }

    #[test]
    fn a_position_counts_scalar_values_and_lines() {
        let source = source("ä😀x\r\ny", false);
        let at = |offset| {
            let Position { byte, line, column } = source.position(offset);
            (byte, line, column)
        };
        assert_eq!(at(0), (0, 1, 1));
        assert_eq!(at(2), (2, 1, 2));
        assert_eq!(at(6), (6, 1, 3));
        assert_eq!(at(9), (9, 2, 1));
        assert_eq!(at(10), (10, 2, 2));
        // Inside a character and after the end: the place before it.
        assert_eq!(at(1), (0, 1, 1));
        assert_eq!(at(99), (10, 2, 2));
    }

    #[test]
    fn a_byte_order_mark_counts_as_bytes_but_not_as_a_column() {
        let source = source("x\n", true);
        assert_eq!(source.position(0), Position { byte: 3, line: 1, column: 1 });
        assert_eq!(source.bytes(), b"\xEF\xBB\xBFx\n");
    }

    #[test]
    fn whole_lines_hold_the_range() {
        let source = source("a\nbc\nd\n", false);
        assert_eq!(source.whole_lines(&(3..4)), (1, "bc\n"));
        assert_eq!(source.whole_lines(&(0..3)), (0, "a\nbc\n"));
        assert_eq!(source.whole_lines(&(7..7)), (3, ""));
        assert_eq!(source.valid(&Range { start: 90, end: 3 }), 7..7);
    }
}
