//! What to check: paths, or packages of a workspace.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use crate::args::Check;
use crate::config::{RuleSet, nearest};
use crate::failure::Failure;
use crate::files;
use crate::manifests::Manifests;

/// The paths that the options name.
pub(crate) fn paths(check: &Check, cwd: &Path, rules: &RuleSet) -> Result<Vec<PathBuf>, Failure> {
    if let Some(path) = &check.stdin_filename {
        return Ok(vec![path.clone()]);
    }
    if !check.paths.is_empty() {
        return Ok(check.paths.clone());
    }
    let at = match &check.manifest_path {
        Some(path) => folder(path, cwd)?,
        None => cwd.to_owned(),
    };
    if check.package.is_empty() && !check.workspace {
        return Ok(match check.manifest_path {
            Some(_) => vec![at],
            None => vec![PathBuf::from(".")],
        });
    }
    let mut manifests = Manifests::new(rules);
    let Some(root) = manifests.root(&at) else {
        return Err(Failure::usage(
            "no `Cargo.toml` in this directory or its parents",
            "run it in the directory of a package or workspace, or give `--manifest-path`",
        ));
    };
    if check.workspace {
        return Ok(vec![root]);
    }
    let packages = packages(&root, &mut manifests);
    check.package.iter().map(|name| named(name, &packages)).collect()
}

/// The directory of a manifest that was named.
fn folder(manifest: &Path, cwd: &Path) -> Result<PathBuf, Failure> {
    let path = cwd.join(manifest);
    let is_manifest = path.file_name().is_some_and(|name| name == "Cargo.toml") && path.is_file();
    match path.parent().filter(|_| is_manifest).map(Path::canonicalize) {
        Some(Ok(folder)) => Ok(folder),
        _ => Err(Failure::usage(
            &format!("`--manifest-path` names `{}`, which is not a manifest", manifest.display()),
            "give the path of an existing Cargo.toml",
        )),
    }
}

/// The packages of a workspace by name.
fn packages(root: &Path, manifests: &mut Manifests<'_>) -> BTreeMap<String, PathBuf> {
    manifests.load(&files::walk(&[root.to_owned()], root).manifests);
    let loaded: Vec<_> = manifests.loaded().cloned().collect();
    let mut packages = BTreeMap::new();
    for package in loaded {
        let name = package.section("package").and_then(|table| table.get("name")?.as_str());
        let workspace = manifests.workspace_of(&package);
        let is_in = package.folder == root || workspace.is_some_and(|it| it.folder == root);
        if let (Some(name), true) = (name, is_in) {
            packages.insert(name.to_owned(), package.folder.clone());
        }
    }
    packages
}

fn named(name: &str, packages: &BTreeMap<String, PathBuf>) -> Result<PathBuf, Failure> {
    packages.get(name).cloned().ok_or_else(|| {
        let names = packages.keys().map(String::as_str);
        let help = match nearest(name, names.clone()) {
            Some(nearest) => format!("write `{nearest}`"),
            None => format!("the packages are {}", names.collect::<Vec<_>>().join(", ")),
        };
        Failure::usage(&format!("the workspace has no package `{name}`"), &help)
    })
}
