//! Packages that use each other by path belong to the same program, so they are looked at together:
//! codes and functions are followed from one into the other.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use rayon::prelude::*;
use rustc_hash::{FxHashMap, FxHashSet};
use toml::Value;
use wsclose_lint::Manifest;

use crate::config::Levels;
use crate::files;
use crate::manifest;
use crate::manifests::{Loaded, Manifests};
use crate::packages::{Package, PackageFile};

/// Packages that are looked at together.
#[derive(Debug)]
pub(crate) struct UnitFiles {
    pub(crate) packages: Vec<UnitPackage>,
}

/// A package of a unit.
#[derive(Debug)]
pub(crate) struct UnitPackage {
    pub(crate) package: Package,
    /// Can it use a library? If not, it is there for those that use it.
    pub(crate) has_library: bool,
    /// The dependencies by path: their names in code, and their places in the unit.
    paths: Vec<(String, usize)>,
}

impl UnitFiles {
    /// A package, or a file in no package, by itself.
    pub(crate) fn of(package: Package) -> UnitFiles {
        let package = UnitPackage { package, has_library: true, paths: Vec::new() };
        UnitFiles { packages: vec![package] }
    }

    /// How many files it has.
    pub(crate) fn files(&self) -> usize {
        let packages = self.packages.iter().flat_map(|known| &known.package.files);
        packages.map(Vec::len).sum()
    }
}

/// Joins packages into units. Returns also how many files that were asked for are in none, because
/// they have nothing to do with a library.
pub(crate) fn units(
    listed: Vec<Package>,
    manifests: &mut Manifests<'_>,
    cwd: &Path,
) -> (Vec<UnitFiles>, usize) {
    let asked: usize = listed.iter().map(Package::asked).sum();
    let mut graph = Graph::new(listed, manifests);
    graph.keep_users_of_libraries();
    let mut units: Vec<Vec<usize>> = Vec::new();
    let mut unit_of: FxHashMap<usize, usize> = FxHashMap::default();
    for group in graph.groups() {
        unit_of.extend(group.iter().enumerate().map(|(place, node)| (*node, place)));
        units.push(group);
    }
    let mut nodes: Vec<Option<UnitPackage>> = graph.nodes.into_iter().map(Some).collect();
    let units = units.into_iter().map(|group| {
        let packages = group.iter().filter_map(|node| nodes.get_mut(*node)?.take());
        let mut unit = UnitFiles { packages: packages.collect() };
        for package in &mut unit.packages {
            package.link(&unit_of);
            package.list(cwd);
        }
        unit
    });
    let mut units: Vec<UnitFiles> = units.collect();
    // There may be thousands that are in no unit.
    rayon::spawn(move || drop(nodes));
    add_versions(units.iter_mut().flat_map(|unit| &mut unit.packages).collect());
    let left: usize =
        units.iter().flat_map(|unit| &unit.packages).map(|known| known.package.asked()).sum();
    (units, asked - left)
}

/// Packages, and which uses which by path.
struct Graph {
    nodes: Vec<UnitPackage>,
    kept: Vec<bool>,
}

impl Graph {
    fn new(listed: Vec<Package>, manifests: &mut Manifests<'_>) -> Graph {
        let add = |package| UnitPackage { package, has_library: false, paths: Vec::new() };
        let mut nodes: Vec<UnitPackage> = listed.into_iter().map(add).collect();
        let folders = nodes.iter().map(|node| node.package.info.folder.clone());
        let mut at: FxHashMap<PathBuf, usize> = folders.zip(0..).collect();
        let mut next = 0;
        while let Some(node) = nodes.get_mut(next) {
            for (name, folder) in std::mem::take(&mut node.package.paths) {
                let Some((folder, found)) = used(&folder, manifests) else { continue };
                let known = at.get(&folder).copied();
                let Some(node) = known.or_else(|| {
                    let workspace = manifests.workspace_of(&found);
                    let table = found.table.as_ref().ok()?;
                    let package = Package::new(table, &found, workspace, Levels::default());
                    at.insert(folder, nodes.len());
                    nodes.push(add(package));
                    Some(nodes.len() - 1)
                }) else {
                    continue;
                };
                if let Some(from) = nodes.get_mut(next).filter(|_| node != next) {
                    from.paths.push((name, node));
                }
            }
            next += 1;
        }
        Graph { kept: vec![false; nodes.len()], nodes }
    }

