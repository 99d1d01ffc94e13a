//! The forms of a report: one file each, one line here.

mod github;
mod gitlab;
mod human;
mod json;
pub(crate) mod rustc;
#[cfg(test)]
pub(crate) mod sample;
mod sarif;
mod statistics;

use std::io::{self, Write};
use std::path::{Path, PathBuf};

use crate::args::{Check, Format};
use crate::config::RuleSet;
use crate::diagnostic::{Diagnostic, Outcome, name_of};
use crate::failure::{Exit, Failure};
use crate::session::Session;
use crate::source::Source;
use statistics::Statistics;

/// A form of a report.
trait Output {
    fn write(&self, report: &Report<'_>, out: &mut dyn Write) -> io::Result<()>;
}

/// What there is to report. Problems and the summary go to standard error in every format;
/// a format that has a place for problems contains them too.
#[derive(Clone)]
struct Report<'a> {
    outcome: &'a Outcome,
    exit: Exit,
    rules: &'a RuleSet,
    color: bool,
    /// Whether something else follows in the same output.
    continues: bool,
    /// Where the program was started.
    cwd: PathBuf,
    /// The repository around that, or that: services show paths from there on.
    root: PathBuf,
}

impl Report<'_> {
    /// The path of a file from the repository on, with slashes; absolute outside of it.
    fn path(&self, source: &Source) -> String {
        slashes(&name_of(&source.path, &self.root))
    }

    /// The same for a name from where the program was started.
    fn path_of(&self, name: &str) -> String {
        slashes(&name_of(&self.cwd.join(name), &self.root))
    }
}

/// The directory of the repository around a directory.
fn repository(cwd: &Path) -> Option<PathBuf> {
    cwd.ancestors().find(|folder| folder.join(".git").exists()).map(PathBuf::from)
}

/// Writes the report in the form that was asked for.
pub(crate) fn write(
    check: &Check,
    outcome: &Outcome,
    exit: Exit,
    rules: &RuleSet,
    session: &mut Session<'_>,
) -> Result<(), Failure> {
    let output: &dyn Output = match check.format {
        Format::Human if check.statistics => &Statistics { json: false },
        Format::Json if check.statistics => &Statistics { json: true },
        _ if check.statistics => {
            let help = "leave `--format` out, or use `--format json`";
            return Err(Failure::usage("`--statistics` is a table or JSON", help));
        }
        Format::Human => &human::Human,
        Format::Json => &json::Json,
        Format::Rustc => &rustc::Rustc,
        Format::Sarif => &sarif::Sarif,
        Format::Github => &github::Github,
        Format::Gitlab => &gitlab::Gitlab,
    };
    let cwd = session.cwd.canonicalize().unwrap_or_else(|_| session.cwd.clone());
    let root = repository(&cwd).unwrap_or_else(|| cwd.clone());
    let (color, continues) = (session.color, check.compile);
    let report = Report { outcome, exit, rules, color, continues, cwd, root };
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
        let report = sample::report(&outcome, Exit::Clean, &rules);
        let outputs: [&dyn Output; 6] = [
            &human::Human,
            &json::Json,
            &rustc::Rustc,
            &sarif::Sarif,
            &github::Github,
            &gitlab::Gitlab,
        ];
        for output in outputs {
            let mut out = Vec::new();
            output.write(&report, &mut out).unwrap();
            assert!(out.len() < 8000, "{} bytes: {}", out.len(), String::from_utf8_lossy(&out));
        }
    }
}
