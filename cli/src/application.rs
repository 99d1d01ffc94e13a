//! The close codes that the packages of a workspace define, read from their source.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use rayon::prelude::*;
use serde::Serialize;
use wsclose_lint::application::{self, CodeDefinition, may_define_codes};
use wsclose_lint::{File, Manifest, Unit, Words};

use crate::config::RuleSet;
use crate::diagnostic::{Problem, name_of, problem};
use crate::exclude::Exclude;
use crate::files::{self, Content, Walked, bytes};
use crate::manifest;
use crate::manifests::{Loaded, Manifests};
use crate::owners;
use crate::packages::PackageFile;
use crate::source::Source;

/// The codes that a workspace defines.
#[derive(Debug, Default)]
pub(crate) struct OwnCodes {
    /// In the order of packages, files and lines.
    pub(crate) codes: Vec<OwnCode>,
    /// Files and manifests that could not be read.
    pub(crate) problems: Vec<Problem>,
    /// Whether there is a package or workspace at all.
    pub(crate) has_package: bool,
}

/// A code that a package of the workspace defines.
#[derive(Debug)]
pub(crate) struct OwnCode {
    pub(crate) definition: CodeDefinition,
    /// The package that defines it.
    pub(crate) package: String,
    pub(crate) defined: Spot,
    pub(crate) sent: Vec<Spot>,
    pub(crate) matched: Vec<Spot>,
}

/// A place as a user reads it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct Spot {
    pub(crate) path: String,
    pub(crate) line: usize,
    pub(crate) column: usize,
    /// Whether it is test code.
    pub(crate) test: bool,
}

impl std::fmt::Display for Spot {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}:{}:{}", self.path, self.line, self.column)
    }
}

impl OwnCodes {
    /// Reads the workspace, or else the package, around a directory. Nothing is built. Places are named
    /// from that directory.
    pub(crate) fn around(cwd: &Path, rules: &RuleSet) -> OwnCodes {
        OwnCodes::read(cwd, rules, false)
    }

    /// The same with places named from the root of the workspace, for readers elsewhere.
    pub(crate) fn from_root(cwd: &Path, rules: &RuleSet) -> OwnCodes {
        OwnCodes::read(cwd, rules, true)
    }

    fn read(cwd: &Path, rules: &RuleSet, from_root: bool) -> OwnCodes {
        let Ok(cwd) = cwd.canonicalize() else { return OwnCodes::default() };
        let mut manifests = Manifests::new(rules);
        let Some(root) = manifests.root(&cwd) else { return OwnCodes::default() };
        let mut found = OwnCodes { has_package: true, ..OwnCodes::default() };
        let cwd = if from_root { &root } else { &cwd };
        let mut workspace = Files { cwd, packages: Vec::new(), all: Vec::new() };
        workspace.collect(&root, &mut manifests, &mut found.problems);
        workspace.define(&mut found);
        found
    }
}

impl OwnCode {
    /// Whether a text names it: `Kicked`, `ChatClose::Kicked`, or its number.
    pub(crate) fn is_named(&self, text: &str) -> bool {
        let number = self.definition.number.map(|number| number.to_string());
        self.definition.name == text
            || self.definition.path() == text
            || number.as_deref() == Some(text)
    }
}

/// The Rust files of a workspace.
struct Files<'a> {
    cwd: &'a Path,
    packages: Vec<Manifest>,
    all: Vec<Owned>,
}

/// A file with the package it belongs to.
struct Owned {
    path: PathBuf,
    package: Arc<Owner>,
}

#[derive(Debug)]
struct Owner {
    name: String,
    /// Its place in the unit.
    package: usize,
    folder: PathBuf,
}

impl Owned {
    fn is_test(&self) -> bool {
        files::is_test(&self.path, &self.package.folder)
    }

    /// Its path in its package.
    fn inside(&self) -> String {
        let inside = self.path.strip_prefix(&self.package.folder).unwrap_or(&self.path);
        inside.to_string_lossy().replace('\\', "/")
    }
}

