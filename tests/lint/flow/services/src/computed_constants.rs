// Codes that are counted from a base.
use warp::ws::Message;

const BASE: u16 = 4000;

const fn own(number: u16) -> u16 {
    BASE + number
}

const EXPIRED: u16 = own(1);
const BANNED: u16 = own(1003);
const NEXT: u16 = EXPIRED + 1;

pub fn expired() -> Message {
    Message::close_with(EXPIRED, "expired")
}

pub fn banned() -> Message {
    Message::close_with(BANNED, "banned")
    //                  ^^^^^^ error[code-out-of-range]
}

pub fn next() -> Message {
    Message::close_with(NEXT, "next")
}
