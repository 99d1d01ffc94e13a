//! What the lint is given of a unit.

use std::path::{Path, PathBuf};

use rayon::prelude::*;
use wsclose_lint::{File, Manifest, Report, Unit, Wanted, Words};

use crate::files::{self, Content};
use crate::packages::PackageFile;
use crate::session::Lint;
use crate::units::UnitFiles;

/// A unit as the lint sees it, and what it does not see of it.
#[derive(Debug, Default)]
pub(crate) struct Given {
    pub(crate) unit: Unit,
    /// The files of the unit.
    pub(crate) read: Vec<ReadFile>,
    /// Files without a word about closing.
    rest: Vec<RestFile>,
    /// Files that were asked for and cannot be read, and why.
    pub(crate) unreadable: Vec<(PathBuf, String)>,
}

/// A file of a unit.
#[derive(Clone, Debug)]
pub(crate) struct ReadFile {
    pub(crate) file: PackageFile,
    pub(crate) package: usize,
    /// Was a byte order mark taken off it?
    pub(crate) bom: bool,
}

/// A file that the lint is given only when it asks for it.
#[derive(Debug)]
struct RestFile {
    one: ReadFile,
    content: Content,
    words: Words,
}

impl Given {
    /// Reads each file. Those with a word about closing are the unit, the others are kept until the
    /// lint is done.
    pub(crate) fn read(unit: &mut UnitFiles) -> Given {
        let mut given = Given::default();
        let mut all = Vec::new();
        for (package, known) in unit.packages.iter_mut().enumerate() {
            given.unit.packages.push(known.package.manifest.clone().unwrap_or_default());
            let files = known.package.files.take().unwrap_or_default();
            all.extend(files.into_iter().map(|file| ReadFile { file, package, bom: false }));
        }
        let looked: Vec<_> = all.par_iter().map(|one| look(&one.file)).collect();
        for (one, looked) in all.into_iter().zip(looked) {
            match looked {
                Ok((content, None)) => given.keep(unit, one, content),
                Ok((content, Some(words))) => given.rest.push(RestFile { one, content, words }),
                Err(why) if one.file.asked => given.unreadable.push((one.file.path, why)),
                // What was not asked for is help for the rest, and may be missing.
                Err(_) => {}
            }
        }
        given
    }

    /// Lets the lint look. Where its findings depend on names that the unit does not define in what
    /// it was given, it is given those of the other files that may define them.
    pub(crate) fn check(&mut self, unit: &UnitFiles, lint: Lint) -> Report {
        if self.unit.files.is_empty() {
            return Report::default();
        }
        let mut given = std::mem::take(&mut self.unit);
        let first = given.files.len();
        let report = (lint.check)(&given, &mut |wanted| {
            let known = self.unit.files.len();
            // The lint runs in another thread, for which a thread of the pool waits: asking the
            // pool from here could wait forever.
            let more: Vec<RestFile> =
                self.rest.extract_if(.., |rest| rest.is_wanted(unit, wanted)).collect();
            for RestFile { one, content, .. } in more {
                self.keep(unit, one, content);
            }
            self.unit.files.get(known..).unwrap_or_default().to_vec()
        });
        debug_assert_eq!(first + self.unit.files.len(), self.read.len());
        given.files.append(&mut self.unit.files);
        self.unit = given;
        report
    }

    fn keep(&mut self, unit: &UnitFiles, one: ReadFile, Content { text, bom }: Content) {
        let Some(known) = unit.packages.get(one.package) else { return };
        // A file in no package says itself what it uses.
        if let (None, Some(manifest)) = (&known.package.manifest, self.unit.packages.first_mut()) {
            *manifest = Manifest::of_text(&text);
        }
        let (folder, path) = (&known.package.info.folder, &one.file.path);
        let test = files::is_test(path, folder);
        self.unit.files.push(File::new(one.package, path_in(folder, path), text, test));
        self.read.push(ReadFile { bom, ..one });
    }

    /// How many files were asked for and hold nothing that the lint looks for.
    pub(crate) fn wordless(&self) -> usize {
        self.rest.iter().filter(|rest| rest.one.file.asked).count()
    }
}

/// The path of a file in its package.
fn path_in(folder: &Path, path: &Path) -> String {
    path.strip_prefix(folder).unwrap_or(path).to_string_lossy().replace('\\', "/")
}

/// Reads a file, and finds its words if none of them is about closing.
fn look(file: &PackageFile) -> Result<(Content, Option<Words>), String> {
    let content = file.read()?;
    let words = (!files::has_word(&content.text)).then(|| Words::of(&content.text));
    Ok((content, words))
}

impl RestFile {
    fn is_wanted(&self, unit: &UnitFiles, wanted: &dyn Wanted) -> bool {
        let RestFile { one, content, words } = self;
        if !wanted.may_be_in(one.package, words) {
            return false;
        }
        let folder = unit.packages.get(one.package).map(|known| &known.package.info.folder);
        let path = folder.map(|folder| path_in(folder, &one.file.path)).unwrap_or_default();
        wanted.is_in(one.package, &path, &content.text, words)
    }
}
