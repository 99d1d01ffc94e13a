//! Which branches of a choice yield its value.

use super::code::{Next, State};
use super::{Flow, Within};
use crate::analysis::hir::{Arm, DefId, ExprId, ExprKind, Pattern, Step};
use crate::analysis::index::Resolved;
use crate::analysis::packages::Item;

impl Flow<'_> {
    pub(super) fn of_choice(
        &self,
        state: State,
        on: Option<ExprId>,
        arms: &[Arm],
        steps: &[Step],
    ) -> Vec<Next> {
        let taken = self.taken_arms(on, arms, state.within);
        let is_received = on.is_some_and(|on| self.type_of(on).item().is_some_and(Item::is_frame));
        let has_some = arms.iter().any(|arm| matches!(arm.pattern, Pattern::Inside(_)));
        let mut all = Vec::new();
        for arm in taken {
            // An arm that only spells a code in another way chooses nothing.
            if steps.is_empty() && self.is_translation(arm, state.within) {
                continue;
            }
            let is_none = match &arm.pattern {
                Pattern::Path(path) => path.is("None"),
                Pattern::Wild => has_some,
                _ => false,
            };
            let stands_in = state.stands_in || is_received && is_none;
            all.push(Next::Go(State { stands_in, ..state.to(arm.body) }));
        }
        all
    }

    /// Does an arm yield the code that its pattern names?
    pub(in crate::analysis) fn is_translation(&self, arm: &Arm, within: Within) -> bool {
        let mut named = Vec::new();
        arm.pattern.each(&mut |pattern| named.extend(self.number_of_pattern(pattern)));
        !named.is_empty()
            && self.number_in(arm.body, within).is_some_and(|number| {
                // `500 => 500` is no code in either spelling.
                (1000..=4999).contains(&number) && named.contains(&number)
            })
    }

    pub(super) fn number_of_pattern(&self, pattern: &Pattern) -> Option<i128> {
        match pattern {
            Pattern::Number(number) => Some(*number),
            Pattern::Path(path) => match self.index.resolve(path) {
                Resolved::Variant(..) => None,
                resolved => self.number_of(&resolved),
            },
            _ => None,
        }
    }

    /// The arms that can be taken, by what is known of the value.
    pub(super) fn taken_arms<'a>(
        &self,
        on: Option<ExprId>,
        arms: &'a [Arm],
        within: Within,
    ) -> Vec<&'a Arm> {
        let all = || arms.iter().collect();
        let Some(on) = on else { return all() };
        let tells = |arm: &Arm| match arm.pattern.inside() {
            Pattern::Path(path) => !path.is("None"),
            Pattern::Number(_)
            | Pattern::Range(..)
            | Pattern::TupleStruct(..)
            | Pattern::Struct(..)
            | Pattern::Or(_) => true,
            _ => false,
        };
        if !arms.iter().any(tells) {
            return all();
        }
        let out = self.ruled_out(on, within);
        let variants = self.variants(on, within).map(|all| {
            let left = all.into_iter().filter(|variant| !out.contains(variant));
            left.map(|(def, at)| Known::Variant(def, at)).collect::<Vec<_>>()
        });
        let number = || self.number_in(on, within).map(|number| vec![Known::Number(number)]);
        let Some(values) = variants.or_else(number) else {
            return arms.iter().filter(|arm| !self.takes_only(&arm.pattern, &out)).collect();
        };
        // What is known is in the `Ok`; an `Err` is another way.
        let is_error =
            |arm: &Arm| matches!(&arm.pattern, Pattern::TupleStruct(path, _) if path.is("Err"));
        let mut taken: Vec<bool> = arms.iter().map(is_error).collect();
        for value in &values {
            for (arm, taken) in arms.iter().zip(&mut taken) {
                if self.may_match(&arm.pattern, value) {
                    *taken = true;
                    let is_left = match value {
                        Known::Variant(def, at) => !self.takes(arm, (*def, *at)),
                        Known::Number(_) => arm.guard.is_some(),
                    };
                    if !is_left {
                        break;
                    }
                }
            }
        }
        arms.iter().zip(taken).filter(|(_, taken)| *taken).map(|(arm, _)| arm).collect()
    }

    pub(super) fn may_match(&self, pattern: &Pattern, value: &Known) -> bool {
        match (pattern, value) {
            (Pattern::Bind { inner: Some(inner), .. } | Pattern::Inside(inner), _) => {
                self.may_match(inner, value)
            }
            (Pattern::Or(all), _) => all.iter().any(|one| self.may_match(one, value)),
            (Pattern::Number(wanted), Known::Number(number)) => wanted == number,
            (Pattern::Range(first, last), Known::Number(number)) => {
                first.is_none_or(|first| first <= *number)
                    && last.is_none_or(|last| *number <= last)
            }
            (Pattern::Path(path), Known::Number(number)) => {
                self.number_of(&self.index.resolve(path)).is_none_or(|it| it == *number)
            }
            (
                Pattern::Path(path) | Pattern::TupleStruct(path, _) | Pattern::Struct(path, _),
                Known::Variant(def, at),
            ) => match self.index.resolve(path) {
                Resolved::Variant(other, wanted) => (other, wanted) == (*def, *at),
                _ => true,
            },
            _ => true,
        }
    }

    /// The arm around the use of a field that another field of the value decides about:
    /// `if end.is_clean { end.code } else { 1001 }`
    pub(super) fn arm_by_other_field(&self, used: ExprId, base: ExprId) -> Option<ExprId> {
        let ExprKind::Local(local) = self.hir.kind(base) else { return None };
        let of_local = |on: ExprId| match self.hir.kind(on) {
            ExprKind::Field { base, .. } => {
                matches!(self.hir.kind(*base), ExprKind::Local(it) if it == local)
            }
            _ => false,
        };
        let mut inside = used;
        for around in self.parents(used) {
            if self.decides(around).is_some_and(of_local) {
                return Some(inside);
            }
            inside = around;
        }
        None
    }

    /// What decides which arm of a choice is taken.
    fn decides(&self, choice: ExprId) -> Option<ExprId> {
        match self.hir.kind(choice) {
            ExprKind::Choice { on: Some(on), .. } => Some(*on),
            ExprKind::Choice { on: None, arms } => arms.first()?.guard,
            _ => None,
        }
    }

    /// Does a struct with these fields take another arm than the one that was taken?
    pub(super) fn takes_other_arm(&self, arm: Option<ExprId>, fields: &[(String, ExprId)]) -> bool {
        let Some(arm) = arm else { return false };
        let Some(choice) = self.hir.expr(arm).parent else { return false };
        let Some(ExprKind::Field { name, .. }) = self.decides(choice).map(|on| self.hir.kind(on))
        else {
            return false;
        };
        let ExprKind::Choice { arms, .. } = self.hir.kind(choice) else { return false };
        let Some((_, value)) = fields.iter().find(|(field, _)| field == name) else { return false };
        let Some(at) = arms.iter().position(|it| it.body == arm) else { return false };
        if let ExprKind::Bool(value) = self.hir.kind(*value) {
            return matches!(self.hir.kind(choice), ExprKind::Choice { on: None, .. })
                && *value != (at == 0);
        }
        let variants = self.variants(*value, Within::default());
        let is_of = |(def, variant): (DefId, usize)| {
            arms.get(at).is_none_or(|it| self.may_match(&it.pattern, &Known::Variant(def, variant)))
        };
        variants.is_some_and(|all| !all.into_iter().any(is_of))
    }

    pub(super) fn variant_of_literal(&self, literal: ExprId) -> Option<(DefId, usize)> {
        let ExprKind::Struct { path, .. } = self.hir.kind(literal) else { return None };
        self.variant(path)
    }
}

/// A value that an arm can be compared with.
pub(super) enum Known {
    Variant(DefId, usize),
    Number(i128),
}
