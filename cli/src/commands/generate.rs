//! `cargo wsclose generate`: what other programs need to know of this one.

use clap::CommandFactory as _;
use clap_complete::{Shell, generate};

use super::{print, print_json};
use crate::args::{Args, Generated};
use crate::config::{RuleSet, schema};
use crate::failure::{Exit, Failure};
use crate::session::Session;

pub(super) fn run(what: Generated, session: &mut Session<'_>) -> Result<Exit, Failure> {
    let shell = match what {
        Generated::Bash => Shell::Bash,
        Generated::Zsh => Shell::Zsh,
        Generated::Fish => Shell::Fish,
        Generated::Powershell => Shell::PowerShell,
        Generated::Elvish => Shell::Elvish,
        Generated::Man => return print(&man()?, session),
        Generated::Schema => {
            return print_json(&schema(&RuleSet::new(session.lint.rules)), session);
        }
    };
    // Shells complete the program; cargo has no completion for its own subcommands to extend.
    let mut command = Args::command().bin_name("cargo-wsclose");
    let mut script = Vec::new();
    generate(shell, &mut command, "cargo-wsclose", &mut script);
    // For Bash, clap_complete 4.6 takes the hyphen in the name for the start of a subcommand.
    let script =
        String::from_utf8_lossy(&script).replace("cargo__subcmd__wsclose", "cargo__wsclose");
    print(&script, session)
}

/// One page with all commands.
fn man() -> Result<String, Failure> {
    let mut command = Args::command().disable_help_subcommand(true);
    command.build();
    let page = clap_mangen::Man::new(command.clone());
    let mut text = Vec::new();
    page.render_title(&mut text)?;
    page.render_name_section(&mut text)?;
    page.render_synopsis_section(&mut text)?;
    page.render_description_section(&mut text)?;
    page.render_options_section(&mut text)?;
    for subcommand in command.get_subcommands() {
        let page = clap_mangen::Man::new(subcommand.clone());
        let mut part = Vec::new();
        page.render_synopsis_section(&mut part)?;
        page.render_description_section(&mut part)?;
        page.render_options_section(&mut part)?;
        page.render_extra_section(&mut part)?;
        let name = subcommand.get_name().to_uppercase();
        text.extend(format!(".SH \"CARGO WSCLOSE {name}\"\n").into_bytes());
        // The sections of a command are parts of its section here.
        let part = String::from_utf8_lossy(&part).replace("\n.SH ", "\n.SS ");
        let part = part.strip_prefix(".SH ").map_or(part.clone(), |rest| format!(".SS {rest}"));
        text.extend(part.into_bytes());
    }
    Ok(String::from_utf8_lossy(&text).into_owned())
}
