//! Maps offsets of the text that is parsed to offsets of its file, parts of which are left out.

use std::ops::Range;

/// For each part of a text: its offset in the text, and its offset in the file. Without parts, the text
/// is the whole file.
#[derive(Clone, Debug, Default)]
pub(crate) struct Offsets(Vec<(usize, usize)>);

impl Offsets {
    /// Returns the offset in the file for an offset in the text.
    pub(crate) fn in_file(&self, at: usize) -> usize {
        let behind = self.0.partition_point(|(start, _)| *start <= at);
        let part = behind.checked_sub(1).and_then(|part| self.0.get(part));
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
        self.offsets.0.push((self.text.len(), part.start));
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
}
