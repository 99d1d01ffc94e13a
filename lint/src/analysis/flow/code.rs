//! The codes that reach a place: a set of numbers with where each is written, codes that were
//! received, no code, or something unknown.

use std::collections::VecDeque;
use std::rc::Rc;

use super::types::Ty;
use super::{Flow, Within};
use crate::analysis::hir::{
    DefId, DefKind, ExprId, ExprKind, FunctionId, Operator, Path, Step, TypeRef,
};
use crate::analysis::index::Resolved;
use crate::analysis::packages::Item;
use crate::libraries::Library;
use crate::site::Spelling;
pub(super) use crate::site::Why;
use rustc_hash::FxHashSet;

/// A code as it is followed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::analysis) enum Value {
    Number(i128, Spelling),
    /// One of the numbers from the first to the last, of which none is right.
    Among(i128, i128),
    /// A variant of an enum of the unit.
    Variant(DefId, usize),
    /// `None`
    Absent,
    /// The code of a received Close.
    Received(&'static Library),
    /// The reason of a received Close.
    ReceivedReason,
    /// Checked by this project's types: it may be sent.
    Sendable,
    Unknown(Why),
}

/// A value, and where it is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::analysis) struct Found {
    pub(in crate::analysis) value: Value,
    /// The expression that is the value.
    pub(in crate::analysis) at: ExprId,
    /// It replaces the missing code of a received Close.
    pub(in crate::analysis) stands_in: bool,
}

/// Where a search is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct State {
    pub(super) expr: ExprId,
    /// The way into the value of the expression.
    pub(super) path: u32,
    pub(super) within: Within,
    pub(super) chosen: bool,
    pub(super) stands_in: bool,
    /// The expression that takes a code out of what was received.
    pub(super) at: Option<ExprId>,
    /// The expression that names a number together with what converts it.
    pub(super) named: Option<ExprId>,
    /// The expression that puts a number in place of what was received.
    pub(super) instead: Option<ExprId>,
    /// The arm that was taken because of another field of what is followed.
    pub(super) arm: Option<ExprId>,
}

impl Found {
    /// The variant of an enum of the unit that it is.
    fn variant(&self) -> Option<(DefId, usize)> {
        match self.value {
            Value::Variant(def, at) => Some((def, at)),
            _ => None,
        }
    }
}

impl State {
    /// The start of a search at an expression.
    pub(super) fn at(expr: ExprId, within: Within) -> State {
        State {
            expr,
            path: 0,
            within,
            chosen: false,
            stands_in: false,
            at: None,
            named: None,
            instead: None,
            arm: None,
        }
    }

    pub(super) fn to(self, expr: ExprId) -> State {
        State { expr, ..self }
    }
}

/// What a step of a search leads to.
pub(super) enum Next {
    Go(State),
    End(Value, State),
}

pub(in crate::analysis) fn may_be_sent(number: i128) -> bool {
    u16::try_from(number).is_ok_and(|number| wsclose_core::SendCode::new(number).is_ok())
}

