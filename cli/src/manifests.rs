//! The manifests of a tree: which are packages, and to which workspace each belongs.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use rayon::prelude::*;
use rustc_hash::FxHashMap;
use serde::Deserialize as _;
use toml::de::{DeString, DeTable, DeValue, ValueDeserializer};
use toml::{Spanned, Table, Value};

use crate::config::{Config, Fault, RuleSet, place};
use crate::diagnostic::{Problem, folder_of, name_of};
use crate::manifest;

/// A manifest that was read.
#[derive(Debug)]
pub(crate) struct Loaded {
    pub(crate) folder: PathBuf,
    /// The whole manifest, or why it cannot be read.
    pub(crate) table: Result<Table, Fault>,
    /// Of `[package.metadata.wsclose]`.
    pub(crate) package: Config,
    /// Of `[workspace.metadata.wsclose]`.
    pub(crate) workspace: Config,
    /// What is wrong with its configuration.
    pub(crate) faults: Vec<Fault>,
}

impl Loaded {
    /// Reads a manifest, if there is one.
    fn read(path: &Path, rules: &RuleSet) -> Option<Arc<Loaded>> {
        let folder = folder_of(path);
        // Bytes first: a manifest that is not UTF-8 exists too.
        let bytes = match fs::read(path) {
            Err(error) if absent(&error) => return None,
            read => read.map_err(|error| fault(None, format!("cannot be read: {error}"))),
        };
        let mut faults = Vec::new();
        let read = bytes.and_then(|bytes| parse(text(&bytes)?, &folder, rules, &mut faults));
        let (table, (package, workspace)) = match read {
            Ok((table, configs)) => (Ok(table), configs),
            Err(fault) => (Err(fault), <(Config, Config)>::default()),
        };
        Some(Arc::new(Loaded { folder, table, package, workspace, faults }))
    }

    /// Everything that is wrong with it.
    pub(crate) fn problems(&self, cwd: &Path) -> impl Iterator<Item = Problem> {
        let name = name_of(&self.folder.join("Cargo.toml"), cwd);
        let faults = self.table.as_ref().err().into_iter().chain(&self.faults);
        faults.map(move |fault| Problem::of(name.clone(), fault))
    }

    /// The `[package]` of a package, or the `[workspace]` of a workspace.
    pub(crate) fn section(&self, name: &str) -> Option<&Table> {
        self.table.as_ref().ok()?.get(name)?.as_table()
    }

    /// The paths of the dependencies that have one, by their names in code.
    pub(crate) fn paths(&self, workspace: Option<&Loaded>) -> Vec<(String, PathBuf)> {
        let Ok(table) = &self.table else { return Vec::new() };
        let shared = workspace.and_then(|workspace| {
            let dependencies = workspace.section("workspace")?.get("dependencies")?.as_table()?;
            Some((dependencies, &workspace.folder))
        });
        let path = |value: &Value| value.get("path").and_then(Value::as_str).map(PathBuf::from);
        let paths = manifest::dependencies(table).filter_map(|(_, key, value)| {
            let is_inherited = value.get("workspace").and_then(Value::as_bool) == Some(true);
            let at = if is_inherited {
                shared.and_then(|(table, root)| Some(root.join(path(table.get(key)?)?)))
            } else {
                path(value).map(|path| self.folder.join(path))
            };
            Some((key.replace('-', "_"), at?))
        });
        paths.collect()
    }

    /// Does the workspace exclude a directory? As for Cargo, `members` wins over `exclude`.
    pub(crate) fn excludes(&self, folder: &Path) -> bool {
        let names = |key: &str| {
            let paths = self.section("workspace").and_then(|table| table.get(key)?.as_array());
            let mut paths = paths.into_iter().flatten().filter_map(Value::as_str);
            paths.any(|path| folder.starts_with(self.folder.join(path)))
        };
        names("exclude") && !names("members")
    }

    /// Does it own the files below it? A broken one may well be meant to.
    pub(crate) fn owns_files(&self) -> bool {
        self.table.is_err() || self.section("package").is_some()
    }
}

/// Cargo accepts a byte order mark, too.
fn text(bytes: &[u8]) -> Result<&str, Fault> {
    let text = std::str::from_utf8(bytes);
    let text = text.map_err(|error| fault(None, format!("is not UTF-8: {error}")))?;
    Ok(text.strip_prefix('\u{FEFF}').unwrap_or(text))
}

/// Parses a manifest into its tables and the configuration of the package and the workspace.
fn parse(
    text: &str,
    folder: &Path,
    rules: &RuleSet,
    faults: &mut Vec<Fault>,
) -> Result<(Table, (Config, Config)), Fault> {
    let broken = |error: toml::de::Error| {
        let at = error.span().and_then(|span| place(text, span.start));
        fault(at, error.message().trim_end().replace('\n', "; "))
    };
    let document = DeTable::parse(text).map_err(broken)?.into_inner();
    let configs = Config::read(text, &document, folder, rules, faults);
    Ok((tables(document).map_err(broken)?, configs))
}

/// Keeps the parts of a manifest that are used: there may be thousands of manifests, and thousands
/// of features in one.
fn tables(document: DeTable<'_>) -> Result<Table, toml::de::Error> {
    let read = document.into_iter().filter(|(name, _)| manifest::is_read(name.get_ref()));
    let table = read.map(|(name, mut value)| {
        if let DeValue::Table(table) = value.get_mut() {
            let is_read = |(key, value): &(Spanned<DeString<'_>>, Spanned<DeValue<'_>>)| {
                manifest::is_key_read(name.get_ref(), key.get_ref(), value.get_ref())
            };
            *table = std::mem::take(table).into_iter().filter(is_read).collect();
        }
        let value = Value::deserialize(ValueDeserializer::from(value))?;
        Ok((name.into_inner().into_owned(), value))
    });
    table.collect()
}

