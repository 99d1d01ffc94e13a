// Closures in variables and collections.
use warp::ws::Message;

type Judge = Box<dyn Fn(u32) -> Option<u16>>;

fn judges() -> Vec<(&'static str, Judge)> {
    vec![
        ("age", Box::new(|age| (age < 18).then_some(4280))),
        ("size", Box::new(|size| if size > 1_000 { Some(1009) } else { None })),
        ("rate", Box::new(|rate| (rate > 10).then(|| 429))),
        //                                           ^^^ error[code-out-of-range]
    ]
}

pub fn first(value: u32) -> Option<Message> {
    judges().iter().find_map(|(name, judge)| {
        let code = judge(value)?;
        Some(Message::close_with(code, *name))
    })
}

pub fn picked(urgent: bool) -> Message {
    let pick = |wanted: bool| match (wanted, urgent) {
        (true, true) => 1012_u16,
        (true, false) => 1001,
        (false, _) => 1005,
        //            ^^^^ error[reserved-code-sent]
    };
    Message::close_with(pick(!urgent), "picked")
}

pub fn folded(problems: &[u8]) -> Message {
    let code = problems.iter().fold(1000u16, |worst, problem| match problem {
        0 => worst,
        1..=3 => 1008,
        _ => 1015,
        //   ^^^^ error[reserved-code-sent]
    });
    Message::close_with(code, "folded")
}
