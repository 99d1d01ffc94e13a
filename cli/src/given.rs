//! What the lint is given of a package.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use rayon::prelude::*;
use wsclose_lint::{File, Manifest, Package, PackageReport, Wanted, Words};

use crate::files::{self, Content};
use crate::manifest;
use crate::members::Member;
use crate::packages::PackageFile;
use crate::session::Lint;

/// What is known of files that several packages have in common.
#[derive(Debug, Default)]
pub(crate) struct Shared {
    /// The files of the libraries in some folders.
    libraries: Mutex<HashMap<PathBuf, Arc<[PathBuf]>>>,
    /// The words in some files.
    words: Mutex<HashMap<PathBuf, Arc<Words>>>,
}

impl Shared {
    /// The files of the library of a package: not its programs, not its tests.
    fn library(&self, folder: &Path, cwd: &Path) -> Arc<[PathBuf]> {
        if let Some(known) = locked(&self.libraries).get(folder) {
            return Arc::clone(known);
        }
        let source = folder.join("src");
        let programs = source.join("bin");
        let mut rust = if source.is_dir() { files::walk(&[source], cwd).rust } else { Vec::new() };
        rust.retain(|path| !path.starts_with(&programs));
        let rust: Arc<[PathBuf]> = rust.into();
        locked(&self.libraries).insert(folder.to_owned(), Arc::clone(&rust));
        rust
    }

    /// Reads a file if it has what is wanted.
    fn read(&self, path: &Path, wanted: &dyn Wanted) -> Result<Option<Content>, String> {
        let known = locked(&self.words).get(path).cloned();
        match known {
            Some(words) if !wanted.may_be_in(&words) => Ok(None),
            Some(_) => files::read(path, |text| wanted.is_in(text)),
            None => files::read(path, |text| {
                let words = Words::of(text);
                let is_in = wanted.may_be_in(&words) && wanted.is_in(text);
                locked(&self.words).insert(path.to_owned(), Arc::new(words));
                is_in
            }),
        }
    }
}

/// What a thread that panicked has left is whole: each entry is put there at once.
fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// A package as the lint sees it, and what it does not see of it.
#[derive(Debug)]
pub(crate) struct Given<'a> {
    folder: &'a Path,
    shared: &'a Shared,
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
        shared: &'a Shared,
        members: Vec<Arc<Member>>,
        asked: Arc<[PathBuf]>,
    ) -> Given<'a> {
        let mut given = Given {
            folder,
            shared,
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
        let report = (lint.check)(&package, &mut |wanted| {
            let mut rest = std::mem::take(&mut self.rest);
            rest.extend(self.files_of_members());
            // The lint runs in a thread of its own, for which a thread of the pool waits: asking the
            // pool from there could wait forever.
            let contents = rest.iter().map(|file| match file.unsaved {
                Some(_) => file.read(|text| wanted.is_in(text)),
                None => self.shared.read(&file.path, wanted),
            });
            let contents = contents.collect();
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
            let rust = self.shared.library(&member.folder, self.folder);
            all.extend(rust.iter().map(|path| PackageFile {
                asked: self.asked.iter().any(|asked| path.starts_with(asked)),
                path: path.clone(),
                member: Some(Arc::clone(&member)),
                unsaved: None,
            }));
        }
        all
    }

    fn add(&mut self, files: Vec<PackageFile>, is_worth: impl Fn(&str) -> bool + Sync) {
        let contents: Vec<_> = files.par_iter().map(|file| file.read(&is_worth)).collect();
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
