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

/// A file that is read only when it is needed.
#[derive(Debug)]
struct RestFile {
    one: ReadFile,
    words: Words,
}

impl Given {
    /// Reads each file once, and keeps those with a word about closing.
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
                Ok(Looked::Kept(content)) => given.keep(unit, one, content),
                Ok(Looked::Rest(words)) => given.rest.push(RestFile { one, words }),
                Err(why) if one.file.asked => given.unreadable.push((one.file.path, why)),
                // What was not asked for is help for the rest, and may be missing.
                Err(_) => {}
            }
        }
        given
    }

    /// Lets the lint look. Where its findings depend on names that the unit does not define in what
    /// was read, those of the other files that may define them are read once more, and the lint
    /// looks again.
    pub(crate) fn check(&mut self, unit: &UnitFiles, lint: Lint) -> Report {
        if self.unit.files.is_empty() {
            return Report::default();
        }
        let mut given = std::mem::take(&mut self.unit);
        let first = given.files.len();
        let report = (lint.check)(&given, &mut |wanted| {
            let known = self.unit.files.len();
            // The lint runs in another thread, for which a thread of the pool waits: asking the
            // pool from there could wait forever.
            for rest in std::mem::take(&mut self.rest) {
                match rest.wanted(unit, wanted) {
                    Ok(Some(content)) => self.keep(unit, rest.one, content),
                    Ok(None) => self.rest.push(rest),
                    Err(why) if rest.one.file.asked => {
                        self.unreadable.push((rest.one.file.path, why));
                    }
                    Err(_) => {}
                }
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

/// The part of a file that is kept after reading it.
enum Looked {
    /// The content, if it contains a word about closing.
    Kept(Content),
    /// Otherwise only its words.
    Rest(Words),
}

fn look(file: &PackageFile) -> Result<Looked, String> {
    let content = file.read()?;
    let is_kept = files::has_word(&content.text);
    Ok(if is_kept { Looked::Kept(content) } else { Looked::Rest(Words::of(&content.text)) })
}

impl RestFile {
    /// Reads the file if it has what is wanted.
    fn wanted(&self, unit: &UnitFiles, wanted: &dyn Wanted) -> Result<Option<Content>, String> {
        let package = self.one.package;
        if !wanted.may_be_in(package, &self.words) {
            return Ok(None);
        }
        let folder = unit.packages.get(package).map(|known| &known.package.info.folder);
        let path = folder.map(|folder| path_in(folder, &self.one.file.path)).unwrap_or_default();
        let content = self.one.file.read()?;
        let is_wanted = wanted.is_in(package, &path, &content.text, &self.words);
        Ok(is_wanted.then_some(content))
    }
}
