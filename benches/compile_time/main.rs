//! What the macros cost a build, against their peers in the same run:
//!
//! ```text
//! cargo bench --bench compile_time                # all four parts
//! cargo bench --bench compile_time -- clean       # or some: constants, clean, application, expansion
//! ```
//!
//! Part one compiles crates of 20,000 constants: by path, through an identity macro that does
//! nothing but has the same kind of wrapper, through `close_code!`, `time::macros::date!` and
//! `uuid::uuid!`. Part two builds this crate, `thiserror` and `time`, each from nothing and as the
//! only dependency. Part three adds this crate to an application that has a server, and part four
//! puts the attributes on a very large enum and a very long function.
//!
//! Machines are noisy, so only the ratios count; each is taken from the fastest of several
//! interleaved rounds, in CPU seconds of the compiler where the system reports them.

#![expect(clippy::print_stdout, reason = "a program for the terminal")]

mod application;
mod clean_builds;
mod constants;
mod expansion;
mod run;

use std::env;
use std::path::{Path, PathBuf};

use run::Result;

/// Measures, given the repository and a scratch folder.
type Measure = fn(&Path, &Path) -> Result<()>;

fn main() -> Result<()> {
    // `cargo test --benches` only wants to know that it builds.
    if !env::args().any(|argument| argument == "--bench") {
        return Ok(());
    }
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    let bench = root.join("target/compile_time");
    let parts: [(&str, Measure); 4] = [
        ("constants", constants::measure),
        ("clean", clean_builds::measure),
        ("application", application::measure),
        ("expansion", expansion::measure),
    ];
    let asked: Vec<String> = env::args().skip(1).filter(|name| name != "--bench").collect();
    if let Some(unknown) = asked.iter().find(|name| parts.iter().all(|(part, _)| part != name)) {
        let known = parts.map(|(part, _)| part).join(", ");
        return Err(format!("there is no part `{unknown}`; the parts are {known}").into());
    }
    for (part, measure) in parts {
        if asked.is_empty() || asked.iter().any(|name| name == part) {
            measure(&root, &bench.join(part))?;
        }
    }
    Ok(())
}

/// A small enum with `#[close_codes]`, as an application has one.
const CODES: &str = r#"
/// Why the chat closes a connection.
#[wsclose::close_codes(display)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChatClose {
    /// The session token ran out.
    #[code(remedy = "Sign in again, then reconnect.", retry = after_fix, sent_by = server)]
    SessionExpired = 4001,
    /// A moderator threw the user out.
    #[code(remedy = none, retry = never, sent_by = server)]
    Kicked = 4002,
    /// The user wrote too much.
    #[code(remedy = "Wait, then send less.", retry = seconds(10, 20), sent_by = server)]
    RateLimited = 4003,
    /// A new version is being started.
    Deploy = 1012,
}
"#;

/// A function with `#[closes_with]` that uses the enum.
const HANDLER: &str = r#"
/// Handles one message.
#[wsclose::closes_with(exact, ChatClose::Kicked, ChatClose::RateLimited)]
pub fn handle(message: &str) -> Result<(), wsclose::SendCode> {
    match message {
        "spam" => Err(ChatClose::Kicked.into()),
        "flood" => Err(ChatClose::RateLimited.into()),
        _ => Ok(()),
    }
}
"#;
