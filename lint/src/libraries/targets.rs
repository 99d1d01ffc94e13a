//! The folders and files by which Cargo finds the targets of a package. Data only.

/// The folder of the library and of the programs.
pub(crate) const SOURCES: &str = "src";

/// The folder in it of further programs.
pub(crate) const PROGRAMS: &str = "bin";

/// Folders in which each file is a target.
const OTHERS: &[&str] = &["benches", "examples", "tests"];

/// Files that are the module that their folder, or the package, is named after.
const ROOTS: &[&str] = &["lib", "main", "mod"];

pub(crate) fn are_in(folder: &str) -> bool {
    OTHERS.contains(&folder)
}

pub(crate) fn is_root(file: &str) -> bool {
    ROOTS.contains(&file)
}
