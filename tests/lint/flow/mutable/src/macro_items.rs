// Macros that make functions and constants.
use warp::ws::Message;

macro_rules! closers {
    ($($name:ident => $code:literal, $reason:literal;)*) => {
        $(
            pub fn $name() -> Message {
                Message::close_with($code as u16, $reason)
            }
        )*
    };
}

closers! {
    leaving => 1001, "leaving";
    vanished => 1006, "vanished";
    //          ^^^^ error[reserved-code-sent]
    expired => 4001, "expired";
}

macro_rules! codes {
    ($($name:ident = $code:expr),* $(,)?) => {
        $(pub const $name: u16 = $code;)*
    };
}

codes! {
    TOO_MANY = 4029,
    TEAPOT = 418,
}

pub fn teapot() -> Message {
    Message::close_with(TEAPOT, "teapot")
    //                  ^^^^^^ error[code-out-of-range]
}

pub fn too_many() -> Message {
    Message::close_with(TOO_MANY, "too many")
}
