//! The rules of RFC 6455 for a sequence of frames from one endpoint.

use std::str;

use wsclose_core::{CloseCode, Role};

use super::{Form, Frame, MAX_CONTROL_LEN, Opcode};
use crate::live::ending::{Ending, Fault};

/// Judges the frames that one endpoint sends, in their order.
#[derive(Debug)]
pub(crate) struct Rules {
    sender: Role,
    /// RSV1 marks a compressed message.
    compression: bool,
    message: Message,
    closed: bool,
}

/// The message that is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Message {
    None,
    /// Text so far; the bytes of a character that is not complete yet.
    Text(Utf8),
    /// Binary, or compressed text.
    Opaque,
}

/// What a legal Close frame contains.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Close {
    pub(crate) code: Option<u16>,
    pub(crate) reason: String,
}

impl Rules {
    /// For frames of this sender. With `compression`, permessage-deflate was agreed on.
    pub(crate) fn new(sender: Role, compression: bool) -> Rules {
        Rules { sender, compression, message: Message::None, closed: false }
    }

    /// Judges the next frame. After an error nothing more is to be judged.
    pub(crate) fn check(&mut self, frame: &Frame) -> Result<(), Ending> {
        let header = &frame.header;
        let opcode = header.opcode;
        let starts = matches!(opcode, Opcode::TEXT | Opcode::BINARY);
        let compressed = header.rsv & 0b100 != 0;
        let fault = if self.closed {
            Fault::DataAfterClose
        } else if header.rsv & 0b011 != 0 {
            Fault::Rsv2
        } else if compressed && !(self.compression && starts) {
            Fault::Rsv1
        } else if opcode.is_reserved() {
            Fault::ReservedOpcode
        } else if header.mask.is_some() != (self.sender == Role::Client) {
            Fault::Masking
        } else if header.is_endless() {
            Fault::HugeLength
        } else if opcode.is_control() && !header.fin {
            Fault::FragmentedControl
        } else if opcode.is_control() && header.length > MAX_CONTROL_LEN {
            Fault::LongControl
        } else if header.form != Form::shortest(header.length) {
            if header.form == Form::Extended16 {
                Fault::PaddedLength16
            } else {
                Fault::PaddedLength64
            }
        } else if starts && self.message != Message::None {
            Fault::InterruptedMessage
        } else if opcode == Opcode::CONTINUATION && self.message == Message::None {
            Fault::UnexpectedContinuation
        } else if opcode.is_control() {
            return self.control(frame);
        } else {
            return self.data(frame, compressed);
        };
        Err(fault.into())
    }

    fn control(&mut self, frame: &Frame) -> Result<(), Ending> {
        if frame.header.opcode == Opcode::CLOSE {
            self.closed = true;
            close(&frame.payload)?;
        }
        Ok(())
    }

    fn data(&mut self, frame: &Frame, compressed: bool) -> Result<(), Ending> {
        match frame.header.opcode {
            Opcode::TEXT if !compressed => self.message = Message::Text(Utf8::default()),
            Opcode::TEXT | Opcode::BINARY => self.message = Message::Opaque,
            _ => {}
        }
        if let Message::Text(utf8) = &mut self.message {
            let complete = utf8.push(&frame.payload).ok_or(Fault::InvalidText)?;
            // A payload that was not kept as a whole cannot be judged to its end.
            if !frame.is_whole() {
                self.message = Message::Opaque;
            } else if frame.header.fin && !complete {
                return Err(Fault::InvalidText.into());
            }
        }
        if frame.header.fin {
            self.message = Message::None;
        }
        Ok(())
    }
}

/// Reads the payload of a Close frame.
pub(crate) fn close(payload: &[u8]) -> Result<Close, Ending> {
    let Some((code, reason)) = payload.split_first_chunk() else {
        return match payload {
            [] => Ok(Close { code: None, reason: String::new() }),
            _ => Err(Fault::OneByteClose.into()),
        };
    };
    let code = u16::from_be_bytes(*code);
    if !CloseCode::from(code).is_receivable() {
        return Err(Ending::IllegalCode(code));
    }
    let reason = str::from_utf8(reason).map_err(|_| Fault::InvalidReason)?;
    Ok(Close { code: Some(code), reason: reason.to_owned() })
}

/// Checks UTF-8 that arrives in pieces, which may end inside a character.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Utf8 {
    /// The first bytes of a character that is not complete.
    open: [u8; 4],
    len: usize,
}

