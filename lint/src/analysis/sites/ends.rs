//! Which endpoint a file or a crate is, by what it imports.

use crate::analysis::hir::{CrateId, Hir};
use crate::libraries::{Library, ends};
use crate::site::Side;
use rustc_hash::FxHashMap;

/// The endpoints that files and crates are, by the name of a library.
#[derive(Debug, Default)]
pub(super) struct Ends {
    files: FxHashMap<(u32, &'static str), Side>,
    crates: FxHashMap<(CrateId, &'static str), Side>,
}

impl Ends {
    pub(super) fn of(hir: &Hir) -> Ends {
        let mut found = Ends::default();
        for (_, scope) in hir.scopes.iter() {
            for (library, side) in scope.imports.values().flat_map(|path| ends::of(path)) {
                for known in [
                    found.files.entry((scope.file, library)).or_insert(side),
                    found.crates.entry((scope.krate, library)).or_insert(side),
                ] {
                    if *known != side {
                        *known = Side::Either;
                    }
                }
            }
        }
        found
    }

    /// The endpoint that a file is if it says so, or else its crate.
    pub(super) fn side(&self, file: u32, krate: CrateId, library: &Library) -> Side {
        let of_file = self.files.get(&(file, library.name));
        let of_crate = || self.crates.get(&(krate, library.name));
        of_file.or_else(of_crate).copied().unwrap_or(Side::Either)
    }
}
