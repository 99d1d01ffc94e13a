//! What is known of the first bytes of a payload.

use super::code::{Found, Next, State, Value, Why};
use super::types::Ty;
use super::{Flow, Within};
use crate::analysis::hir::{
    ExprId, ExprKind, FunctionId, LocalId, Operator, Origin, Path, Source, Step,
};
use crate::analysis::index::Resolved;
use crate::libraries::buffers::{self, Makes, Order};
use crate::libraries::numbers;
use crate::site::Spelling;
use rustc_hash::FxHashSet;

/// The order of the bytes of a code in a Close frame.
const BIG_ENDIAN: Option<Makes> = Some(Makes::Number(Order::HigherFirst));

impl Flow<'_> {
    /// The codes that the payload of a Close can begin with.
    pub(in crate::analysis) fn codes_of_bytes(&self, payload: ExprId) -> Vec<Found> {
        let mut found = Vec::new();
        self.payload(payload, Within::default(), &mut found);
        let mut known = Vec::new();
        for one in found {
            if !known.contains(&one) {
                known.push(one);
            }
        }
        known
    }

    pub(super) fn payload(&self, id: ExprId, within: Within, found: &mut Vec<Found>) {
        let done = self.step() && self.deeper(|| self.payload_inside(id, within, found)).is_some();
        if !done {
            found.push(end(id, Value::Unknown(Why::Limit)));
        }
    }

    fn payload_inside(&self, id: ExprId, within: Within, found: &mut Vec<Found>) {
        let unknown = |why| end(id, Value::Unknown(why));
        match self.hir.kind(id) {
            ExprKind::Bytes(bytes) => {
                found.push(end(id, first_two(bytes.iter().copied().map(Some))));
            }
            ExprKind::Array(all) => {
                self.payload_of_bytes(id, all, within, found);
            }
            ExprKind::Path(path) if path.is("None") => found.push(end(id, Value::Absent)),
            ExprKind::Path(path) => match self.index.resolve(path) {
                Resolved::Def(def) | Resolved::Constant(def) => match self.hir.defs.get(def).kind {
                    crate::analysis::hir::DefKind::Constant { value, .. } => {
                        self.payload(value, Within::default(), found);
                    }
                    _ => found.push(unknown(Why::Made)),
                },
                _ => found.push(unknown(Why::Made)),
            },
            ExprKind::Local(_) | ExprKind::Field { .. } if self.refilled(id, within, found) => {}
            ExprKind::Local(local) => self.payload_of_local(id, *local, within, found),
            ExprKind::Index { base, whole: true, .. } => self.payload(*base, within, found),
            ExprKind::Convert { inner, .. } => {
                if !self.payload_of_functions(id, within, found) {
                    self.payload(*inner, within, found);
                }
            }
            ExprKind::Call { callee, args } => {
                self.payload_of_call(id, *callee, args, within, found);
            }
            ExprKind::Method { receiver, name, args, .. } => {
                self.payload_of_method(id, *receiver, name, args, within, found);
            }
            ExprKind::Choice { arms, .. } => {
                for arm in arms {
                    self.payload(arm.body, within, found);
                }
            }
            ExprKind::Block { tail: Some(tail), .. } => self.payload(*tail, within, found),
            ExprKind::Block { .. } | ExprKind::Return(_) | ExprKind::Never | ExprKind::Break(_) => {
            }
            ExprKind::Field { .. } => self.payload_of_part(State::at(id, within), found),
            _ => found.push(unknown(Why::Made)),
        }
    }

    /// A payload that is a part of something, which is followed as any other value to where it is
    /// made. Something may be appended to it on the way.
    fn payload_of_part(&self, start: State, found: &mut Vec<Found>) {
        let (mut open, mut seen) = (vec![start], FxHashSet::default());
        let mut made = Vec::new();
        while let Some(state) = open.pop().filter(|_| self.step()) {
            if !seen.insert((state.expr, state.path, state.within)) {
                continue;
            }
            for next in self.next(state) {
                match next {
                    Next::Go(state) if self.steps_of(state.path).is_empty() => {
                        self.payload(state.expr, state.within, &mut made);
                    }
                    Next::Go(state) => open.push(state),
                    Next::End(_, state) => made.push(end(state.expr, Value::Unknown(Why::Made))),
                }
            }
        }
        found.extend(made.into_iter().map(not_absent));
    }

    fn payload_of_local(&self, id: ExprId, local: LocalId, within: Within, found: &mut Vec<Found>) {
        let known = self.hir.locals.get(local);
        for source in &known.sources {
            match (source, source.steps.is_empty()) {
                (Source { origin: Origin::Value(value), .. }, true) => {
                    self.buffer(id, local, *value, within, found);
                }
                (Source { origin: Origin::Parameter(at), .. }, true) => {
                    let arguments = self.arguments(known.function, *at, within);
                    if arguments.is_empty() {
                        found.push(end(id, Value::Unknown(Why::Caller)));
                    }
                    for (argument, within) in arguments {
                        self.payload(argument, within, found);
                    }
                }
                _ => found.push(end(id, Value::Unknown(Why::TakenOut))),
            }
        }
    }

    /// What a parameter is given: by the call that the search is inside of, or by all callers.
    pub(super) fn arguments(
        &self,
        function: Option<FunctionId>,
        at: usize,
        within: Within,
    ) -> Vec<(ExprId, Within)> {
        let Some(function) = function else { return Vec::new() };
        match self.call_of(within) {
            Some((call, outer)) if self.means(call, function) => {
                self.argument(call, function, at).map(|given| (given, outer)).into_iter().collect()
            }
            _ => {
                let calls = self.callers(function);
                let given = calls.iter().filter_map(|&call| self.argument(call, function, at));
                given.map(|given| (given, Within::default())).collect()
            }
        }
    }

    /// What the functions of the unit return that a call may mean; `false` if there are none.
    fn payload_of_functions(&self, call: ExprId, within: Within, found: &mut Vec<Found>) -> bool {
        let functions = self.callees(call);
        let returns = functions.iter().flat_map(|&id| &self.index.function(id).returns);
        let inside = self.enter(call, within).unwrap_or_default();
        let before = found.len();
        returns.for_each(|&value| self.payload(value, inside, found));
        found.len() > before
    }

    fn payload_of_call(
        &self,
        id: ExprId,
        callee: ExprId,
        args: &[ExprId],
        within: Within,
        found: &mut Vec<Found>,
    ) {
        let is_own = self.payload_of_functions(id, within, found);
        let ExprKind::Path(path) = self.hir.kind(callee) else {
            return found.push(end(id, Value::Unknown(Why::Made)));
        };
        match (path.segments.as_slice(), args) {
            _ if is_own => {}
            (_, args) if buffers::makes_empty(path.last(), args.len()) => {
                found.push(end(id, Value::Absent));
            }
            ([owner, last], [code]) if owner == "u16" && buffers::makes(last) == BIG_ENDIAN => {
                found.extend(self.values(*code, within).to_vec());
            }
            (_, [inner]) if buffers::converts(path.last()) => self.payload(*inner, within, found),
            _ => found.push(end(id, Value::Unknown(Why::Made))),
        }
    }

    fn payload_of_method(
        &self,
        id: ExprId,
        receiver: ExprId,
        name: &str,
        args: &[ExprId],
        within: Within,
        found: &mut Vec<Found>,
    ) {
        let codes = || self.values(receiver, within).to_vec();
        match (buffers::makes(name), args) {
            (BIG_ENDIAN, []) if self.is_narrow(receiver) => found.extend(codes()),
            // The wrong way round: it is the number that the peer reads that counts.
            (Some(Makes::Number(Order::LowerFirst)), []) if self.is_narrow(receiver) => {
                found.extend(codes().iter().map(|one| Found { at: id, ..swapped(one) }));
            }
            // `CloseCode::Abnormal.bytes()`
            (Some(Makes::Code), []) => {
                found.extend(codes().into_iter().map(|one| match one.value {
                    Value::Number(
                        _,
                        Spelling::Library(_) | Spelling::Payload { .. } | Spelling::LossyConversion,
                    ) => one,
                    _ => end(id, Value::Unknown(Why::Made)),
                }));
            }
            // `[&code.to_be_bytes()[..], b"reason"].concat()`
            (Some(Makes::Joined), []) => match self.hir.kind(receiver) {
                ExprKind::Array(parts) if !parts.is_empty() => {
                    let mut first = Vec::new();
                    parts.iter().take(1).for_each(|part| self.payload(*part, within, &mut first));
                    found.extend(first.into_iter().map(not_absent));
                }
                _ => found.push(end(id, Value::Unknown(Why::Made))),
            },
            (Some(Makes::Chained), [_]) => {
                let mut first = Vec::new();
                self.payload(receiver, within, &mut first);
                found.extend(first.into_iter().map(not_absent));
            }
            (Some(Makes::Same), []) => self.payload(receiver, within, found),
            _ => {
                if !self.payload_of_functions(id, within, found) {
                    found.push(end(id, Value::Unknown(Why::Made)));
                }
            }
        }
    }

    /// Bytes that are given one by one.
    pub(super) fn payload_of_bytes(
        &self,
        id: ExprId,
        all: &[ExprId],
        within: Within,
        found: &mut Vec<Found>,
    ) {
        let number = match all {
            [high, low, ..] => self.number_in_halves(*high, *low),
            _ => None,
        };
        match number {
            Some(number) => found.extend(self.values(number, within).to_vec()),
            None => found.push(end(id, first_two(all.iter().map(|one| self.byte(*one, within))))),
        }
    }

    /// The variable that two bytes are the halves of: `(code >> 8) as u8, code as u8`
    fn number_in_halves(&self, high: ExprId, low: ExprId) -> Option<ExprId> {
        let part = |byte: ExprId, wanted: Operator, by: i128| {
            let ExprKind::Cast { inner, .. } = self.hir.kind(byte) else { return None };
            match self.hir.kind(*inner) {
                ExprKind::Binary { operator, left, right }
                    if *operator == wanted && self.number(*right) == Some(by) =>
                {
                    Some(*left)
                }
                _ => (wanted == Operator::And).then_some(*inner),
            }
        };
        if let Some(taken) = self.number_taken_apart(high, low) {
            return Some(taken);
        }
        let (higher, lower) = (part(high, Operator::Shr, 8)?, part(low, Operator::And, 0xff)?);
        match (self.hir.kind(higher), self.hir.kind(lower)) {
            (ExprKind::Local(a), ExprKind::Local(b)) if a == b => Some(higher),
            _ => None,
        }
    }

    /// `let [high, low] = code.to_be_bytes();`
    fn number_taken_apart(&self, high: ExprId, low: ExprId) -> Option<ExprId> {
        let taken = |byte: ExprId, wanted: usize| {
            let ExprKind::Local(local) = self.hir.kind(byte) else { return None };
            match self.hir.locals.get(*local).sources.as_slice() {
                [Source { origin: Origin::Value(value), steps, .. }]
                    if *steps == [Step::Element(wanted)] =>
                {
                    Some(*value)
                }
                _ => None,
            }
        };
        let value = taken(high, 0).filter(|value| taken(low, 1) == Some(*value))?;
        match self.hir.kind(value) {
            ExprKind::Method { receiver, name, .. } if buffers::makes(name) == BIG_ENDIAN => {
                Some(*receiver)
            }
            _ => None,
        }
    }

    /// A byte that is written as a literal or a constant, or cut out of a number:
    /// `(code >> 8) as u8, code as u8`
    fn byte(&self, id: ExprId, within: Within) -> Option<u8> {
        let (inner, mask) = match self.hir.kind(id) {
            ExprKind::Byte(byte) => return Some(*byte),
            ExprKind::Cast { inner, .. } if self.type_of(id) == Ty::Named("u8".into()) => {
                (*inner, 0xff)
            }
            _ => (id, i128::MAX),
        };
        let number = self.number_in(inner, within)?;
        u8::try_from(number & mask).ok()
    }

    /// `u16::from_be_bytes([0x03, 0xe8])`
    pub(super) fn number_of_bytes(
        &self,
        function: &Path,
        args: &[ExprId],
        within: Within,
    ) -> Option<i128> {
        let order = buffers::reads(function.last())?;
        let [argument] = args else { return None };
        let bytes: Option<Vec<u8>> = match self.hir.kind(*argument) {
            ExprKind::Bytes(bytes) => Some(bytes.clone()),
            ExprKind::Array(all) => all.iter().map(|one| self.byte(*one, within)).collect(),
            _ => None,
        };
        let bytes = <[u8; 2]>::try_from(bytes?).ok()?;
        Some(match order {
            Order::HigherFirst => u16::from_be_bytes(bytes).into(),
            Order::LowerFirst => u16::from_le_bytes(bytes).into(),
        })
    }

    /// Is the number two bytes wide, as far as is known?
    fn is_narrow(&self, id: ExprId) -> bool {
        match self.type_of(id) {
            Ty::Named(name) => !numbers::is_number(&name) || name == "u16",
            _ => true,
        }
    }
}

/// The code that two bytes are; a payload without any has none.
fn first_two(mut bytes: impl Iterator<Item = Option<u8>>) -> Value {
    match (bytes.next(), bytes.next()) {
        (None, _) => Value::Absent,
        (Some(Some(high)), Some(Some(low))) => {
            Value::Number(u16::from_be_bytes([high, low]).into(), Spelling::Bytes)
        }
        _ => Value::Unknown(Why::Computed),
    }
}

/// The number that a peer reads where the bytes of another one are the wrong way round.
pub(super) fn swapped(one: &Found) -> Found {
    let number = match one.value {
        Value::Number(number, _) => u16::try_from(number).ok(),
        _ => None,
    };
    let value = number.map_or(Value::Unknown(Why::Computed), |number| {
        Value::Number(number.swap_bytes().into(), Spelling::Bytes)
    });
    end(one.at, value)
}

/// Where something follows, a first part without bytes says nothing.
fn not_absent(found: Found) -> Found {
    match found.value {
        Value::Absent => Found { value: Value::Unknown(Why::Computed), ..found },
        _ => found,
    }
}

pub(super) fn end(at: ExprId, value: Value) -> Found {
    Found { value, at, stands_in: false }
}