impl Flow<'_> {
    /// The codes that an expression can yield. What takes a type of the unit converts it:
    /// `close_with(code: impl Into<u16>)`.
    pub(in crate::analysis) fn codes(&self, expr: ExprId) -> Vec<Found> {
        let start = State::at(expr, Within::default());
        let found = self.search(start);
        let is_code = |one: &Found| !matches!(one.value, Value::Variant(..) | Value::Unknown(_));
        let conversions = match self.type_of(expr) {
            ty @ Ty::Own(_) if !found.iter().all(is_code) => self.conversions_to_code(expr, &ty),
            // `Kind::Gone as u16`
            _ => Vec::new(),
        };
        if conversions.is_empty() {
            return found;
        }
        conversions
            .into_iter()
            .flat_map(|id| self.yielded_by(start, id))
            .flat_map(|next| match next {
                Next::Go(state) => self.search(state),
                Next::End(value, state) => {
                    vec![Found { value, at: state.expr, stands_in: state.stands_in }]
                }
            })
            .collect()
    }

    /// The conversions of a type of the unit into a number or into the codes of a library.
    fn conversions_to_code(&self, at: ExprId, ty: &Ty) -> Vec<FunctionId> {
        let libraries = self.index.crates_at(at).libraries.iter().copied();
        let codes = libraries.flat_map(|library| {
            library.codes.iter().map(|codes| Ty::Library(Item::of(library, codes.path)))
        });
        let targets = std::iter::once(Ty::Named("u16".to_owned())).chain(codes);
        targets.flat_map(|target| self.conversions(ty, Some(&target))).collect()
    }

    /// The codes in a part of what an expression yields.
    pub(in crate::analysis) fn codes_in(&self, expr: ExprId, steps: Vec<Step>) -> Vec<Found> {
        self.search(State { path: self.path(steps), ..State::at(expr, Within::default()) })
    }

    /// The values of an expression inside some calls; kept, as many ask for them.
    pub(super) fn values(&self, expr: ExprId, within: Within) -> Rc<[Found]> {
        self.values_in(expr, 0, within)
    }

    /// The values of a part of what an expression yields inside some calls; kept, too.
    pub(super) fn values_in(&self, expr: ExprId, path: u32, within: Within) -> Rc<[Found]> {
        let key = (expr, path, within);
        match self.values.borrow().get(&key) {
            Some(Some(known)) => return known.clone(),
            // It depends on itself.
            Some(None) => return unknown(Why::Computed, expr),
            None => {}
        }
        self.values.borrow_mut().insert(key, None);
        let start = State { path, ..State::at(expr, within) };
        let found = self.deeper(|| self.search(start));
        let found: Rc<[Found]> = found.map_or_else(|| unknown(Why::Limit, expr), Into::into);
        self.values.borrow_mut().insert(key, Some(found.clone()));
        found
    }

    /// The one number of an expression.
    pub(in crate::analysis) fn number(&self, expr: ExprId) -> Option<i128> {
        self.number_in(expr, Within::default())
    }

    pub(super) fn number_in(&self, expr: ExprId, within: Within) -> Option<i128> {
        match &*self.values(expr, within) {
            [Found { value: Value::Number(number, _), .. }] => Some(*number),
            [Found { value: Value::Variant(def, at), .. }] => self.discriminant(*def, *at),
            _ => None,
        }
    }

    /// The number that an enum gives a variant.
    pub(in crate::analysis) fn discriminant(&self, def: DefId, at: usize) -> Option<i128> {
        let DefKind::Enum { variants, .. } = &self.hir.defs.get(def).kind else { return None };
        self.number(variants.get(at)?.discriminant?)
    }

    fn search(&self, start: State) -> Vec<Found> {
        let (mut found, mut seen) = (Vec::new(), FxHashSet::default());
        let mut open = VecDeque::from([start]);
        let (mut taken, longest) = (0, self.longest_search());
        while let Some(state) = open.pop_front() {
            if !seen.insert(State { at: None, named: None, instead: None, ..state }) {
                continue;
            }
            taken += 1;
            if taken > longest || !self.step() {
                let value = Value::Unknown(Why::Limit);
                found.push(Found { value, at: start.expr, stands_in: false });
                break;
            }
            let chosen = state.chosen || self.hir.expr(state.expr).chosen;
            let mut further = Vec::new();
            for next in self.next(State { chosen, ..state }) {
                match next {
                    Next::Go(state) => further.push(state),
                    Next::End(value, state) => end(&mut found, value, state),
                }
            }
            // In the order of the source.
            further.into_iter().rev().for_each(|state| open.push_front(state));
        }
        settle(&mut found);
        found
    }

    /// What a calculation yields. Both sides may depend on one choice, so only one may vary.
    pub(super) fn computed(
        &self,
        operator: Operator,
        left: ExprId,
        right: ExprId,
        within: Within,
    ) -> Vec<i128> {
        let (left, right) = (self.numbers_in(left, within), self.numbers_in(right, within));
        if left.len() > 1 && right.len() > 1 {
            return Vec::new();
        }
        let pairs = left.iter().flat_map(|a| right.iter().map(|b| (*a, *b)));
        let all: Option<Vec<i128>> = pairs.map(|(a, b)| calculated(operator, a, b)).collect();
        all.unwrap_or_default()
    }

    /// The numbers of an expression; none if it can be something else.
    pub(super) fn numbers_in(&self, expr: ExprId, within: Within) -> Vec<i128> {
        let number = |one: &Found| match one.value {
            Value::Number(number, _) => Some(number),
            Value::Variant(def, at) => self.discriminant(def, at),
            _ => None,
        };
        let all: Option<Vec<i128>> = self.values(expr, within).iter().map(number).collect();
        all.unwrap_or_default()
    }

    /// How a name of the unit is spelled in messages.
    pub(super) fn spelled(&self, path: &Path) -> Spelling {
        let mut segments = path.segments.clone();
        if let (Some(first), Some(own)) = (segments.first_mut(), self.index.self_type(path.scope))
            && first == "Self"
            && let TypeRef::Path { path, .. } = own
        {
            path.last().clone_into(first);
        }
        Spelling::Own(segments.join("::"))
    }

    /// The variants of the unit's enums that an expression can be, if nothing else.
    pub(super) fn variants(&self, expr: ExprId, within: Within) -> Option<Vec<(DefId, usize)>> {
        let found = self.values(expr, within);
        let variants = found.iter().map(Found::variant);
        variants.collect::<Option<Vec<_>>>().filter(|all| !all.is_empty())
    }

    /// The numbers that a constant, or a variant with a number, is.
    pub(super) fn number_of(&self, resolved: &Resolved) -> Option<i128> {
        match resolved {
            Resolved::Library(items) => {
                items.iter().find_map(Item::constant).map(|(number, _)| number.into())
            }
            Resolved::Def(def) | Resolved::Constant(def) => match self.hir.defs.get(*def).kind {
                DefKind::Constant { value, .. } => self.number(value),
                _ => None,
            },
            Resolved::Variant(def, at) => self.discriminant(*def, *at),
            Resolved::Unknown(path) => crate::libraries::http::well_known(path),
            Resolved::Associated(..) => None,
        }
    }

    /// Is it a name and nothing that is computed?
    pub(super) fn is_name(&self, expr: ExprId) -> bool {
        matches!(self.hir.kind(expr), ExprKind::Path(_))
    }
}

