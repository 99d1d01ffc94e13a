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
    /// Patterns that cannot be understood are put into `wrong`; the others count.
    pub(crate) fn new(folder: PathBuf, globs: &[String], wrong: &mut Vec<String>) -> Exclude {
        let mut builder = GitignoreBuilder::new(&folder);
        for glob in globs {
            if let Err(error) = builder.add_line(None, glob) {
                wrong.push(format!("`exclude` holds the pattern `{glob}`: {error}"));
            }
        }
        let patterns = builder.build().unwrap_or_else(|error| {
            wrong.push(format!("the patterns of `exclude` cannot be used: {error}"));
            Gitignore::empty()
        });
        Exclude { folder, patterns }
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

    fn matches(&self, path: &Path, is_folder: bool) -> bool {
        // Only below its root may this be asked; it panics elsewhere.
        path != self.folder
            && path.starts_with(&self.folder)
            && self.patterns.matched_path_or_any_parents(path, is_folder).is_ignore()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn patterns_start_from_the_folder_of_the_manifest() {
        let mut wrong = Vec::new();
        let globs = ["/vendor/".to_owned(), "*_generated.rs".to_owned(), "[z-a]".to_owned()];
        let exclude = Exclude::new(PathBuf::from("/w"), &globs, &mut wrong);
        let excludes = |path: &str| exclude.excludes(Path::new(path), &["/w".into(), "/".into()]);
        assert!(excludes("/w/vendor/x/src/lib.rs"));
        assert!(excludes("/w/a/b_generated.rs"));
        assert!(!excludes("/w/a/vendor/lib.rs"));
        assert!(!excludes("/elsewhere/vendor/lib.rs"));
        assert_eq!(wrong.len(), 1, "{wrong:?}");
    }

    #[test]
    fn what_is_asked_for_by_name_is_not_excluded() {
        let mut wrong = Vec::new();
        let exclude = Exclude::new(PathBuf::from("/w"), &["vendor/".to_owned()], &mut wrong);
        let file = Path::new("/w/vendor/x/lib.rs");
        assert!(!exclude.excludes(file, &["/w/vendor/x".into()]));
        assert!(!exclude.excludes(file, &[file.into()]));
        assert!(exclude.excludes(file, &["/w".into()]));
    }
}
