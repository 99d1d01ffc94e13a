//! What the lint is given of a package.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use rayon::prelude::*;
use wsclose_lint::{File, Manifest, Package, PackageReport};

use crate::files::{self, Content};
use crate::manifest;
use crate::members::Member;
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
    /// The crates that it uses by path, until their files are known.
    members: Vec<Arc<Member>>,
    /// What the user asked for.
    asked: Arc<[PathBuf]>,
    /// Files that were asked for and cannot be read, and why.
    pub(crate) unreadable: Vec<(PackageFile, String)>,
}

impl<'a> Given<'a> {
    /// Reads each file once, and keeps those with a word about closing.
    pub(crate) fn read(
        manifest: Option<Manifest>,
        files: Vec<PackageFile>,
        folder: &'a Path,
        members: Vec<Arc<Member>>,
        asked: Arc<[PathBuf]>,
    ) -> Given<'a> {
        let mut given = Given {
            folder,
            is_loose: manifest.is_none(),
            package: Package { manifest: manifest.unwrap_or_default(), files: Vec::new() },
            read: Vec::new(),
            rest: Vec::new(),
            members,
            asked,
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
        let mut package = std::mem::take(&mut self.package);
        let mut loaded = Vec::new();
        let report = (lint.check)(&package, &mut |is_needed| {
            let mut rest = std::mem::take(&mut self.rest);
            rest.extend(self.files_of_members());
            // The lint runs in a thread of its own, for which a thread of the pool waits: asking the
            // pool from there could wait forever.
            let contents = rest.iter().map(|file| files::read(&file.path, is_needed)).collect();
            self.keep(rest, contents);
            let more = std::mem::take(&mut self.package.files);
            loaded.extend_from_slice(&more);
            more
        });
        package.files.append(&mut loaded);
        self.package = package;
        report
    }

    /// The files of the crates that the package uses by path: their libraries, not their tests.
    fn files_of_members(&mut self) -> Vec<PackageFile> {
        let members = std::mem::take(&mut self.members);
        let mut all = Vec::new();
        for member in members {
            let root = member.folder.join("src");
            if !root.is_dir() {
                continue;
            }
            let rust = files::walk(&[root], self.folder).rust;
            all.extend(rust.into_iter().map(|path| PackageFile {
                asked: self.asked.iter().any(|asked| path.starts_with(asked)),
                path,
                member: Some(Arc::clone(&member)),
            }));
        }
        all
    }

    fn add(&mut self, files: Vec<PackageFile>, is_worth: impl Fn(&str) -> bool + Sync) {
        let contents: Vec<_> =
            files.par_iter().map(|file| files::read(&file.path, &is_worth)).collect();
        self.keep(files, contents);
    }

    fn keep(&mut self, files: Vec<PackageFile>, contents: Vec<Result<Option<Content>, String>>) {
        for (file, content) in files.into_iter().zip(contents) {
            match content {
                Ok(Some(Content { text, bom })) => {
                    if self.is_loose {
                        self.package.manifest = manifest::of_text(&text);
                    }
                    let member = file.member.as_ref();
                    let folder = member.map_or(self.folder, |member| member.folder.as_path());
                    let inside = file.path.strip_prefix(folder).unwrap_or(&file.path);
                    self.package.files.push(File {
                        text,
                        test: files::is_test(&file.path, folder),
                        path: inside.to_string_lossy().replace('\\', "/"),
                        member: member.map(|member| member.name.clone()),
                    });
                    self.read.push((file, bom));
                }
                Ok(None) => self.rest.push(file),
                Err(why) if file.asked && file.member.is_none() => {
                    self.unreadable.push((file, why));
                }
                // What was not asked for is help for the rest, and may be missing.
                Err(_) => {}
            }
        }
    }

    /// How many files were asked for and hold nothing that the lint looks for.
    pub(crate) fn wordless(&self) -> usize {
        self.rest.iter().filter(|file| file.asked && file.member.is_none()).count()
    }
}
