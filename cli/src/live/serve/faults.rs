//! The bytes of the faults that are made of frames.

use crate::live::ending::Fault;
use crate::live::frame::{Form, Header, Opcode, close_payload};

/// What a server writes to commit a fault; `None` for a fault that is not made of frames.
pub(super) fn bytes(fault: Fault) -> Option<Vec<u8>> {
    let text = Header::new(Opcode::TEXT, 5);
    let ping = Header::new(Opcode::PING, 5);
    let hello = |header: Header| header.frame(b"Hello");
    let close = |payload: &[u8]| Header::new(Opcode::CLOSE, payload.len() as u64).frame(payload);
    Some(match fault {
        Fault::Masking => hello(Header { mask: Some([0x5a, 0x01, 0xff, 0x80]), ..text }),
        Fault::Rsv1 => hello(Header { rsv: 0b100, ..text }),
        Fault::Rsv2 => hello(Header { rsv: 0b010, ..text }),
        Fault::ReservedOpcode => hello(Header { opcode: Opcode::from_bits(3), ..text }),
        Fault::FragmentedControl => hello(Header { fin: false, ..ping }),
        Fault::LongControl => Header::new(Opcode::PING, 126).frame(&[b'.'; 126]),
        Fault::UnexpectedContinuation => hello(Header { opcode: Opcode::CONTINUATION, ..text }),
        Fault::InterruptedMessage => [hello(Header { fin: false, ..text }), hello(text)].concat(),
        Fault::PaddedLength16 => hello(Header { form: Form::Extended16, ..text }),
        Fault::PaddedLength64 => hello(Header { form: Form::Extended64, ..text }),
        Fault::HugeLength => hello(Header { length: 1 << 63, form: Form::Extended64, ..text }),
        Fault::InvalidText => text.frame(b"\xff\xfe\xfd\xfc\xfb"),
        Fault::OneByteClose => close(&[3]),
        Fault::InvalidReason => close(b"\x03\xe8\xff\xfe"),
        Fault::DataAfterClose => [close(&close_payload(Some(1000), "")), hello(text)].concat(),
        Fault::Half => Header::new(Opcode::TEXT, 100).frame(b"Hello"),
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use wsclose_core::Role;

    use super::*;
    use crate::live::frame::reader::Reader;
    use crate::live::frame::rules::Rules;

    #[test]
    fn the_rules_find_each_fault() {
        for &fault in Fault::ALL {
            let Some(bytes) = bytes(fault) else { continue };
            let (mut reader, mut rest) = (Reader::new(1024), bytes.as_slice());
            let mut rules = Rules::new(Role::Server, false);
            let mut found = Ok(());
            while let Some(frame) = reader.next(&mut rest) {
                found = found.and_then(|()| rules.check(&frame));
            }
            if fault == Fault::Half {
                assert!(reader.unfinished().is_some());
            } else {
                assert_eq!(found, Err(fault.into()));
            }
        }
    }
}
