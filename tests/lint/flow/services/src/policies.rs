// The code is a constant of a type that is given as a type.
use warp::ws::Message;

pub trait Policy {
    const CODE: u16;
    const TEXT: &'static str;
}

pub struct RateLimit;
pub struct Maintenance;

impl Policy for RateLimit {
    const CODE: u16 = 429;
    //                ^^^ error[code-out-of-range]
    const TEXT: &'static str = "slow down";
}

impl Policy for Maintenance {
    const CODE: u16 = 1012;
    const TEXT: &'static str = "back soon";
}

pub fn refuse<P: Policy>() -> Message {
    Message::close_with(P::CODE, P::TEXT)
}

pub fn both() -> [Message; 2] {
    [refuse::<RateLimit>(), refuse::<Maintenance>()]
}
