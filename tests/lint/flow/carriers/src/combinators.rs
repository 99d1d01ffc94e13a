// Tuples, options and results that are taken apart again.
use warp::ws::Message;

fn verdict(score: i64) -> Option<(u16, &'static str)> {
    match score {
        ..0 => Some((418, "negative")),
        //           ^^^ error[code-out-of-range]
        0..100 => None,
        _ => Some((4100, "too good")),
    }
}

pub fn judged(score: i64) -> Option<Message> {
    let (code, reason) = verdict(score)?;
    Some(Message::close_with(code, reason))
}

pub fn judged_by_map(score: i64) -> Message {
    verdict(score).map_or_else(Message::close, |(code, reason)| Message::close_with(code, reason))
}

fn parse(line: &str) -> Result<u32, u16> {
    line.trim().parse().map_err(|_| 1006)
    //                              ^^^^ error[reserved-code-sent]
}

fn check(value: u32) -> Result<u32, u16> {
    (value < 10).then_some(value).ok_or(1003_u16)
}

pub fn handle(line: &str) -> Option<Message> {
    let result = parse(line).and_then(check);
    result.err().map(|code| Message::close_with(code, "not understood"))
}

pub fn first_of(codes: &[Option<u16>]) -> Message {
    let code = codes.iter().flatten().copied().next().or(Some(1000)).unwrap_or(0);
    //                                                                         ^ error[code-out-of-range]
    Message::close_with(code, "")
}
