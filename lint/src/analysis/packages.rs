//! What the packages of a unit use: libraries, the items of them that a path can lead to, and each other.

use crate::analysis::hir::CrateId;
use crate::libraries::{Codes, Form, LIBRARIES, Library, Shape, Source, handling, targets};
use crate::package::{Dependency, Manifest, seen};
use rustc_hash::{FxHashMap, FxHashSet};

/// An item of a library.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) struct Item {
    pub(super) library: &'static Library,
    /// The path after the module in which the library's items are.
    pub(super) path: Vec<String>,
}

impl std::hash::Hash for Library {
    fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
        self.name.hash(state);
    }
}

impl Item {
    /// The item of a library that its data names.
    pub(super) fn of(library: &'static Library, path: &str) -> Item {
        Item { library, path: path.split("::").map(str::to_owned).collect() }
    }

    /// Is it the item `name` of what the pattern names? `is_in("CloseCode", "Normal")`
    pub(super) fn is_in(&self, pattern: &str, name: &str) -> bool {
        let Some((last, owner)) = self.path.split_last() else { return false };
        last == name && ends_with(owner, pattern)
    }

    /// Is it this variant or constructor of a type of codes? The type's own name is its constructor.
    pub(super) fn is_payload(&self, codes: &Codes, name: &str) -> bool {
        self.is_in(codes.path, name) || codes.path == name && self.is(name)
    }

    /// Is it what the pattern names, in any submodule? `CloseCode::Normal` is
    /// `protocol::frame::coding::CloseCode::Normal` too.
    pub(super) fn is(&self, pattern: &str) -> bool {
        ends_with(&self.path, pattern)
    }

    /// Is it the variant of a message that is a Close? `Message::Close`
    pub(super) fn is_close_message(&self) -> bool {
        self.path.len() >= 2 && self.path.last().is_some_and(|last| last == handling::CLOSE)
    }

    /// The constant or variant that it is, with its number.
    pub(super) fn constant(&self) -> Option<(u16, &'static str)> {
        self.library.codes.iter().find_map(|codes| {
            let known = codes.names.iter().find(|(name, _)| self.is_in(codes.path, name));
            known.map(|&(name, number)| (number, name))
        })
    }

    /// The variant with a number in it that it is, and the numbers that belong there.
    pub(super) fn payload(&self) -> Option<(&'static str, &'static [(u16, u16)])> {
        self.library.codes.iter().find_map(|codes| {
            codes.payloads.iter().find(|(name, _)| self.is_payload(codes, name)).copied()
        })
    }

