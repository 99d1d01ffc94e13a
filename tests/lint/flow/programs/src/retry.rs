// `Option` and `Result` in every form.
use warp::ws::Message;

fn configured() -> Option<u16> {
    std::env::var("CODE").ok().and_then(|text| text.parse().ok())
}

fn validated() -> Option<u16> {
    configured().filter(|code| (4000..5000).contains(code))
}

pub fn by_default() -> Message {
    Message::close_with(validated().unwrap_or(4000), "")
}

pub fn by_bad_default() -> Message {
    Message::close_with(validated().or(Some(3)).unwrap_or(4000), "")
    //                                      ^ error[code-out-of-range]
}

pub fn by_xor(late: bool) -> Message {
    let code = late.then_some(4008).xor(None).map_or(1000, |code| code);
    Message::close_with(code as u16, "")
}

fn attempt(left: u8) -> Result<u8, Option<u16>> {
    match left {
        0 => Err(Some(1006)),
        //            ^^^^ error[reserved-code-sent]
        1 => Err(None),
        left => Ok(left - 1),
    }
}

pub fn attempts() -> Message {
    let mut left = 5;
    let code = loop {
        left = match attempt(left) {
            Ok(left) => left,
            Err(code) => break code,
        };
    };
    match code {
        Some(code) => Message::close_with(code, "no more attempts"),
        None => Message::close(),
    }
}
