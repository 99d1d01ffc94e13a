//! Where an item can be named, by its visibility.

use syn::Visibility;

use super::Lowerer;
use crate::analysis::hir::Visible;

impl Lowerer<'_> {
    pub(super) fn visible(&self, visibility: &Visibility) -> Visible {
        let module = &self.hir.scopes.get(self.current.scope).module;
        let up = match visibility {
            Visibility::Public(_) => return None,
            Visibility::Inherited => 0,
            Visibility::Restricted(it) if it.path.is_ident("self") => 0,
            Visibility::Restricted(it) if it.path.is_ident("super") => 1,
            Visibility::Restricted(_) => module.len(),
        };
        module.get(..module.len().saturating_sub(up)).map(<[String]>::to_vec)
    }
}
