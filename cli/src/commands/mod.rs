//! The commands: one file each, one line here.

mod cargo_check;
mod check;
mod codes;
mod compare;
mod explain;
mod export;
mod generate;
mod own;
mod peers;
#[cfg(feature = "live")]
mod probe;
mod rules;
#[cfg(feature = "live")]
mod serve;
mod site;

pub(crate) use compare::dir;
pub(crate) use own::{explanation as own_explanation, places as own_places};
pub(crate) use rules::summary;

use clap::ArgMatches;
use serde::Serialize;

use crate::args::{Args, Color, Command};
use crate::failure::{Exit, Failure};
use crate::session::Session;

/// Does what was asked for.
pub(crate) fn run(
    args: &Args,
    matches: &ArgMatches,
    session: &mut Session<'_>,
) -> Result<Exit, Failure> {
    match args.color {
        Color::Auto => {}
        Color::Always => session.color = true,
        Color::Never => session.color = false,
    }
    match &args.command {
        Command::Check(check) => {
            // The matches of the subcommand are there whenever the subcommand is.
            let matches = matches.subcommand_matches("check").unwrap_or(matches);
            check::run(check, matches, session)
        }
        Command::Explain { what, text } => explain::run(what, text, session),
        Command::Compare { left, right, text } => compare::run(left, right, text, session),
        #[cfg(feature = "live")]
        Command::Probe(probe) => probe::run(probe, session),
        #[cfg(feature = "live")]
        Command::Serve(serve) => serve::run(serve, session),
        Command::Export(options) => export::run(options, session),
        Command::Generate { what } => generate::run(*what, session),
        Command::Site(options) => site::run(options, session),
        Command::Codes { unused, list } => codes::run(*unused, list.format, session),
        Command::Rules { list } => rules::run(list.format, session),
        Command::Peers { code, list } => {
            let code = code.join(" ");
            peers::run((!code.is_empty()).then_some(code.as_str()), list.format, session)
        }
    }
}

/// Prints a list as one JSON value.
fn print_json(value: &impl Serialize, session: &mut Session<'_>) -> Result<Exit, Failure> {
    let text = serde_json::to_string_pretty(value).map_err(std::io::Error::from)?;
    writeln!(session.stdout, "{text}")?;
    Ok(Exit::Clean)
}

/// Prints a text.
fn print(text: &str, session: &mut Session<'_>) -> Result<Exit, Failure> {
    session.stdout.write_all(text.as_bytes())?;
    Ok(Exit::Clean)
}
