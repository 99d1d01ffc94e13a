//! Which words a text holds, so that most texts need not be searched for a name.

use std::ops::Range;

/// The words of a text, as bits of their hashes. Each word of the text is reported as present; one that
/// is not there usually is not.
#[derive(Clone, Debug)]
pub struct Words(Vec<u64>);

/// The hash of a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Word(u64);

/// What a loader looks for.
pub trait Wanted: Sync {
    /// Can a file of this package have it that has these words?
    fn may_be_in(&self, package: usize, words: &Words) -> bool;

    /// Does a file of this package have it, with this path, this text and these words in it?
    fn is_in(&self, package: usize, path: &str, text: &str, words: &Words) -> bool;
}

impl Words {
    /// The words of a text.
    pub fn of(text: &str) -> Words {
        /// Bytes of text for each 64 bits: a word and what is around it have about eight bytes.
        const EACH: usize = 32;
        let text = text.as_bytes();
        let mut words = Words(vec![0; (text.len() / EACH + 1).next_power_of_two()]);
        // Word ends are unpredictable, so the edges of words are found without a branch per byte.
        let (mut start, mut is_inside) = (0, false);
        for (block, at) in text.chunks(BLOCK).zip((0..).step_by(BLOCK)) {
            let mask = mask_of_words(block);
            let mut edges = mask ^ (mask << 1 | u64::from(is_inside));
            while edges != 0 {
                let edge = at + edges.trailing_zeros() as usize;
                edges &= edges - 1;
                if is_inside {
                    words.add(Word::at(text, start..edge));
                }
                start = edge;
                is_inside = !is_inside;
            }
        }
        // Every text contains the empty word.
        words.add(Word::at(text, if is_inside { start..text.len() } else { 0..0 }));
        words
    }

    fn add(&mut self, word: Word) {
        let (at, bit) = self.place(word);
        if let Some(bits) = self.0.get_mut(at) {
            *bits |= bit;
        }
    }

    /// Can the word be there?
    pub(super) fn may_hold(&self, word: Word) -> bool {
        let (at, bit) = self.place(word);
        self.0.get(at).is_some_and(|bits| bits & bit != 0)
    }

    /// Where the bit of a word is.
    fn place(&self, word: Word) -> (usize, u64) {
        // The high bits of a product depend on all bits of the word.
        let mixed = word.0.wrapping_mul(0x9E37_79B9_7F4A_7C15);
        let at = usize::try_from(mixed >> 26 & 0xFFFF_FFFF).unwrap_or_default();
        (at & (self.0.len() - 1), 1 << (mixed >> 58))
    }
}

impl Word {
    pub(super) fn of(word: &str) -> Word {
        Word::at(word.as_bytes(), 0..word.len())
    }

    /// The word in a range of a text. Of a long word, only the first and last eight bytes count.
    fn at(text: &[u8], range: Range<usize>) -> Word {
        /// The number of bytes in 64 bits.
        const EIGHT: usize = 8;
        let eight = |at: usize| text.get(at..)?.first_chunk().copied().map(u64::from_le_bytes);
        if let Some(last) = range.len().checked_sub(EIGHT) {
            let first = eight(range.start).unwrap_or_default();
            return Word(first.rotate_left(23) ^ eight(range.start + last).unwrap_or_default());
        }
        Word(match eight(range.start) {
            Some(bytes) => bytes & !(u64::MAX << (u8::BITS as usize * range.len())),
            // Fewer than eight bytes of text are left.
            None => text
                .get(range)
                .unwrap_or_default()
                .iter()
                .rev()
                .fold(0, |bytes, byte| bytes << u8::BITS | u64::from(*byte)),
        })
    }
}

/// The number of bytes that are classified at once, one bit each.
const BLOCK: usize = 64;

/// Returns a mask with a bit for each byte of a block, set if the byte is part of a word.
fn mask_of_words(block: &[u8]) -> u64 {
    let mut are_words = [0; BLOCK];
    for (is, byte) in are_words.iter_mut().zip(block) {
        *is = u8::from(is_word(*byte));
    }
    // The multiplication collects the lowest bit of each of eight bytes in the highest byte.
    let bits =
        |bytes: &[u8; 8]| u64::from_le_bytes(*bytes).wrapping_mul(0x0102_0408_1020_4080) >> 56;
    are_words.as_chunks().0.iter().rev().fold(0, |mask, bytes| mask << 8 | bits(bytes))
}

/// Returns whether a byte can be part of a name or a number. The compiler vectorizes the comparisons.
pub(super) fn is_word(byte: u8) -> bool {
    (byte | 0x20).wrapping_sub(b'a') < 26
        || byte.wrapping_sub(b'0') < 10
        || byte == b'_'
        || byte >= 0x80
}

/// Returns whether there is a byte, and it can be part of a name or a number.
pub(super) fn is_in_word(byte: Option<&u8>) -> bool {
    byte.is_some_and(|byte| is_word(*byte))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_of_words_are_known() {
        for byte in u8::MIN..=u8::MAX {
            let is = byte.is_ascii_alphanumeric() || byte == b'_' || !byte.is_ascii();
            assert_eq!(is_word(byte), is, "{byte}");
            let mask = mask_of_words(&[b' ', byte, b' ']);
            assert_eq!(mask, if is { 2 } else { 0 }, "{byte}");
        }
    }

    #[test]
    fn words_of_any_length_are_found_at_any_place() {
        let letters: String = ('a'..='z').cycle().take(150).collect();
        for length in 1..letters.len() {
            let word = letters.get(..length).unwrap();
            for before in 0..=BLOCK {
                for behind in ["", "-", " a_long_word_follows"] {
                    let words = Words::of(&format!("{}{word}{behind}", " ".repeat(before)));
                    assert!(words.may_hold(Word::of(word)), "{before} {word} {behind}");
                }
            }
        }
    }

    #[test]
    fn each_word_of_a_text_is_found() {
        let text = "fn end(code: u16) { größe::LOST_1 } // last";
        let words = Words::of(text);
        for word in ["fn", "end", "code", "u16", "größe", "LOST_1", "last"] {
            assert!(words.may_hold(Word::of(word)), "{word}");
        }
        let others = (0..1000).filter(|n| words.may_hold(Word::of(&format!("other{n}"))));
        assert!(others.count() < 200);
        assert!(!Words::of("").may_hold(Word::of("end")));
    }
}
