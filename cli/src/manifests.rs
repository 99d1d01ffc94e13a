//! The manifests of a tree: which are packages, and to which workspace each belongs.

use std::collections::HashMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use rayon::prelude::*;
use toml::{Table, Value};

use crate::config::{Config, RuleSet};
use crate::diagnostic::folder_of;
use crate::exclude::Exclude;

/// A manifest that was read.
#[derive(Debug)]
pub(crate) struct Loaded {
    pub(crate) folder: PathBuf,
    /// The whole manifest, or why it cannot be read.
    pub(crate) table: Result<Table, Broken>,
    /// Of `[package.metadata.wsclose]`.
    pub(crate) package: Section,
    /// Of `[workspace.metadata.wsclose]`.
    pub(crate) workspace: Section,
    /// What is wrong with its configuration.
    pub(crate) wrong: Vec<String>,
}

/// What one section of a manifest configures.
#[derive(Debug, Default)]
pub(crate) struct Section {
    pub(crate) config: Config,
    pub(crate) exclude: Option<Exclude>,
}

/// Why a manifest cannot be used.
#[derive(Debug)]
pub(crate) struct Broken {
    /// Line and column, from 1.
    pub(crate) at: Option<(usize, usize)>,
    pub(crate) message: String,
}

impl Loaded {
    fn read(path: &Path, rules: &RuleSet) -> io::Result<Loaded> {
        let folder = folder_of(path);
        // Bytes first: a manifest that is no text is there all the same.
        let bytes = fs::read(path)?;
        let table = parse(&bytes);
        let mut wrong = Vec::new();
        let mut section = |name| match &table {
            Err(_) => Section::default(),
            Ok(table) => {
                let config = Config::read(table, name, rules, &mut wrong);
                let exclude = (!config.exclude.is_empty())
                    .then(|| Exclude::new(folder.clone(), &config.exclude, &mut wrong));
                Section { config, exclude }
            }
        };
        let (package, workspace) = (section("package"), section("workspace"));
        Ok(Loaded { folder, table, package, workspace, wrong })
    }

    fn unreadable(path: &Path, error: &io::Error) -> Loaded {
        Loaded {
            folder: folder_of(path),
            table: Err(Broken { at: None, message: format!("cannot be read: {error}") }),
            package: Section::default(),
            workspace: Section::default(),
            wrong: Vec::new(),
        }
    }

    /// The `[package]` of a package, or the `[workspace]` of a workspace.
    pub(crate) fn section(&self, name: &str) -> Option<&Table> {
        self.table.as_ref().ok()?.get(name)?.as_table()
    }

    /// Does it own the files below it? A broken one may well be meant to.
    pub(crate) fn owns_files(&self) -> bool {
        self.table.is_err() || self.section("package").is_some()
    }
}

fn parse(bytes: &[u8]) -> Result<Table, Broken> {
    let text = std::str::from_utf8(bytes)
        .map_err(|error| Broken { at: None, message: format!("is not UTF-8: {error}") })?;
    // Cargo takes a byte order mark too.
    let text = text.strip_prefix('\u{FEFF}').unwrap_or(text);
    text.parse::<Table>().map_err(|error| {
        let at = error.span().and_then(|span| text.get(..span.start)).map(|before| {
            let line = before.rsplit('\n').next().unwrap_or_default();
            (before.matches('\n').count() + 1, line.chars().count() + 1)
        });
        Broken { at, message: error.message().trim_end().replace('\n', "; ") }
    })
}

/// Manifests by their folders; those above the tree are read when they are asked for.
#[derive(Debug)]
pub(crate) struct Manifests<'a> {
    rules: &'a RuleSet,
    all: HashMap<PathBuf, Option<Arc<Loaded>>>,
}

impl<'a> Manifests<'a> {
    pub(crate) fn new(rules: &'a RuleSet) -> Manifests<'a> {
        Manifests { rules, all: HashMap::new() }
    }

    /// Reads these, in parallel.
    pub(crate) fn load(&mut self, paths: &[PathBuf]) {
        let rules = self.rules;
        let loaded: Vec<Loaded> = paths
            .par_iter()
            .filter(|path| !self.all.contains_key(&folder_of(path)))
            .map(|path| {
                Loaded::read(path, rules).unwrap_or_else(|error| Loaded::unreadable(path, &error))
            })
            .collect();
        self.all.extend(
            loaded.into_iter().map(|loaded| (loaded.folder.clone(), Some(Arc::new(loaded)))),
        );
    }

    /// Lets go of all of them beside other work: there may be thousands, each a tree of values.
    pub(crate) fn put_down(self) {
        rayon::spawn(move || drop(self.all));
    }

    /// The manifest of a folder, if it has one.
    pub(crate) fn of(&mut self, folder: &Path) -> Option<Arc<Loaded>> {
        if let Some(known) = self.all.get(folder) {
            return known.clone();
        }
        let path = folder.join("Cargo.toml");
        let loaded = match Loaded::read(&path, self.rules) {
            Ok(loaded) => Some(Arc::new(loaded)),
            Err(error) if absent(&error) => None,
            Err(error) => Some(Arc::new(Loaded::unreadable(&path, &error))),
        };
        self.all.insert(folder.to_owned(), loaded.clone());
        loaded
    }

    /// Every manifest that was read so far.
    pub(crate) fn loaded(&self) -> impl Iterator<Item = &Arc<Loaded>> {
        self.all.values().flatten()
    }

    /// The nearest package that a path lies in.
    pub(crate) fn package_around(&mut self, path: &Path) -> Option<Arc<Loaded>> {
        path.ancestors().find_map(|folder| self.of(folder).filter(|loaded| loaded.owns_files()))
    }

    /// All workspaces that a folder lies in, the nearest first.
    pub(crate) fn workspaces_around(&mut self, folder: &Path) -> Vec<Arc<Loaded>> {
        folder
            .ancestors()
            .filter_map(|folder| self.of(folder))
            .filter(|loaded| loaded.section("workspace").is_some())
            .collect()
    }

    /// The workspace that cargo takes a package for a member of.
    pub(crate) fn workspace_of(&mut self, package: &Loaded) -> Option<Arc<Loaded>> {
        let named = package.section("package").and_then(|table| table.get("workspace"));
        if let Some(named) = named.and_then(Value::as_str) {
            let folder = package.folder.join(named).canonicalize().ok()?;
            return self.of(&folder);
        }
        let around = self.workspaces_around(&package.folder);
        let nearest = around.into_iter().next()?;
        let excluded = nearest.section("workspace").and_then(|table| table.get("exclude"));
        let mut excluded =
            excluded.and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str);
        let is_out = excluded.any(|out| package.folder.starts_with(nearest.folder.join(out)));
        (!is_out).then_some(nearest)
    }
}

/// Is there simply no such file? Something that is no folder has none in it either.
fn absent(error: &io::Error) -> bool {
    matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_broken_manifest_is_told_with_its_place() {
        let broken = parse(b"[package]\nname = \xC3\xA4\n").unwrap_err();
        assert_eq!(broken.at.map(|(line, _)| line), Some(2), "{broken:?}");
        assert!(parse(b"\xFF").unwrap_err().message.contains("not UTF-8"));
        assert!(parse(b"\xEF\xBB\xBF[package]\n").is_ok());
    }
}
