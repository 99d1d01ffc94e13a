//! Which endpoint a file or a crate is, by what it imports and calls.

use crate::analysis::flow::Flow;
use crate::analysis::hir::{CrateId, ExprKind, Scope};
use crate::libraries::{Library, endpoints};
use crate::site::Side;
use rustc_hash::FxHashMap;

/// The endpoints that files and crates are, by the name of a library.
#[derive(Debug, Default)]
pub(super) struct Endpoints {
    files: FxHashMap<(u32, &'static str), Side>,
    crates: FxHashMap<(CrateId, &'static str), Side>,
}

impl Endpoints {
    pub(super) fn of(flow: &Flow<'_>) -> Endpoints {
        let (hir, mut found) = (flow.hir, Endpoints::default());
        for (_, scope) in hir.scopes.iter() {
            scope.imports.values().for_each(|path| found.add(scope, path));
        }
        for call in flow.index.calls.values().flatten() {
            if let ExprKind::Call { callee, .. } = hir.kind(*call)
                && let ExprKind::Path(path) = hir.kind(*callee)
            {
                found.add(hir.scopes.get(path.scope), &path.segments);
            }
        }
        found
    }

    fn add(&mut self, scope: &Scope, path: &[String]) {
        for (library, side) in endpoints::of(path) {
            for known in [
                self.files.entry((scope.file, library)).or_insert(side),
                self.crates.entry((scope.krate, library)).or_insert(side),
            ] {
                if *known != side {
                    *known = Side::Either;
                }
            }
        }
    }

    /// The endpoint that the file of a scope is if it says so, or else its crate.
    pub(super) fn side(&self, scope: &Scope, library: &Library) -> Side {
        let of_file = self.files.get(&(scope.file, library.name));
        let of_crate = || self.crates.get(&(scope.krate, library.name));
        of_file.or_else(of_crate).copied().unwrap_or(Side::Either)
    }
}
