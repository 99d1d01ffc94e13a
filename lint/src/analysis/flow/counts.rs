//! How many elements there are, and how often a loop runs.

use super::{Flow, Within};
use crate::analysis::hir::{DefKind, ExprId, ExprKind};
use crate::analysis::index::Resolved;
use crate::libraries::texts;

impl Flow<'_> {
    pub(super) fn count(&self, expr: ExprId, within: Within) -> Option<usize> {
        self.number_in(expr, within).and_then(|number| usize::try_from(number).ok())
    }

    /// The most characters of an iterator: `text.chars().take(20)`.
    pub(super) fn characters(&self, iterator: ExprId, within: Within) -> Option<usize> {
        let mut at = iterator;
        loop {
            let ExprKind::Method { receiver, name, args, .. } = self.hir.kind(at) else {
                return None;
            };
            match (name.as_str(), args.as_slice()) {
                (texts::TAKE, [most]) => return self.count(*most, within),
                _ => at = *receiver,
            }
        }
    }

    /// How often the innermost of some nested loops runs at most; `None` if nothing limits one of
    /// them.
    pub(super) fn rounds(
        &self,
        loops: impl Iterator<Item = ExprId>,
        within: Within,
    ) -> Option<usize> {
        loops
            .map(|id| self.rounds_of(id, within))
            .try_fold(1, |all: usize, one| all.checked_mul(one?))
    }

    /// `for digit in [1, 2]`, `for size in sizes.iter().take(5)`
    fn rounds_of(&self, repeated: ExprId, within: Within) -> Option<usize> {
        let ExprKind::Loop { body, .. } = self.hir.kind(repeated) else { return None };
        let ExprKind::Opaque(parts) = self.hir.kind(*body) else { return None };
        match self.hir.kind(*parts.first()?) {
            ExprKind::Let { value: Some(all), .. } => self.elements(*all, within),
            _ => None,
        }
    }

    /// The most elements that an iterator or an array gives.
    pub(super) fn elements(&self, all: ExprId, within: Within) -> Option<usize> {
        match self.hir.kind(all) {
            ExprKind::Method { name, args, .. } if name == texts::TAKE => {
                self.count(*args.first()?, within)
            }
            ExprKind::Method { receiver, name, .. } if texts::gives_each(name) => {
                self.deeper(|| self.elements(*receiver, within)).flatten()
            }
            ExprKind::Method { .. } => None,
            // It may be `0..=9`.
            ExprKind::Range { from: Some(from), to: Some(to) } => {
                self.count(*to, within)?.checked_sub(self.count(*from, within)?)?.checked_add(1)
            }
            ExprKind::Local(local) if self.is_unchanged(*local) => {
                let value = || self.hir.locals.get(*local).bound_to();
                let of_value = || self.deeper(|| self.elements(value()?, within)).flatten();
                self.bytes_written(all).or_else(of_value)
            }
            _ => {
                let written = || self.written_elements(all).map(|all| all.len());
                self.bytes_written(all).or_else(written)
            }
        }
    }

    /// The elements that are written out of an array or of what is left of one, if nothing is put
    /// into it: `NAMES.iter().filter(…).collect()`
    pub(super) fn written_elements(&self, all: ExprId) -> Option<Vec<ExprId>> {
        let of = |other: ExprId| self.deeper(|| self.written_elements(other)).flatten();
        match self.hir.kind(all) {
            ExprKind::Array(all) => Some(all.clone()),
            ExprKind::Method { receiver, name, .. } if texts::gives_some(name) => of(*receiver),
            ExprKind::Path(path) => match self.index.resolve(path) {
                Resolved::Def(def) | Resolved::Constant(def) => match self.hir.defs.get(def).kind {
                    DefKind::Constant { value, .. } => of(value),
                    _ => None,
                },
                _ => None,
            },
            ExprKind::Local(local) if self.is_unchanged(*local) => {
                of(self.hir.locals.get(*local).bound_to()?)
            }
            _ => None,
        }
    }
}
