//! Texts that are joined of the elements of a list.

use super::{Flow, Within};
use crate::analysis::format_string::Length;
use crate::analysis::hir::{ExprId, ExprKind, Path, TypeRef};
use crate::libraries::texts;

impl Flow<'_> {
    /// The length of `list.join(", ")`; `None` if nothing limits it.
    pub(super) fn length_joined(
        &self,
        list: ExprId,
        separator: &[ExprId],
        within: Within,
    ) -> Option<Length> {
        let of_all = |all: &[ExprId]| {
            let mut all = all.iter().map(|one| self.length_shown(*one, within));
            all.try_fold(Length::exactly(0), |sum, one| Some(sum.then(one?)))
        };
        let between = of_all(separator)?;
        if let Some(all) = self.written_elements(list) {
            return Some(of_all(&all)?.then(between.times(all.len())));
        }
        let most = self.elements(list, within)?;
        let all = self.length_mapped(list, within)?.then(between).times(most);
        Some(Length { min: 0, ..all })
    }

    /// The length of each text that the elements of a list are mapped to:
    /// `SCOPES.iter().map(|scope| scope.name()).collect()`
    fn length_mapped(&self, list: ExprId, within: Within) -> Option<Length> {
        let of = |other: ExprId| self.deeper(|| self.length_mapped(other, within)).flatten();
        match self.hir.kind(list) {
            ExprKind::Method { name, args, .. } if name == texts::MAP => {
                self.length_yielded(list, *args.first()?, within)
            }
            ExprKind::Method { receiver, name, .. } if texts::gives_some(name) => of(*receiver),
            ExprKind::Local(local) if self.is_unchanged(*local) => {
                of(self.hir.locals.get(*local).bound_to()?)
            }
            _ => None,
        }
    }

    /// The length of the text that a closure or a function yields.
    fn length_yielded(&self, call: ExprId, function: ExprId, within: Within) -> Option<Length> {
        let longest = |all: &[ExprId], within: Within| {
            let lengths = all.iter().map(|one| self.length_shown(*one, within));
            lengths.reduce(|a, b| Some(a?.or(b?)))?
        };
        match self.hir.kind(function) {
            ExprKind::Closure { body, returns, .. } => {
                longest(&[&[*body], &**returns].concat(), within)
            }
            ExprKind::Path(path) => {
                let named = self.named_functions(call, function);
                if named.is_empty() {
                    return self.length_by_to_string(call, path);
                }
                let returns = named.iter().flat_map(|id| &self.index.function(*id).returns);
                longest(&returns.copied().collect::<Vec<_>>(), self.enter(call, within)?)
            }
            _ => None,
        }
    }

    /// The length of the text of an element: `.map(u32::to_string)`
    fn length_by_to_string(&self, call: ExprId, function: &Path) -> Option<Length> {
        let (_, ty) =
            function.segments.split_last().filter(|(last, _)| *last == texts::TO_STRING)?;
        let path = Path { segments: ty.to_vec(), scope: function.scope };
        if path.last() == texts::SHOWS {
            self.length_of_type(&self.type_of(self.receiver(call)?))
        } else {
            self.length_of_type(&self.ty(&TypeRef::Path { path, args: Vec::new() }))
        }
    }
}
