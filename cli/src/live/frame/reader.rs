//! The frame reader: from bytes to frames, valid or not.
//!
//! It refuses nothing, so that illegal frames can be shown. It keeps at most a given number of
//! bytes of a payload and allocates only for bytes that arrived, never for a length that the peer
//! claims. A length with its most significant bit set is not waited for: such a frame ends with its
//! header.

use super::{EXTENDED_16, EXTENDED_64, FIN, Form, Frame, Header, MASKED, Opcode, apply_mask};

/// The longest header: two bytes, a length of eight and a mask of four.
const MAX_HEADER_LEN: usize = 14;

/// Reads frames from bytes that arrive in pieces of any size.
#[derive(Debug)]
pub(crate) struct Reader {
    /// How many bytes of a payload are kept.
    keep: usize,
    header: [u8; MAX_HEADER_LEN],
    header_len: usize,
    body: Option<Body>,
}

/// A frame whose header is complete.
#[derive(Debug)]
struct Body {
    frame: Frame,
    received: u64,
}

/// What is known about a frame that is not complete yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Unfinished {
    /// The header, if that is complete.
    pub(crate) header: Option<Header>,
    /// How many bytes of the payload have arrived.
    pub(crate) received: u64,
}

impl Reader {
    /// A reader that keeps up to `keep` bytes of each payload.
    pub(crate) fn new(keep: usize) -> Reader {
        Reader { keep, header: [0; MAX_HEADER_LEN], header_len: 0, body: None }
    }

    /// Reads up to the end of the next frame and leaves the rest in `bytes`. Returns `None` when
    /// all bytes are read and the frame is not complete.
    pub(crate) fn next(&mut self, bytes: &mut &[u8]) -> Option<Frame> {
        loop {
            if let Some(body) = &mut self.body {
                body.take(bytes, self.keep);
                if body.received < body.frame.header.awaited() {
                    return None;
                }
                return self.body.take().map(|body| body.frame);
            }
            let byte = *bytes.split_off_first()?;
            if let Some(place) = self.header.get_mut(self.header_len) {
                *place = byte;
                self.header_len += 1;
            }
            if let Some(header) = self.header.get(..self.header_len).and_then(parse) {
                self.header_len = 0;
                let frame = Frame { header, payload: Vec::new() };
                self.body = Some(Body { frame, received: 0 });
            }
        }
    }

    /// How many bytes it has allocated.
    #[cfg(any(test, fuzzing))]
    pub(super) fn memory(&self) -> usize {
        self.body.as_ref().map_or(0, |body| body.frame.payload.capacity())
    }

    /// The frame that has begun and is not complete.
    pub(crate) fn unfinished(&self) -> Option<Unfinished> {
        match &self.body {
            Some(body) => {
                Some(Unfinished { header: Some(body.frame.header), received: body.received })
            }
            None => (self.header_len > 0).then_some(Unfinished { header: None, received: 0 }),
        }
    }
}

impl Body {
    /// Takes what belongs to the payload, and keeps its beginning.
    fn take(&mut self, bytes: &mut &[u8], keep: usize) {
        let missing = self.frame.header.awaited() - self.received;
        let length = usize::try_from(missing).unwrap_or(usize::MAX).min(bytes.len());
        let Some(piece) = bytes.split_off(..length) else { return };
        let payload = &mut self.frame.payload;
        let start = payload.len();
        let kept = piece.len().min(keep.saturating_sub(start));
        payload.extend_from_slice(piece.get(..kept).unwrap_or_default());
        if let (Some(mask), Some(new)) = (self.frame.header.mask, payload.get_mut(start..)) {
            apply_mask(new, mask, self.received);
        }
        self.received += length as u64;
    }
}

/// Reads a header; `None` if it is not complete.
fn parse(bytes: &[u8]) -> Option<Header> {
    let (&[first, second], rest) = bytes.split_first_chunk()?;
    let (length, form, rest) = match second & !MASKED {
        EXTENDED_16 => {
            let (length, rest) = rest.split_first_chunk()?;
            (u16::from_be_bytes(*length).into(), Form::Extended16, rest)
        }
        EXTENDED_64 => {
            let (length, rest) = rest.split_first_chunk()?;
            (u64::from_be_bytes(*length), Form::Extended64, rest)
        }
        short => (short.into(), Form::Short, rest),
    };
    let mask = match second & MASKED {
        0 => None,
        _ => Some(*rest.first_chunk()?),
    };
    let (fin, rsv) = (first & FIN != 0, first >> 4 & 7);
    Some(Header { fin, rsv, opcode: Opcode::from_bits(first), mask, length, form })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Reads all frames in pieces of `size` bytes.
    fn frames(bytes: &[u8], size: usize, reader: &mut Reader) -> Vec<Frame> {
        let mut out = Vec::new();
        for mut piece in bytes.chunks(size) {
            while let Some(frame) = reader.next(&mut piece) {
                out.push(frame);
            }
        }
        out
    }

    #[test]
    fn every_first_two_bytes_are_read_back_as_written() {
        for start in 0..=u16::MAX {
            let [first, second] = start.to_be_bytes();
            let payload = vec![0x5a; usize::from((second & 0x7f).min(125))];
            let long = (second & 0x7f == 126).then_some([0, 125]).into_iter().flatten();
            let longer =
                (second & 0x7f == 127).then_some([0, 0, 0, 0, 0, 0, 0, 125]).into_iter().flatten();
            let mask = (second & 0x80 != 0).then_some([1, 2, 3, 4]).into_iter().flatten();
            let bytes: Vec<u8> = [first, second]
                .into_iter()
                .chain(long)
                .chain(longer)
                .chain(mask)
                .chain(payload)
                .collect();
            let mut reader = Reader::new(1024);
            let read = frames(&bytes, 3, &mut reader);
            assert_eq!(read.len(), 1, "{start:#x}");
            assert_eq!(read[0].header.frame(&read[0].payload), bytes, "{start:#x}");
            assert_eq!(reader.unfinished(), None);
        }
    }

    #[test]
    fn a_claimed_length_allocates_nothing() {
        let mut reader = Reader::new(1000);
        let header = Header::new(Opcode::BINARY, u64::MAX >> 1);
        assert_eq!(frames(&header.encode(), 1, &mut reader), []);
        for _ in 0..100 {
            assert_eq!(frames(&[7; 4096], 4096, &mut reader), []);
        }
        assert_eq!(
            reader.unfinished(),
            Some(Unfinished { header: Some(header), received: 409_600 })
        );
        assert!(reader.memory() <= 2000);
    }
}
