//! The client's half.
use tokio_tungstenite::tungstenite;

pub use tungstenite::Message;
pub use tungstenite::protocol::CloseFrame as Goodbye;
pub use tungstenite::protocol::frame::coding::CloseCode as Why;

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outgoing {
    Position { x: i32, y: i32 },
    Leave(Why),
    LeaveWith { code: u16, reason: &'static str },
}

impl From<Outgoing> for Message {
    fn from(outgoing: Outgoing) -> Self {
        match outgoing {
            Outgoing::Position { x, y } => Message::text(format!("{x} {y}")),
            Outgoing::Leave(code) => Message::Close(Some(Goodbye { code, reason: "".into() })),
            Outgoing::LeaveWith { code, reason } => {
                Message::Close(Some(Goodbye { code: Why::from(code), reason: reason.into() }))
            }
        }
    }
}
