//! What imports and definitions say about names.

use std::collections::{HashMap, HashSet};

use super::names::{Path, segments};

/// The names that one module or block brings.
#[derive(Debug, Default)]
pub(super) struct Scope {
    /// Names from `use` and `extern crate`.
    pub(super) imports: HashMap<String, Path>,
    /// `use path::*`.
    pub(super) globs: Vec<Path>,
    /// Names of items that are defined here.
    pub(super) own: HashSet<String>,
    /// Names of outer scopes are not seen from here: a module without `use super::*`.
    pub(super) closed: bool,
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
