//! What an expression takes its value from: the one relation that all searches follow.

use super::code::{Found, Next, State, Value, Why, may_be_sent};
use super::reason::Text;
use super::types::Ty;
use super::{Flow, Within, ranges};
use crate::analysis::hir::{DefKind, ExprId, ExprKind, Operator, Origin, Path, Source, Step};
use crate::analysis::index::Resolved;
use crate::analysis::packages::Item;
use crate::libraries::{texts, wsclose};
use crate::site::Spelling;

impl Flow<'_> {
    /// One step of a search.
    pub(super) fn next(&self, state: State) -> Vec<Next> {
        /// The longest way into a value. A function that takes a tree apart for itself makes it grow.
        const LONGEST: usize = 8;
        let steps = self.steps_of(state.path);
        if steps.len() > LONGEST {
            return vec![unknown(Why::Limit, state)];
        }
        if self.is_sendable(state.expr, &steps) {
            return vec![Next::End(Value::Sendable, state)];
        }
        if let Some(next) = self.of_error(state, &steps) {
            return next;
        }
        match self.hir.kind(state.expr) {
            ExprKind::Int(number, _) if steps.is_empty() => {
                vec![Next::End(Value::Number(*number, Spelling::Literal), state)]
            }
            ExprKind::Negate(inner) => {
                let number = self.number_in(*inner, state.within).and_then(i128::checked_neg);
                computed(number.into_iter().collect(), &Spelling::Literal, state)
            }
            ExprKind::Binary { operator, left, right } => {
                self.of_binary(state, *operator, *left, *right)
            }
            ExprKind::Path(path) => self.of_path(state, path, &steps),
            ExprKind::Local(local) => self.of_local(state, *local, &steps),
            ExprKind::Field { base, name } => {
                let at = if steps.is_empty() { Some(state.expr) } else { state.at };
                // `ErrorCode::LOST.0`
                let is_named = steps.is_empty() && self.is_name(*base);
                let named = state.named.or(is_named.then_some(state.expr));
                let steps = prefixed(Step::Field(name.clone()), &steps);
                let arm = state.arm.or_else(|| self.arm_by_other_field(state.expr, *base));
                vec![Next::Go(State { path: self.path(steps), at, named, arm, ..state.to(*base) })]
            }
            ExprKind::Call { callee, args } => self.of_call(state, *callee, args, &steps),
            ExprKind::Method { .. } => self.of_method(state, &steps),
            ExprKind::Convert { inner, to } => self.of_conversion(state, *inner, to.as_ref()),
            ExprKind::Cast { inner, .. } => self.of_cast(state, *inner),
            ExprKind::Struct { fields, rest, .. } => match steps.split_first() {
                Some((Step::Field(name) | Step::Of(_, name), behind)) => {
                    let field = fields.iter().find(|(field, _)| field == name);
                    match (field, rest) {
                        _ if self.takes_other_arm(state.arm, fields) => Vec::new(),
                        (Some((_, value)), _) => self.go(state.to(*value), behind.to_vec()),
                        (None, Some(rest)) => vec![Next::Go(state.to(*rest))],
                        (None, None) => vec![unknown(Why::Made, state)],
                    }
                }
                _ => match self.variant_of_literal(state.expr) {
                    Some((def, at)) => vec![Next::End(Value::Variant(def, at), state)],
                    None => vec![unknown(Why::Made, state)],
                },
            },
            ExprKind::Tuple(all) => self.of_tuple(state, all, &steps),
            ExprKind::Array(all) => match steps.split_first() {
                // An element of each of the pairs in it.
                Some((Step::Element(_), _))
                    if all.iter().all(|one| matches!(self.hir.kind(*one), ExprKind::Tuple(_))) =>
                {
                    all.iter().map(|one| Next::Go(state.to(*one))).collect()
                }
                Some((Step::Element(at), behind)) => match all.get(*at) {
                    Some(one) => self.go(state.to(*one), behind.to_vec()),
                    None => vec![unknown(Why::TakenOut, state)],
                },
                _ => all.iter().map(|one| Next::Go(state.to(*one))).collect(),
            },
            ExprKind::Choice { on, arms } => self.of_choice(state, *on, arms, &steps),
            ExprKind::Block { tail, .. } => {
                tail.iter().map(|tail| Next::Go(state.to(*tail))).collect()
            }
            ExprKind::Loop { values, .. } => {
                values.iter().map(|value| Next::Go(state.to(*value))).collect()
            }
            ExprKind::Closure { body, returns, .. } | ExprKind::Async { body, returns } => {
                std::iter::once(body).chain(returns).map(|one| Next::Go(state.to(*one))).collect()
            }
            ExprKind::Checked { number, sendable } => {
                let number = number.and_then(|number| self.number(number));
                let value = match number {
                    Some(number) if *sendable || may_be_sent(number) => {
                        Value::Number(number, Spelling::Checked)
                    }
                    Some(number) => Value::Number(number, Spelling::Literal),
                    None => Value::Sendable,
                };
                vec![Next::End(value, state)]
            }
            ExprKind::Index { base, index, .. } => self.of_index(state, *base, *index, &steps),
            // They have no value.
            ExprKind::Let { .. }
            | ExprKind::Assign { .. }
            | ExprKind::Return(_)
            | ExprKind::Break(_)
            | ExprKind::Never => Vec::new(),
            _ => self.of_unknown(state, &steps),
        }
    }

    /// `CODES[1]`, `codes[&name]`
    fn of_index(&self, state: State, base: ExprId, index: ExprId, steps: &[Step]) -> Vec<Next> {
        let at = self.number_in(index, state.within).and_then(|at| usize::try_from(at).ok());
        if let Some(one) = at.and_then(|at| self.element(base, at)) {
            return vec![Next::Go(state.to(one))];
        }
        match self.hir.kind(base) {
            ExprKind::Path(_)
            | ExprKind::Array(_)
            | ExprKind::Local(_)
            | ExprKind::Field { .. } => vec![Next::Go(state.to(base))],
            _ => self.opaque(state, steps, Why::TakenOut),
        }
    }

    /// An element of an array that is written out.
    fn element(&self, array: ExprId, at: usize) -> Option<ExprId> {
        match self.hir.kind(array) {
            ExprKind::Array(all) => all.get(at).copied(),
            ExprKind::Path(path) => match self.index.resolve(path) {
                Resolved::Def(def) | Resolved::Constant(def) => match self.hir.defs.get(def).kind {
                    DefKind::Constant { value, .. } => {
                        self.deeper(|| self.element(value, at)).flatten()
                    }
                    _ => None,
                },
                _ => None,
            },
            ExprKind::Local(local) => {
                let value = self.hir.locals.get(*local).bound_to()?;
                self.deeper(|| self.element(value, at)).flatten()
            }
            _ => None,
        }
    }

    pub(super) fn of_binary(
        &self,
        state: State,
        operator: Operator,
        left: ExprId,
        right: ExprId,
    ) -> Vec<Next> {
        let numbers = self.computed(operator, left, right, state.within);
        if numbers.is_empty() {
            let range = self.of_range(state);
            let each = match range {
                Next::End(Value::Unknown(_), _) => self.of_each(state, operator, left, right),
                _ => None,
            };
            return each.unwrap_or_else(|| vec![range]);
        }
        if let Some(range) = ranges::of_numbers(&numbers) {
            return vec![Next::End(range, state)];
        }
        let spelling = match self.values(left, state.within).first().map(|it| &it.value) {
            Some(Value::Number(_, spelling)) => spelling.clone(),
            _ => Spelling::Literal,
        };
        computed(numbers, &spelling, state)
    }

    /// What is not understood may be a macro that a file defines which was not read.
    fn of_unknown(&self, state: State, steps: &[Step]) -> Vec<Next> {
        if let Some(name) = self.hir.unexpanded.get(&state.expr) {
            let missing = Resolved::Unknown(vec![name.clone()]);
            self.index.miss(self.scope(state.expr), &missing);
        }
        self.opaque(state, steps, Why::Made)
    }

    pub(super) fn go(&self, state: State, steps: Vec<Step>) -> Vec<Next> {
        vec![Next::Go(State { path: self.path(steps), ..state })]
    }

    /// Is it of a type whose values may always be sent?
    fn is_sendable(&self, expr: ExprId, steps: &[Step]) -> bool {
        let crates = self.index.crates_at(expr);
        if !crates.libraries.iter().any(|library| **library == wsclose::LIBRARY)
            || self.is_name(expr)
            || self.is_one_of(expr)
            || matches!(self.hir.kind(expr), ExprKind::Checked { .. })
        {
            return false;
        }
        let whole = self.type_of(expr);
        let ty = steps.iter().fold(whole, |ty, step| self.type_behind(&ty, step));
        ty.item().is_some_and(|item| {
            *item.library == wsclose::LIBRARY && wsclose::SENDABLE.iter().any(|ty| item.is(ty))
        })
    }

    /// Is it one of several values, of which each may have another type in the source?
    fn is_one_of(&self, expr: ExprId) -> bool {
        match self.hir.kind(expr) {
            ExprKind::Choice { .. } | ExprKind::Block { .. } | ExprKind::Loop { .. } => true,
            ExprKind::Local(local) => {
                let is_value = |it: &Source| matches!(it.origin, Origin::Value(_));
                self.hir.locals.get(*local).sources.iter().all(is_value)
            }
            _ => false,
        }
    }

    fn of_path(&self, state: State, path: &Path, steps: &[Step]) -> Vec<Next> {
        if path.is("None") {
            return vec![Next::End(Value::Absent, state)];
        }
        let resolved = self.index.resolve(path);
        match &resolved {
            Resolved::Library(items) => {
                match items.iter().find_map(Item::constant).filter(|_| steps.is_empty()) {
                    Some((number, name)) => {
                        let value = Value::Number(number.into(), Spelling::Library(name));
                        vec![Next::End(value, state)]
                    }
                    None => self.opaque(state, steps, Why::Made),
                }
            }
            Resolved::Def(def) | Resolved::Constant(def) => match self.hir.defs.get(*def).kind {
                DefKind::Constant { .. } => {
                    let values = self.index.values_of_constant(*def);
                    let all = values.flat_map(|value| self.of_constant(state, path, value, steps));
                    all.chain(self.put_into_static(state, *def, steps)).collect()
                }
                // It is called somewhere else.
                DefKind::Function(id) => self.yielded_by(state, id),
                _ => vec![unknown(Why::Made, state)],
            },
            Resolved::Variant(def, at) => vec![Next::End(Value::Variant(*def, *at), state)],
            Resolved::Associated(def, name) if self.index.constants_of(*def, name).count() > 0 => {
                let constants = self.index.constants_of(*def, name);
                constants.map(|value| Next::Go(state.to(value))).collect()
            }
            Resolved::Unknown(_) | Resolved::Associated(..) => {
                if let (Some(number), []) = (self.number_of(&resolved), steps) {
                    return vec![Next::End(Value::Number(number, self.spelled(path)), state)];
                }
                self.index.miss(path.scope, &resolved);
                self.opaque(state, steps, Why::TakenOut)
            }
        }
    }

    /// A constant with a number is that number by its name; of another one the parts count.
    fn of_constant(&self, state: State, path: &Path, value: ExprId, steps: &[Step]) -> Vec<Next> {
        // A part of a constant has its name, too, but not what is put into it later.
        let is_written_there =
            |one: &Found| steps.is_empty() || self.hir.context(one.at).constant.is_some();
        let found = self.values_in(value, state.path, Within::default());
        match &*found {
            [only] if is_written_there(only) => match &only.value {
                Value::Number(number, Spelling::Checked) => {
                    vec![Next::End(Value::Number(*number, Spelling::Checked), state)]
                }
                Value::Number(number, _) => {
                    vec![Next::End(Value::Number(*number, self.spelled(path)), state)]
                }
                Value::Sendable => vec![Next::End(Value::Sendable, state)],
                _ => {
                    vec![Next::Go(State {
                        within: Within::default(),
                        at: None,
                        named: None,
                        ..state.to(value)
                    })]
                }
            },
            _ => vec![Next::Go(State {
                within: Within::default(),
                at: None,
                named: None,
                ..state.to(value)
            })],
        }
    }

    fn of_tuple(&self, state: State, all: &[ExprId], steps: &[Step]) -> Vec<Next> {
        let element = match steps.split_first() {
            Some((Step::Element(at), behind)) => Some((all.get(*at), behind)),
            Some((Step::Field(name), behind)) => {
                Some((name.parse().ok().and_then(|at: usize| all.get(at)), behind))
            }
            _ => None,
        };
        let is_text = |one: ExprId| match self.type_of(one) {
            Ty::StaticText => true,
            Ty::Named(name) => texts::is_text(&name),
            _ => false,
        };
        let is_key = |one: ExprId| is_text(one) || self.type_of(one).own().is_some();
        match (element, all) {
            (Some((Some(one), behind)), _) => self.go(state.to(*one), behind.to_vec()),
            // An entry of a table: `("kick", 4000)`, `(Ending::Kicked, 4000)`.
            (None, [key, value]) if steps.is_empty() && is_key(*key) && !is_text(*value) => {
                vec![Next::Go(state.to(*value))]
            }
            // `(CloseCode::Policy, "why").into()`, which some libraries take for a reason.
            (None, [code, reason]) if steps.is_empty() => {
                let spelled = self.values(*code, state.within).iter().any(|found| {
                    matches!(
                        found.value,
                        Value::Number(
                            _,
                            Spelling::Library(_)
                                | Spelling::Payload { .. }
                                | Spelling::LossyConversion
                        )
                    )
                });
                let is_code = || self.type_of(*code).item().is_some_and(|it| it.codes().is_some());
                let is_reason =
                    || is_text(*reason) || self.longest(*reason, state.within) != Text::Unknown;
                if spelled || is_code() || is_reason() {
                    vec![Next::Go(state.to(*code))]
                } else {
                    vec![unknown(Why::Made, state)]
                }
            }
            _ => vec![unknown(Why::Made, state)],
        }
    }

    /// `code as u16`; an enum becomes its discriminants.
    fn of_cast(&self, state: State, inner: ExprId) -> Vec<Next> {
        let Ty::Own(def) = self.type_of(inner) else {
            return vec![self.of_narrow(state, inner).unwrap_or_else(|| Next::Go(state.to(inner)))];
        };
        let DefKind::Enum { variants, .. } = &self.hir.defs.get(def).kind else {
            return vec![Next::Go(state.to(inner))];
        };
        if self.variants(inner, state.within).is_some() {
            return vec![Next::Go(state.to(inner))];
        }
        let written = variants.iter().filter_map(|variant| {
            let value = variant.discriminant?;
            let number = self.number(value)?;
            let name = format!("{}::{}", self.hir.defs.get(def).name, variant.name);
            Some(Next::End(
                Value::Number(number, Spelling::Own(name)),
                State { at: None, named: None, ..state.to(value) },
            ))
        });
        let all: Vec<Next> = written.collect();
        if all.is_empty() { vec![unknown(Why::Computed, state)] } else { all }
    }
}

pub(super) fn unknown(why: Why, state: State) -> Next {
    Next::End(Value::Unknown(why), state)
}

pub(super) fn computed(numbers: Vec<i128>, spelling: &Spelling, state: State) -> Vec<Next> {
    if numbers.is_empty() {
        return vec![unknown(Why::Computed, state)];
    }
    let value = |number| Value::Number(number, spelling.clone());
    numbers.into_iter().map(|number| Next::End(value(number), state)).collect()
}

fn prefixed(step: Step, steps: &[Step]) -> Vec<Step> {
    std::iter::once(step).chain(steps.iter().cloned()).collect()
}
