//! A baseline: findings that are known, so that only new ones are reported.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Component, Path, PathBuf};

use serde::{Deserialize, Serialize};

use crate::diagnostic::{Diagnostic, Outcome};
use crate::failure::Failure;
use crate::fingerprint;
use crate::replace;

/// The only version of the format that there is.
const VERSION: u32 = 1;

/// The known findings, with how many there are of each.
#[derive(Clone, Debug, Default)]
pub(crate) struct Baseline {
    /// The directory that the paths start from.
    folder: PathBuf,
    known: BTreeMap<Known, usize>,
}

/// A finding that is known. Its line may move.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Known {
    /// From the directory of the baseline on, with slashes.
    path: String,
    rule: String,
    /// The line, without indentation.
    line: String,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Document {
    version: u32,
    findings: Vec<Entry>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    path: String,
    rule: String,
    line: String,
    count: usize,
}

impl Baseline {
    /// Reads a file.
    pub(crate) fn read(file: &Path, cwd: &Path) -> Result<Baseline, Failure> {
        let refuse = |why: String, help: &str| {
            let message = format!("the baseline `{}` {why}", file.display());
            Failure::usage(&message, help)
        };
        let write = format!("write one with `--write-baseline {}`", file.display());
        let text = fs::read_to_string(cwd.join(file))
            .map_err(|error| refuse(format!("cannot be read: {error}"), &write))?;
        let document: Document = serde_json::from_str(&text)
            .map_err(|error| refuse(format!("is not a baseline: {error}"), &write))?;
        if document.version != VERSION {
            let why = format!("has version {}, and this program reads {VERSION}", document.version);
            return Err(refuse(why, &write));
        }
        let mut known = BTreeMap::new();
        for Entry { path, rule, line, count } in document.findings {
            *known.entry(Known { path, rule, line }).or_default() += count;
        }
        Ok(Baseline { folder: folder(file, cwd), known })
    }

    /// Writes the findings to a file. What it has about paths that were not checked stays; returns
    /// how many findings there are.
    pub(crate) fn write(
        file: &Path,
        cwd: &Path,
        diagnostics: &[Diagnostic],
        asked: &[PathBuf],
    ) -> Result<usize, Failure> {
        let path = cwd.join(file);
        let mut baseline = if path.exists() {
            Baseline::read(file, cwd)?
        } else {
            Baseline { folder: folder(file, cwd), known: BTreeMap::new() }
        };
        let Baseline { folder, known } = &mut baseline;
        known.retain(|known, _| !known.is_below(folder, asked));
        for diagnostic in diagnostics {
            *known.entry(Known::of(diagnostic, folder)).or_default() += 1;
        }
        let total = known.values().sum();
        let entries = std::mem::take(known).into_iter();
        let document = Document {
            version: VERSION,
            findings: entries
                .map(|(Known { path, rule, line }, count)| Entry { path, rule, line, count })
                .collect(),
        };
        let mut text = serde_json::to_string_pretty(&document).map_err(io::Error::from)?;
        text.push('\n');
        replace::write(&path, text.as_bytes()).map_err(|error| {
            Failure::usage(&format!("`{}` cannot be written: {error}", file.display()), "")
        })?;
        Ok(total)
    }

    /// Takes known findings out of an outcome. Returns how many these are, and those that were
    /// looked for and are gone.
    pub(crate) fn apply(&self, outcome: &mut Outcome, asked: &[PathBuf]) -> (usize, Vec<String>) {
        let mut known = self.known.clone();
        let before = outcome.diagnostics.len();
        outcome.diagnostics.retain(|diagnostic| {
            match known.get_mut(&Known::of(diagnostic, &self.folder)) {
                Some(count) if *count > 0 => {
                    *count -= 1;
                    false
                }
                _ => true,
            }
        });
        let silent = before - outcome.diagnostics.len();
        let is_gone =
            |(known, count): &(&Known, &usize)| **count > 0 && known.is_below(&self.folder, asked);
        let gone = known.iter().filter(is_gone).map(|(Known { path, rule, line }, count)| {
            let times = if *count == 1 { String::new() } else { format!(" ({count} times)") };
            format!("{path}: {rule}: `{line}`{times}")
        });
        (silent, gone.collect())
    }
}

impl Known {
    /// Is its file one of those that were asked for, or below one?
    fn is_below(&self, folder: &Path, asked: &[PathBuf]) -> bool {
        let path = to(folder, &self.path);
        asked.iter().any(|asked| path.starts_with(asked))
    }

    fn of(diagnostic: &Diagnostic, folder: &Path) -> Known {
        let path = from(folder, &diagnostic.place.source.path);
        Known {
            path: path.to_string_lossy().replace('\\', "/"),
            rule: diagnostic.rule.to_owned(),
            line: fingerprint::line(&diagnostic.place),
        }
    }
}

/// The directory of a baseline, without symbolic links.
fn folder(file: &Path, cwd: &Path) -> PathBuf {
    let path = cwd.join(file);
    let folder = path.parent().unwrap_or(cwd);
    folder.canonicalize().unwrap_or_else(|_| folder.to_owned())
}

/// The way from a directory to a file: `../src/lib.rs`.
fn from(folder: &Path, file: &Path) -> PathBuf {
    let shared = folder.components().zip(file.components()).take_while(|(a, b)| a == b).count();
    let up = folder.components().skip(shared).map(|_| Component::ParentDir);
    up.chain(file.components().skip(shared)).collect()
}

/// The file that such a way leads to.
fn to(folder: &Path, way: &str) -> PathBuf {
    let mut path = folder.to_owned();
    for part in Path::new(way).components() {
        match part {
            Component::ParentDir => {
                path.pop();
            }
            part => path.push(part),
        }
    }
    path
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_way_leads_back() {
        for (folder, file, way) in [
            ("/r", "/r/src/lib.rs", "src/lib.rs"),
            ("/r/ci", "/r/src/lib.rs", "../src/lib.rs"),
            ("/r/a/b", "/r/a/b/c.rs", "c.rs"),
            ("/r/a/b", "/x.rs", "../../../x.rs"),
        ] {
            assert_eq!(from(Path::new(folder), Path::new(file)), Path::new(way));
            assert_eq!(to(Path::new(folder), way), Path::new(file));
        }
    }
}
