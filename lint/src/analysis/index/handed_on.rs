//! Items of libraries that a package re-exports under another name: other files that close a
//! connection with them need not name the library.

use super::{Index, Item, Need};
use crate::analysis::hir::{DefKind, Path, ScopeId, TypeRef};
use crate::libraries::{Form, Library, Slot};

impl Index<'_> {
    /// Asks for the files that use what the files read so far hand on.
    pub(super) fn look_for_uses(&self) {
        for (scope, known) in self.hir.scopes.iter() {
            for (name, path) in &known.handed_on {
                self.look_for(scope, name.as_deref(), path);
            }
        }
        for (_, def) in self.hir.defs.iter() {
            if let DefKind::Alias(alias) = &def.kind
                && let TypeRef::Path { path, .. } = &alias.ty
            {
                self.look_for(def.scope, Some(&def.name), &path.segments);
            }
        }
    }

    fn look_for(&self, scope: ScopeId, name: Option<&str>, path: &[String]) {
        let mut items = self.items(&Path { segments: path.to_vec(), scope });
        if items.is_empty() {
            items = self.crates(scope).items(path);
        }
        for item in items {
            for (owner, used) in uses(item.library) {
                let need = |owner: &str| Need::Names { owner: owner.to_owned(), name: used.into() };
                match (item.path.last(), name) {
                    (Some(last), Some(name)) if last == owner => self.need(scope, need(name)),
                    _ if is_module(&item) => self.need(scope, need(owner)),
                    _ => {}
                }
            }
        }
    }
}

fn is_module(item: &Item) -> bool {
    item.path.iter().all(|name| name.starts_with(char::is_lowercase))
}

/// How each shape of a library begins: the type, and what of it is named.
fn uses(library: &'static Library) -> Vec<(&'static str, &'static str)> {
    let mut all = Vec::new();
    for shape in library.shapes {
        match (&shape.form, shape.code) {
            (Form::Struct(path), Slot::Field(field) | Slot::FieldTuple(field, _)) => {
                all.extend(path.rsplit("::").next().map(|ty| (ty, field)));
            }
            (Form::Call(path, _), _) => {
                all.extend(path.rsplit_once("::").map(|(owner, function)| {
                    (owner.rsplit("::").next().unwrap_or(owner), function)
                }));
            }
            (Form::Method { receivers, name, .. }, _) if shape.kind().is_none() => {
                all.extend(receivers.iter().map(|receiver| (*receiver, *name)));
            }
            _ => {}
        }
    }
    all
}
