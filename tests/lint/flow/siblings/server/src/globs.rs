// Everything of the other crate's module.
use codes::close::*;
use codes::kick::{self, Limits};
use warp::ws::Message;

pub fn too_big(size: usize) -> Option<Message> {
    (size > 1 << 20).then(|| Message::close_with(Limits::TOO_BIG, "too big"))
    //                                           ^^^^^^^^^^^^^^^ error[code-out-of-range]
}

pub fn too_many() -> Message {
    Message::close_with(kick::Limits::TOO_MANY, "too many requests")
}

pub fn lost() -> Message {
    Message::close_with(SESSION_LOST, "session lost")
    //                  ^^^^^^^^^^^^ error[reserved-code-sent]
}

pub fn later(full: bool) -> Message {
    let code = if full { TRY_LATER } else { NORMAL };
    Message::close_with(code, "later")
}
