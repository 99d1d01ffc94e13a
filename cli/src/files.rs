//! Finds the files to check and reads them. Everything that is not read is reported.

use std::fs;
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};
use std::sync::Mutex;

use ignore::{DirEntry, WalkBuilder, WalkState};
use memchr::memmem;
use rayon::slice::ParallelSliceMut as _;

use crate::diagnostic::{Problem, name_of, problem};
use crate::source::BOM;

/// Larger files are generated ones, and parsing them takes a multiple of their size in memory.
pub(crate) const MAX_LEN: u64 = 8 * 1024 * 1024;

/// What lies below some folders.
#[derive(Debug, Default)]
pub(crate) struct Walked {
    /// Every `Cargo.toml`.
    pub(crate) manifests: Vec<PathBuf>,
    /// Every Rust file.
    pub(crate) rust: Vec<PathBuf>,
    /// Symbolic links that might lead to more files; they are not followed, so that nothing is
    /// seen twice or for ever.
    pub(crate) links: Vec<PathBuf>,
    /// What could not be looked into, with its path where that is known.
    pub(crate) problems: Vec<(Option<PathBuf>, Problem)>,
}

/// Walks folders (and single files), in parallel.
pub(crate) fn walk(roots: &[PathBuf], cwd: &Path) -> Walked {
    let Some((first, others)) = roots.split_first() else { return Walked::default() };
    let mut builder = WalkBuilder::new(first);
    for root in others {
        builder.add(root);
    }
    // A `.gitignore` counts in a folder that is not (yet) a repository too.
    builder.require_git(false).filter_entry(|entry| entry.depth() == 0 || !is_cache(entry));

    let walked = Mutex::new(Walked::default());
    builder.build_parallel().run(|| {
        // Each thread collects for itself, and hands over what it has when it is done.
        let mut own = Collector { walked: Walked::default(), all: &walked };
        Box::new(move |entry| {
            match entry {
                Ok(entry) => own.walked.take(entry),
                Err(error) => own.walked.problems.push(walk_problem(&error, cwd)),
            }
            WalkState::Continue
        })
    });
    // A thread that panicked would have taken the program with it.
    let mut walked = walked.into_inner().unwrap_or_else(std::sync::PoisonError::into_inner);
    // Roots may lie in each other.
    for paths in [&mut walked.manifests, &mut walked.rust, &mut walked.links] {
        paths.par_sort_unstable_by(|a, b| bytes(a).cmp(bytes(b)));
        paths.dedup_by(|a, b| bytes(a) == bytes(b));
    }
    walked.problems.sort_unstable();
    walked.problems.dedup();
    walked
}

/// A path as bytes, which are quicker to compare than components.
pub(crate) fn bytes(path: &Path) -> &[u8] {
    path.as_os_str().as_encoded_bytes()
}

struct Collector<'a> {
    walked: Walked,
    all: &'a Mutex<Walked>,
}

impl Drop for Collector<'_> {
    fn drop(&mut self) {
        let mut all = self.all.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        all.manifests.append(&mut self.walked.manifests);
        all.rust.append(&mut self.walked.rust);
        all.links.append(&mut self.walked.links);
        all.problems.append(&mut self.walked.problems);
    }
}

impl Walked {
    fn take(&mut self, entry: DirEntry) {
        let Some(kind) = entry.file_type() else { return };
        let rust = Path::new(entry.file_name()).extension().is_some_and(|end| end == "rs");
        let manifest = entry.file_name() == "Cargo.toml";
        if kind.is_symlink() {
            if rust || manifest || entry.path().is_dir() {
                self.links.push(entry.into_path());
            }
        } else if kind.is_file() && rust {
            self.rust.push(entry.into_path());
        } else if kind.is_file() && manifest {
            self.manifests.push(entry.into_path());
        }
    }
}

/// Is this a folder of build results? Cargo marks them with such a file, under any name.
fn is_cache(entry: &DirEntry) -> bool {
    const SIGNATURE: &[u8] = b"Signature: 8a477f597d28d172789f06886806bc55";
    if !entry.file_type().is_some_and(|kind| kind.is_dir()) {
        return false;
    }
    let Ok(tag) = fs::File::open(entry.path().join("CACHEDIR.TAG")) else { return false };
    let mut head = Vec::with_capacity(SIGNATURE.len());
    let length = SIGNATURE.len() as u64;
    tag.take(length).read_to_end(&mut head).is_ok() && head == SIGNATURE
}

