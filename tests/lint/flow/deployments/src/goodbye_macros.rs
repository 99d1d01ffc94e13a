// Macros of the module write the sends.
use warp::ws::Message;

macro_rules! goodbye {
    ($code:literal) => {
        goodbye!($code, "")
    };
    ($code:expr, $($text:tt)+) => {
        Message::close_with($code as u16, format!($($text)+))
    };
}

macro_rules! codes {
    ($($(#[$meta:meta])* $name:ident = $number:literal;)+) => {
        $($(#[$meta])* pub const $name: u16 = $number;)+
    };
}

codes! {
    /// The room is empty.
    EMPTY = 4220;
    /// The connection broke.
    BROKEN = 1006;
    /// Nobody pays.
    UNPAID = 402;
}

pub fn empty() -> Message {
    goodbye!(EMPTY, "empty for {} min", 5)
}

pub fn unpaid() -> Message {
    goodbye!(UNPAID, "unpaid")
    //       ^^^^^^ error[code-out-of-range]
}

pub fn is_broken(code: u16) -> bool {
    code == BROKEN
}

pub fn short(away: bool) -> Message {
    if away { goodbye!(1001) } else { goodbye!(1005) }
    //                                         ^^^^ error[reserved-code-sent]
}