    /// The type of codes that it is.
    pub(super) fn codes(&self) -> Option<&'static Codes> {
        self.library.codes.iter().find(|codes| self.is(codes.path))
    }

    /// Is it a type that holds a received code, or that is written as a literal to send one?
    pub(super) fn is_frame(&self) -> bool {
        let received = |source: &Source| matches!(source, Source::Field(ty, _) if self.is(ty));
        let sent = |shape: &Shape| matches!(shape.form, Form::Struct(path) if self.is(path));
        self.library.sources.iter().any(received) || self.library.shapes.iter().any(sent)
    }

    /// The type of a field, where that is known.
    pub(super) fn held(&self, field: &str) -> Option<Item> {
        self.library.sources.iter().find_map(|source| match source {
            Source::Holds(ty, name, held) if self.is(ty) && *name == field => {
                Some(Item::of(self.library, held))
            }
            _ => None,
        })
    }

    /// The type whose function it is: `WebSocket` of `WebSocket::connect`.
    pub(super) fn owner(&self) -> Option<Item> {
        let (function, owner) = self.path.split_last()?;
        let is_type = owner.last()?.starts_with(char::is_uppercase);
        (is_type && function.starts_with(char::is_lowercase))
            .then(|| Item { library: self.library, path: owner.to_vec() })
    }

    /// Returns whether it is a type that has nothing to do with closing, such as `extract::State`.
    pub(super) fn is_unrelated_type(&self) -> bool {
        let is_type = |name: &String| name.starts_with(char::is_uppercase);
        let around = self.path.split_last().and_then(|(_, before)| before.last());
        self.path.last().is_some_and(is_type) && !around.is_some_and(is_type) && !self.is_known()
    }

    /// Is it one that its library is known to have, or a function of one? `WebSocket::connect`
    pub(super) fn is_known(&self) -> bool {
        if let Some(owner) = self.owner() {
            return owner.is_known();
        }
        let library = self.library;
        let starts = |pattern: &str| {
            let colons = pattern.match_indices(':').map(|(at, _)| at);
            let mut parts = colons.chain([pattern.len()]).filter_map(|end| pattern.get(..end));
            parts.any(|part| self.is(part))
        };
        let in_shape = |shape: &Shape| match shape.form {
            Form::Struct(path) | Form::Call(path, _) => starts(path),
            Form::Method { receivers, .. } => receivers.iter().any(|receiver| self.is(receiver)),
        };
        let in_source = |source: &Source| match source {
            Source::Field(ty, _)
            | Source::Method(ty, _)
            | Source::Variant(ty)
            | Source::Gives(_, ty) => self.is(ty),
            Source::Event(ty, event) => starts(ty) || self.is(event),
            Source::Foreign(ty, _) => starts(ty),
            Source::Holds(ty, _, held) => self.is(ty) || self.is(held),
            Source::Parameter(..) => false,
        };
        let in_codes = |codes: &Codes| {
            self.is(codes.path)
                || codes.names.iter().any(|(name, _)| self.is_in(codes.path, name))
                || codes.payloads.iter().any(|(name, _)| self.is_in(codes.path, name))
        };
        let kinds = library.shapes.iter().filter_map(Shape::kind);
        library.shapes.iter().any(in_shape)
            || kinds.into_iter().any(|kind| kind.close.iter().any(|path| starts(path)))
            || library.sources.iter().any(in_source)
            || library.codes.iter().any(in_codes)
            || self.is(handling::MESSAGE)
            || self.is(handling::CLOSE_MESSAGE)
    }
}

/// Is it the name in code of a package?
fn is_named(package: &str, name: &str) -> bool {
    package.len() == name.len()
        && package.bytes().zip(name.bytes()).all(|(a, b)| a == b || a == b'-' && b == b'_')
}

/// Does a path end with a pattern, with only modules before it?
fn ends_with(path: &[String], pattern: &str) -> bool {
    // Most paths end with another name.
    if !path.last().is_some_and(|last| pattern.ends_with(last.as_str())) {
        return false;
    }
    let mut path = path.iter().rev();
    for wanted in pattern.rsplit("::") {
        if path.next().is_none_or(|segment| segment != wanted) {
            return false;
        }
    }
    path.all(|segment| segment.starts_with(|c: char| c.is_lowercase()))
}

/// What the manifest of a package says: the libraries, and the packages behind the names of
/// dependencies.
#[derive(Debug, Default)]
pub(super) struct Crates {
    /// The libraries that the package and those that it uses by path can use.
    pub(super) libraries: Vec<&'static Library>,
    /// The library that the package itself is.
    pub(super) own: Option<&'static Library>,
    names: FxHashMap<String, String>,
    /// The packages of the unit by their names in code.
    members: FxHashMap<String, usize>,
    /// The packages that it uses by path, also through others, and itself.
    sees: Vec<bool>,
    /// The names of the types and functions of the libraries with which a code is sent.
    telling: FxHashSet<&'static str>,
}

