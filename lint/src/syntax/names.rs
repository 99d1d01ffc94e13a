//! From names to what they mean at a place in a file.

use super::crates::Crates;
use super::item::{Item, has};
use super::scope::Scope;
use crate::libraries::Library;

/// A path as its segments.
pub(super) type Path = Vec<String>;

/// What a path leads to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Target {
    /// Items of libraries: usually one, more where several have the same module.
    Items(Vec<Item>),
    /// Something of the package's own, or of no interest; with the path as far as it is known.
    Other(Path),
}

/// The segments of a path, without generic arguments.
pub(super) fn segments(path: &syn::Path) -> Path {
    let leading = path.leading_colon.iter().map(|_| String::new());
    leading.chain(path.segments.iter().map(|segment| segment.ident.to_string())).collect()
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
