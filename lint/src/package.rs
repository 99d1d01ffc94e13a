//! What the lint is given about a package, and what it gives back.

use std::ops::Range;

use crate::analysis::parse::SyntaxError;
use crate::finding::Finding;
use crate::libraries::{Delivers, Library};
use crate::site::{Part, Site};

/// What is judged together: packages that use each other by path, and those of their files that may
/// have to do with close codes.
#[derive(Clone, Debug, Default)]
pub struct Unit {
    /// The manifests; files and dependencies name them by their index.
    pub packages: Vec<Manifest>,
    /// The files, in any order; findings name them by their index.
    pub files: Vec<File>,
}

/// What the lint has to know of a manifest.
#[derive(Clone, Debug, Default)]
pub struct Manifest {
    /// The package's own name. A WebSocket library uses its own types without an import.
    pub name: String,
    /// The edition of Rust that its files are written in.
    pub edition: Edition,
    /// Dependencies of every kind and for every target.
    pub dependencies: Vec<Dependency>,
    /// The versions in `Cargo.lock` of the packages that [`Manifest::versioned`] names.
    pub versions: Vec<(String, Version)>,
}

/// The version of a package, without what follows a `-` or `+`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Version {
    /// The major version.
    pub major: u64,
    /// The minor version.
    pub minor: u64,
    /// The patch version.
    pub patch: u64,
}

impl Version {
    /// Parses a version such as `3.13.5`.
    pub fn parse(text: &str) -> Option<Version> {
        let mut parts = text.split(['-', '+']).next()?.split('.').map(str::parse);
        let mut next = || parts.next()?.ok();
        Some(Version { major: next()?, minor: next()?, patch: next()? })
    }
}

/// An edition of Rust.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Edition {
    /// Rust 2015, which a manifest without `edition` means.
    E2015,
    /// Rust 2018.
    E2018,
    /// Rust 2021.
    E2021,
    /// Rust 2024, and any later edition.
    #[default]
    E2024,
}

impl Edition {
    /// Returns the edition that a manifest names, or the newest if it is not known.
    pub fn from_name(name: &str) -> Edition {
        match name {
            "2015" => Edition::E2015,
            "2018" => Edition::E2018,
            "2021" => Edition::E2021,
            _ => Edition::E2024,
        }
    }
}

/// A dependency.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Dependency {
    /// The package, such as `tokio-tungstenite`.
    pub package: String,
    /// Its name in code, such as `tokio_tungstenite`, or what `package = "…"` renames it to.
    pub name: String,
    /// The features that are asked for; `None` if that is not known, as for a dependency that is
    /// inherited from a workspace that was not found.
    pub features: Option<Vec<String>>,
    /// Whether the package has it in every build: it is a normal dependency, not optional, and for
    /// every target.
    pub always: bool,
    /// The package of the unit that it is, for a dependency by path.
    pub path: Option<usize>,
}

/// A Rust file.
#[derive(Clone, Debug, Default)]
pub struct File {
    /// Its source, as it is.
    pub text: String,
    /// Does it lie in `tests/`, `benches/`, or is it otherwise test code as a whole?
    pub test: bool,
    /// Its path in its package, such as `src/net/mod.rs`, which gives the path of its module.
    pub path: String,
    /// The package that it belongs to.
    pub package: usize,
}

/// What was found in a unit.
#[derive(Debug, Default)]
pub struct Report {
    /// The places that have to do with close codes.
    pub sites: Vec<Site>,
    /// For each site the ranges of its parts, in bytes of its file.
    pub places: Vec<Places>,
    /// Findings of all rules at their default levels, also those that are off.
    pub findings: Vec<Finding>,
    /// Syntax errors. The rest of such a file is still checked.
    pub errors: Vec<ParseError>,
}

/// The places of the parts of a site.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Places {
    /// All of it.
    pub whole: Range<usize>,
    /// The code, without `Some(…)` and `.into()` around it.
    pub code: Option<Range<usize>>,
    /// The reason, without what only puts it into another type.
    pub reason: Option<Range<usize>>,
    /// The last argument of the `#[closes_with(…)]` around the site.
    pub declaration: Option<Range<usize>>,
    /// The part that a fix replaces, if it is smaller than the code or the reason.
    pub inner: Option<Range<usize>>,
}

