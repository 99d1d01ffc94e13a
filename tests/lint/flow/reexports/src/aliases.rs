// Through `pub use tungstenite` in the root, and through types of one's own.
use crate::tungstenite::{self as wire, protocol};

type Frame = protocol::CloseFrame;
type Code = wire::protocol::frame::coding::CloseCode;

pub fn not_acceptable() -> wire::Message {
    let frame = Frame { code: Code::from(406), reason: "not acceptable".into() };
    //                                   ^^^ error[code-out-of-range]
    wire::Message::Close(Some(frame))
}

pub fn tls() -> crate::tungstenite::Message {
    let frame = protocol::CloseFrame { code: Code::Tls, reason: "certificate".into() };
    //                                       ^^^^^^^^^ error[reserved-code-sent]
    crate::tungstenite::Message::Close(Some(frame))
}

pub fn restart() -> wire::Message {
    wire::Message::Close(Some(Frame { code: Code::Restart, reason: "restart".into() }))
}
