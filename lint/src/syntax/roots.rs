//! How the paths of a file begin: a file can use a library without importing anything of it.

use std::cell::OnceCell;
use std::collections::HashSet;

use syn::visit::{self, Visit};

use super::crates::Crates;
use crate::libraries::Library;

/// The first names of all paths of a file; they are collected when somebody asks for them.
#[derive(Debug, Default)]
pub(super) struct Roots(OnceCell<HashSet<String>>);

impl Roots {
    /// Does a path of the file begin with a crate that brings the library?
    pub(super) fn name(&self, library: &Library, file: &syn::File, crates: &Crates) -> bool {
        let names = self.0.get_or_init(|| {
            let mut collector = Collector::default();
            collector.visit_file(file);
            collector.0
        });
        names.iter().any(|name| crates.brings(name, library))
    }
}

#[derive(Default)]
struct Collector(HashSet<String>);

impl<'ast> Visit<'ast> for Collector {
    fn visit_path(&mut self, path: &'ast syn::Path) {
        if let (Some(first), true) = (path.segments.first(), path.segments.len() > 1) {
            let name = first.ident.to_string();
            if !self.0.contains(&name) {
                self.0.insert(name);
            }
        }
        visit::visit_path(self, path);
    }
}
