//! What is done with what is in an `Err`.

use super::Flow;
use super::fate::{FARTHEST, Fate, Forward, all};
use crate::analysis::hir::{ExprId, ExprKind, FunctionId, Pattern};

impl Flow<'_> {
    pub(super) fn failed(&self, result: ExprId, forward: &mut Forward) -> Fate {
        if forward.seen.len() > FARTHEST || !forward.seen.insert(result) || !self.step() {
            return Fate::Unknown;
        }
        if let Some(raised) = self.hir.expr(result).raised {
            return self.failed(raised, forward);
        }
        let Some(parent) = self.hir.expr(result).parent else {
            return match self.hir.function_of(result) {
                Some(function) => self.failure_of(function, forward),
                None => Fate::Unknown,
            };
        };
        match self.hir.kind(parent) {
            ExprKind::Let { pattern, .. } => self.bound_error(pattern, forward),
            ExprKind::Choice { on, arms } if *on == Some(result) => {
                let fates: Vec<Fate> =
                    arms.iter().map(|arm| self.bound_error(&arm.pattern, forward)).collect();
                all(&fates)
            }
            ExprKind::Choice { .. } | ExprKind::Block { .. } | ExprKind::Async { .. } => {
                self.failed(parent, forward)
            }
            ExprKind::Return(_) => {
                match (self.closure_around(parent), self.hir.function_of(parent)) {
                    (Some(around), _) => self.failed(around, forward),
                    (None, Some(function)) => self.failure_of(function, forward),
                    _ => Fate::Unknown,
                }
            }
            _ => Fate::Unknown,
        }
    }

    fn failure_of(&self, function: FunctionId, forward: &mut Forward) -> Fate {
        let calls = self.callers(function);
        let counts = |call: &&ExprId| self.counts(**call, function);
        let fates: Vec<Fate> =
            calls.iter().filter(counts).map(|&call| self.failed(call, forward)).collect();
        all(&fates)
    }

    /// What is done with what a pattern takes out of an `Err`.
    fn bound_error(&self, pattern: &Pattern, forward: &mut Forward) -> Fate {
        let mut fates = Vec::new();
        match pattern.inside() {
            Pattern::TupleStruct(path, inner) if path.is("Err") => {
                fates.extend(inner.iter().map(|inner| self.bound(inner, forward)));
            }
            Pattern::Bind { local, .. } => {
                let uses = self.index.uses_of(*local);
                fates.extend(uses.iter().map(|&used| self.failed(used, forward)));
            }
            _ => {}
        }
        all(&fates)
    }
}
