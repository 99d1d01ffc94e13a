//! The lint, run in a repository.

use std::path::{Path, PathBuf};
use std::process::Command;

use serde::Deserialize;

use crate::{Result, crate_folder};

/// A finding, as `--format json` writes it.
#[derive(Debug, Clone, Deserialize)]
pub(crate) struct Finding {
    pub(crate) rule: String,
    pub(crate) level: String,
    pub(crate) path: String,
    start: Start,
}

#[derive(Debug, Clone, Deserialize)]
struct Start {
    line: u32,
}

impl Finding {
    pub(crate) fn line(&self) -> u32 {
        self.start.line
    }
}

/// What a run gave.
pub(crate) struct Run {
    pub(crate) findings: Vec<Finding>,
    /// What the lint could not look at.
    pub(crate) problems: Vec<String>,
}

/// The lint of this checkout, optimized.
pub(crate) fn build() -> Result<PathBuf> {
    let root = crate_folder().join("../..");
    let output = Command::new(env!("CARGO"))
        .args(["build", "--quiet", "--release", "--package", "cargo-wsclose"])
        .args(["--message-format", "json"])
        .current_dir(&root)
        .output()?;
    let messages = String::from_utf8(output.stdout)?;
    let artifact = messages
        .lines()
        .filter_map(|line| serde_json::from_str::<serde_json::Value>(line).ok())
        .filter_map(|message| message.get("executable")?.as_str().map(PathBuf::from))
        .next_back();
    artifact.ok_or_else(|| String::from_utf8_lossy(&output.stderr).into_owned().into())
}

/// Runs the lint in the root of a tree.
pub(crate) fn lint(program: &Path, tree: &Path) -> Result<Run> {
    let output = Command::new(program)
        .args(["wsclose", "check", "--format", "json", "."])
        .current_dir(tree)
        .output()?;
    let code = output.status.code().ok_or_else(|| format!("{} was killed", tree.display()))?;
    let errors = String::from_utf8_lossy(&output.stderr);
    if code > 2 || errors.contains("panicked") {
        return Err(format!("{}: exit code {code}: {errors}", tree.display()).into());
    }
    let mut findings: Vec<Finding> = String::from_utf8(output.stdout)?
        .lines()
        .filter(|line| line.contains("\"rule\""))
        .map(serde_json::from_str)
        .collect::<std::result::Result<_, _>>()?;
    for finding in &mut findings {
        finding.path = finding.path.trim_start_matches("./").to_owned();
    }
    // What the lint cannot read is not counted.
    let (unread, findings): (Vec<_>, Vec<_>) =
        findings.into_iter().partition(|finding| finding.rule == "syntax-error");
    let unread = unread.iter().map(|one| format!("{}:{}: syntax error", one.path, one.line()));
    let errors = errors.lines().filter(|line| line.starts_with("error") && code == 2);
    Ok(Run { findings, problems: unread.chain(errors.map(str::to_owned)).collect() })
}
