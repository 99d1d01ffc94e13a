//! How the program ends.

use std::fmt::Write as _;
use std::io;
use std::process::ExitCode;

/// The exit codes of the program; `check --help` documents them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Exit {
    /// Everything was done and nothing is wrong: 0.
    Clean,
    /// There are findings at the level `error`: 1.
    Findings,
    /// The job could not be done as a whole: 2.
    Incomplete,
}

impl Exit {
    /// The number.
    pub fn code(self) -> u8 {
        match self {
            Exit::Clean => 0,
            Exit::Findings => 1,
            Exit::Incomplete => 2,
        }
    }
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> ExitCode {
        ExitCode::from(exit.code())
    }
}

/// Why a command stops before its end.
#[derive(Debug)]
pub(crate) enum Failure {
    /// It was asked for its help or version, and this is it.
    Shown(String),
    /// It was asked for something that cannot be done; the text is ready to be printed.
    Usage(String),
    /// Its output could not be written.
    Output(io::Error),
}

impl Failure {
    /// What is wrong, and what to write instead where that is known.
    pub(crate) fn usage(message: &str, help: &str) -> Failure {
        let mut text = format!("error: {message}\n");
        if !help.is_empty() {
            // Writing to a string does not fail.
            writeln!(text, "help: {help}").ok();
        }
        Failure::Usage(text)
    }
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Failure {
        Failure::Output(error)
    }
}
