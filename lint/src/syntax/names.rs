//! From names to paths: what `use` items, definitions and the manifest say a name means.

use std::collections::{HashMap, HashSet};

use crate::libraries::{Codes, Form, Library, Shape, Source};
use crate::package::Manifest;

/// A path as its segments.
pub(super) type Path = Vec<String>;

/// The names that one module or block brings.
#[derive(Debug, Default)]
pub(super) struct Scope {
    /// Names from `use` and `extern crate`.
    imports: HashMap<String, Path>,
    /// `use path::*`.
    globs: Vec<Path>,
    /// Names of items that are defined here.
    own: HashSet<String>,
    /// Names of outer scopes are not seen from here: a module without `use super::*`.
    closed: bool,
}

/// What a path leads to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Target {
    /// Items of libraries: usually one, more where several have the same module.
    Items(Vec<Item>),
    /// Something of the package's own, or of no interest; with the path as far as it is known.
    Other(Path),
}

/// An item of a library.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Item {
    pub(super) library: &'static Library,
    /// The path behind the module in which the library's items are.
    pub(super) path: Path,
}

impl Item {
    /// Is it the item `name` of what the pattern names? `is_in("CloseCode", "Normal")`
    pub(super) fn is_in(&self, pattern: &str, name: &str) -> bool {
        let Some((last, owner)) = self.path.split_last() else { return false };
        last == name && ends_with(owner, pattern)
    }

    /// Is it this variant or constructor of a type of codes? The type's own name is its constructor.
    pub(super) fn is_payload(&self, codes: &Codes, name: &str) -> bool {
        self.is_in(codes.path, name) || codes.path == name && self.is(name)
    }

    /// Is it what the pattern names, in whatever submodule? `CloseCode::Normal` is
    /// `protocol::frame::coding::CloseCode::Normal` too.
    pub(super) fn is(&self, pattern: &str) -> bool {
        ends_with(&self.path, pattern)
    }
}

/// Does a path end with a pattern, behind modules only?
fn ends_with(path: &[String], pattern: &str) -> bool {
    let mut path = path.iter().rev();
    for wanted in pattern.rsplit("::") {
        if path.next().is_none_or(|segment| segment != wanted) {
            return false;
        }
    }
    path.all(|segment| segment.starts_with(|c: char| c.is_lowercase()))
}

impl Scope {
    /// The names that items bring.
    pub(super) fn of_items<'a>(items: impl Iterator<Item = &'a syn::Item>, module: bool) -> Scope {
        let mut scope = Scope { closed: module, ..Scope::default() };
        for item in items {
            scope.add(item);
        }
        scope
    }

    fn add(&mut self, item: &syn::Item) {
        match item {
            syn::Item::Use(item) => {
                let mut path = Path::new();
                if item.leading_colon.is_some() {
                    path.push(String::new());
                }
                self.add_use(&item.tree, &path);
            }
            syn::Item::ExternCrate(item) => {
                let name = item.rename.as_ref().map_or(&item.ident, |(_, name)| name);
                self.imports.insert(name.to_string(), vec![item.ident.to_string()]);
            }
            syn::Item::Struct(item) => self.define(&item.ident),
            syn::Item::Enum(item) => self.define(&item.ident),
            syn::Item::Const(item) => self.define(&item.ident),
            syn::Item::Static(item) => self.define(&item.ident),
            syn::Item::Fn(item) => self.define(&item.sig.ident),
            syn::Item::Mod(item) => self.define(&item.ident),
            syn::Item::Trait(item) => self.define(&item.ident),
            syn::Item::Union(item) => self.define(&item.ident),
            // `type X = library::Y;` is another name for it.
            syn::Item::Type(item) => match &*item.ty {
                syn::Type::Path(ty) if ty.qself.is_none() => {
                    let path = segments(&ty.path);
                    if path.first() != Some(&item.ident.to_string()) {
                        self.imports.insert(item.ident.to_string(), path);
                    }
                }
                _ => self.define(&item.ident),
            },
            _ => {}
        }
    }

    fn define(&mut self, name: &syn::Ident) {
        self.own.insert(name.to_string());
    }

    fn add_use(&mut self, tree: &syn::UseTree, path: &Path) {
        let with = |name: &syn::Ident| {
            let mut path = path.clone();
            if name != "self" || path.is_empty() {
                path.push(name.to_string());
            }
            path
        };
        match tree {
            syn::UseTree::Path(tree) => self.add_use(&tree.tree, &with(&tree.ident)),
            syn::UseTree::Name(tree) => {
                let path = with(&tree.ident);
                if let Some(name) = path.last() {
                    self.imports.insert(name.clone(), path);
                }
            }
            syn::UseTree::Rename(tree) => {
                self.imports.insert(tree.rename.to_string(), with(&tree.ident));
            }
            syn::UseTree::Glob(_) => {
                if path.iter().all(|segment| segment == "super") {
                    self.closed = false;
                }
                self.globs.push(path.clone());
            }
            syn::UseTree::Group(group) => {
                for tree in &group.items {
                    self.add_use(tree, path);
                }
            }
        }
    }
}

