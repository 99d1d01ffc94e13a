//! What the lint is given about a package.

use crate::libraries::{Delivers, LIBRARIES, Library};

/// What is judged together: packages that use each other by path, and those of their files that may
/// have to do with close codes.
#[derive(Clone, Debug, Default)]
#[non_exhaustive]
pub struct Unit {
    /// The manifests; files and dependencies name them by their index.
    pub packages: Vec<Manifest>,
    /// The files, in any order; findings name them by their index.
    pub files: Vec<File>,
}

/// What the lint has to know of a manifest.
#[derive(Clone, Debug, Default)]
#[non_exhaustive]
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
#[non_exhaustive]
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
#[non_exhaustive]
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
#[non_exhaustive]
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
#[non_exhaustive]
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

impl Dependency {
    /// Creates a dependency that is part of every build; `name` is its name in code.
    pub fn new(package: &str, name: &str) -> Dependency {
        let (package, name) = (package.to_owned(), name.to_owned());
        Dependency { package, name, features: None, always: true, path: None }
    }
}

impl File {
    /// Creates a file of a package, the package given by its index in the unit. `is_test` says whether
    /// the whole file is test code.
    pub fn new(package: usize, path: String, text: String, is_test: bool) -> File {
        File { text, test: is_test, path, package }
    }
}

impl Manifest {
    /// Returns whether this package can use a WebSocket library. Without one there is nothing to
    /// look at.
    pub fn uses_library(&self) -> bool {
        self.libraries().next().is_some()
    }

    /// The libraries that this package can use.
    pub(crate) fn libraries(&self) -> impl Iterator<Item = &'static Library> {
        LIBRARIES
            .iter()
            .copied()
            .filter(|library| library.roots.iter().any(|root| self.is(root) || self.has(root)))
    }

    /// The packages whose version decides what a library does. Their versions are worth looking up.
    pub fn versioned(&self) -> Vec<&'static str> {
        let receives = self.libraries().map(|library| library.receives.bad_code);
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

    /// Creates a manifest for a file outside of any package: it depends on the libraries that the file
    /// names.
    pub fn of_text(text: &str) -> Manifest {
        let mut dependencies: Vec<Dependency> = Vec::new();
        for root in LIBRARIES.iter().flat_map(|library| library.roots) {
            let name = root.module.split("::").next().unwrap_or(root.module);
            let is_known = |known: &Dependency| known.package == root.package;
            if names(text, name) && !dependencies.iter().any(is_known) {
                dependencies.push(Dependency::new(root.package, name));
            }
        }
        Manifest::of(dependencies)
    }

    /// Creates a manifest of an unnamed package of the newest edition.
    pub fn of(dependencies: Vec<Dependency>) -> Manifest {
        Manifest { dependencies, ..Manifest::default() }
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
        LIBRARIES.iter().copied().find(|library| library.roots.iter().any(|root| self.is(root)))
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

/// Does a path in the text begin with the name of a crate?
fn names(text: &str, name: &str) -> bool {
    let is_word = |byte: &u8| byte.is_ascii_alphanumeric() || *byte == b'_';
    memchr::memmem::find_iter(text.as_bytes(), name.as_bytes()).any(|at| {
        let (before, rest) = text.as_bytes().split_at(at);
        let behind = rest.get(name.len()..).unwrap_or_default();
        !before.last().is_some_and(is_word) && !behind.first().is_some_and(is_word)
    })
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
