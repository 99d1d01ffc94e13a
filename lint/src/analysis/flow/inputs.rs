//! Where the values of variables, parameters and receivers come from.

use super::code::{Next, State, Value, Why, may_be_sent};
use super::{Flow, Within};
use crate::analysis::hir::{ExprId, ExprKind, FunctionId, LocalId, Origin, Pattern, Source, Step};
use crate::analysis::index::Resolved;
use crate::analysis::packages::Item;
use crate::libraries::{Source as Known, neutral, results};
use crate::site::Spelling;

use super::facts::unknown;
use super::fields::received;
use super::types::Ty;

impl Flow<'_> {
    pub(super) fn of_local(&self, state: State, local: LocalId, steps: &[Step]) -> Vec<Next> {
        let known = self.hir.locals.get(local);
        let assigned = self.assigned_to_field(local, steps);
        let replaced = self.replaced_at(&assigned, state.expr);
        let mut all = Vec::new();
        for source in known.sources.iter().filter(|source| {
            self.reaches(source, state.expr) && !self.is_replaced(source, replaced)
        }) {
            // `code @ 500..=599`
            if let (Some(number), [], false) = (never_sent(source), steps, state.chosen) {
                all.push(Next::End(Value::Number(number, Spelling::Literal), state));
                continue;
            }
            let steps: Vec<Step> = source.steps.iter().chain(steps).cloned().collect();
            let state = State { chosen: state.chosen || source.chosen, ..state };
            match source.origin {
                Origin::Value(value) | Origin::Each(value) => {
                    all.extend(self.of_value(state, value, steps));
                }
                Origin::Parameter(at) => all.extend(self.of_parameter(state, local, at, &steps)),
                Origin::Receiver => all.extend(self.of_receiver(state, local, &steps)),
                Origin::ClosureParameter(closure, at) => {
                    all.extend(self.of_closure_parameter(state, closure, at, steps));
                }
            }
        }
        all.extend(self.of_puts(state, local, steps));
        for at in assigned {
            if let ExprKind::Assign { value, .. } = self.hir.kind(at)
                && replaced.is_none_or(|start| start <= self.hir.expr(at).span.start)
            {
                all.extend(self.go(state.to(*value), steps.get(1..).unwrap_or_default().to_vec()));
            }
        }
        all
    }

    /// The assignments to a field of a variable: `frame.code = …`
    pub(super) fn assigned_to_field(&self, local: LocalId, steps: &[Step]) -> Vec<ExprId> {
        let Some(Step::Field(name)) = steps.first() else { return Vec::new() };
        let is_it = |at: &ExprId| {
            let ExprKind::Assign { target, .. } = self.hir.kind(*at) else { return false };
            let ExprKind::Field { base, .. } = self.hir.kind(*target) else { return false };
            matches!(self.hir.kind(*base), ExprKind::Local(other) if *other == local)
        };
        let all = self.index.assignments.get(name.as_str()).into_iter().flatten();
        all.copied().filter(is_it).collect()
    }

    /// A way into a value. What a pattern takes out of a library's type was received; what it takes
    /// out of a variant of the unit's was put into one.
    pub(super) fn of_value(&self, state: State, value: ExprId, steps: Vec<Step>) -> Vec<Next> {
        match self.taken_apart(state, &steps) {
            Some(next) => next,
            None => self.go(state.to(value), steps),
        }
    }

    pub(super) fn taken_apart(&self, state: State, steps: &[Step]) -> Option<Vec<Next>> {
        steps.iter().enumerate().find_map(|(at, step)| {
            let Step::Of(path, field) = step else { return None };
            let behind = steps.get(at + 1..).unwrap_or_default();
            match self.index.resolve(path) {
                Resolved::Library(items) if !items.iter().all(Item::is_unrelated_type) => {
                    let value = items.iter().find_map(|item| received(item, field, behind));
                    let value = value.unwrap_or(Value::Unknown(Why::TakenOut));
                    let at = Some(state.at.unwrap_or(state.expr));
                    Some(vec![Next::End(value, State { at, ..state })])
                }
                Resolved::Variant(def, variant) => {
                    Some(self.put_into_variant(state, def, variant, field, behind))
                }
                _ => None,
            }
        })
    }

    pub(super) fn of_parameter(
        &self,
        state: State,
        local: LocalId,
        at: usize,
        steps: &[Step],
    ) -> Vec<Next> {
        if let Some(next) = self.taken_apart(state, steps) {
            return next;
        }
        let Some(function) = self.hir.locals.get(local).function else {
            return self.opaque(state, steps, Why::Caller);
        };
        let name = &self.hir.functions.get(function).name;
        let handler = self.index.crates_at(state.expr).libraries.iter().find(|library| {
            library.sources.iter().any(|source| {
                matches!(source, Known::Parameter(handler, index) if handler == name && *index == at)
            })
        });
        if let (Some(library), []) = (handler, steps) {
            return vec![Next::End(Value::Received(library), state)];
        }
        let go = |call, within| {
            let (argument, before) = self.handed_to(call, function, at)?;
            let path = self.path(before.into_iter().chain(steps.iter().cloned()).collect());
            Some(Next::Go(State { path, within, at: None, named: None, ..state.to(argument) }))
        };
        if let Some((call, outer)) = self.call_of(state.within)
            && self.means(call, function)
        {
            return go(call, outer)
                .map_or_else(|| vec![unknown(Why::Caller, state)], |go| vec![go]);
        }
        // Conversions are called in so many ways that what only decides does not look for them.
        if self.depth.get() > 0 && self.is_conversion(function) {
            return self.opaque(state, steps, Why::Caller);
        }
        let calls = self.callers(function);
        let mut all: Vec<Next> = calls
            .iter()
            .filter(|call| self.counts(**call, function))
            .filter_map(|&call| go(call, Within::default()))
            .collect();
        if all.is_empty() && steps.is_empty() {
            all = self.sent_to_parameter(state, local);
        }
        if all.is_empty() {
            all = self.opaque(state, steps, Why::Caller);
        }
        all
    }

    /// What a call gives a parameter, and the way into it; `.map(function)` gives it what it is
    /// called on.
    pub(super) fn handed_to(
        &self,
        call: ExprId,
        function: FunctionId,
        at: usize,
    ) -> Option<(ExprId, Option<Step>)> {
        if let (Some(named), ExprKind::Method { receiver, .. }) =
            (self.naming(call, function), self.hir.kind(call))
        {
            let has_self = self.hir.functions.get(function).has_self;
            let takes_error = self.takes_error(call, named);
            return (at == 0 && !has_self)
                .then_some((*receiver, takes_error.then_some(Step::Error)));
        }
        self.argument(call, function, at).map(|argument| (argument, None))
    }

    /// The argument of a method call that names a function, which the method then calls.
    pub(super) fn naming(&self, call: ExprId, function: FunctionId) -> Option<ExprId> {
        let ExprKind::Method { name, args, .. } = self.hir.kind(call) else { return None };
        let calls = neutral::yields(name) || results::hands_error_in(name);
        let is_it = |argument: &&ExprId| self.named_functions(call, **argument).contains(&function);
        args.iter().filter(|_| calls).find(is_it).copied()
    }

    pub(super) fn means(&self, call: ExprId, function: FunctionId) -> bool {
        self.callees(call).iter().any(|&called| self.index.is_same(called, function))
            || self.naming(call, function).is_some()
    }

    /// Does a call count for a function? What a test passes to the code under test is not sent.
    pub(super) fn counts(&self, call: ExprId, function: FunctionId) -> bool {
        let is_tested = self.hir.functions.get(function).test || !self.hir.context(call).test;
        is_tested && self.is_of_use(call)
    }

    pub(super) fn of_receiver(&self, state: State, local: LocalId, steps: &[Step]) -> Vec<Next> {
        if let Some(next) = self.taken_apart(state, steps) {
            return next;
        }
        let Some(function) = self.hir.locals.get(local).function else {
            return self.opaque(state, steps, Why::Caller);
        };
        let path = self.path(steps.to_vec());
        if let Some((call, outer)) = self.call_of(state.within)
            && self.means(call, function)
            && let Some(receiver) = self.receiver(call)
        {
            return vec![Next::Go(State {
                path,
                within: outer,
                at: None,
                named: None,
                ..state.to(receiver)
            })];
        }
        if !steps.is_empty() && !self.are_calls_known(function) {
            return self.opaque(state, steps, Why::Caller);
        }
        let calls = self.callers(function);
        let receivers = calls
            .iter()
            .filter(|call| self.counts(**call, function))
            .filter_map(|&call| self.receiver(call));
        let within = Within::default();
        let all: Vec<Next> = receivers
            .map(|receiver| {
                Next::Go(State { path, within, at: None, named: None, ..state.to(receiver) })
            })
            .collect();
        if all.is_empty() { self.opaque(state, steps, Why::Caller) } else { all }
    }

    /// Are all calls of a method seen? Not those of a trait's, or on something of an unknown type.
    fn are_calls_known(&self, method: FunctionId) -> bool {
        let known = self.hir.functions.get(method);
        let implementation = known.implementation.map(|id| self.hir.impls.get(id));
        let is_unknown = |call: &&ExprId| {
            self.callees(**call).is_empty()
                && self.receiver(**call).is_some_and(|it| self.type_of(it) == Ty::Unknown)
        };
        let calls = self.index.calls.get(known.name.as_str()).into_iter().flatten();
        implementation.is_some_and(|it| it.of.is_none()) && !calls.clone().any(|it| is_unknown(&it))
    }

    pub(super) fn of_closure_parameter(
        &self,
        state: State,
        closure: ExprId,
        at: usize,
        steps: Vec<Step>,
    ) -> Vec<Next> {
        if let Some(next) = self.taken_apart(state, &steps) {
            return next;
        }
        let Some(parent) = self.hir.expr(closure).parent else {
            return self.opaque(state, &steps, Why::Caller);
        };
        match self.hir.kind(parent) {
            ExprKind::Method { receiver, .. } if at == 0 && self.takes_error(parent, closure) => {
                self.error_in(state, *receiver, &steps)
            }
            ExprKind::Method { receiver, name, .. } if neutral::hands_in(name) && at == 0 => {
                self.go(state.to(*receiver), steps)
            }
            // What was there before.
            ExprKind::Method { name, args, .. } if neutral::folds(name) && at == 0 => {
                let first = args.first();
                first.map_or_else(Vec::new, |first| self.go(state.to(*first), steps))
            }
            ExprKind::Let { pattern: Pattern::Bind { local, .. }, .. } => {
                let path = self.path(steps);
                let name = &self.hir.locals.get(*local).name;
                let calls = self.index.calls.get(name.as_str()).into_iter().flatten();
                let arguments = calls.filter_map(|&call| match self.hir.kind(call) {
                    ExprKind::Call { callee, args }
                        if matches!(self.hir.kind(*callee), ExprKind::Local(it) if it == local) =>
                    {
                        args.get(at).copied()
                    }
                    _ => None,
                });
                arguments
                    .map(|argument| {
                        Next::Go(State { path, at: None, named: None, ..state.to(argument) })
                    })
                    .collect()
            }
            _ => self.opaque(state, &steps, Why::Caller),
        }
    }
}

/// A number that the pattern of a variable accepts, if none of them may be sent.
fn never_sent(source: &Source) -> Option<i128> {
    let (first, last) = source.among?;
    let range = first.max(0)..=last.min(u16::MAX.into());
    range.clone().all(|number| !may_be_sent(number)).then_some(*range.start())
}
