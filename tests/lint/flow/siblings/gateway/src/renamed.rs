// A module of this crate has the name that the other crate has elsewhere.
use shared as protocol_codes;
use warp::ws::Message;

mod codes {
    pub const GONE: u16 = 1001;
}

pub fn here() -> Message {
    Message::close_with(codes::GONE, "gone")
}

pub fn there() -> Message {
    Message::close_with(protocol_codes::GONE, "gone")
    //                  ^^^^^^^^^^^^^^^^^^^^ error[reserved-code-sent]
}

pub fn replaced() -> Message {
    Message::close_with(::shared::SESSION_REPLACED, "replaced")
}
