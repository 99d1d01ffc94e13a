//! Every way to write a code and a reason.
#![deny(warnings)]

use wsclose::{Close, SendCode, close, close_codes};

#[close_codes]
#[derive(Clone, Copy)]
enum Chat {
    #[code(reason = "declared")]
    Kicked = 4002,
}

const BASE: u16 = 4000;
const BYE: &str = "bye";
const OWN: SendCode = SendCode::GOING_AWAY;
const CONSTANT: Close<'static> = close!(1000, "bye");

fn code() -> SendCode {
    OWN
}

macro_rules! passed_on {
    ($code:expr, $reason:expr) => {
        close!($code, $reason)
    };
}

fn main() {
    for (close, text) in [
        (CONSTANT, "1000 Normal Closure: bye"),
        (close!(1000), "1000 Normal Closure"),
        (close!(GOING_AWAY, BYE), "1001 Going Away: bye"),
        (close!(1013 as server, concat!("a", "b")), "1013 Try Again Later: ab"),
        (close!({ BASE + 1 }, "bye"), "4001 Private Use: bye"),
        (close!(OWN, "bye",), "1001 Going Away: bye"),
        (close!(code()), "1001 Going Away"),
        (close!(Chat::Kicked), "4002 Kicked: declared"),
        (close!(Chat::Kicked, "said here"), "4002 Kicked: said here"),
        (close!({ let one = 1; BASE + one }), "4001 Private Use"),
        (passed_on!(4003, "bye"), "4003 Private Use: bye"),
    ] {
        assert_eq!(close.to_string(), text);
    }
}
