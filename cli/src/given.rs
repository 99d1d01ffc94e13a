//! What the lint is given of a package.

use std::path::Path;

use rayon::prelude::*;
use wsclose_lint::{File, Manifest, Package, PackageReport};

use crate::files::{self, Content};
use crate::manifest;
use crate::packages::PackageFile;
use crate::session::Lint;

/// A package as the lint sees it, and what it does not see of it.
#[derive(Debug)]
pub(crate) struct Given<'a> {
    folder: &'a Path,
    pub(crate) package: Package,
    /// It is a file in no package.
    is_loose: bool,
    /// The files of the package; was a byte order mark taken off them?
    pub(crate) read: Vec<(PackageFile, bool)>,
    /// Files without a word about closing.
    rest: Vec<PackageFile>,
    /// Files that were asked for and cannot be read, and why.
    pub(crate) unreadable: Vec<(PackageFile, String)>,
}

impl<'a> Given<'a> {
    /// Reads each file once, and keeps those with a word about closing.
    pub(crate) fn read(
        manifest: Option<Manifest>,
        files: Vec<PackageFile>,
        folder: &'a Path,
    ) -> Given<'a> {
        let mut given = Given {
            folder,
            is_loose: manifest.is_none(),
            package: Package { manifest: manifest.unwrap_or_default(), files: Vec::new() },
            read: Vec::new(),
            rest: Vec::new(),
            unreadable: Vec::new(),
        };
        given.add(files, files::has_word);
        given
    }

    /// Lets the lint look. Where its findings depend on names that the package does not define in
    /// what was read, those of the other files that may define them are read once more, and the
    /// lint looks again.
    pub(crate) fn check(&mut self, lint: Lint) -> PackageReport {
        if self.package.files.is_empty() {
            return PackageReport::default();
        }
        loop {
            let report = (lint.check)(&self.package);
            let (rest, before) = (std::mem::take(&mut self.rest), self.read.len());
            if report.wanted.is_empty() {
                self.rest = rest;
            } else {
                self.add(rest, |text| {
                    report.wanted.iter().any(|wanted| wanted.may_be_defined_in(text))
                });
            }
            if self.read.len() == before {
                return report;
            }
        }
    }

    fn add(&mut self, files: Vec<PackageFile>, is_worth: impl Fn(&str) -> bool + Sync) {
        let contents: Vec<_> =
            files.par_iter().map(|file| files::read(&file.path, &is_worth)).collect();
        for (file, content) in files.into_iter().zip(contents) {
            match content {
                Ok(Some(Content { text, bom })) => {
                    if self.is_loose {
                        self.package.manifest = manifest::of_text(&text);
                    }
                    let test = files::is_test(&file.path, self.folder);
                    self.package.files.push(File { text, test });
                    self.read.push((file, bom));
                }
                Ok(None) => self.rest.push(file),
                Err(why) if file.asked => self.unreadable.push((file, why)),
                // What was not asked for is help for the rest, and may be missing.
                Err(_) => {}
            }
        }
    }

    /// How many files were asked for and hold nothing that the lint looks for.
    pub(crate) fn wordless(&self) -> usize {
        self.rest.iter().filter(|file| file.asked).count()
    }
}
