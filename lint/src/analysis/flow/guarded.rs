//! Texts that grow only while a condition finds them short.

use super::{Flow, Within};
use crate::analysis::format_string::Length;
use crate::analysis::hir::{Arm, ExprId, ExprKind, LocalId, Operator};
use crate::libraries::texts;

/// Something is appended to a variable.
#[derive(Clone, Copy)]
pub(super) struct Append {
    pub(super) to: LocalId,
    /// Where the variable is named, and what appends to it there.
    pub(super) at: ExprId,
    pub(super) call: ExprId,
}

impl Flow<'_> {
    /// The length of a text to which something is appended in some nested loops.
    pub(super) fn grown(
        &self,
        length: Length,
        appended: Option<Length>,
        append: Append,
        loops: &[ExprId],
        within: Within,
    ) -> Length {
        let rounds = self.rounds(loops.iter().copied(), within);
        // What an outer loop appends besides comes on top of what an inner one leaves.
        let limited = match (rounds, loops) {
            (None, [_]) => self.most_before(append, within),
            _ => None,
        };
        let (length, appended) = match limited {
            Some((most, true)) => return length.or(Length::within(0..=most)),
            Some((most, false)) => (length.or(Length::within(0..=most)), appended),
            None => (length, appended.zip(rounds).map(|(length, rounds)| length.times(rounds))),
        };
        length.then(appended.unwrap_or(Length::UNLIMITED))
    }

    /// The most bytes that a text has where a loop appends to it, and whether they include what is
    /// appended, by a condition in the loop: `if out.len() + c.len_utf8() > 123 { break; }`
    fn most_before(&self, append: Append, within: Within) -> Option<(usize, bool)> {
        let limit = |condition, is_true| self.most_by(condition, is_true, append, within);
        let mut inside = append.at;
        for around in self.parents(append.at) {
            let found = match self.hir.kind(around) {
                ExprKind::Choice { on: None, arms } => {
                    let at = arms.iter().position(|arm| arm.body == inside);
                    at.and_then(|at| limit(arms.first()?.guard?, at == 0))
                }
                ExprKind::Block { statements, .. } => {
                    let before = statements.iter().take_while(|it| **it != inside);
                    before.filter_map(|it| self.stays_if_not(*it)).find_map(|it| limit(it, false))
                }
                // `while out.len() < 123 { … }`
                ExprKind::Opaque(parts) => match parts.as_slice() {
                    [condition, body] if *body == inside => limit(*condition, true),
                    _ => None,
                },
                ExprKind::Loop { .. } | ExprKind::Closure { .. } => return None,
                _ => None,
            };
            if found.is_some() {
                return found;
            }
            inside = around;
        }
        None
    }

    /// The condition of a statement that leaves if it is true: `if condition { break; }`
    fn stays_if_not(&self, statement: ExprId) -> Option<ExprId> {
        let ExprKind::Choice { on: None, arms } = self.hir.kind(statement) else { return None };
        match arms.as_slice() {
            [Arm { guard, body, .. }] if self.leaves(*body) => *guard,
            _ => None,
        }
    }

    /// The most bytes that a condition leaves in a text, and whether they include what is appended.
    fn most_by(
        &self,
        condition: ExprId,
        is_true: bool,
        append: Append,
        within: Within,
    ) -> Option<(usize, bool)> {
        let ExprKind::Look(sides) = self.hir.kind(condition) else { return None };
        let (greater, less) = match *sides.as_slice() {
            [inner] => return self.most_by(inner, !is_true, append, within),
            [left, right] if self.hir.greater.contains_key(&left) => (left, right),
            [left, right] => (right, left),
            _ => return None,
        };
        let may_be_equal = *self.hir.greater.get(&greater)? == is_true;
        let (less, most) = if is_true { (less, greater) } else { (greater, less) };
        let mut most = self.count(most, within)?.checked_sub(usize::from(!may_be_equal))?;
        let (mut is_it, mut is_counted) = (false, false);
        let mut open = vec![less];
        while let Some(term) = open.pop() {
            match self.hir.kind(term) {
                ExprKind::Binary { operator: Operator::Add, left, right } => {
                    open.extend([left, right]);
                }
                ExprKind::Method { receiver, name, .. }
                    if matches!(name.as_str(), texts::LEN | texts::LEN_UTF8) =>
                {
                    let of = self.hir.kind(*receiver);
                    let is = |local: LocalId| matches!(of, ExprKind::Local(it) if *it == local);
                    is_it |= name == texts::LEN && is(append.to);
                    let last = self.hir.kind(append.call).parts().pop()?;
                    is_counted |= matches!(self.hir.kind(last), ExprKind::Local(it) if is(*it));
                }
                _ => most = most.checked_sub(self.count(term, within).unwrap_or(0))?,
            }
        }
        is_it.then_some((most, is_counted))
    }
}
