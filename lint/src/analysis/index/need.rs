//! What was looked for and not found in the files that were read.

use crate::analysis::hir::CrateId;

/// Something that is asked for.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::analysis) struct Asked {
    /// The package that asks.
    pub(in crate::analysis) package: usize,
    /// The only crate and module that can name it, with the modules inside of it.
    pub(in crate::analysis) within: Option<(CrateId, Vec<String>)>,
    pub(in crate::analysis) need: Need,
}

/// Something that a file may contain.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::analysis) enum Need {
    /// The definition of a name, perhaps one of a type.
    Definition { owner: Option<String>, name: String },
    /// The calls of a function, by its type where it has one.
    Calls { owner: Option<String>, name: String, is_method: bool },
    /// The places that name a variant or field: they put something into it or take it out.
    Names { owner: String, name: String },
}
