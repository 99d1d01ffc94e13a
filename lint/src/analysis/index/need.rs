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
    /// Is it worth reading further files, or only more of those that were read?
    pub(in crate::analysis) anywhere: bool,
}

#[cfg(test)]
impl Asked {
    /// Something that the first package needs of the files that were read.
    pub(in crate::analysis) fn near(need: Need) -> Asked {
        Asked { package: 0, within: None, need, anywhere: false }
    }
}

/// Something that a file may contain.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::analysis) enum Need {
    /// The definition of a name, perhaps one of a type.
    Definition { owner: Option<String>, name: String },
    /// The calls of a function, by its type where it has one.
    Calls { owner: Option<String>, name: String, is_method: bool, has_arguments: bool },
    /// The places that name a variant or field: they put something into it or take it out.
    Names { owner: String, name: String },
    /// The places that name a constant or a static.
    Uses { name: String },
}
