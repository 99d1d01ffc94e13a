//! Files that configuration excludes.

use std::path::{Path, PathBuf};

use ignore::gitignore::{Gitignore, GitignoreBuilder};

/// The patterns of one manifest, which start from its folder.
#[derive(Clone, Debug)]
pub(crate) struct Exclude {
    folder: PathBuf,
    patterns: Gitignore,
}

impl Exclude {
    /// Checks one pattern.
    pub(crate) fn check(glob: &str) -> Result<(), String> {
        Exclude::new(PathBuf::new(), &[glob.to_owned()]).map(|_| ())
    }

    pub(crate) fn new(folder: PathBuf, globs: &[String]) -> Result<Exclude, String> {
        let mut builder = GitignoreBuilder::new(&folder);
        builder.allow_unclosed_class(false);
        for glob in globs {
            builder.add_line(None, glob).map_err(|error| without_glob(&error))?;
        }
        let patterns = builder.build().map_err(|error| without_glob(&error))?;
        Ok(Exclude { folder, patterns })
    }

    /// Is this file excluded? Not if the user asked for something that is excluded as a whole: he
    /// wants to see it.
    pub(crate) fn excludes(&self, file: &Path, asked: &[PathBuf]) -> bool {
        !self.patterns.is_empty()
            && self.matches(file, false)
            && !asked
                .iter()
                .any(|asked| file.starts_with(asked) && self.matches(asked, asked != file))
    }

    /// The directory that the patterns start from.
    pub(crate) fn folder(&self) -> &Path {
        &self.folder
    }

    fn matches(&self, path: &Path, is_folder: bool) -> bool {
        // Only below its root may this be asked; it panics elsewhere.
        path != self.folder
            && path.starts_with(&self.folder)
            && self.patterns.matched_path_or_any_parents(path, is_folder).is_ignore()
    }
}

/// What is wrong with a pattern, which the message around it names.
fn without_glob(error: &ignore::Error) -> String {
    match error {
        ignore::Error::Glob { err, .. } => err.clone(),
        other => other.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn patterns_start_from_the_folder_of_the_manifest() {
        let globs = ["/vendor/".to_owned(), "*_generated.rs".to_owned()];
        let exclude = Exclude::new(PathBuf::from("/w"), &globs).unwrap();
        let excludes = |path: &str| exclude.excludes(Path::new(path), &["/w".into(), "/".into()]);
        assert!(excludes("/w/vendor/x/src/lib.rs"));
        assert!(excludes("/w/a/b_generated.rs"));
        assert!(!excludes("/w/a/vendor/lib.rs"));
        assert!(!excludes("/elsewhere/vendor/lib.rs"));
    }

    #[test]
    fn a_pattern_that_is_not_one_is_an_error() {
        for glob in ["[z-a]", "[bad", "a/[", "{a,b"] {
            assert!(Exclude::check(glob).is_err(), "{glob}");
        }
        for glob in ["a", "!a", "/a/**/b", "[a-z]*", "\\[a", "", "# a comment"] {
            assert_eq!(Exclude::check(glob), Ok(()), "{glob}");
        }
    }

    #[test]
    fn what_is_asked_for_by_name_is_not_excluded() {
        let exclude = Exclude::new(PathBuf::from("/w"), &["vendor/".to_owned()]).unwrap();
        let file = Path::new("/w/vendor/x/lib.rs");
        assert!(!exclude.excludes(file, &["/w/vendor/x".into()]));
        assert!(!exclude.excludes(file, &[file.into()]));
        assert!(exclude.excludes(file, &["/w".into()]));
    }
}
