//! What holds for any bytes that a peer sends. `cargo test` checks it with random frames, and
//! `tests/fuzz` with inputs that reach every branch.

use wsclose_core::Role;

use super::Frame;
use super::reader::Reader;
use super::rules::Rules;

/// No connection of `probe` or `serve` keeps more of a frame.
const KEEP: usize = 256 * 1024;

/// The most that a connection may allocate for any input.
const MAX_MEMORY: usize = 1 << 20;

/// Reads and judges the bytes after the first two, which choose how. Returns how many of the frames
/// are legal.
///
/// # Panics
///
/// The reader or the rules panic, the reader uses too much memory, returns a frame that is not in the
/// bytes, or depends on the pieces in which they arrive.
pub(crate) fn holds(input: &[u8]) -> usize {
    let Some((&[setup, size], bytes)) = input.split_first_chunk() else { return 0 };
    let frames = read(bytes, bytes.len().max(1));
    assert_eq!(read(bytes, usize::from(size) + 1), frames, "the pieces make a difference");

    let mut rest = bytes;
    for frame in &frames {
        let written = frame.header.frame(&frame.payload);
        let (start, end) = rest.split_at_checked(written.len()).unwrap_or((rest, &[]));
        assert_eq!(start, written, "the frame is not in the bytes");
        let skipped = if frame.header.is_endless() { 0 } else { missing(frame) };
        rest = end.get(skipped..).unwrap_or_default();
    }

    let sender = if setup & 1 == 0 { Role::Client } else { Role::Server };
    let mut rules = Rules::new(sender, setup & 2 != 0);
    frames.iter().take_while(|frame| rules.check(frame).is_ok()).count()
}

/// How many bytes of the payload were not kept.
fn missing(frame: &Frame) -> usize {
    usize::try_from(frame.header.length).unwrap_or(usize::MAX) - frame.payload.len()
}

/// All frames, in pieces of `size` bytes.
fn read(bytes: &[u8], size: usize) -> Vec<Frame> {
    let mut reader = Reader::new(KEEP);
    let mut frames = Vec::new();
    for mut piece in bytes.chunks(size) {
        while let Some(frame) = reader.next(&mut piece) {
            assert!(frame.payload.capacity() <= MAX_MEMORY);
            frames.push(frame);
        }
        assert!(reader.memory() <= MAX_MEMORY);
    }
    frames
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::live::frame::{Form, Header, Opcode};

    /// Enough to meet every branch many times. `WSCLOSE_FUZZ_INPUTS` sets another number.
    const INPUTS: usize = 20_000;

    #[test]
    fn it_holds_for_any_bytes() {
        let inputs = std::env::var("WSCLOSE_FUZZ_INPUTS");
        let inputs = inputs.map_or(INPUTS, |number| number.parse().unwrap());
        let mut random = fastrand::Rng::with_seed(6455);
        let mut legal = 0;
        for input in 0..inputs {
            // Rarely a payload that is longer than what is kept.
            legal += holds(&frames(&mut random, if input % 2_000 == 0 { 2 * KEEP } else { 300 }));
        }
        assert!(legal > inputs / 2, "{legal}");
    }

    /// A few frames, legal in most respects or in none.
    fn frames(random: &mut fastrand::Rng, longest: usize) -> Vec<u8> {
        let setup = random.u8(..);
        let mut bytes = vec![setup, random.u8(..)];
        for _ in 0..random.usize(1..8) {
            let odd = random.u8(..8) == 0;
            let length = random.usize(..=if odd { longest } else { 125 });
            let opcode =
                if odd { random.u8(..) } else { random.choice([0, 1, 2, 8, 9, 10]).unwrap() };
            let mut header = Header {
                fin: random.u8(..4) > 0,
                rsv: if odd { random.u8(..8) } else { 0 },
                mask: (odd != (setup & 1 == 0)).then(|| random.u32(..).to_be_bytes()),
                ..Header::new(Opcode::from_bits(opcode), length as u64)
            };
            if odd && random.bool() {
                header.length = random.u64(..) >> random.u32(..64);
                header.form =
                    random.choice([Form::Short, Form::Extended16, Form::Extended64]).unwrap();
            }
            let byte = if odd { random.u8(..) } else { random.u8(b' '..0x7f) };
            bytes.extend(header.frame(&vec![byte; length]));
        }
        bytes
    }
}
