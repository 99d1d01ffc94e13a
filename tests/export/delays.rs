//! Prints the reconnect delays of the chat's codes, for `run` to compare with those of the exported
//! module: for each number the index of its delays, or `null` without advice, and the delays.

#![expect(clippy::print_stdout, reason = "a program for a script")]

#[path = "../../examples/chat/codes.rs"]
pub mod codes;

use wsclose::{CloseCode, Retry};

use codes::ChatClose;

/// From no failed attempt to beyond the last growth of the bounds.
const ATTEMPTS: std::ops::Range<u32> = 0..12;

/// Uniform numbers; divided by 2³² they are exact as a number of JavaScript, times every span too.
const RANDOM: [u32; 5] = [0, 1 << 30, 1 << 31, 3 << 30, u32::MAX - 63];

fn main() {
    let mut advice: Vec<Retry> = Vec::new();
    let of: Vec<Option<usize>> = (0..=u16::MAX)
        .map(|number| {
            let retry = ChatClose::retry_for(CloseCode::new(number))?;
            Some(advice.iter().position(|known| *known == retry).unwrap_or_else(|| {
                advice.push(retry);
                advice.len() - 1
            }))
        })
        .collect();
    let delays: Vec<Vec<Vec<Option<u128>>>> = advice
        .iter()
        .map(|retry| {
            let delay = |attempt, random| Some(retry.delay(attempt, random)?.as_millis());
            ATTEMPTS.map(|attempt| RANDOM.map(|random| delay(attempt, random)).to_vec()).collect()
        })
        .collect();
    let random = RANDOM.map(|random| f64::from(random) / 4_294_967_296.0);
    println!("{}", serde_json::json!({ "random": random, "of": of, "delays": delays }));
}