    /// Keeps the packages with a library, and those that they use.
    fn keep_users_of_libraries(&mut self) {
        for at in 0..self.nodes.len() {
            let used = self.used_by(at);
            let uses_library =
                |at: &usize| self.nodes.get(*at).is_some_and(|node| node.package.uses_library);
            let has_library = used.iter().any(uses_library);
            let Some(node) = self.nodes.get_mut(at) else { continue };
            node.has_library = has_library;
            if has_library && node.package.files.is_some() {
                for at in used {
                    if let Some(kept) = self.kept.get_mut(at) {
                        *kept = true;
                    }
                }
            }
        }
    }

    /// What a package uses by path, also through others, and itself.
    fn used_by(&self, at: usize) -> FxHashSet<usize> {
        let (mut used, mut open) = (FxHashSet::default(), vec![at]);
        while let Some(at) = open.pop() {
            if used.insert(at) {
                let node = self.nodes.get(at);
                open.extend(node.into_iter().flat_map(|node| &node.paths).map(|(_, to)| *to));
            }
        }
        used
    }

    /// The packages that are kept, those together that use each other.
    fn groups(&self) -> Vec<Vec<usize>> {
        let is_kept = |at: &usize| self.kept.get(*at) == Some(&true);
        let mut near: FxHashMap<usize, Vec<usize>> = FxHashMap::default();
        for (from, node) in self.nodes.iter().enumerate().filter(|(at, _)| is_kept(at)) {
            for (_, to) in &node.paths {
                near.entry(from).or_default().push(*to);
                near.entry(*to).or_default().push(from);
            }
        }
        let mut seen = FxHashSet::default();
        let mut groups = Vec::new();
        for first in (0..self.nodes.len()).filter(is_kept) {
            let (mut group, mut open) = (Vec::new(), vec![first]);
            while let Some(at) = open.pop() {
                if seen.insert(at) {
                    group.push(at);
                    open.extend(near.get(&at).into_iter().flatten());
                }
            }
            if !group.is_empty() {
                group.sort_unstable();
                groups.push(group);
            }
        }
        groups
    }
}

impl UnitPackage {
    /// Tells the manifest which dependencies are packages of the unit.
    fn link(&mut self, unit_of: &FxHashMap<usize, usize>) {
        let Some(manifest) = &mut self.package.manifest else { return };
        for (name, node) in &self.paths {
            let dependencies = manifest.dependencies.iter_mut().filter(|it| it.name == *name);
            for dependency in dependencies {
                dependency.path = unit_of.get(node).copied();
            }
        }
    }

    /// Lists the files of the library of a package that others use: not its programs, not its tests.
    fn list(&mut self, cwd: &Path) {
        let source = self.package.info.folder.join("src");
        let programs = source.join("bin");
        let is_library = |path: &Path| path.starts_with(&source) && !path.starts_with(&programs);
        match &mut self.package.files {
            Some(files) if !self.has_library => files.retain(|file| is_library(&file.path)),
            Some(_) => {}
            None => {
                let walked =
                    source.is_dir().then(|| files::walk(std::slice::from_ref(&source), cwd).rust);
                let files = walked.into_iter().flatten().filter(|path| is_library(path));
                let files = files.map(|path| PackageFile { path, asked: false, unsaved: None });
                self.package.files = Some(files.collect());
            }
        }
    }
}

/// Adds the versions of libraries whose behavior depends on them, from `Cargo.lock`.
fn add_versions(packages: Vec<&mut UnitPackage>) {
    let mut wanted: FxHashMap<PathBuf, Vec<&str>> = FxHashMap::default();
    for UnitPackage { package, .. } in &packages {
        let versioned = package.manifest.iter().flat_map(Manifest::versioned);
        for name in versioned {
            wanted.entry(package.root.clone()).or_default().push(name);
        }
    }
    let versions = wanted.into_par_iter().map(|(root, names)| {
        // Without a lock file the versions are not known, as in a library that ignores its own.
        let lock = std::fs::read_to_string(root.join("Cargo.lock")).unwrap_or_default();
        let versions = manifest::versions(&lock, &names);
        (root, versions)
    });
    let versions: FxHashMap<_, _> = versions.collect();
    for UnitPackage { package, .. } in packages {
        if let (Some(manifest), Some(known)) = (&mut package.manifest, versions.get(&package.root))
        {
            manifest.versions.clone_from(known);
        }
    }
}

/// The package that is used by a path, unless it is a library that the lint knows: its data says
/// what its source would.
fn used(path: &Path, manifests: &mut Manifests<'_>) -> Option<(PathBuf, Arc<Loaded>)> {
    let folder = path.canonicalize().ok()?;
    let loaded = manifests.of(&folder).filter(|loaded| !is_library(loaded))?;
    Some((folder, loaded))
}

fn is_library(package: &Loaded) -> bool {
    let name = package.section("package").and_then(|it| it.get("name")).and_then(Value::as_str);
    name.is_some_and(wsclose_lint::is_library)
}
