//! The command line of the lint [`wsclose-lint`](wsclose_lint) and of the catalogue of close codes:
//! `cargo wsclose check`, `explain`, `compare`, `codes`, `rules`, `peers`, `export`, `site`; with the feature
//! `live`, also `probe` and `serve`.
//!
//! This library is there for the program of the same name and for its tests. [`run`] is the whole
//! program with its surroundings as a parameter: a test gives it a folder and two buffers.

mod application;
mod args;
mod baseline;
mod commands;
mod config;
mod diagnostic;
mod exclude;
mod export;
mod failure;
mod files;
mod fingerprint;
mod fix;
mod given;
mod language;
mod live;
mod manifest;
mod manifests;
mod output;
mod own_rules;
mod owners;
mod packages;
mod replace;
mod run;
mod scenarios;
mod search;
mod selection;
mod session;
mod source;
mod suppressions;
mod text;
mod units;
mod website;

#[doc = include_str!("rules.md")]
pub mod rules {}

use std::ffi::OsString;
use std::process::ExitCode;

pub use failure::Exit;
pub use session::{Lint, Session};

use failure::Failure;

/// Runs the program with the arguments and streams of the process.
pub fn run_in_terminal() -> ExitCode {
    let mut stdout = std::io::BufWriter::new(std::io::stdout());
    let mut stderr = std::io::stderr();
    let mut stdin = std::io::stdin();
    let mut session = Session::in_terminal(&mut stdin, &mut stdout, &mut stderr);
    run(std::env::args_os(), &mut session).into()
}

/// Runs the program. The first argument is its name, as always; the second may be `wsclose`, which
/// is how cargo calls it.
pub fn run(args: impl IntoIterator<Item = OsString>, session: &mut Session<'_>) -> Exit {
    let done = args::parse(args, session)
        .and_then(|(args, matches)| commands::run(&args, &matches, session))
        .and_then(|exit| Ok(session.stdout.flush().map(|()| exit)?));
    match done {
        Ok(exit) => exit,
        Err(failure) => failure.report(session),
    }
}

impl Failure {
    /// Says why the program stops. Where not even that can be written there is no one to tell.
    fn report(self, session: &mut Session<'_>) -> Exit {
        let (exit, text) = match self {
            Failure::Shown(text) => {
                return match write!(session.stdout, "{text}").and_then(|()| session.stdout.flush())
                {
                    Ok(()) => Exit::Clean,
                    Err(_) => Exit::Incomplete,
                };
            }
            Failure::Usage(text) => (Exit::Incomplete, text),
            // Whoever read the output has closed it, as `head` does: he knows.
            Failure::Output(error) if error.kind() == std::io::ErrorKind::BrokenPipe => {
                return Exit::Incomplete;
            }
            Failure::Output(error) => {
                (Exit::Incomplete, format!("error: the output cannot be written: {error}\n"))
            }
        };
        session.stdout.flush().ok();
        write!(session.stderr, "{text}").and_then(|()| session.stderr.flush()).ok();
        exit
    }
}

/// Reads and judges any bytes as frames of a connection, for `tests/fuzz`.
///
/// # Panics
///
/// Something does not hold that should hold for any bytes.
#[cfg(fuzzing)]
pub fn check_frames(input: &[u8]) {
    live::frame::property::holds(input);
}
