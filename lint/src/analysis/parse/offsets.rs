//! Maps offsets of the text that is parsed to offsets of its file, parts of which are left out.

use std::ops::Range;

use proc_macro2::{LineColumn, Span};

/// Where the tokens of a text are in its file.
#[derive(Clone, Debug, Default)]
pub(crate) struct Offsets {
    /// For each part of a text: its offset in the text, and its offset in the file. Without parts, the
    /// text is the whole file.
    parts: Vec<(usize, usize)>,
    /// Where the lines of the text begin, if it is ASCII, so that its columns are bytes.
    lines: Option<Vec<usize>>,
}

impl Offsets {
    /// The same with the lines of the text. A span knows its lines faster than its bytes.
    pub(super) fn with_lines(self, text: &str) -> Offsets {
        let lines = text.is_ascii().then(|| {
            let ends = memchr::memchr_iter(b'\n', text.as_bytes());
            std::iter::once(0).chain(ends.map(|end| end + 1)).collect()
        });
        Offsets { lines, ..self }
    }

    /// Returns the range in the file for a span of the text.
    pub(crate) fn of(&self, span: Span) -> Range<usize> {
        let by_lines = |lines: &Vec<usize>| {
            let at =
                |place: LineColumn| Some(lines.get(place.line.checked_sub(1)?)? + place.column);
            Some(at(span.start())?..at(span.end())?)
        };
        let range = self.lines.as_ref().and_then(by_lines);
        self.range(range.unwrap_or_else(|| span.byte_range()))
    }

    /// Returns the offset in the file for an offset in the text.
    pub(crate) fn in_file(&self, at: usize) -> usize {
        let behind = self.parts.partition_point(|(start, _)| *start <= at);
        let part = behind.checked_sub(1).and_then(|part| self.parts.get(part));
        part.map_or(at, |(start, in_file)| in_file + (at - start))
    }

    /// Returns the range in the file for a range of the text.
    pub(crate) fn range(&self, range: Range<usize>) -> Range<usize> {
        let start = self.in_file(range.start);
        // The range ends with its last byte, before anything that is left out after it.
        let end = if range.is_empty() { start } else { self.in_file(range.end - 1) + 1 };
        start..end
    }
}

/// Parts of a file, joined into one text.
#[derive(Debug, Default)]
pub(super) struct Parts {
    pub(super) text: String,
    pub(super) offsets: Offsets,
}

impl Parts {
    /// Adds a part of a file after a space, so that tokens of two parts do not merge.
    pub(super) fn add(&mut self, file: &str, part: Range<usize>) {
        if !self.text.is_empty() {
            self.text.push(' ');
        }
        self.offsets.parts.push((self.text.len(), part.start));
        self.text.push_str(file.get(part).unwrap_or_default());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn offsets_are_those_of_the_file() {
        let file = "fn a() { 'é' } fn b() {} /// c";
        let mut parts = Parts::default();
        for part in [0..8, 14..file.len() - 5, file.len()..file.len()] {
            parts.add(file, part);
        }
        let Parts { text, offsets } = parts;
        assert_eq!(text, "fn a() { } fn b() {}  ");
        for (at, _) in text.match_indices(|letter: char| letter != ' ') {
            let in_file = offsets.in_file(at);
            assert_eq!(file.get(in_file..=in_file), text.get(at..=at), "{at}");
            assert_eq!(offsets.range(at..at + 1), in_file..in_file + 1);
        }
        assert_eq!(offsets.range(0..8), 0..8);
        assert_eq!(offsets.range(0..10), 0..file.find('}').unwrap() + 1);
        assert_eq!(offsets.range(text.len()..text.len()), file.len()..file.len());
        assert_eq!(Offsets::default().range(3..5), 3..5);
    }

    #[test]
    fn a_span_is_where_its_bytes_are() -> syn::Result<()> {
        for text in ["fn a() {}\n\n  /* b\n */ c! { d }", "a\r\nb", "/* é\n */ 'é' é\n\"é\n\" f"]
        {
            let offsets = Offsets::default().with_lines(text);
            let tokens = text.parse::<proc_macro2::TokenStream>()?;
            for token in tokens {
                assert_eq!(offsets.of(token.span()), token.span().byte_range(), "{text}: {token}");
            }
        }
        Ok(())
    }
}
