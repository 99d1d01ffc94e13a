// Numbers of the game that look like codes, and codes that are computed.
use axum::extract::ws::{CloseFrame, Message};

const BASE: u16 = 4000;

pub struct Score {
    points: u16,
}

fn round_code(round: u16) -> u16 {
    BASE + round
}

pub fn lost_round() -> Message {
    Message::Close(Some(CloseFrame { code: round_code(7), reason: "lost".into() }))
}

pub fn score() -> (Score, Message) {
    let mut score = Score { points: 1006 };
    score.points += 1;
    (score, Message::Close(Some(CloseFrame { code: 1000, reason: "".into() })))
}

pub fn out_of_time(rounds: &[u16]) -> Message {
    let code = match rounds {
        [] => BASE - 1,
        //    ^^^^^^^^ warning[unregistered-library-code]
        [one] => round_code(*one),
        [.., _] => BASE * 2,
        //         ^^^^^^^^ error[code-out-of-range]
    };
    Message::Close(Some(CloseFrame { code, reason: "time".into() }))
}

pub fn compound(late: bool) -> Message {
    let mut code = 1000;
    if late {
        code += 6;
        code -= 5;
    }
    Message::Close(Some(CloseFrame { code, reason: "".into() }))
}