impl Files<'_> {
    fn collect(&mut self, root: &Path, manifests: &mut Manifests<'_>, problems: &mut Vec<Problem>) {
        let roots = [root.to_owned()];
        let Walked { manifests: paths, rust, problems: unwalked, .. } =
            files::walk(&roots, self.cwd);
        problems.extend(unwalked.into_iter().map(|(_, problem)| problem));
        manifests.load(&paths);
        let asked = std::iter::once(bytes(root)).collect();
        for (folder, files) in owners::by_package(rust, &asked, manifests) {
            let Some(loaded) = folder.and_then(|folder| manifests.of(&folder)) else { continue };
            let workspace = manifests.workspace_of(&loaded);
            if loaded.folder == root || workspace.as_ref().is_some_and(|it| it.folder == root) {
                self.add(&loaded, workspace.as_deref(), files, &roots, problems);
            }
        }
        let known: HashMap<String, usize> =
            self.packages.iter().enumerate().map(|(at, it)| (it.name.clone(), at)).collect();
        for dependency in self.packages.iter_mut().flat_map(|package| &mut package.dependencies) {
            dependency.path = known.get(&dependency.package).copied();
        }
    }

    fn add(
        &mut self,
        loaded: &Loaded,
        workspace: Option<&Loaded>,
        files: Vec<PackageFile>,
        roots: &[PathBuf],
        problems: &mut Vec<Problem>,
    ) {
        problems.extend(loaded.problems(self.cwd));
        let Ok(table) = &loaded.table else { return };
        let inherited = workspace.and_then(|it| it.table.as_ref().ok());
        let own = manifest::manifest(table, inherited);
        let excludes: Vec<&Exclude> = workspace
            .and_then(|it| it.workspace.exclude.as_ref())
            .into_iter()
            .chain(&loaded.package.exclude)
            .collect();
        let folder = loaded.folder.clone();
        let owner = Owner { name: own.name.clone(), package: self.packages.len(), folder };
        self.packages.push(own);
        let package = Arc::new(owner);
        let files = files.into_iter().map(|file| file.path);
        self.all.extend(
            files
                .filter(|path| !excludes.iter().any(|out| out.excludes(path, roots)))
                .map(|path| Owned { path, package: Arc::clone(&package) }),
        );
    }

    /// Takes the files that are worth reading; what cannot be read is a problem.
    fn take(
        &mut self,
        is_worth: impl Fn(&Owned, &str) -> bool + Sync,
        problems: &mut Vec<Problem>,
    ) -> Vec<(Owned, Content)> {
        let read = |file: &Owned| {
            let content = files::read(&file.path)?;
            Ok(is_worth(file, &content.text).then_some(content))
        };
        let contents: Vec<Result<_, String>> = self.all.par_iter().map(read).collect();
        let (mut taken, mut rest) = (Vec::new(), Vec::new());
        for (file, content) in std::mem::take(&mut self.all).into_iter().zip(contents) {
            match content {
                Ok(Some(content)) => taken.push((file, content)),
                Ok(None) => rest.push(file),
                Err(why) => problems.push(problem(name_of(&file.path, self.cwd), why)),
            }
        }
        self.all = rest;
        taken
    }

    fn define(mut self, found: &mut OwnCodes) {
        // A test defines codes for itself, not for the application.
        let may_define = |file: &Owned, text: &str| !file.is_test() && may_define_codes(text);
        let mut taken = self.take(may_define, &mut found.problems);
        if taken.is_empty() {
            return;
        }
        let given = |(file, content): &(Owned, Content)| {
            let package = file.package.package;
            File::new(package, file.inside(), content.text.clone(), file.is_test())
        };
        let files = taken.iter().map(given).collect();
        let unit = Unit::new(std::mem::take(&mut self.packages), files);
        let mut unread = Vec::new();
        let codes = application::code_definitions(&unit, &mut |wanted| {
            // The lint waits in another thread, so the pool is free.
            let is_wanted = |file: &Owned, text: &str| {
                wanted.is_in(file.package.package, &file.inside(), text, &Words::of(text))
            };
            let more = self.take(is_wanted, &mut unread);
            let files = more.iter().map(given).collect();
            taken.extend(more);
            files
        });
        found.problems.extend(unread);
        let sources: Vec<(Source, &Owner)> = taken
            .iter()
            .map(|(file, content)| {
                let name = name_of(&file.path, self.cwd);
                let source =
                    Source::new(file.path.clone(), name, content.text.clone(), content.bom);
                (source, &*file.package)
            })
            .collect();
        match codes {
            Ok(codes) => {
                let codes = codes.into_iter().filter(|code| !code.place.test);
                found.codes = codes.filter_map(|code| own(code, &sources)).collect();
                found.codes.sort_by(|a, b| {
                    let key = |it: &OwnCode| (it.definition.number, it.defined.path.clone());
                    key(a).cmp(&key(b))
                });
            }
            Err(error) => found.problems.push(problem(name_of(self.cwd, self.cwd), error)),
        }
    }
}

fn own(definition: CodeDefinition, sources: &[(Source, &Owner)]) -> Option<OwnCode> {
    let spot = |place: &wsclose_lint::Place| {
        let (source, _) = sources.get(place.file)?;
        let position = source.position(place.range.start);
        Some(Spot {
            path: source.name.replace('\\', "/"),
            line: position.line,
            column: position.column,
            test: place.test,
        })
    };
    let (_, package) = sources.get(definition.place.file)?;
    Some(OwnCode {
        defined: spot(&definition.place)?,
        sent: definition.sent.iter().filter_map(spot).collect(),
        matched: definition.matched.iter().filter_map(spot).collect(),
        package: package.name.clone(),
        definition,
    })
}