fn fault(at: Option<(usize, usize)>, message: String) -> Fault {
    Fault { at, message, help: String::new() }
}

/// Manifests by their folders; those above the tree are read when they are asked for.
#[derive(Debug)]
pub(crate) struct Manifests<'a> {
    rules: &'a RuleSet,
    all: FxHashMap<PathBuf, Option<Arc<Loaded>>>,
    /// The workspaces around the folders that were asked about.
    workspaces: FxHashMap<PathBuf, Arc<[Arc<Loaded>]>>,
}

impl<'a> Manifests<'a> {
    pub(crate) fn new(rules: &'a RuleSet) -> Manifests<'a> {
        Manifests { rules, all: FxHashMap::default(), workspaces: FxHashMap::default() }
    }

    /// Reads these, in parallel.
    pub(crate) fn load(&mut self, paths: &[PathBuf]) {
        let rules = self.rules;
        let loaded: Vec<_> = paths
            .par_iter()
            .map(|path| (folder_of(path), path))
            .filter(|(folder, _)| !self.all.contains_key(folder))
            .map(|(folder, path)| (folder, Loaded::read(path, rules)))
            .collect();
        self.all.extend(loaded);
    }

    /// Drops all of them while other work goes on: there may be thousands, each a tree of values.
    pub(crate) fn put_down(self) {
        rayon::spawn(move || drop(self.all));
    }

    /// The manifest of a folder, if it has one.
    pub(crate) fn of(&mut self, folder: &Path) -> Option<Arc<Loaded>> {
        if let Some(known) = self.all.get(folder) {
            return known.clone();
        }
        let loaded = Loaded::read(&folder.join("Cargo.toml"), self.rules);
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
    pub(crate) fn workspaces_around(&mut self, folder: &Path) -> Arc<[Arc<Loaded>]> {
        if let Some(known) = self.workspaces.get(folder) {
            return known.clone();
        }
        let own = self.of(folder).filter(|loaded| loaded.section("workspace").is_some());
        let above = folder.parent().map(|above| self.workspaces_around(above));
        let above = above.iter().flat_map(|above| above.iter().cloned());
        let found: Arc<[Arc<Loaded>]> = own.into_iter().chain(above).collect();
        self.workspaces.insert(folder.to_owned(), found.clone());
        found
    }

    /// The workspace that cargo takes a package for a member of.
    pub(crate) fn workspace_of(&mut self, package: &Loaded) -> Option<Arc<Loaded>> {
        let named = package.section("package").and_then(|table| table.get("workspace"));
        if let Some(named) = named.and_then(Value::as_str) {
            let folder = package.folder.join(named).canonicalize().ok()?;
            return self.of(&folder);
        }
        let nearest = self.workspaces_around(&package.folder).first().cloned()?;
        (!nearest.excludes(&package.folder)).then_some(nearest)
    }

    /// The directory of the workspace around a path, or of a package without one.
    pub(crate) fn root(&mut self, path: &Path) -> Option<PathBuf> {
        let package = self.package_around(path);
        let nearest = self.workspaces_around(path).first().cloned();
        // A workspace without a root package may be in the folder of a package.
        let depth = |loaded: &Arc<Loaded>| loaded.folder.components().count();
        let workspace = match &package {
            Some(package) if nearest.as_ref().is_none_or(|it| depth(it) <= depth(package)) => {
                self.workspace_of(package)
            }
            _ => nearest,
        };
        Some(workspace.or(package)?.folder.clone())
    }

    /// What is wrong with the workspace that a package names.
    pub(crate) fn fault_of_workspace(&mut self, package: &Loaded) -> Option<Fault> {
        let named = package.section("package")?.get("workspace")?.as_str()?;
        let folder = package.folder.join(named).canonicalize().ok();
        let workspace = folder.and_then(|folder| self.of(&folder));
        let message = format!("`package.workspace` names `{named}`, which has no Cargo.toml");
        workspace.is_none().then(|| fault(None, message))
    }
}

/// Is there simply no such file? Something that is no folder has none in it either.
fn absent(error: &io::Error) -> bool {
    matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Result<Table, Fault> {
        let read = parse(text, Path::new("/"), &RuleSet::new(&[]), &mut Vec::new());
        read.map(|(table, _)| table)
    }

    #[test]
    fn only_what_matters_is_kept() {
        let table = read(
            "[package]\nname = 'a'\ndescription = 'b'\n[[bench]]\n[dev-dependencies]\nc = '1'\n\
             [features]\nd = ['e', 'f/g']\nh = ['e']\ni = 1\n",
        );
        let kept = "[dev-dependencies]\nc = '1'\n[features]\nd = ['e', 'f/g']\n\
                    [package]\nname = 'a'\n";
        assert_eq!(table, Ok(kept.parse().unwrap()));
    }

    #[test]
    fn a_broken_manifest_is_told_with_its_place() {
        let broken = read("[package]\nname = \u{e4}\n").unwrap_err();
        assert_eq!(broken.at.map(|(line, _)| line), Some(2), "{broken:?}");
        assert!(text(b"\xFF").unwrap_err().message.contains("not UTF-8"));
        assert_eq!(text(b"\xEF\xBB\xBF[package]\n"), Ok("[package]\n"));
    }
}
