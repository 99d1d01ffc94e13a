// Counters next to the codes: only one of two numbers is sent.
use warp::ws::Message;

struct Outcome {
    code: u16,
    label: u16,
}

fn outcome(panicked: bool) -> Outcome {
    if panicked { Outcome { code: 1011, label: 1006 } } else { Outcome { code: 1000, label: 0 } }
}

fn split(panicked: bool) -> (u16, u16) {
    if panicked { (1006, 1011) } else { (0, 1000) }
}

pub fn ended(panicked: bool) -> Message {
    let Outcome { code, label } = outcome(panicked);
    println!("{label}");
    Message::close_with(code, "ended")
}

pub fn ended_by_pair(panicked: bool) -> Message {
    let (label, code) = split(panicked);
    println!("{label}");
    Message::close_with(code, "ended")
}

fn swapped(panicked: bool) -> (u16, u16) {
    if panicked { (1015, 1011) } else { (1000, 1000) }
    //             ^^^^ error[reserved-code-sent]
}

pub fn ended_by_the_other(panicked: bool) -> Message {
    let pair = swapped(panicked);
    println!("{}", pair.1);
    Message::close_with(pair.0, "ended")
}
