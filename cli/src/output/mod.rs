//! The forms of a report: one file each, one line here.

mod github;
mod human;
mod json;
mod rustc;
#[cfg(test)]
mod sample;
mod sarif;

use std::io::{self, Write};

use crate::args::Format;
use crate::config::RuleSet;
use crate::diagnostic::{Diagnostic, Outcome};
use crate::failure::{Exit, Failure};
use crate::session::Session;

/// A form of a report.
trait Output {
    fn write(&self, report: &Report<'_>, out: &mut dyn Write) -> io::Result<()>;
}

/// What there is to report. Problems and the summary are told on the error stream in every form;
/// a form that has a place for problems tells them there too.
#[derive(Clone, Copy)]
struct Report<'a> {
    outcome: &'a Outcome,
    exit: Exit,
    rules: &'a RuleSet,
    color: bool,
}

/// Writes the report in a form.
pub(crate) fn write(
    format: Format,
    outcome: &Outcome,
    exit: Exit,
    rules: &RuleSet,
    session: &mut Session<'_>,
) -> Result<(), Failure> {
    let output: &dyn Output = match format {
        Format::Human => &human::Human,
        Format::Json => &json::Json,
        Format::Rustc => &rustc::Rustc,
        Format::Sarif => &sarif::Sarif,
        Format::Github => &github::Github,
    };
    let report = Report { outcome, exit, rules, color: session.color };
    Ok(output.write(&report, session.stdout)?)
}

/// The message with help and note below it, for forms that have one text for all.
fn full_text(diagnostic: &Diagnostic) -> String {
    let mut text = diagnostic.message.clone();
    for (label, more) in [("\nhelp: ", &diagnostic.help), ("\nnote: ", &diagnostic.note)] {
        if !more.is_empty() {
            text.push_str(label);
            text.push_str(more);
        }
    }
    text
}

/// Where a user reads more about a finding, unless its note says so already.
fn more(diagnostic: &Diagnostic) -> Option<String> {
    const COMMAND: &str = "cargo wsclose explain";
    let told = diagnostic.note.contains(COMMAND) || diagnostic.help.contains(COMMAND);
    (!told).then(|| format!("for more, run `{COMMAND} {}`", diagnostic.rule))
}

/// A path with slashes, which is how every format but the human one wants it.
fn slashes(name: &str) -> String {
    if cfg!(windows) { name.replace('\\', "/") } else { name.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_of_300_kilobytes_is_not_written_out() {
        let outcome = sample::in_a_long_line();
        let rules = RuleSet::new(&[]);
        let report = Report { outcome: &outcome, exit: Exit::Clean, rules: &rules, color: false };
        let outputs: [&dyn Output; 5] =
            [&human::Human, &json::Json, &rustc::Rustc, &sarif::Sarif, &github::Github];
        for output in outputs {
            let mut out = Vec::new();
            output.write(&report, &mut out).unwrap();
            assert!(out.len() < 8000, "{} bytes: {}", out.len(), String::from_utf8_lossy(&out));
        }
    }
}
