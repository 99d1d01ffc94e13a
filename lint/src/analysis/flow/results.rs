//! What calls, method calls and conversions yield.

use super::code::{Found, Next, State, Value, Why};
use super::reason::Text;
use super::types::Ty;
use super::{Flow, Within};
use crate::analysis::hir::{DefKind, ExprId, ExprKind, FunctionId, Operator, Step};
use crate::analysis::index::Resolved;
use crate::analysis::packages::Item;
use crate::libraries::numbers::{self, Calculation};
use crate::libraries::{channels, conversions, neutral, texts};
use crate::site::Spelling;

use super::facts::{computed, unknown};

impl Flow<'_> {
    pub(super) fn of_call(
        &self,
        state: State,
        callee: ExprId,
        args: &[ExprId],
        steps: &[Step],
    ) -> Vec<Next> {
        let ExprKind::Path(path) = self.hir.kind(callee) else {
            // What a closure or a function yields is its value.
            return vec![Next::Go(state.to(callee))];
        };
        if let (Some(number), []) = (self.number_of_bytes(path, args, state.within), steps) {
            return vec![Next::End(Value::Number(number, Spelling::Bytes), state)];
        }
        match self.index.resolve(path) {
            Resolved::Library(items) => self.of_library_call(state, &items, args, steps),
            Resolved::Variant(def, at) => vec![Next::End(Value::Variant(def, at), state)],
            Resolved::Def(def) if matches!(self.hir.defs.get(def).kind, DefKind::Struct { .. }) => {
                match steps.split_first() {
                    Some((Step::Field(name) | Step::Of(_, name), behind)) => {
                        let field = name.parse().ok().and_then(|at: usize| args.get(at));
                        match field {
                            Some(value) => self.go(state.to(*value), behind.to_vec()),
                            None => vec![unknown(Why::Made, state)],
                        }
                    }
                    // A type around a number that is converted to one.
                    _ => match args {
                        [only] => vec![Next::Go(state.to(*only))],
                        _ => vec![unknown(Why::Made, state)],
                    },
                }
            }
            Resolved::Def(_) | Resolved::Associated(..) => self.of_functions(state, steps),
            _ if channels::opens_channel(path.last()) => {
                let mut all = self.sent_into(state, state.expr, steps);
                // `watch::channel(first)`
                if let ([first], [Step::Element(_), behind @ ..]) = (args, steps)
                    && path.segments.iter().any(|segment| segment == channels::WATCH)
                {
                    all.extend(self.go(state.to(*first), behind.to_vec()));
                }
                if all.is_empty() { self.opaque(state, steps, Why::Made) } else { all }
            }
            resolved => match (neutral::handed_back(path.last(), args.len()), args) {
                (Some(at), args) if at < args.len() => {
                    args.get(at).map(|&one| Next::Go(state.to(one))).into_iter().collect()
                }
                (_, [only]) if neutral::passes(path.last()) || path.last() == neutral::CLONE => {
                    vec![Next::Go(state.to(*only))]
                }
                _ => {
                    self.index.miss(path.scope, &resolved);
                    self.opaque(state, steps, Why::Made)
                }
            },
        }
    }

    pub(super) fn of_library_call(
        &self,
        state: State,
        items: &[Item],
        args: &[ExprId],
        steps: &[Step],
    ) -> Vec<Next> {
        let [argument] = args else { return self.opaque(state, steps, Why::Made) };
        if let Some((variant, ranges)) = items.iter().find_map(Item::payload) {
            return match self.number_in(*argument, state.within) {
                Some(number) => {
                    let fits = ranges.iter().any(|&(first, last)| {
                        (i128::from(first)..=i128::from(last)).contains(&number)
                    });
                    let spelling = Spelling::Payload { variant, fits };
                    vec![Next::End(Value::Number(number, spelling), state)]
                }
                None => vec![Next::Go(state.to(*argument))],
            };
        }
        // A constructor of codes: `SendCode::new(code)`.
        let is_code = items.iter().any(|item| item.owner().is_some_and(|it| it.codes().is_some()));
        if is_code {
            vec![Next::Go(state.to(*argument))]
        } else {
            self.opaque(state, steps, Why::Made)
        }
    }

    /// What the functions return that a call may mean.
    pub(super) fn of_functions(&self, state: State, steps: &[Step]) -> Vec<Next> {
        let callees = self.callees(state.expr);
        let returns = self.returned(state, &callees);
        if returns.is_empty() {
            if let ExprKind::Call { callee, .. } = self.hir.kind(state.expr)
                && let ExprKind::Path(path) = self.hir.kind(*callee)
            {
                self.index.miss(path.scope, &self.index.resolve(path));
            }
            return self.opaque(state, steps, Why::Made);
        }
        returns
    }

    /// What a function yields that is called by another name.
    pub(super) fn yielded_by(&self, state: State, function: FunctionId) -> Vec<Next> {
        let returns = &self.index.function(function).returns;
        let state = State { within: Within::default(), at: None, named: None, ..state };
        if returns.is_empty() {
            return vec![unknown(Why::Made, state)];
        }
        returns.iter().map(|&value| Next::Go(state.to(value))).collect()
    }

    pub(super) fn returned(&self, state: State, callees: &[FunctionId]) -> Vec<Next> {
        let has_body = |id: &&FunctionId| self.index.function(**id).body.is_some();
        if !callees.iter().any(|id| has_body(&id)) {
            return Vec::new();
        }
        let Some(within) = self.enter(state.expr, state.within) else {
            return vec![unknown(Why::Limit, state)];
        };
        callees
            .iter()
            .filter(has_body)
            .flat_map(|&id| &self.index.function(id).returns)
            .map(|&value| Next::Go(State { within, at: None, named: None, ..state.to(value) }))
            .collect()
    }

    pub(super) fn of_method(&self, state: State, steps: &[Step]) -> Vec<Next> {
        let ExprKind::Method { receiver, name, args, .. } = self.hir.kind(state.expr) else {
            return Vec::new();
        };
        if let Ty::Library(item) = self.type_of(*receiver)
            && item.library.sources.iter().any(|source| {
                matches!(source, crate::libraries::Source::Method(ty, method) if item.is(ty) && method == name)
            })
        {
            let value = match steps {
                [] | [Step::Element(0)] => Value::Received(item.library),
                [Step::Element(1)] => Value::ReceivedReason,
                _ => Value::Unknown(Why::TakenOut),
            };
            let at = state.at.or(Some(state.expr));
            return vec![Next::End(value, State { at, ..state })];
        }
        let callees = self.callees(state.expr);
        let returned = self.returned(state, &callees);
        if !returned.is_empty() {
            return returned;
        }
        if let (true, Some(&made)) = (neutral::gives_or_puts(name), args.last()) {
            return vec![Next::Go(state.to(*receiver)), Next::Go(state.to(made))];
        }
        if neutral::filters(name) {
            return vec![Next::Go(State { chosen: true, ..state.to(*receiver) })];
        }
        if neutral::stands_in(name) && !args.is_empty() || neutral::defaults(name) {
            return self.of_fallback(state, *receiver, name, args, steps);
        }
        if neutral::yields(name) {
            return self.yielded(state, *receiver, args.last().copied(), steps);
        }
        if let (true, [given]) = (neutral::gives(name), args.as_slice()) {
            return vec![Next::Go(state.to(*given))];
        }
        if let (true, [first, function]) = (neutral::folds(name), args.as_slice()) {
            let mut all = self.yielded(state, *receiver, Some(*function), steps);
            all.push(Next::Go(state.to(*first)));
            return all;
        }
        if let (numbers::MIN | numbers::MAX, [other]) = (name.as_str(), args.as_slice()) {
            return self.of_extreme(state, [*receiver, *other], name == numbers::MAX);
        }
        if let (Some(operator), [other]) = (operator_of(name), args.as_slice()) {
            return self.of_binary(state, operator, *receiver, *other);
        }
        if let (Some(length), []) = (self.known_length(*receiver, name, state.within), steps) {
            return computed(vec![length], &Spelling::Literal, state);
        }
        if steps.is_empty() && self.numbers_of_status(*receiver, name).is_some() {
            return vec![self.of_range(state)];
        }
        if neutral::keeps_type(name) {
            let named = self.converted(state, *receiver, steps);
            return vec![Next::Go(State { named, ..state.to(*receiver) })];
        }
        // The type of an error decides what it can be; any call may raise one.
        if steps.first() != Some(&Step::Error) {
            self.index.need_named(self.scope(state.expr), name);
        }
        self.opaque(state, steps, Why::Made)
    }

    /// `'…'.len_utf8()`, and `len()` of a text or an array that is written out.
    fn known_length(&self, of: ExprId, method: &str, within: Within) -> Option<i128> {
        let length = match (self.hir.kind(of), method) {
            (ExprKind::Char(length), texts::LEN_UTF8) => *length,
            (_, texts::LEN) => match self.longest(of, within) {
                Text::Literal(length) => length,
                _ => self.bytes_written(of)?,
            },
            _ => return None,
        };
        i128::try_from(length).ok()
    }

    /// `worst.max(code)`: each number that no number of the other side surely exceeds.
    fn of_extreme(&self, state: State, sides: [ExprId; 2], is_max: bool) -> Vec<Next> {
        let found = sides.map(|side| self.values(side, state.within));
        let number = |one: &Found| match one.value {
            Value::Number(number, _) => Some(number),
            _ => None,
        };
        // What the other side is at least, or at most.
        let bound = |side: &[Found]| {
            let all: Option<Vec<i128>> = side.iter().map(number).collect();
            let all = all.unwrap_or_default().into_iter();
            if is_max { all.min() } else { all.max() }
        };
        let bounds = [bound(&found[1]), bound(&found[0])];
        let mut all = Vec::new();
        for (side, bound) in found.iter().zip(bounds) {
            for one in side.iter() {
                let is_exceeded = number(one).zip(bound).is_some_and(|(number, bound)| {
                    if is_max { number < bound } else { number > bound }
                });
                if !is_exceeded {
                    let at = State { at: None, named: None, ..state.to(one.at) };
                    all.push(Next::End(one.value.clone(), at));
                }
            }
        }
        all
    }

    /// `option.map(function)`: what the closure or function yields.
    pub(super) fn yielded(
        &self,
        state: State,
        receiver: ExprId,
        function: Option<ExprId>,
        steps: &[Step],
    ) -> Vec<Next> {
        let Some(function) = function else { return vec![unknown(Why::Made, state)] };
        if matches!(self.hir.kind(function), ExprKind::Closure { .. }) {
            return vec![Next::Go(state.to(function))];
        }
        let named = self.named_functions(state.expr, function);
        let returned = self.returned(state, &named);
        if !returned.is_empty() {
            return returned;
        }
        let takes_error = self.takes_error(state.expr, function);
        let given = || {
            if takes_error {
                self.error_in(state, receiver, steps)
            } else {
                vec![Next::Go(state.to(receiver))]
            }
        };
        match self.hir.kind(function) {
            // `.map(u16::from)`, `.map(CloseCode::from)`
            ExprKind::Path(path) if conversions::yields_given(path.last()) => given(),
            ExprKind::Local(local) => match self.closure_of(*local) {
                Some(closure) => vec![Next::Go(state.to(closure))],
                None => vec![unknown(Why::Made, state)],
            },
            _ => self.opaque(state, steps, Why::Made),
        }
    }

    /// The functions of the unit that an argument of a call names: `.map(frame)`, `.map(Own::from)`.
    pub(super) fn named_functions(&self, call: ExprId, argument: ExprId) -> Vec<FunctionId> {
        let ExprKind::Path(path) = self.hir.kind(argument) else { return Vec::new() };
        match self.index.resolve(path) {
            Resolved::Def(def) => match self.hir.defs.get(def).kind {
                DefKind::Function(id) => vec![id],
                _ => Vec::new(),
            },
            Resolved::Associated(def, name) => {
                let all = self.index.functions_of(def, &name);
                match (self.receiver(call), all.len()) {
                    // The argument decides which one it is.
                    (Some(receiver), 2..) => {
                        let given = if self.takes_error(call, argument) {
                            self.error_type(receiver)
                        } else {
                            self.type_of(receiver)
                        };
                        let fits = self.conversions(&given, Some(&Ty::Own(def)));
                        all.into_iter().filter(|id| fits.contains(id)).collect()
                    }
                    _ => all,
                }
            }
            _ => Vec::new(),
        }
    }

    /// `received.map_or(1000, …)`, `code.unwrap_or(1000)`
    pub(super) fn of_fallback(
        &self,
        state: State,
        receiver: ExprId,
        name: &str,
        args: &[ExprId],
        steps: &[Step],
    ) -> Vec<Next> {
        let main = if neutral::maps_or(name) {
            self.yielded(state, receiver, args.get(1).copied(), steps)
        } else {
            vec![Next::Go(state.to(receiver))]
        };
        let main: Vec<Next> =
            main.into_iter().filter(|next| self.may_come_out(receiver, next)).collect();
        let found: Vec<Value> = main
            .iter()
            .flat_map(|next| match next {
                Next::Go(go) => {
                    let found = self.values_in(go.expr, go.path, go.within);
                    found.iter().map(|one| one.value.clone()).collect()
                }
                Next::End(value, _) => vec![value.clone()],
            })
            .collect();
        let is_number = |value: &Value| matches!(value, Value::Number(..));
        if !found.is_empty() && found.iter().all(is_number) && !self.may_be_missing(receiver) {
            return main;
        }
        let is_received = found.iter().any(|value| matches!(value, Value::Received(_)))
            || self.type_of(receiver).item().is_some_and(Item::is_frame);
        let instead = (steps.is_empty() && is_received).then_some(state.expr).or(state.instead);
        let stands_in = state.stands_in || is_received;
        let mut all = main;
        // `status.code().unwrap_or(1)` is one mistake, though both numbers are wrong.
        let is_never_right = found.iter().any(|value| matches!(value, Value::Among(..)));
        let is_code = |number: &i128| (1000..=4999).contains(number);
        let is_same = |other| {
            let numbers = self.numbers_in(other, state.within);
            !numbers.is_empty() && !numbers.iter().any(is_code)
        };
        match args.first() {
            Some(&other) if is_never_right && is_same(other) => {}
            Some(&other) => all.push(Next::Go(State { stands_in, instead, ..state.to(other) })),
            // The default of a number is 0.
            None if steps.is_empty() && self.is_number(state.expr) => {
                let state = State { stands_in, instead, ..state };
                all.push(Next::End(Value::Number(0, Spelling::Literal), state));
            }
            None => {}
        }
        all
    }

    /// Is it looked up, so that it may not be there?
    fn may_be_missing(&self, option: ExprId) -> bool {
        match self.hir.kind(option) {
            ExprKind::Method { receiver, name, .. } => {
                neutral::may_miss(name)
                    || channels::RECEIVES.contains(&name.as_str())
                    || self.may_be_missing(*receiver)
            }
            // `tokio::spawn(task).await`
            ExprKind::Call { callee, args } => {
                matches!(self.hir.kind(*callee), ExprKind::Path(path)
                if neutral::may_fail(path.last(), args.len())
                    && matches!(self.index.resolve(path), Resolved::Unknown(_)))
            }
            ExprKind::Local(local) => self.is_bound_to(*local, |value| self.may_be_missing(value)),
            _ => false,
        }
    }

    /// Can a value come out of what it is taken from? `u16::try_from(70_000)` fails.
    fn may_come_out(&self, receiver: ExprId, next: &Next) -> bool {
        let ExprKind::Convert { inner, to: Some(to) } = self.hir.kind(receiver) else {
            return true;
        };
        let state = match next {
            Next::Go(state) | Next::End(_, state) => state,
        };
        let number = self.number_in(*inner, state.within);
        !(to.is("u16") && number.is_some_and(|number| u16::try_from(number).is_err()))
    }

    /// Is it a number by its type?
    pub(super) fn is_number(&self, expr: ExprId) -> bool {
        matches!(self.type_of(expr), Ty::Named(name) if numbers::is_number(&name))
    }
}

/// What a method calculates: `pow`, `saturating_add`, `checked_sub`.
pub(super) fn operator_of(method: &str) -> Option<Operator> {
    Some(match numbers::calculates(method)? {
        Calculation::Sum => Operator::Add,
        Calculation::Difference => Operator::Sub,
        Calculation::Product => Operator::Mul,
        Calculation::Quotient => Operator::Div,
        Calculation::Remainder => Operator::Rem,
        Calculation::Power => Operator::Power,
    })
}
