//! Frames, legal or not: what one is, how it is written, read and judged.
//!
//! [`reader`] turns bytes into frames and refuses nothing; [`rules`] judges a sequence of frames.

#[cfg(any(test, fuzzing))]
pub(crate) mod property;
pub(super) mod reader;
pub(super) mod rules;

/// Bit and value of the fields of a frame header (RFC 6455, section 5.2).
const FIN: u8 = 0x80;
const MASKED: u8 = 0x80;
const EXTENDED_16: u8 = 126;
const EXTENDED_64: u8 = 127;

/// The largest payload of a control frame (RFC 6455, section 5.5).
pub(crate) const MAX_CONTROL_LEN: u64 = 125;

/// What a frame is for. All 16 values are representable; some are reserved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Opcode(u8);

impl Opcode {
    pub(crate) const CONTINUATION: Opcode = Opcode(0);
    pub(crate) const TEXT: Opcode = Opcode(1);
    pub(crate) const BINARY: Opcode = Opcode(2);
    pub(crate) const CLOSE: Opcode = Opcode(8);
    pub(crate) const PING: Opcode = Opcode(9);
    pub(crate) const PONG: Opcode = Opcode(10);

    /// The opcode in the lower four bits.
    pub(crate) const fn from_bits(bits: u8) -> Opcode {
        Opcode(bits & 0x0f)
    }

    pub(crate) const fn is_control(self) -> bool {
        self.0 & 0x08 != 0
    }

    pub(crate) const fn is_reserved(self) -> bool {
        matches!(self.0, 3..=7 | 11..=15)
    }

    /// The name in RFC 6455, or "reserved opcode".
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Opcode::CONTINUATION => "continuation",
            Opcode::TEXT => "text",
            Opcode::BINARY => "binary",
            Opcode::CLOSE => "close",
            Opcode::PING => "ping",
            Opcode::PONG => "pong",
            _ => "reserved opcode",
        }
    }
}

/// How the length of a payload is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Form {
    /// In 7 bits.
    Short,
    /// In 16 more bits.
    Extended16,
    /// In 64 more bits.
    Extended64,
}

impl Form {
    /// The only form that is allowed for a length.
    pub(crate) const fn shortest(length: u64) -> Form {
        match length {
            0..=125 => Form::Short,
            126..=0xffff => Form::Extended16,
            _ => Form::Extended64,
        }
    }
}

/// The header of a frame, as it is on the wire.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Header {
    pub(crate) fin: bool,
    /// RSV1, RSV2 and RSV3, RSV1 first: `0b100` is RSV1.
    pub(crate) rsv: u8,
    pub(crate) opcode: Opcode,
    pub(crate) mask: Option<[u8; 4]>,
    /// The length of the payload that the sender claims.
    pub(crate) length: u64,
    pub(crate) form: Form,
}

impl Header {
    /// The header of a legal, unmasked, whole frame.
    pub(crate) const fn new(opcode: Opcode, length: u64) -> Header {
        Header { fin: true, rsv: 0, opcode, mask: None, length, form: Form::shortest(length) }
    }

    /// Returns whether the length has its most significant bit set, which no length may have.
    pub(crate) const fn is_endless(&self) -> bool {
        self.length >> 63 != 0
    }

    /// How many bytes of payload to wait for.
    const fn awaited(&self) -> u64 {
        if self.is_endless() { 0 } else { self.length }
    }

    /// The bytes on the wire. A form that is too small for the length keeps its lower bits.
    pub(crate) fn encode(&self) -> Vec<u8> {
        let first = (if self.fin { FIN } else { 0 }) | (self.rsv & 7) << 4 | self.opcode.0;
        let masked = if self.mask.is_some() { MASKED } else { 0 };
        let length = self.length.to_be_bytes();
        let [.., sixth, last] = length;
        let mut bytes = vec![first];
        match self.form {
            Form::Short => bytes.push(masked | last & 0x7f),
            Form::Extended16 => bytes.extend([masked | EXTENDED_16, sixth, last]),
            Form::Extended64 => {
                bytes.push(masked | EXTENDED_64);
                bytes.extend(length);
            }
        }
        bytes.extend(self.mask.into_iter().flatten());
        bytes
    }

    /// A frame with this header: the payload is masked if the header has a mask.
    pub(crate) fn frame(&self, payload: &[u8]) -> Vec<u8> {
        let mut bytes = self.encode();
        let start = bytes.len();
        bytes.extend_from_slice(payload);
        if let (Some(mask), Some(payload)) = (self.mask, bytes.get_mut(start..)) {
            apply_mask(payload, mask, 0);
        }
        bytes
    }
}

/// A frame that was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Frame {
    pub(crate) header: Header,
    /// The payload, unmasked; only its first bytes if it is longer than the reader keeps.
    pub(crate) payload: Vec<u8>,
}

impl Frame {
    /// Returns whether the reader kept the whole payload.
    pub(crate) fn is_whole(&self) -> bool {
        self.header.length == self.payload.len() as u64
    }
}

/// The payload of a Close frame.
pub(crate) fn close_payload(code: Option<u16>, reason: &str) -> Vec<u8> {
    code.map_or_else(Vec::new, |code| [&code.to_be_bytes(), reason.as_bytes()].concat())
}

/// Masks or unmasks bytes that are `offset` bytes into the payload (RFC 6455, section 5.3).
fn apply_mask(bytes: &mut [u8], mask: [u8; 4], offset: u64) {
    // The remainder is below 4.
    #[allow(clippy::cast_possible_truncation, reason = "a remainder of 4")]
    let skip = (offset % 4) as usize;
    for (byte, mask) in bytes.iter_mut().zip(mask.iter().cycle().skip(skip)) {
        *byte ^= mask;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headers_are_written_as_the_rfc_draws_them() {
        // RFC 6455, section 5.7.
        assert_eq!(Header::new(Opcode::TEXT, 5).frame(b"Hello"), b"\x81\x05Hello");
        let masked =
            Header { mask: Some([0x37, 0xfa, 0x21, 0x3d]), ..Header::new(Opcode::TEXT, 5) };
        assert_eq!(masked.frame(b"Hello"), b"\x81\x85\x37\xfa\x21\x3d\x7f\x9f\x4d\x51\x58");
        assert_eq!(Header::new(Opcode::BINARY, 256).encode(), b"\x82\x7e\x01\x00");
        assert_eq!(Header::new(Opcode::BINARY, 65536).encode(), b"\x82\x7f\0\0\0\0\0\x01\0\0");
        let odd = Header { fin: false, rsv: 0b101, ..Header::new(Opcode::from_bits(11), 1) };
        assert_eq!(odd.encode(), b"\x5b\x01");
    }
}
