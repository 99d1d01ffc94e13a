// The constants reach this module through this crate's own root.
use crate::codes_of_the_page as page;
use warp::ws::Message;

pub fn nothing() -> Message {
    Message::close_with(page::NO_STATUS, "")
    //                  ^^^^^^^^^^^^^^^ error[reserved-code-sent]
}

pub fn later() -> Message {
    Message::close_with(page::TRY_LATER, "later")
}

pub fn note(code: u16) -> &'static str {
    if code == page::SESSION_LOST { "lost" } else { "closed" }
}
