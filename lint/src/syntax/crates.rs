//! From the dependencies of a package to the items of its libraries.

use std::collections::{HashMap, HashSet};

use super::item::{Item, has};
use crate::libraries::{Form, Library};
use crate::package::Manifest;

/// What the manifest says: the libraries, and the packages behind the names of dependencies.
#[derive(Debug)]
pub(super) struct Crates {
    pub(super) libraries: Vec<&'static Library>,
    /// The library that the package itself is.
    pub(super) own: Option<&'static Library>,
    names: HashMap<String, String>,
    /// The last segments of the shapes and of the variants that hold a number.
    telling: HashSet<&'static str>,
}

impl Crates {
    pub(super) fn new(manifest: &Manifest) -> Crates {
        let libraries = manifest.libraries();
        let mut telling = HashSet::from(["from"]);
        for library in &libraries {
            telling.extend(library.shapes.iter().filter_map(|shape| match shape.form {
                Form::Struct(path) | Form::Call(path, _) => path.rsplit("::").next(),
                Form::Method { .. } => None,
            }));
            let payloads = library.codes.iter().flat_map(|codes| codes.payloads);
            telling.extend(payloads.map(|(name, _)| *name));
        }
        Crates {
            libraries,
            telling,
            own: manifest.own_library(),
            names: manifest
                .dependencies
                .iter()
                .map(|dependency| (dependency.name.clone(), dependency.package.replace('-', "_")))
                .collect(),
        }
    }

    /// The names in code of the dependencies that bring a library, and of the project's own, whose
    /// macros and types spell codes.
    pub(super) fn library_names(&self) -> Vec<String> {
        let is_root = |package: &str| {
            self.libraries.iter().any(|library| {
                let mut roots = library.roots.iter();
                roots.any(|root| root.module.split("::").next() == Some(package))
            })
        };
        let names = self.names.iter().filter(|(_, package)| is_root(package));
        names.map(|(name, _)| name.clone()).collect()
    }

    /// Can a path that ends so be a shape, or a variant with a number in it?
    pub(super) fn is_telling(&self, last: &str) -> bool {
        self.telling.contains(last)
    }

    /// Is it the name in code of a dependency that brings the library?
    pub(super) fn brings(&self, name: &str, library: &Library) -> bool {
        self.names.get(name).is_some_and(|package| {
            library.roots.iter().any(|root| root.module.split("::").next() == Some(package))
        })
    }

    /// The items behind a path through another crate that hands a library on:
    /// `client::support::tungstenite::Message`.
    pub(super) fn handed_on(&self, path: &[String]) -> Option<Vec<Item>> {
        let (first, rest) = path.split_first()?;
        // A module of the package's own may have any name.
        self.names.get(first)?;
        let (at, library) = rest.iter().enumerate().find_map(|(at, segment)| {
            let is_it = |library: &&&'static Library| library.name.replace('-', "_") == **segment;
            Some((at, *self.libraries.iter().find(is_it)?))
        })?;
        let item = Item { library, path: rest.get(at + 1..)?.to_vec() };
        (!item.path.is_empty() && has(&item)).then(|| vec![item])
    }

    /// The item of the package itself that a path within it names, if the package is a library.
    pub(super) fn own_item(&self, path: &[String]) -> Option<Vec<Item>> {
        let library = self.own?;
        let inside =
            path.iter().filter(|segment| !matches!(segment.as_str(), "crate" | "self" | "super"));
        let item = Item { library, path: inside.cloned().collect() };
        (!item.path.is_empty() && has(&item)).then(|| vec![item])
    }

    /// The items behind a path that begins with the name of a dependency.
    pub(super) fn items(&self, path: &[String]) -> Option<Vec<Item>> {
        let path = path.strip_prefix(&[String::new()][..]).unwrap_or(path);
        let (name, rest) = path.split_first()?;
        let package = self.names.get(name)?;
        let full = || std::iter::once(package.as_str()).chain(rest.iter().map(String::as_str));
        let items = self.libraries.iter().flat_map(|&library| {
            library.roots.iter().filter_map(move |root| {
                let mut full = full();
                let fits = root.module.split("::").all(|wanted| full.next() == Some(wanted));
                fits.then(|| Item { library, path: full.map(str::to_owned).collect() })
            })
        });
        Some(items.collect())
    }
}
