// The verdict of a quiz round becomes a frame.
use tungstenite::protocol::{CloseFrame, frame::coding::CloseCode};
use tungstenite::{Message, WebSocket};

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Verdict {
    Winner { points: u16 },
    OutOfTime,
    Disqualified,
    NoAnswer,
}

impl From<Verdict> for CloseFrame {
    fn from(verdict: Verdict) -> Self {
        let (code, reason) = match verdict {
            Verdict::Winner { points } => (CloseCode::Normal, format!("{points} points")),
            Verdict::OutOfTime => (CloseCode::Library(4410), "out of time".to_owned()),
            Verdict::Disqualified => (CloseCode::Policy, String::from("disqualified")),
            Verdict::NoAnswer => (CloseCode::Status, String::new()),
            //                    ^^^^^^^^^^^^^^^^^ error[reserved-code-sent]
        };
        CloseFrame { code, reason: reason.into() }
    }
}

pub fn end<S: std::io::Read + std::io::Write>(
    socket: &mut WebSocket<S>,
    verdict: Verdict,
) -> tungstenite::Result<()> {
    socket.send(Message::Close(Some(verdict.into())))?;
    socket.flush()
}
