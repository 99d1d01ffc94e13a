// What a program chooses, and what a table of all codes says.
use tokio_tungstenite::tungstenite::protocol::{CloseFrame, frame::coding::CloseCode};
use tokio_tungstenite::tungstenite::{Error, Message};

fn code_of(error: &Error) -> CloseCode {
    match error {
        Error::Utf8(_) => CloseCode::Invalid,
        Error::Capacity(_) => CloseCode::Size,
        Error::Tls(_) => CloseCode::Tls,
        //               ^^^^^^^^^^^^^^ error[reserved-code-sent]
        Error::ConnectionClosed => CloseCode::Abnormal,
        //                         ^^^^^^^^^^^^^^^^^^^ error[reserved-code-sent]
        Error::AlreadyClosed => CloseCode::Abnormal,
        //                      ^^^^^^^^^^^^^^^^^^^ error[reserved-code-sent]
        _ => CloseCode::Error,
    }
}

pub fn failed(error: &Error) -> Message {
    Message::Close(Some(CloseFrame { code: code_of(error), reason: "failed".into() }))
}

#[derive(Clone, Copy)]
pub enum Kick {
    Idle,
    Silent,
    Spam,
}

impl Kick {
    fn number(self) -> u16 {
        match self {
            Kick::Idle => 1006,
            //            ^^^^ error[reserved-code-sent]
            Kick::Silent => 1005,
            //              ^^^^ error[reserved-code-sent]
            Kick::Spam => 1008,
        }
    }
}

pub fn kick(kick: Kick) -> Message {
    Message::Close(Some(CloseFrame { code: kick.number().into(), reason: "kick".into() }))
}

#[derive(Clone, Copy)]
pub enum Known {
    Normal,
    NoStatus,
    Abnormal,
    Policy,
}

impl Known {
    fn number(self) -> u16 {
        match self {
            Known::Normal => 1000,
            Known::NoStatus => 1005,
            Known::Abnormal => 1006,
            Known::Policy => 1008,
        }
    }
}

pub fn known(known: Known) -> Message {
    Message::Close(Some(CloseFrame { code: known.number().into(), reason: "".into() }))
}
