// `stack = { package = "warp" }` in the manifest.
use stack::ws::{Message, WebSocket};

pub struct Peer {
    pub socket: Option<WebSocket>,
}

pub fn timed_out() -> Message {
    Message::close_with(1006u16, "timed out")
    //                  ^^^^^^^ error[reserved-code-sent]
}

pub fn restarting() -> stack::filters::ws::Message {
    stack::filters::ws::Message::close_with(1012u16, "restarting")
}

pub fn forbidden() -> Message {
    stack::ws::Message::close_with(403u16, "forbidden")
    //                             ^^^^^^ error[code-out-of-range]
}