impl Places {
    /// The range of a part; of the whole where the part is not there.
    pub fn of(&self, part: Part) -> Range<usize> {
        let part = match part {
            Part::Whole => None,
            Part::Code => self.code.clone(),
            Part::Reason => self.reason.clone(),
            Part::Variant | Part::Option | Part::CodeLiteral | Part::ReasonLiteral | Part::Text => {
                self.inner.clone()
            }
            Part::Declaration => self.declaration.clone(),
        };
        part.unwrap_or_else(|| self.whole.clone())
    }
}

/// A syntax error, and the file that it is in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ParseError {
    /// The file, as an index into the unit's files.
    pub file: usize,
    /// The place and the message.
    pub error: SyntaxError,
}

impl Manifest {
    /// The libraries that this package can use. Without any there is nothing to look at.
    pub fn libraries(&self) -> Vec<&'static Library> {
        crate::libraries::LIBRARIES
            .iter()
            .copied()
            .filter(|library| library.roots.iter().any(|root| self.is(root) || self.has(root)))
            .collect()
    }

    /// The packages whose version decides what a library does. Their versions are worth looking up.
    pub fn versioned(&self) -> Vec<&'static str> {
        let receives = self.libraries().into_iter().map(|library| library.receives.bad_code);
        let mut packages: Vec<&str> = receives
            .filter_map(|delivers| match delivers {
                Delivers::Before { package, .. } => Some(package),
                _ => None,
            })
            .collect();
        packages.sort_unstable();
        packages.dedup();
        packages
    }

    /// How the package names `wsclose`, if a fix may use it: `::wsclose`.
    pub(crate) fn wsclose(&self) -> Option<String> {
        // A path that begins with `::` means the crate, whatever is in scope; not so in Rust 2015.
        let found = self.dependencies.iter().find(|it| it.package == "wsclose" && it.always);
        let found = found.filter(|_| self.edition > Edition::E2015);
        found.map(|dependency| format!("::{}", dependency.name))
    }

    /// The library that the package itself is.
    pub(crate) fn own_library(&self) -> Option<&'static Library> {
        crate::libraries::LIBRARIES
            .iter()
            .copied()
            .find(|library| library.roots.iter().any(|root| self.is(root)))
    }

    fn is(&self, root: &crate::libraries::Root) -> bool {
        self.name == root.package
    }

    fn has(&self, root: &crate::libraries::Root) -> bool {
        self.dependencies.iter().any(|dependency| {
            dependency.package == root.package
                && match (root.feature, &dependency.features) {
                    (Some(feature), Some(features)) => features.iter().any(|f| f == feature),
                    _ => true,
                }
        })
    }
}

/// The packages that one uses by path, also through others, and itself.
pub(crate) fn seen(packages: &[Manifest], at: usize) -> Vec<bool> {
    let mut sees = vec![false; packages.len()];
    let mut open = vec![at];
    while let Some(at) = open.pop() {
        let (Some(package), Some(known)) = (packages.get(at), sees.get_mut(at)) else { continue };
        if !std::mem::replace(known, true) {
            open.extend(package.dependencies.iter().filter_map(|dependency| dependency.path));
        }
    }
    sees
}

impl Unit {
    /// A package that uses no other by path.
    pub fn of(manifest: Manifest, files: Vec<File>) -> Unit {
        Unit { packages: vec![manifest], files }
    }

    /// Looks at the unit.
    pub fn check(&self) -> Report {
        self.check_with(&mut |_| Vec::new())
    }

    /// Looks at the unit, and lets a loader give the further files of its packages which turn out to
    /// be needed. The files that it returns are appended to the known ones, in the order in which it
    /// gives them.
    pub fn check_with(&self, load: &mut crate::analysis::Loader<'_>) -> Report {
        let (mut report, given) = crate::analysis::check(self, load);
        let files: Vec<&File> = self.files.iter().chain(&given).collect();
        crate::fixes::locate(&files, &mut report);
        crate::analysis::without_repetitions(&mut report);
        report
    }
}