impl Utf8 {
    /// Checks the next piece. Returns whether it ends after a whole character, or `None` if it is
    /// not UTF-8.
    fn push(&mut self, mut piece: &[u8]) -> Option<bool> {
        while self.len > 0 {
            let Some(&byte) = piece.split_off_first() else { return Some(false) };
            *self.open.get_mut(self.len)? = byte;
            self.len += 1;
            match str::from_utf8(self.open.get(..self.len)?) {
                Ok(_) => self.len = 0,
                Err(error) if error.error_len().is_some() => return None,
                Err(_) => {}
            }
        }
        match str::from_utf8(piece) {
            Ok(_) => Some(true),
            Err(error) if error.error_len().is_some() => None,
            Err(error) => {
                let rest = piece.get(error.valid_up_to()..)?;
                self.open.get_mut(..rest.len())?.copy_from_slice(rest);
                self.len = rest.len();
                Some(false)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::Header;
    use super::*;

    fn frame(header: Header, payload: &[u8]) -> Frame {
        Frame {
            header: Header { length: payload.len() as u64, ..header },
            payload: payload.to_vec(),
        }
    }

    fn part(opcode: Opcode, fin: bool, payload: &[u8]) -> Frame {
        frame(Header { fin, ..Header::new(opcode, payload.len() as u64) }, payload)
    }

    /// What a client says about these frames of a server.
    fn judged(frames: &[Frame]) -> Result<(), Ending> {
        let mut rules = Rules::new(Role::Server, false);
        frames.iter().try_for_each(|frame| rules.check(frame))
    }

    #[test]
    fn legal_sequences_are_legal() {
        let text = "a€😀".as_bytes();
        for split in 0..=text.len() {
            let (first, second) = text.split_at(split);
            let frames = [
                part(Opcode::TEXT, false, first),
                part(Opcode::PING, true, b"between"),
                part(Opcode::CONTINUATION, true, second),
                part(Opcode::BINARY, true, b"\xff"),
                part(Opcode::CLOSE, true, b"\x03\xe8bye"),
            ];
            assert_eq!(judged(&frames), Ok(()), "{split}");
        }
    }

    #[test]
    fn every_close_code_is_judged() {
        for code in 0..=u16::MAX {
            let legal = matches!(code, 1000..=1003 | 1007..=1014 | 3000..=4999);
            let payload = super::super::close_payload(Some(code), "why");
            let expected = if legal {
                Ok(Close { code: Some(code), reason: "why".to_owned() })
            } else {
                Err(Ending::IllegalCode(code))
            };
            assert_eq!(close(&payload), expected, "{code}");
        }
    }

    #[test]
    fn text_is_utf_8_across_fragments() {
        let cut = part(Opcode::TEXT, true, b"\xe2\x82");
        assert_eq!(judged(&[cut]), Err(Fault::InvalidText.into()));
        // A surrogate half, found with its second byte.
        let frames =
            [part(Opcode::TEXT, false, b"\xed"), part(Opcode::CONTINUATION, false, b"\xa0")];
        assert_eq!(judged(&frames), Err(Fault::InvalidText.into()));
    }

    #[test]
    fn a_client_masks_and_a_server_does_not() {
        let mask = Some([0; 4]);
        let masked = frame(Header { mask, ..Header::new(Opcode::TEXT, 0) }, b"");
        let plain = part(Opcode::TEXT, true, b"");
        let mut client = Rules::new(Role::Client, false);
        assert_eq!(client.check(&masked), Ok(()));
        assert_eq!(client.check(&plain), Err(Fault::Masking.into()));
        assert_eq!(judged(&[masked]), Err(Fault::Masking.into()));
    }

    #[test]
    fn rsv1_marks_the_first_frame_of_a_compressed_message() {
        let rsv1 = |opcode| frame(Header { rsv: 4, ..Header::new(opcode, 0) }, b"\xff");
        let mut rules = Rules::new(Role::Server, true);
        assert_eq!(rules.check(&rsv1(Opcode::TEXT)), Ok(()));
        assert_eq!(rules.check(&rsv1(Opcode::PING)), Err(Fault::Rsv1.into()));
        assert_eq!(judged(&[rsv1(Opcode::TEXT)]), Err(Fault::Rsv1.into()));
    }
}
