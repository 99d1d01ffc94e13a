//! Which package each file belongs to: the nearest one around it.

use std::path::{Path, PathBuf};

use rayon::prelude::*;
use rustc_hash::{FxHashMap, FxHashSet};

use crate::files::bytes;
use crate::manifests::Manifests;
use crate::packages::PackageFile;

/// A path and the folders around it, as bytes, the outermost first: the paths are whole and without
/// double dots, so their bytes tell, and there are too many files to compare them component by
/// component.
pub(crate) fn folders(path: &[u8]) -> impl DoubleEndedIterator<Item = &[u8]> {
    let ends = path.iter().enumerate().filter(|(_, byte)| is_separator(**byte));
    let folders = ends.filter_map(move |(at, _)| path.get(..at.max(1)));
    folders.chain(std::iter::once(path))
}

fn is_separator(byte: u8) -> bool {
    std::path::is_separator(char::from(byte))
}

/// The folder that a file lies in.
fn folder(file: &Path) -> &[u8] {
    let path = bytes(file);
    let end = path.iter().rposition(|byte| is_separator(*byte));
    end.and_then(|at| path.get(..at.max(1))).unwrap_or_default()
}

/// The neighbors in a sorted list of files that lie in one folder.
fn by_folder(files: &[PathBuf]) -> impl ParallelIterator<Item = (&[u8], &[PathBuf])> {
    let groups = files.par_chunk_by(|a, b| folder(a) == folder(b));
    groups.filter_map(|group| Some((folder(group.first()?), group)))
}

/// Which of some paths are among sorted files or around them.
pub(crate) fn named<'p>(files: &[PathBuf], paths: &FxHashSet<&'p [u8]>) -> FxHashSet<&'p [u8]> {
    const SEPARATOR: &[u8] = std::path::MAIN_SEPARATOR_STR.as_bytes();
    let first = |from: &[u8]| {
        let at = files.partition_point(|file| bytes(file) < from);
        files.get(at).map(|file| bytes(file))
    };
    let is_named = |path: &&&[u8]| {
        let inside = [path.strip_suffix(SEPARATOR).unwrap_or(path), SEPARATOR].concat();
        first(path) == Some(**path) || first(&inside).is_some_and(|it| it.starts_with(&inside))
    };
    paths.iter().filter(is_named).copied().collect()
}

/// Sorted files by the folder of the package they belong to; packages without a file that was asked
/// for are left out.
pub(crate) fn by_package(
    files: Vec<PathBuf>,
    asked: &FxHashSet<&[u8]>,
    manifests: &Manifests<'_>,
) -> Vec<(Option<PathBuf>, Vec<PackageFile>)> {
    let owners: FxHashMap<&[u8], &PathBuf> = manifests
        .loaded()
        .filter(|loaded| loaded.owns_files())
        .map(|loaded| (bytes(&loaded.folder), &loaded.folder))
        .collect();
    let groups: Vec<(usize, Option<&[u8]>, bool)> = by_folder(&files)
        .map(|(folder, files)| {
            let around = folders(folder).rev().find_map(|folder| owners.get(folder));
            let owner = around.map(|owner| bytes(owner));
            (files.len(), owner, folders(folder).any(|folder| asked.contains(folder)))
        })
        .collect();
    let mut packages: FxHashMap<Option<&[u8]>, Vec<PackageFile>> = FxHashMap::default();
    let mut files = files.into_iter();
    for (number, owner, all) in groups {
        let files = files.by_ref().take(number).map(|path| {
            let asked = all || asked.contains(bytes(&path));
            PackageFile { path, asked, unsaved: None }
        });
        packages.entry(owner).or_default().extend(files);
    }
    packages.retain(|_, files| files.iter().any(|file| file.asked));
    let mut packages: Vec<_> = packages.into_iter().collect();
    packages.sort_unstable_by_key(|(owner, _)| *owner);
    let folder = |owner: Option<&[u8]>| owner.and_then(|owner| owners.get(owner).copied().cloned());
    packages.into_iter().map(|(owner, files)| (folder(owner), files)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_folders_around_a_file_begin_with_the_outermost() {
        let all: Vec<&[u8]> = folders(b"/a/b.rs").collect();
        assert_eq!(all, [&b"/"[..], b"/a", b"/a/b.rs"]);
        assert_eq!(folder(Path::new("/a/b.rs")), b"/a");
        assert_eq!(folder(Path::new("/b.rs")), b"/");
    }

    #[test]
    fn only_paths_with_rust_files_are_named() {
        let files = ["/a/b/c.rs", "/a/d.rs"].map(PathBuf::from);
        let asked = [&b"/"[..], b"/a/b", b"/a/d.rs", b"/a/b/c", b"/a/c", b"/e"];
        let found = named(&files, &asked.into_iter().collect());
        assert_eq!(found, [&b"/"[..], b"/a/b", b"/a/d.rs"].into_iter().collect());
    }
}
