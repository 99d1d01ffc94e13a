// Codes from the corners of arithmetic.
use poem::web::websocket::{CloseCode, Message};

const KINDS: [u16; 3] = [4020, 4021, 4022];
const THOUSAND: u16 = 10u16.pow(3);

fn bye(code: u16) -> Message {
    Message::close_with(CloseCode::from(code), "")
}

pub fn maximum() -> Message {
    bye(u16::MAX)
    //  ^^^^^^^^ error[code-out-of-range]
}

pub fn shifted(private: bool) -> Message {
    bye(if private { 1_000 << 2 } else { 1_000 << 1 })
    //                                   ^^^^^^^^^^ error[unassigned-code-sent]
}

pub fn power() -> [Message; 2] {
    [bye(THOUSAND), bye(THOUSAND + 6)]
    //                  ^^^^^^^^^^^^ error[reserved-code-sent]
}

pub fn from_hex() -> Message {
    bye(u16::from_str_radix("fa0", 16).unwrap_or(4000))
}

pub fn divided(status: u16) -> Message {
    bye(4000 + status / 100)
}

pub fn one_of(kind: usize) -> Message {
    bye(KINDS[kind % KINDS.len()])
}

pub fn last(kinds: &[u16]) -> Message {
    bye(*kinds.last().unwrap_or(&0))
    //                           ^ error[code-out-of-range]
}

pub fn first_or(kinds: &[u16]) -> Message {
    let code = kinds.first().filter(|code| **code >= 4000).copied().unwrap_or(4023);
    bye(code)
}

pub fn highest(errors: &[u8]) -> Message {
    let code = errors.iter().map(|error| 4100 + u16::from(*error)).max();
    bye(code.unwrap_or(1015))
    //                 ^^^^ error[reserved-code-sent]
}

pub fn at_least(text: &str) -> Message {
    bye(text.parse::<u16>().unwrap_or(0).max(1000))
}
