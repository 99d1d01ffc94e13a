//! What outputs show: findings with their places in files, and what could not be done.

use std::fmt;
use std::ops::Range;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use wsclose_lint::{Level, Safety};

use crate::config::Fault;
use crate::own_rules::SYNTAX_ERROR;
use crate::packages::PackageInfo;
use crate::source::Source;

/// A finding, ready to be shown: levels are decided and parts are ranges.
#[derive(Clone, Debug)]
pub(crate) struct Diagnostic {
    pub(crate) rule: &'static str,
    pub(crate) level: Level,
    pub(crate) place: Place,
    pub(crate) package: Arc<PackageInfo>,
    /// The code, where it is a known number.
    pub(crate) code: Option<i128>,
    /// The name of the WebSocket library.
    pub(crate) library: Option<&'static str>,
    pub(crate) message: String,
    /// What to write instead; may be empty.
    pub(crate) help: String,
    /// Why; may be empty.
    pub(crate) note: String,
    pub(crate) fix: Option<Edit>,
    /// Other places that belong to it, each with a word about it.
    pub(crate) related: Vec<(Place, String)>,
}

/// A range of a file.
#[derive(Clone, Debug)]
pub(crate) struct Place {
    pub(crate) source: Arc<Source>,
    pub(crate) range: Range<usize>,
}

/// A change of the file in which the finding is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Edit {
    pub(crate) range: Range<usize>,
    pub(crate) replacement: String,
    pub(crate) safety: Safety,
    pub(crate) title: String,
}

/// Something that could not be done. It makes the exit code 2.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Problem {
    /// The file or folder, as a user would write it.
    pub(crate) name: String,
    /// Line and column, from 1, where there is one place to blame.
    pub(crate) at: Option<(usize, usize)>,
    pub(crate) message: String,
    /// What to do about it; may be empty.
    pub(crate) help: String,
}

impl Problem {
    /// A mistake in a manifest.
    pub(crate) fn of(name: String, fault: &Fault) -> Problem {
        let Fault { at, message, help } = fault.clone();
        Problem { name, at, message, help }
    }

    /// The line on the error stream, with the help below it.
    pub(crate) fn report(&self, level: &str) -> String {
        let help = if self.help.is_empty() { "" } else { "\nhelp: " };
        format!("{level}: {self}{help}{}", self.help)
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.name)?;
        if let Some((line, column)) = self.at {
            write!(f, ":{line}:{column}")?;
        }
        write!(f, ": {}", self.message)
    }
}

/// What became of the files.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Counts {
    /// Rust files that were asked for.
    pub(crate) seen: usize,
    /// Those that the lint was given.
    pub(crate) parsed: usize,
    /// Those that hold no word that the lint looks for.
    pub(crate) wordless: usize,
    /// Those in packages without a WebSocket library.
    pub(crate) without_library: usize,
    /// Those that configuration excludes.
    pub(crate) excluded: usize,
    /// Those in no package.
    pub(crate) homeless: usize,
    /// Symbolic links that might lead to more.
    pub(crate) links: usize,
    /// Packages that were looked at.
    pub(crate) packages: usize,
    /// Places that send a code, outside of test code.
    pub(crate) sends: usize,
    /// Those whose code could not be determined.
    pub(crate) unresolved: usize,
}

/// The result of a run.
#[derive(Debug, Default)]
pub(crate) struct Outcome {
    /// In the order of files and places.
    pub(crate) diagnostics: Vec<Diagnostic>,
    pub(crate) problems: Vec<Problem>,
    pub(crate) counts: Counts,
    pub(crate) took: Duration,
    /// The paths that were asked for, without symbolic links.
    pub(crate) asked: Vec<PathBuf>,
}

impl Outcome {
    /// How many findings have a level.
    pub(crate) fn at_level(&self, level: Level) -> usize {
        self.diagnostics.iter().filter(|diagnostic| diagnostic.level == level).count()
    }

    /// Whether a syntax error, at the level that it has by default, keeps items from being checked.
    pub(crate) fn has_lost_items(&self) -> bool {
        self.diagnostics.iter().any(|it| it.rule == SYNTAX_ERROR.name && it.level == Level::Error)
    }
}

/// A path as a user would write it: from the current folder on where it is below it.
pub(crate) fn name_of(path: &std::path::Path, cwd: &std::path::Path) -> String {
    let name = path.strip_prefix(cwd).unwrap_or(path);
    if name.as_os_str().is_empty() { ".".to_owned() } else { name.display().to_string() }
}

/// What is wrong with a path.
pub(crate) fn problem(name: String, message: impl fmt::Display) -> Problem {
    Problem { name, at: None, message: message.to_string(), help: String::new() }
}

/// The folder that holds a manifest.
pub(crate) fn folder_of(manifest: &std::path::Path) -> PathBuf {
    manifest.parent().map(PathBuf::from).unwrap_or_default()
}
