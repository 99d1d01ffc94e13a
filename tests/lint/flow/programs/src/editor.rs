// A trait with an associated constant and a provided method.
use warp::ws::Message;

trait Ending {
    const CODE: u16;
    const TEXT: &'static str = "";

    fn message(&self) -> Message {
        Message::close_with(Self::CODE, Self::TEXT)
    }
}

struct Saved;
struct Conflict;
struct Crashed;

impl Ending for Saved {
    const CODE: u16 = 1000;
}

impl Ending for Conflict {
    const CODE: u16 = 409;
    //                ^^^ error[code-out-of-range]
    const TEXT: &'static str = "conflict";
}

impl Ending for Crashed {
    const CODE: u16 = 1011;
}

pub fn save() -> Message {
    Saved.message()
}

pub fn conflict() -> Message {
    Conflict.message()
}

pub fn crash() -> Message {
    Crashed.message()
}
