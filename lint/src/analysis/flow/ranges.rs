//! The numbers that a calculation can yield where they are not known one by one.

use std::ops::RangeInclusive;

use super::code::{Found, Next, State, Value, Why};
use super::facts::unknown;
use super::results::operator_of;
use super::{Flow, Within};
use crate::analysis::format_string::Value as Formatted;
use crate::analysis::hir::{ExprId, ExprKind, Operator};
use crate::libraries::{http, neutral, numbers, process};

use super::types::Ty;

impl Flow<'_> {
    /// What a calculation with unknown numbers yields: a range if none of its numbers is right, or
    /// else nothing that is known.
    pub(super) fn of_range(&self, state: State) -> Next {
        match self.range(state.expr, state.within) {
            Some(range) if is_never_right(&range) => {
                Next::End(Value::Among(*range.start(), *range.end()), state)
            }
            _ => unknown(Why::Computed, state),
        }
    }

    /// What a calculation yields with each number of its left side, if all are known: a range where
    /// none of its numbers is right.
    pub(super) fn of_each(
        &self,
        state: State,
        operator: Operator,
        left: ExprId,
        right: ExprId,
    ) -> Option<Vec<Next>> {
        let right = self.range(right, state.within)?;
        if self.numbers_in(left, state.within).is_empty() {
            return None;
        }
        let one = |found: &Found| {
            let Value::Number(number, _) = found.value else {
                return unknown(Why::Computed, state);
            };
            match combine(operator, &(number..=number), &right) {
                Some(range) if is_never_right(&range) => {
                    let at = State { at: None, named: None, ..state.to(found.at) };
                    Next::End(Value::Among(*range.start(), *range.end()), at)
                }
                _ => unknown(Why::Computed, state),
            }
        };
        let all: Vec<Next> = self.values(left, state.within).iter().map(one).collect();
        all.iter().any(|one| matches!(one, Next::End(Value::Among(..), _))).then_some(all)
    }

    /// An unknown number that is converted from a type without a right number: `u16::from(byte)`
    pub(super) fn of_narrow(&self, state: State, inner: ExprId) -> Option<Next> {
        let Ty::Named(name) = self.type_of(inner) else { return None };
        let range = range_of_type(&name).filter(is_never_right)?;
        let found = self.values_in(inner, state.path, state.within);
        let is_unknown = found.iter().all(|one| matches!(one.value, Value::Unknown(_)));
        is_unknown.then(|| Next::End(Value::Among(*range.start(), *range.end()), state))
    }

    /// The least and the greatest number that an expression can yield; kept, as both sides of a
    /// calculation may ask for one.
    fn range(&self, expr: ExprId, within: Within) -> Option<RangeInclusive<i128>> {
        let key = (expr, within);
        if let Some(known) = self.ranges.borrow().get(&key) {
            return known.clone();
        }
        self.ranges.borrow_mut().insert(key, None);
        let range = if self.step() { self.range_new(expr, within) } else { None };
        self.ranges.borrow_mut().insert(key, range.clone());
        range
    }

    fn range_new(&self, expr: ExprId, within: Within) -> Option<RangeInclusive<i128>> {
        let range = |of: ExprId| self.deeper(|| self.range(of, within)).flatten();
        let combined = |operator, left, right| match (operator, range(left), range(right)) {
            // `slot % 16`, `flags & 0x0f`: the other side does not matter.
            (Operator::Rem, left, Some(by)) => {
                let most = by.end().checked_sub(1).filter(|_| *by.start() > 0)?;
                let least = if left.is_some_and(|left| *left.start() < 0) { -most } else { 0 };
                Some(least..=most)
            }
            (Operator::And, left, right) => {
                let masks = [left, right].into_iter().flatten();
                let masks = masks.filter(|mask| *mask.start() >= 0);
                masks.map(|mask| *mask.end()).min().map(|most| 0..=most)
            }
            (operator, Some(left), Some(right)) => combine(operator, &left, &right),
            _ => None,
        };
        let known = self.numbers_in(expr, within);
        if let (Some(least), Some(most)) = (known.iter().min(), known.iter().max()) {
            return Some(*least..=*most);
        }
        let found = match self.hir.kind(expr) {
            ExprKind::Binary { operator, left, right } => combined(*operator, *left, *right),
            ExprKind::Convert { inner, .. } | ExprKind::Cast { inner, .. } => range(*inner),
            ExprKind::Method { receiver, name, args, .. } => match (name.as_str(), args.as_slice())
            {
                (numbers::MIN, [other]) => {
                    let ends = [*receiver, *other].map(range);
                    let most = ends.iter().flatten().map(|range| *range.end()).min();
                    let least = ends[0].as_ref().map_or(0, |range| *range.start());
                    most.map(|most| least.min(most)..=most)
                }
                (numbers::CLAMP, [least, most]) => {
                    range(*least).zip(range(*most)).map(|(a, b)| *a.start()..=*b.end())
                }
                (name, [other]) => {
                    operator_of(name).and_then(|operator| combined(operator, *receiver, *other))
                }
                (name, []) => self
                    .numbers_of_status(*receiver, name)
                    .or_else(|| neutral::keeps_type(name).then(|| range(*receiver)).flatten()),
                _ => None,
            },
            ExprKind::Local(local) => self.hir.locals.get(*local).bound_to().and_then(range),
            _ => None,
        };
        let by_type = || match self.type_of(expr) {
            Ty::Named(name) => range_of_type(&name),
            _ => None,
        };
        let is_valid = |range: &RangeInclusive<i128>| range.start() <= range.end();
        found.filter(is_valid).or_else(by_type)
    }

    /// What the number of an HTTP or an exit status can be: `response.status().as_u16()`,
    /// `child.wait()?.code()`.
    pub(super) fn numbers_of_status(
        &self,
        status: ExprId,
        method: &str,
    ) -> Option<RangeInclusive<i128>> {
        match method {
            http::AS_NUMBER if self.is_http_status(status) => Some(http::STATUSES),
            process::AS_NUMBER if self.is_named(status, process::TYPE) => Some(process::CODES),
            _ => None,
        }
    }

    /// `response.status()`
    fn is_http_status(&self, expr: ExprId) -> bool {
        matches!(self.hir.kind(expr), ExprKind::Method { name, args, .. } if name == http::GIVES && args.is_empty())
            || self.is_named(expr, http::TYPE)
    }

    fn is_named(&self, expr: ExprId, ty: &str) -> bool {
        matches!(self.type_of(expr), Ty::Named(name) if name == ty)
    }
}