fn walk_problem(error: &ignore::Error, cwd: &Path) -> (Option<PathBuf>, Problem) {
    let (mut path, mut inner) = (None, error);
    loop {
        match inner {
            ignore::Error::WithPath { path: at, err } => {
                path = Some(at);
                inner = err;
            }
            ignore::Error::WithDepth { err, .. } | ignore::Error::WithLineNumber { err, .. } => {
                inner = err;
            }
            _ => break,
        }
    }
    let name = path.map_or_else(|| ".".to_owned(), |path| name_of(path, cwd));
    (path.cloned(), problem(name, format_args!("cannot be looked into: {inner}")))
}

/// The content of a Rust file.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Content {
    /// The text, without a byte order mark.
    pub(crate) text: String,
    /// Was there one?
    pub(crate) bom: bool,
}

/// Does a text hold a word that the lint looks for?
pub(crate) fn has_word(text: &str) -> bool {
    wsclose_lint::WORDS.iter().any(|word| memmem::find(text.as_bytes(), word.as_bytes()).is_some())
}

/// Reads a Rust file.
pub(crate) fn read(path: &Path) -> Result<Content, String> {
    let cannot = |error: io::Error| format!("cannot be read: {error}");
    let file = fs::File::open(path).map_err(cannot)?;
    let length = file.metadata().map_err(cannot)?.len();
    let mut bytes = Vec::with_capacity(usize::try_from(length.min(MAX_LEN)).unwrap_or_default());
    // The length is not believed: a file can grow, and some have none.
    file.take(MAX_LEN + 1).read_to_end(&mut bytes).map_err(cannot)?;
    content(bytes)
}

/// Decodes the content of a file.
pub(crate) fn content(bytes: Vec<u8>) -> Result<Content, String> {
    if bytes.len() as u64 > MAX_LEN {
        return Err(format!("has more than {} MiB, the limit for a file", MAX_LEN >> 20));
    }
    let mut text = String::from_utf8(bytes).map_err(|error| {
        let at = error.utf8_error().valid_up_to();
        format!("is not UTF-8: the bytes from {at} on are no character")
    })?;
    let bom = text.as_bytes().starts_with(BOM);
    if bom {
        text.drain(..BOM.len());
    }
    Ok(Content { text, bom })
}

/// Is the whole file test code, by its place in its package or by its name?
pub(crate) fn is_test(file: &Path, package: &Path) -> bool {
    let inside = file.strip_prefix(package).unwrap_or(file);
    let folder = inside.components().next().map(std::path::Component::as_os_str);
    let name = file.file_name().and_then(|name| name.to_str()).unwrap_or_default();
    (folder.is_some_and(|folder| folder == "tests" || folder == "benches")
        && inside.components().count() > 1)
        || name == "tests.rs"
        || name.ends_with("_test.rs")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn contents_are_told_apart() {
        let text = |bytes: &[u8]| content(bytes.to_vec());
        let some = |text: &str, bom| Ok(Content { text: text.to_owned(), bom });
        assert_eq!(text(b""), some("", false));
        assert_eq!(text(b"close"), some("close", false));
        assert_eq!(text(b"\xEF\xBB\xBFClose\r\n"), some("Close\r\n", true));
        assert!(text(b"close \xFF").unwrap_err().contains("from 6 on"));
        assert!(
            text(&vec![b' '; usize::try_from(MAX_LEN).unwrap() + 1]).unwrap_err().contains("8 MiB")
        );
    }

    #[test]
    fn words_about_closing_are_parts_of_words_too() {
        assert!(["close", "on_close(", "CloseFrame", "CLOSED"].into_iter().all(has_word));
        assert!(!["", "fn main() {}", "clos e", "cLOSE"].into_iter().any(has_word));
    }

    #[test]
    fn test_code_is_known_by_place_and_name() {
        let is = |file: &str| is_test(Path::new(file), Path::new("/p"));
        assert!(is("/p/tests/a/b.rs") && is("/p/benches/a.rs"));
        assert!(is("/p/src/a_test.rs") && is("/p/src/a/tests.rs"));
        assert!(!is("/p/src/tests/a.rs") && !is("/p/src/latest.rs") && !is("/p/benches.rs"));
    }

    #[test]
    fn an_error_of_the_walk_names_the_folder() {
        let error = ignore::Error::WithDepth {
            depth: 1,
            err: Box::new(ignore::Error::WithPath {
                path: "/p/locked".into(),
                err: Box::new(io::Error::from(io::ErrorKind::PermissionDenied).into()),
            }),
        };
        let (path, problem) = walk_problem(&error, Path::new("/p"));
        assert_eq!(path.as_deref(), Some(Path::new("/p/locked")));
        assert_eq!(problem.to_string(), "locked: cannot be looked into: permission denied");
    }
}
