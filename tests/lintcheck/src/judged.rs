//! The lists: repositories, and what was read and judged in them.

use std::collections::HashSet;
use std::fs;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use crate::Result;
use crate::run::Finding;

/// A repository at the commit of the judged lines.
#[derive(Debug, Clone, Deserialize)]
pub(crate) struct Repository {
    #[serde(rename = "repository")]
    pub(crate) name: String,
    pub(crate) commit: String,
}

/// What a judge said of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Judgement {
    /// It breaks RFC 6455, the registry or the rule of the library, or loses the close.
    Defect,
    /// It may be reported, and may be left alone.
    Arguable,
    /// The lint reports it, and is wrong.
    Wrong,
}

/// A line that was judged.
#[derive(Debug, Clone, Deserialize, Serialize)]
pub(crate) struct Judged {
    pub(crate) repository: String,
    pub(crate) commit: String,
    pub(crate) path: String,
    pub(crate) line: u32,
    pub(crate) rule: String,
    pub(crate) judgement: Judgement,
    /// Lines with one name here are one defect: to find one of them is enough.
    pub(crate) group: String,
    /// Does the lint find it?
    pub(crate) found: bool,
    pub(crate) why: String,
}

impl Judged {
    /// The name of the defect.
    pub(crate) fn key(&self) -> String {
        if self.group.is_empty() {
            format!("{} {}:{}", self.repository, self.path, self.line)
        } else {
            self.group.clone()
        }
    }

    /// Does a finding say the same? It may be two lines further on, where an expression spans
    /// several lines.
    pub(crate) fn is_met_by(&self, repository: &Repository, finding: &Finding) -> bool {
        self.repository == repository.name
            && self.commit == repository.commit
            && self.path == finding.path
            && self.line.abs_diff(finding.line()) <= 2
            && say_the_same(&self.rule, &finding.rule)
    }
}

/// A code or a text may be wrong in two ways at once, and then either may be reported.
fn say_the_same(a: &str, b: &str) -> bool {
    const KIN: [&[&str]; 3] = [
        &[
            "reserved-code-sent",
            "code-out-of-range",
            "unassigned-code-sent",
            "browser-forbidden-code",
        ],
        &["relayed-close-code", "browser-forbidden-code"],
        &["reason-too-long", "unbounded-reason"],
    ];
    a == b || KIN.iter().any(|kin| kin.contains(&a) && kin.contains(&b))
}

/// A list of repositories that were read.
pub(crate) struct List {
    folder: PathBuf,
    pub(crate) repositories: Vec<Repository>,
    pub(crate) judged: Vec<Judged>,
}

fn rows<T: for<'a> Deserialize<'a>>(file: &Path) -> Result<Vec<T>> {
    let reader = csv::Reader::from_path(file);
    let mut reader = reader.map_err(|error| format!("{}: {error}", file.display()))?;
    let rows = reader.deserialize().collect::<std::result::Result<_, _>>();
    Ok(rows.map_err(|error| format!("{}: {error}", file.display()))?)
}

impl List {
    /// The lists that there are.
    pub(crate) fn names(folder: &Path) -> Result<Vec<String>> {
        let mut names = Vec::new();
        for entry in fs::read_dir(folder)? {
            let entry = entry?;
            if entry.path().join("judged.csv").exists() {
                names.push(entry.file_name().to_string_lossy().into_owned());
            }
        }
        names.sort();
        Ok(names)
    }

    pub(crate) fn read(folder: &Path) -> Result<List> {
        let repositories: Vec<Repository> = rows(&folder.join("repositories.csv"))?;
        let judged: Vec<Judged> = rows(&folder.join("judged.csv"))?;
        let known: HashSet<(&str, &str)> =
            repositories.iter().map(|one| (one.name.as_str(), one.commit.as_str())).collect();
        for row in &judged {
            if !known.contains(&(row.repository.as_str(), row.commit.as_str())) {
                return Err(format!("{}: no such repository or commit", row.key()).into());
            }
        }
        Ok(List { folder: folder.to_owned(), repositories, judged })
    }

    /// Writes down which rows are found now.
    pub(crate) fn update(&mut self, found: &[bool]) {
        for (row, found) in self.judged.iter_mut().zip(found) {
            row.found = *found;
        }
    }

    pub(crate) fn write(&self) -> Result<()> {
        let mut writer = csv::Writer::from_path(self.folder.join("judged.csv"))?;
        for row in &self.judged {
            writer.serialize(row)?;
        }
        Ok(writer.flush()?)
    }
}