/// The range of several numbers, if none between them is right.
pub(super) fn of_numbers(numbers: &[i128]) -> Option<Value> {
    let (least, most) = (*numbers.iter().min()?, *numbers.iter().max()?);
    (least < most && is_never_right(&(least..=most))).then_some(Value::Among(least, most))
}

/// Every result of an operator that only grows with each of its sides, or falls with the right one.
fn combine(
    operator: Operator,
    left: &RangeInclusive<i128>,
    right: &RangeInclusive<i128>,
) -> Option<RangeInclusive<i128>> {
    let (a, b) = (*left.start(), *left.end());
    let (c, d) = (*right.start(), *right.end());
    let (least, most) = match operator {
        Operator::Add => (a.checked_add(c)?, b.checked_add(d)?),
        Operator::Sub => (a.checked_sub(d)?, b.checked_sub(c)?),
        Operator::Mul if a >= 0 && c >= 0 => (a.checked_mul(c)?, b.checked_mul(d)?),
        Operator::Div if a >= 0 && c > 0 => (a.checked_div(d)?, b.checked_div(c)?),
        _ => return None,
    };
    Some(least..=most)
}

/// The numbers of `u8`, `i16`, or `bool`.
fn range_of_type(name: &str) -> Option<RangeInclusive<i128>> {
    match Formatted::of_type(name)? {
        Formatted::Integer { bits, signed: false } if bits < 127 => Some(0..=(1 << bits) - 1),
        Formatted::Integer { bits, signed: true } if bits < 127 => {
            Some(-(1 << (bits - 1))..=(1 << (bits - 1)) - 1)
        }
        Formatted::Bool => Some(0..=1),
        _ => None,
    }
}

/// Is none of these numbers rightly sent as a close code?
fn is_never_right(range: &RangeInclusive<i128>) -> bool {
    /// More numbers than there are in a group of codes that must not be sent.
    const MOST: i128 = 4096;
    let is_right = |number: i128| {
        u16::try_from(number).is_ok_and(|number| {
            wsclose_core::SendCode::new(number).is_ok_and(|code| {
                code.to_close_code().status() != wsclose_core::Status::FirstComeFirstServed
            })
        })
    };
    let is_short = range.end().checked_sub(*range.start()).is_some_and(|more| more < MOST);
    is_short && !range.clone().any(is_right)
}
