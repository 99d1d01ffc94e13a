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

/// The limit that a condition in a loop sets for a text.
struct Limit {
    /// The most bytes that the text has where the loop appends to it.
    most: usize,
    /// Do they include what is appended?
    with_appended: bool,
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
            (None, [_]) => self.limit_before(append, within),
            _ => None,
        };
        let (length, appended) = match limited {
            Some(Limit { most, with_appended: true }) => {
                return length.or(Length::within(0..=most));
            }
            Some(limit) => (length.or(Length::within(0..=limit.most)), appended),
            None => (length, appended.zip(rounds).map(|(length, rounds)| length.times(rounds))),
        };
        length.then(appended.unwrap_or(Length::UNLIMITED))
    }

    /// The limit of a text by a condition around or before what a loop appends to it:
    /// `if out.len() + c.len_utf8() > 123 { break; }`
    fn limit_before(&self, append: Append, within: Within) -> Option<Limit> {
        let limit = |condition, is_true| self.limit_by(condition, is_true, append, within);
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

    /// The limit that a condition sets where it is true, or where it is not.
    fn limit_by(
        &self,
        condition: ExprId,
        is_true: bool,
        append: Append,
        within: Within,
    ) -> Option<Limit> {
        let ExprKind::Look(sides) = self.hir.kind(condition) else { return None };
        let (greater, less) = match *sides.as_slice() {
            [inner] => return self.limit_by(inner, !is_true, append, within),
            [left, right] if self.hir.greater.contains_key(&left) => (left, right),
            [left, right] => (right, left),
            _ => return None,
        };
        let may_be_equal = *self.hir.greater.get(&greater)? == is_true;
        let (less, most) = if is_true { (less, greater) } else { (greater, less) };
        let mut most = self.count(most, within)?.checked_sub(usize::from(!may_be_equal))?;
        let (mut is_it, mut with_appended) = (false, false);
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
                    with_appended |= matches!(self.hir.kind(last), ExprKind::Local(it) if is(*it));
                }
                _ => most = most.checked_sub(self.count(term, within).unwrap_or(0))?,
            }
        }
        is_it.then_some(Limit { most, with_appended })
    }
}
