// A table in both directions: reading knows more codes than may be sent.
use tokio_websockets::{CloseCode, Message};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    Finished,
    Silent,
    Lost,
    Refused,
}

impl From<CloseCode> for Outcome {
    fn from(code: CloseCode) -> Self {
        match u16::from(code) {
            1000 | 1001 => Outcome::Finished,
            1005 => Outcome::Silent,
            1006 => Outcome::Lost,
            _ => Outcome::Refused,
        }
    }
}

impl Outcome {
    pub fn code(self) -> CloseCode {
        match self {
            Outcome::Finished => CloseCode::NORMAL_CLOSURE,
            Outcome::Silent => CloseCode::NO_STATUS_RECEIVED,
            //                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[reserved-code-sent]
            Outcome::Lost | Outcome::Refused => CloseCode::POLICY_VIOLATION,
        }
    }
}

pub fn pass_on(received: CloseCode) -> Message {
    let outcome = Outcome::from(received);
    println!("{outcome:?}");
    Message::close(Some(outcome.code()), "")
}