fn calculated(operator: Operator, a: i128, b: i128) -> Option<i128> {
    match operator {
        Operator::Add => a.checked_add(b),
        Operator::Sub => a.checked_sub(b),
        Operator::Mul => a.checked_mul(b),
        Operator::Or => Some(a | b),
        Operator::And => Some(a & b),
        Operator::Shr => u32::try_from(b).ok().and_then(|b| a.checked_shr(b)),
        Operator::Shl => u32::try_from(b).ok().and_then(|b| a.checked_shl(b)),
        Operator::Div => a.checked_div(b),
        Operator::Rem => a.checked_rem(b),
        Operator::Xor => Some(a ^ b),
        Operator::Power => u32::try_from(b).ok().and_then(|b| a.checked_pow(b)),
    }
}

fn unknown(why: Why, at: ExprId) -> Rc<[Found]> {
    Rc::from([Found { value: Value::Unknown(why), at, stands_in: false }])
}

fn end(found: &mut Vec<Found>, value: Value, state: State) {
    let value = if state.chosen { chosen(value) } else { value };
    let at = match value {
        // The number itself if it must not be sent at all.
        Value::Number(number, _) => {
            let is_made_up = state.stands_in && (may_be_sent(number) || number == 0);
            state.instead.filter(|_| is_made_up).or(state.named)
        }
        Value::Received(_) => state.at,
        _ => None,
    };
    let one = Found { value, at: at.unwrap_or(state.expr), stands_in: state.stands_in };
    if !found.contains(&one) {
        found.push(one);
    }
}

/// A value that a condition has tested: which of its numbers are left is unknown, unless none of them
/// is right.
fn chosen(value: Value) -> Value {
    match value {
        Value::Received(_) | Value::Unknown(_) => Value::Unknown(Why::Chosen),
        Value::Number(number, _) if !may_be_sent(number) => Value::Unknown(Why::Chosen),
        value => value,
    }
}

/// Where each other value is a number too, the code of the received Close is not passed on, and
/// none replaces it.
fn settle(found: &mut [Found]) {
    let is_number = |one: &Found| matches!(one.value, Value::Number(..));
    if found.iter().all(|one| one.stands_in || is_number(one)) {
        for one in found {
            one.stands_in = false;
        }
    }
}
