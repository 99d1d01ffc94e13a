//! The crates that a package uses by path: they belong to the same program, so codes and functions
//! are followed into them.

use std::collections::HashSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use toml::{Table, Value};
use wsclose_lint::libraries::LIBRARIES;
use wsclose_lint::{Dependency, Manifest};

use crate::manifest;
use crate::manifests::{Loaded, Manifests};

/// A crate that a package uses by path.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Member {
    /// Its name in code.
    pub(crate) name: String,
    pub(crate) folder: PathBuf,
}

/// The crates that a package uses by path, and those that they use.
pub(crate) fn members(package: &Loaded, manifests: &mut Manifests<'_>) -> Vec<Arc<Member>> {
    let mut found = Vec::new();
    let mut seen = HashSet::from([package.folder.clone()]);
    add(package, manifests, &mut seen, &mut found);
    found
}

fn add(
    package: &Loaded,
    manifests: &mut Manifests<'_>,
    seen: &mut HashSet<PathBuf>,
    found: &mut Vec<Arc<Member>>,
) {
    let Ok(table) = &package.table else { return };
    let workspace = manifests.workspace_of(package);
    let inherited = workspace.as_ref().and_then(|it| Some((it.table.as_ref().ok()?, &*it.folder)));
    for (name, folder) in by_path(table, &package.folder, inherited) {
        let Ok(folder) = folder.canonicalize() else { continue };
        if !seen.insert(folder.clone()) {
            continue;
        }
        if let Some(loaded) = manifests.of(&folder).filter(|loaded| !is_library(loaded)) {
            found.push(Arc::new(Member { name, folder }));
            add(&loaded, manifests, seen, found);
        }
    }
}

/// Is it a library that the lint knows? Its data says what its source would.
fn is_library(package: &Loaded) -> bool {
    let name = package.section("package").and_then(|it| it.get("name")).and_then(Value::as_str);
    let mut roots = LIBRARIES.iter().flat_map(|library| library.roots);
    name.is_some_and(|name| roots.any(|root| root.package == name))
}

/// The dependencies with a path, by their names in code.
fn by_path(
    table: &Table,
    folder: &Path,
    workspace: Option<(&Table, &Path)>,
) -> Vec<(String, PathBuf)> {
    let shared = workspace.and_then(|(table, folder)| {
        Some((table.get("workspace")?.get("dependencies")?.as_table()?, folder))
    });
    let path = |value: &Value| value.get("path").and_then(Value::as_str).map(PathBuf::from);
    manifest::dependencies(table)
        .filter_map(|(_, key, value)| {
            let is_inherited = value.get("workspace").and_then(Value::as_bool) == Some(true);
            let at = if is_inherited {
                shared.and_then(|(table, root)| Some(root.join(path(table.get(key)?)?)))
            } else {
                path(value).map(|path| folder.join(path))
            };
            Some((key.replace('-', "_"), at?))
        })
        .collect()
}

/// Adds what the crates that a package uses by path depend on: they may hand a library on.
pub(crate) fn add_to(
    manifest: &mut Manifest,
    members: &[Arc<Member>],
    manifests: &mut Manifests<'_>,
) {
    for member in members {
        manifest.members.push(member.name.clone());
        let Some(loaded) = manifests.of(&member.folder) else { continue };
        let Ok(table) = &loaded.table else { continue };
        let workspace = manifests.workspace_of(&loaded);
        let inherited = workspace.as_ref().and_then(|it| it.table.as_ref().ok());
        for dependency in manifest::manifest(table, inherited).dependencies {
            add_dependency(manifest, dependency);
        }
    }
}

fn add_dependency(manifest: &mut Manifest, dependency: Dependency) {
    if manifest.dependencies.iter().all(|known| known.name != dependency.name) {
        manifest.dependencies.push(Dependency { always: false, ..dependency });
    }
}
