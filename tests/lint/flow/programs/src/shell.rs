// The status of a child process is no close code.
use std::process::{Command, ExitStatus};

use axum::extract::ws::{CloseFrame, Message};

fn code_of(status: ExitStatus) -> u16 {
    match status.code() {
        Some(0) => 1000,
        Some(code) => u16::try_from(code).map_or(1011, |code| 4000 + code.min(255)),
        None => 1006,
        //      ^^^^ error[reserved-code-sent]
    }
}

pub fn run(program: &str) -> Message {
    let code = Command::new(program).status().map_or(127, code_of);
    //                                               ^^^ error[code-out-of-range]
    Message::Close(Some(CloseFrame { code, reason: "exited".into() }))
}

pub fn exit_status(status: ExitStatus) -> i32 {
    status.code().unwrap_or(1006)
}
