//! Which values of a variable that is assigned to can still be there at a place.

use super::Flow;
use crate::analysis::hir::{ExprId, ExprKind, Origin, Pattern, Source, Step};

impl Flow<'_> {
    /// Can a value of a variable still be there where it is used? Not if another one is surely
    /// assigned in between, and not if it is assigned only later.
    pub(super) fn reaches(&self, source: &Source, used: ExprId) -> bool {
        let ExprKind::Local(local) = self.hir.kind(used) else { return true };
        if self.hir.locals.get(*local).sources.len() < 2 {
            return true;
        }
        let Origin::Value(value) = source.origin else { return true };
        let around = self.around(used);
        if self.assignment(value).is_some_and(|at| self.is_later(at, used, &around)) {
            return false;
        }
        let start = self.hir.expr(value).span.start;
        let assigned = self.hir.locals.get(*local).sources.iter().filter_map(|source| {
            let Origin::Value(value) = source.origin else { return None };
            self.assignment(value)
        });
        let mut replaced = assigned.filter(|at| self.is_made_before(*at, used, &around));
        !replaced.any(|at| start < self.hir.expr(at).span.start)
    }

    /// Is a statement, such as an assignment, surely executed before a use?
    pub(super) fn is_made_before(&self, at: ExprId, used: ExprId, around: &[ExprId]) -> bool {
        let Some(block) = self.hir.expr(at).parent else { return false };
        let is_statement = matches!(self.hir.kind(block), ExprKind::Block { statements, .. }
            if statements.contains(&at));
        is_statement && around.contains(&block) && self.is_before(at, used)
    }

    /// Is a field of a value that is bound to a variable assigned anew before each use of it?
    pub(in crate::analysis) fn is_field_replaced(&self, made: ExprId, field: &str) -> bool {
        let Some(parent) = self.hir.expr(made).parent else { return false };
        let ExprKind::Let { pattern, value, .. } = self.hir.kind(parent) else { return false };
        let (Pattern::Bind { local, .. }, true) = (pattern.inside(), *value == Some(made)) else {
            return false;
        };
        let assigned = self.assigned_to_field(*local, &[Step::Field(field.to_owned())]);
        // `frame.reason = …`
        let is_target = |used: ExprId| {
            let field = self.hir.expr(used).parent;
            let assign = field.and_then(|field| self.hir.expr(field).parent);
            assign.is_some_and(|it| {
                matches!(self.hir.kind(it), ExprKind::Assign { target, .. } if Some(*target) == field)
            })
        };
        let uses = self.index.uses_of(*local);
        !assigned.is_empty()
            && uses
                .iter()
                .all(|used| is_target(*used) || self.replaced_at(&assigned, *used).is_some())
    }

    /// Where the last of some assignments to a field is that is surely made before a use.
    pub(super) fn replaced_at(&self, assigned: &[ExprId], used: ExprId) -> Option<u32> {
        if assigned.is_empty() {
            return None;
        }
        let around = self.around(used);
        let made = assigned.iter().filter(|at| self.is_made_before(**at, used, &around));
        made.map(|at| self.hir.expr(*at).span.start).max()
    }

    /// Has an assignment at this place replaced what a variable was bound to before?
    pub(super) fn is_replaced(&self, source: &Source, at: Option<u32>) -> bool {
        match source.origin {
            Origin::Value(value) => at.is_some_and(|at| self.hir.expr(value).span.start < at),
            _ => at.is_some(),
        }
    }

    /// The assignment that a value is the right side of.
    fn assignment(&self, value: ExprId) -> Option<ExprId> {
        let parent = self.hir.expr(value).parent?;
        matches!(self.hir.kind(parent), ExprKind::Assign { value: it, .. } if *it == value)
            .then_some(parent)
    }

    fn is_before(&self, at: ExprId, used: ExprId) -> bool {
        let (at, used) = (self.hir.expr(at).span, self.hir.expr(used).span);
        at.file == used.file && at.end <= used.start
    }

    /// Does an assignment happen only after the variable was used, outside of any loop around both?
    pub(super) fn is_later(&self, at: ExprId, used: ExprId, around: &[ExprId]) -> bool {
        let repeats = |id: &ExprId| {
            matches!(self.hir.kind(*id), ExprKind::Loop { .. } | ExprKind::Closure { .. })
        };
        let assigned = self.around(at);
        let is_repeated = assigned.iter().any(|id| repeats(id) && around.contains(id))
            || assigned.iter().any(|id| matches!(self.hir.kind(*id), ExprKind::Closure { .. }));
        !is_repeated && self.is_before(used, at)
    }

    /// The expressions around an expression.
    pub(super) fn around(&self, id: ExprId) -> Vec<ExprId> {
        self.parents(id).collect()
    }

    /// The expressions around one, the nearest first.
    pub(super) fn parents(&self, id: ExprId) -> impl Iterator<Item = ExprId> {
        std::iter::successors(self.hir.expr(id).parent, |id| self.hir.expr(*id).parent)
    }
}
