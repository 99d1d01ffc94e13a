// Functions that call each other in a circle.
use warp::ws::Message;

fn even(depth: u32, code: u16) -> Message {
    if depth == 0 { Message::close_with(code, "even") } else { odd(depth - 1, code) }
}

fn odd(depth: u32, code: u16) -> Message {
    if depth == 0 { Message::close_with(4001_u16, "odd") } else { even(depth - 1, code) }
}

pub fn start(depth: u32) -> Message {
    even(depth, 300)
    //          ^^^ error[code-out-of-range]
}

pub fn start_well(depth: u32) -> Message {
    odd(depth, 3000)
}
