//! `use` and `extern crate`.

use super::Lowerer;
use crate::analysis::hir::ScopeId;

impl Lowerer<'_> {
    /// Notes what `use` and `extern crate` bring.
    pub(super) fn import(&mut self, item: &syn::Item) {
        let scope = self.current.scope;
        let visibility = match item {
            syn::Item::Use(item) => &item.vis,
            syn::Item::ExternCrate(item) => &item.vis,
            _ => return,
        };
        let is_handed_on = !matches!(visibility, syn::Visibility::Inherited);
        match item {
            syn::Item::Use(item) => {
                let mut path = Vec::new();
                if item.leading_colon.is_some() {
                    path.push(String::new());
                }
                self.add_use(scope, &item.tree, &path, is_handed_on);
            }
            syn::Item::ExternCrate(item) => {
                let name = item.rename.as_ref().map_or(&item.ident, |(_, name)| name).to_string();
                let path = vec![String::new(), item.ident.to_string()];
                self.bring(scope, Some(name), path, is_handed_on);
            }
            _ => {}
        }
    }

    pub(super) fn add_use(
        &mut self,
        scope: ScopeId,
        tree: &syn::UseTree,
        path: &[String],
        handed_on: bool,
    ) {
        let with = |name: &syn::Ident| {
            let mut path = path.to_vec();
            if name != "self" || path.is_empty() {
                path.push(name.to_string());
            }
            path
        };
        match tree {
            syn::UseTree::Path(tree) => {
                self.add_use(scope, &tree.tree, &with(&tree.ident), handed_on);
            }
            syn::UseTree::Name(tree) => {
                let path = with(&tree.ident);
                if let Some(name) = path.last().cloned() {
                    self.bring(scope, Some(name), path, handed_on);
                }
            }
            syn::UseTree::Rename(tree) => {
                self.bring(scope, Some(tree.rename.to_string()), with(&tree.ident), handed_on);
            }
            syn::UseTree::Glob(_) => self.bring(scope, None, path.to_vec(), handed_on),
            syn::UseTree::Group(group) => {
                for tree in &group.items {
                    self.add_use(scope, tree, path, handed_on);
                }
            }
        }
    }

    /// Adds a name, or a glob, to what a scope sees.
    pub(super) fn bring(
        &mut self,
        scope: ScopeId,
        name: Option<String>,
        path: Vec<String>,
        handed_on: bool,
    ) {
        let scope = self.hir.scopes.get_mut(scope);
        if handed_on {
            scope.handed_on.push((name.clone(), path.clone()));
        }
        match name {
            Some(name) => {
                scope.imports.insert(name, path);
            }
            None => scope.globs.push(path),
        }
    }
}
