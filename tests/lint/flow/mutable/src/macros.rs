// Macros of the program with a send in their body or in their arguments.
use warp::ws::Message;

macro_rules! close {
    ($code:expr) => {
        close!($code, "")
    };
    ($code:expr, $reason:expr) => {
        Message::close_with($code as u16, $reason)
    };
}

macro_rules! or_close {
    ($value:expr, $message:expr) => {
        match $value {
            Ok(value) => value,
            Err(_) => return $message,
        }
    };
}

macro_rules! lost {
    () => {
        Message::close_with(1006_u16, "lost")
        //                  ^^^^^^^^ error[reserved-code-sent]
    };
}

pub fn teapot() -> Message {
    close!(418)
    //     ^^^ error[code-out-of-range]
}

pub fn kicked() -> Message {
    close!(4010, "kicked")
}

pub fn parsed(text: &str) -> Message {
    let number: u32 = or_close!(text.parse(), Message::close_with(1005_u16, "no number"));
    //                                                            ^^^^^^^^ error[reserved-code-sent]
    let small = or_close!(u8::try_from(number), Message::close_with(1009_u16, "too big"));
    Message::text(small.to_string())
}

pub fn gone() -> Message {
    lost!()
}