impl Crates {
    /// What one of the packages of a unit says.
    pub(super) fn new(packages: &[Manifest], at: usize) -> Crates {
        let Some(manifest) = packages.get(at) else { return Crates::default() };
        let in_code = |name: &str| name.replace('-', "_");
        let names = |it: &Dependency| (it.name.clone(), in_code(&it.package));
        let by_path = |it: &Dependency| Some((it.name.clone(), it.path?));
        let sees = seen(packages, at);
        let used = packages.iter().zip(&sees).filter(|(_, is_used)| **is_used);
        let mut libraries: Vec<_> = used.flat_map(|(package, _)| package.libraries()).collect();
        libraries.sort_unstable_by_key(|library| library.name);
        libraries.dedup();
        let mut telling = FxHashSet::default();
        for library in &libraries {
            for shape in library.shapes {
                match shape.form {
                    Form::Struct(path) | Form::Call(path, _) => telling.extend(path.split("::")),
                    Form::Method { receivers, .. } => telling.extend(receivers),
                }
            }
            telling.extend(library.codes.iter().map(|codes| codes.path));
        }
        telling.retain(|name| name.starts_with(char::is_uppercase));
        let itself = (in_code(&manifest.name), at);
        Crates {
            libraries,
            telling,
            own: manifest.own_library(),
            names: manifest.dependencies.iter().map(names).collect(),
            members: manifest.dependencies.iter().filter_map(by_path).chain([itself]).collect(),
            sees,
        }
    }

    /// Can the package use items of another one?
    pub(super) fn sees(&self, package: usize) -> bool {
        self.sees.get(package) == Some(&true)
    }

    /// The names in code of the dependencies that bring a library.
    pub(super) fn library_names(&self) -> Vec<String> {
        let is_root = |package: &str| self.libraries.iter().any(|it| brings(it, package));
        let names = self.names.iter().filter(|(_, package)| is_root(package));
        names.map(|(name, _)| name.clone()).collect()
    }

    /// Is it the name in code of a dependency that brings the library?
    pub(super) fn brings(&self, name: &str, library: &Library) -> bool {
        self.names.get(name).is_some_and(|package| brings(library, package))
    }

    pub(super) fn is_dependency(&self, name: &str) -> bool {
        self.names.contains_key(name)
    }

    /// The package of the unit that a name means in code.
    pub(super) fn member(&self, name: &str) -> Option<usize> {
        self.members.get(name).copied()
    }

    pub(super) fn is_telling(&self, name: &str) -> bool {
        self.telling.contains(name)
    }

    /// The items at a path that begins with the name of another crate: a dependency with a
    /// library in it, or one that hands a library on.
    pub(super) fn items(&self, path: &[String]) -> Vec<Item> {
        let Some((name, rest)) = path.split_first() else { return Vec::new() };
        let Some(package) = self.names.get(name) else { return Vec::new() };
        let full = || std::iter::once(package.as_str()).chain(rest.iter().map(String::as_str));
        let mut items = Vec::new();
        for &library in &self.libraries {
            for root in library.roots.iter().filter(|it| it.module.starts_with(package.as_str())) {
                let mut full = full();
                if root.module.split("::").all(|wanted| full.next() == Some(wanted)) {
                    items.push(Item { library, path: full.map(str::to_owned).collect() });
                }
            }
        }
        if items.is_empty() { Self::handed_on(rest) } else { items }
    }

    /// The items at a path that contains the name of a library:
    /// `client::support::tungstenite::Message`.
    fn handed_on(rest: &[String]) -> Vec<Item> {
        let found = rest.iter().enumerate().rev().find_map(|(at, segment)| {
            // `ws` is also what many crates call a module.
            let is_it =
                |library: &&&'static Library| segment.len() > 2 && is_named(library.name, segment);
            Some((at, *LIBRARIES.iter().find(is_it)?))
        });
        let Some((at, library)) = found else { return Vec::new() };
        let path = rest.get(at + 1..).unwrap_or_default().to_vec();
        let item = Item { library, path };
        if !item.path.is_empty() && item.is_known() { vec![item] } else { Vec::new() }
    }

    /// The item of the package itself that a path within it names, if the package is a library.
    pub(super) fn own_item(&self, path: &[String]) -> Vec<Item> {
        let Some(library) = self.own else { return Vec::new() };
        let inside =
            path.iter().filter(|segment| !matches!(segment.as_str(), "crate" | "self" | "super"));
        let item = Item { library, path: inside.cloned().collect() };
        if !item.path.is_empty() && item.is_known() { vec![item] } else { Vec::new() }
    }
}