/// The segments of a path, without generic arguments.
pub(super) fn segments(path: &syn::Path) -> Path {
    let leading = path.leading_colon.iter().map(|_| String::new());
    leading.chain(path.segments.iter().map(|segment| segment.ident.to_string())).collect()
}

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
    fn handed_on(&self, path: &[String]) -> Option<Vec<Item>> {
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
    fn own_item(&self, path: &[String]) -> Option<Vec<Item>> {
        let library = self.own?;
        let inside =
            path.iter().filter(|segment| !matches!(segment.as_str(), "crate" | "self" | "super"));
        let item = Item { library, path: inside.cloned().collect() };
        (!item.path.is_empty() && has(&item)).then(|| vec![item])
    }

    /// The items behind a path that begins with the name of a dependency.
    fn items(&self, path: &[String]) -> Option<Vec<Item>> {
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

/// The scopes around a place, the innermost last.
#[derive(Debug, Default)]
pub(super) struct Names {
    scopes: Vec<Scope>,
}

/// How often a name may stand for another name: `use a::b; use b::c; …`.
const LONGEST_CHAIN: usize = 8;

impl Names {
    pub(super) fn push(&mut self, scope: Scope) {
        self.scopes.push(scope);
    }

    pub(super) fn pop(&mut self) {
        self.scopes.pop();
    }

    /// The scopes that are seen from here, the innermost first.
    fn visible(&self) -> impl Iterator<Item = &Scope> {
        let mut open = true;
        self.scopes.iter().rev().take_while(move |scope| {
            let seen = open;
            open &= !scope.closed;
            seen
        })
    }

    /// Is the name an import, perhaps of something with another name?
    pub(super) fn is_imported(&self, name: &syn::Ident) -> bool {
        let name = name.to_string();
        self.visible().any(|scope| scope.imports.contains_key(&name))
    }

    /// What a path means here.
    pub(super) fn resolve(&self, path: &[String], crates: &Crates) -> Target {
        let mut path = path.to_vec();
        for _ in 0..LONGEST_CHAIN {
            let Some(first) = path.first() else { break };
            let found = self.visible().find_map(|scope| {
                if let Some(target) = scope.imports.get(first) {
                    return Some(Some(target.clone()));
                }
                scope.own.contains(first).then_some(None)
            });
            match found {
                // An item of the package's own hides whatever else has its name.
                Some(None) => {
                    return crates.own_item(&path).map_or(Target::Other(path), Target::Items);
                }
                Some(Some(target)) if target.first() == Some(first) => {
                    // `use tungstenite;` or `use close::X as close;`: not another round.
                    path.splice(0..1, target);
                    break;
                }
                Some(Some(target)) => {
                    path.splice(0..1, target);
                }
                None => break,
            }
        }
        if let Some(items) = crates.items(&path)
            && !items.is_empty()
        {
            return Target::Items(items);
        }
        let items = self.through_globs(&path, crates).or_else(|| crates.handed_on(&path));
        let items = items.or_else(|| {
            let inside =
                matches!(path.first().map(String::as_str), Some("crate" | "self" | "super"));
            if inside { crates.own_item(&path) } else { None }
        });
        items.map_or(Target::Other(path), Target::Items)
    }

    /// The path behind one of the `use …::*`, if that is a library's and it has such an item.
    fn through_globs(&self, path: &[String], crates: &Crates) -> Option<Vec<Item>> {
        self.visible().flat_map(|scope| &scope.globs).find_map(|glob| {
            let mut full = glob.clone();
            // The path of a glob may itself begin with an imported name.
            if let Some(first) = full.first()
                && let Some(target) = self.visible().find_map(|scope| scope.imports.get(first))
                && target.first() != Some(first)
            {
                full.splice(0..1, target.clone());
            }
            full.extend(path.iter().cloned());
            let mut items = crates.items(&full)?;
            items.retain(has);
            (!items.is_empty()).then_some(items)
        })
    }

    /// Does the file import anything of a library? Then a method with a telling name is its.
    pub(super) fn imports(&self, library: &'static Library, crates: &Crates) -> bool {
        self.scopes.iter().any(|scope| {
            scope.imports.values().chain(&scope.globs).any(|path| {
                matches!(self.resolve(path, crates), Target::Items(items)
                    if items.iter().any(|item| item.library == library))
            })
        })
    }
}

/// Is the item one that its library is known to have?
fn has(item: &Item) -> bool {
    let library = item.library;
    let starts = |pattern: &str| {
        let ends = pattern.match_indices("::").map(|(at, _)| at).chain([pattern.len()]);
        ends.filter_map(|end| pattern.get(..end)).any(|part| item.is(part))
    };
    library.shapes.iter().any(|shape| match shape.form {
        Form::Struct(path) | Form::Call(path, _) => starts(path),
        Form::Method { receivers, .. } => receivers.iter().any(|receiver| item.is(receiver)),
    }) || library
        .shapes
        .iter()
        .filter_map(Shape::kind)
        .any(|kind| kind.close.iter().any(|path| starts(path)))
        || library.sources.iter().any(|source| match source {
            Source::Field(ty, _)
            | Source::Method(ty, _)
            | Source::Variant(ty)
            | Source::Gives(_, ty) => item.is(ty),
            Source::Event(ty, event) => starts(ty) || item.is(event),
            Source::Holds(ty, _, held) => item.is(ty) || item.is(held),
            Source::Parameter(..) => false,
        })
        || library.codes.iter().any(|codes| {
            item.is(codes.path)
                || codes.names.iter().any(|(name, _)| item.is_in(codes.path, name))
                || codes.payloads.iter().any(|(name, _)| item.is_in(codes.path, name))
        })
        || item.is("Message")
        || item.is("Message::Close")
}
