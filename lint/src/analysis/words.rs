//! Which words a text holds, so that most texts need not be searched for a name.

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
        let mut words = Words(vec![0; (text.len() / EACH + 1).next_power_of_two()]);
        let mut word = Word::EMPTY;
        for &byte in text.as_bytes() {
            if is_word(byte) {
                word = word.with(byte);
            } else if word != Word::EMPTY {
                words.add(word);
                word = Word::EMPTY;
            }
        }
        words.add(word);
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
    const EMPTY: Word = Word(0);

    pub(super) fn of(word: &str) -> Word {
        word.bytes().fold(Word::EMPTY, Word::with)
    }

    /// Seven bits for each byte; [`Words`] mixes them.
    fn with(self, byte: u8) -> Word {
        Word(self.0.rotate_left(7) ^ u64::from(byte))
    }
}

/// Is it a byte of a name or of a number?
pub(super) fn is_word(byte: u8) -> bool {
    ARE_WORDS.get(usize::from(byte)).copied().unwrap_or_default()
}

/// The answer for every byte: a look at a table is twice as fast as the comparisons.
#[expect(clippy::indexing_slicing, reason = "evaluated when it is compiled")]
const ARE_WORDS: [bool; 256] = {
    let mut are = [false; 256];
    let mut byte = 0_u8;
    loop {
        are[byte as usize] = byte.is_ascii_alphanumeric() || byte == b'_' || !byte.is_ascii();
        if byte == u8::MAX {
            break are;
        }
        byte += 1;
    }
};

#[cfg(test)]
mod tests {
    use super::*;

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
