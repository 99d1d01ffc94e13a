// A peer for tests of the program, and the tests.
use fastwebsockets::{Frame, OpCode};

#[derive(Debug, PartialEq, Eq)]
pub enum Ended {
    Clean(u16),
    Without,
    Broken,
}

pub fn ended(frame: &Frame<'_>) -> Option<Ended> {
    if frame.opcode != OpCode::Close {
        return None;
    }
    Some(match *frame.payload {
        [] => Ended::Without,
        [high, low, ..] => match u16::from_be_bytes([high, low]) {
            1005 | 1006 | 1015 => Ended::Broken,
            code => Ended::Clean(code),
        },
        [_] => Ended::Broken,
    })
}

pub fn answer(ended: &Ended) -> Frame<'static> {
    let code = match ended {
        Ended::Clean(1000..=1003) | Ended::Without => 1000u16,
        Ended::Clean(_) => 1008,
        Ended::Broken => 1002,
    };
    Frame::close(code, b"")
}

#[cfg(test)]
mod tests {
    use fastwebsockets::Payload;

    use super::*;

    #[test]
    fn broken_codes_are_told() {
        for code in [1005u16, 1006, 1015] {
            let frame = Frame::close(code, b"never sent");
            assert_eq!(ended(&frame), Some(Ended::Broken));
        }
        let frame = Frame::close_raw(Payload::Borrowed(&[3]));
        assert_eq!(ended(&frame), Some(Ended::Broken));
    }
}