fn brings(library: &Library, package: &str) -> bool {
    library.roots.iter().any(|root| root.module.split("::").next() == Some(package))
}

/// The packages of a unit, and the crates in them.
#[derive(Debug, Default)]
pub(super) struct Packages {
    all: Vec<Crates>,
    /// The crates, by package and target; the library and the program share one without a name.
    targets: FxHashMap<(usize, String), CrateId>,
    /// The packages of the crates.
    owners: Vec<usize>,
    unknown: Crates,
}

impl Packages {
    pub(super) fn new(packages: &[Manifest]) -> Packages {
        let all = (0..packages.len()).map(|at| Crates::new(packages, at)).collect();
        Packages { all, ..Packages::default() }
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = &Crates> {
        self.all.iter()
    }

    /// The packages that one can use.
    pub(super) fn seen_by(&self, crates: &Crates) -> impl Iterator<Item = &Crates> {
        self.all.iter().enumerate().filter(|(at, _)| crates.sees(*at)).map(|(_, it)| it)
    }

    pub(super) fn get(&self, package: usize) -> &Crates {
        self.all.get(package).unwrap_or(&self.unknown)
    }

    /// The crate of a target, new if no file of it was seen before.
    pub(super) fn target(&mut self, package: usize, target: String) -> CrateId {
        let next = CrateId::try_from(self.owners.len()).unwrap_or(CrateId::MAX);
        let id = *self.targets.entry((package, target)).or_insert(next);
        if id == next {
            self.owners.push(package);
        }
        id
    }

    /// The library of a package.
    pub(super) fn library(&self, package: usize) -> Option<CrateId> {
        self.targets.get(&(package, String::new())).copied()
    }

    /// Does a target belong to a crate? What several targets share belongs to each of them.
    pub(in crate::analysis) fn is_of(&self, krate: CrateId, package: usize, target: &str) -> bool {
        let shared = target.split_once('/').map(|(folder, _)| folder);
        let mut names = std::iter::once(target).chain(shared);
        names.any(|name| self.targets.get(&(package, name.to_owned())) == Some(&krate))
    }

    /// The package that a crate belongs to.
    pub(super) fn package(&self, krate: CrateId) -> usize {
        self.owners.get(krate as usize).copied().unwrap_or(usize::MAX)
    }
}

/// The target that a file belongs to, empty for the library and the program of a package, and the
/// path of its module in it.
pub(super) fn module_of(path: &str) -> (String, Vec<String>) {
    let path = path.replace('\\', "/");
    let path = path.strip_suffix(".rs").unwrap_or(&path);
    let mut parts: Vec<String> = path
        .split('/')
        .filter(|part| !part.is_empty() && *part != ".")
        .map(str::to_owned)
        .collect();
    let mut target = String::new();
    match parts.first().map(String::as_str) {
        Some(targets::SOURCES) => {
            parts.remove(0);
            if parts.first().is_some_and(|part| part == targets::PROGRAMS) && parts.len() > 1 {
                target = format!("{}/{}", parts.remove(0), parts.remove(0));
            }
        }
        Some(folder) if targets::are_in(folder) && parts.len() > 1 => {
            let folder = parts.remove(0);
            // Modules that several targets share have a folder.
            target =
                if parts.len() == 1 { format!("{folder}/{}", parts.remove(0)) } else { folder };
        }
        _ => {}
    }
    if parts.last().is_some_and(|last| targets::is_root(last)) {
        parts.pop();
    }
    (target, parts)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_tells_the_target_and_the_module() {
        let module = |path: &str| {
            let (target, module) = module_of(path);
            format!("{target}|{}", module.join("::"))
        };
        assert_eq!(module("src/lib.rs"), "|");
        assert_eq!(module("src/net/ws.rs"), "|net::ws");
        assert_eq!(module("src/net/mod.rs"), "|net");
        assert_eq!(module("src/bin/tool.rs"), "bin/tool|");
        assert_eq!(module("tests/close.rs"), "tests/close|");
        assert_eq!(module("tests/common/mod.rs"), "tests|common");
        assert_eq!(module(""), "|");
    }
}
