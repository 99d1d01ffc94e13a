// A `const fn` gives the library's own codes.
use poem::web::websocket::{CloseCode, Message};

#[derive(Debug)]
pub enum Verdict {
    Accepted,
    Malformed(usize),
    Gone,
    Overloaded { retry: u32 },
}

impl Verdict {
    pub const fn status(&self) -> CloseCode {
        match self {
            Self::Accepted => CloseCode::Normal,
            Self::Malformed(_) => CloseCode::Invalid,
            Self::Gone => CloseCode::Status,
            //            ^^^^^^^^^^^^^^^^^ error[reserved-code-sent]
            Self::Overloaded { .. } => CloseCode::Again,
        }
    }

    pub fn text(&self) -> String {
        match self {
            Self::Malformed(at) => format!("malformed at byte {at}"),
            Self::Overloaded { retry } => format!("retry in {retry} s"),
            other => format!("{other:?}"),
        }
    }
}

pub fn message(verdict: &Verdict) -> Message {
    Message::Close(Some((verdict.status(), verdict.text())))
}
