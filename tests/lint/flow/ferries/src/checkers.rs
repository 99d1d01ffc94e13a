// What looks like a close code: a validator, its tests, and a server that uses it.
use warp::ws::Message;

#[derive(Debug, PartialEq, Eq, Clone, Copy)]
pub struct Code(u16);

#[derive(Debug, PartialEq, Eq)]
pub struct NotSendable(pub u16);

impl TryFrom<u16> for Code {
    type Error = NotSendable;

    fn try_from(code: u16) -> Result<Self, NotSendable> {
        match code {
            1004..=1006 | 1015 | 0..=999 | 1016..=2999 | 5000.. => Err(NotSendable(code)),
            code => Ok(Code(code)),
        }
    }
}

impl From<Code> for u16 {
    fn from(code: Code) -> u16 {
        code.0
    }
}

pub fn close(code: u16) -> Message {
    match Code::try_from(code) {
        Ok(code) => Message::close_with(code, "as asked"),
        Err(NotSendable(code)) => Message::close_with(1011u16, format!("{code} cannot be sent")),
    }
}

pub fn lost() -> Message {
    close(1006)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_must_not_be_sent() {
        for code in [0, 999, 1004, 1005, 1006, 1015, 2999, 5000, u16::MAX] {
            assert_eq!(Code::try_from(code), Err(NotSendable(code)));
        }
        assert_eq!(Code::try_from(1006).unwrap_or(Code(1000)), Code(1000));
    }
}
