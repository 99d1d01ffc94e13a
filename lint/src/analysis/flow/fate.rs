//! What is done with a frame: does it go to the wire, or only to the program itself?

use super::Flow;
use super::code::Value;
use super::types::Ty;
use crate::analysis::hir::{
    DefKind, ExprId, ExprKind, FunctionId, LocalId, Origin, Path, Pattern, Source, Step,
};
use crate::analysis::index::Need;
use crate::analysis::index::Resolved;
use crate::libraries::handling::{self, Handling, handling};
use crate::libraries::{channels, conversions, neutral};
use rustc_hash::FxHashSet;

/// What is done with a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::analysis) enum Fate {
    /// It is given to something that sends.
    Sent,
    /// It stays in the program.
    Kept,
    Unknown,
}

/// A way forward, with what was passed on it.
#[derive(Default)]
pub(super) struct Forward {
    pub(super) seen: FxHashSet<ExprId>,
    /// It is put where a received message is put otherwise.
    is_among_received: bool,
}

/// How far a frame is followed.
pub(super) const FARTHEST: usize = 256;

impl Flow<'_> {
    /// What is done with a frame that is made here.
    pub(in crate::analysis) fn fate(&self, frame: ExprId) -> Fate {
        self.forward(frame, &mut Forward::default())
    }

    pub(super) fn forward(&self, id: ExprId, forward: &mut Forward) -> Fate {
        if forward.seen.len() > FARTHEST || !forward.seen.insert(id) || !self.step() {
            return Fate::Unknown;
        }
        let Some(parent) = self.hir.expr(id).parent else { return self.at_an_end(id, forward) };
        match self.hir.kind(parent) {
            ExprKind::Call { callee, args } => {
                self.given_to_call(id, parent, *callee, args, forward)
            }
            ExprKind::Method { receiver, name, args, .. } => {
                if *receiver == id {
                    return self.called_on(parent, name, args, forward);
                }
                self.given_to_method(id, parent, name, args, forward)
            }
            ExprKind::Let { pattern, value: Some(value), .. } if *value == id => {
                self.bound(pattern, forward)
            }
            // `if let Some(message) = frame`
            ExprKind::Choice { on, arms } if *on == Some(id) => {
                let fates: Vec<Fate> = arms
                    .iter()
                    .filter(|arm| matches!(arm.pattern.inside(), Pattern::Bind { .. }))
                    .map(|arm| self.bound(&arm.pattern, forward))
                    .collect();
                all(&fates)
            }
            ExprKind::Choice { arms, .. } => {
                if arms.iter().any(|arm| arm.body == id) {
                    let others = arms.iter().filter(|arm| arm.body != id);
                    forward.is_among_received |=
                        others.into_iter().any(|arm| self.is_received_message(arm.body));
                    self.forward(parent, forward)
                } else {
                    Fate::Unknown
                }
            }
            ExprKind::Block { tail, .. } => {
                if *tail == Some(id) {
                    self.forward(parent, forward)
                } else {
                    Fate::Unknown
                }
            }
            ExprKind::Closure { .. } | ExprKind::Async { .. } => self.forward(parent, forward),
            ExprKind::Loop { values, .. } if values.contains(&id) => self.forward(parent, forward),
            ExprKind::Break(_) => match self.loop_left_with(id, parent) {
                Some(left) => self.forward(left, forward),
                None => Fate::Unknown,
            },
            ExprKind::Fail(_) => self.failed(parent, forward),
            ExprKind::Struct { path, fields, .. } => {
                let field = fields.iter().find(|(_, value)| *value == id);
                field.map_or(Fate::Unknown, |(name, _)| self.put_into(path, name, forward))
            }
            ExprKind::Tuple(_) | ExprKind::Array(_) | ExprKind::Convert { .. } => {
                self.forward(parent, forward)
            }
            ExprKind::Return(_) => self.returned_from(parent, forward),
            ExprKind::Assign { target, value, .. } if *value == id => {
                match self.hir.kind(*target) {
                    ExprKind::Local(local) => self.uses_of(*local, forward),
                    ExprKind::Field { base, name } => {
                        all(&self.read_from(&self.type_of(*base), name, forward))
                    }
                    _ => Fate::Unknown,
                }
            }
            ExprKind::Look(_) | ExprKind::Show(_) | ExprKind::Format(_) => Fate::Kept,
            _ => Fate::Unknown,
        }
    }

    /// What is done with a value that a method is called on.
    fn called_on(&self, call: ExprId, name: &str, args: &[ExprId], forward: &mut Forward) -> Fate {
        if neutral::asks(name) {
            return Fate::Kept;
        }
        if neutral::keeps_type(name) || neutral::stands_in(name) {
            return self.forward(call, forward);
        }
        let closure = args.last().filter(|_| neutral::hands_in(name));
        match closure.map(|closure| self.hir.kind(*closure)) {
            Some(ExprKind::Closure { params, .. }) => {
                params.first().map_or(Fate::Unknown, |param| self.bound(param, forward))
            }
            _ => Fate::Unknown,
        }
    }

    /// An expression that nothing is around: what a function returns, the value of a constant.
    fn at_an_end(&self, id: ExprId, forward: &mut Forward) -> Fate {
        let context = self.hir.context(id);
        if let Some(constant) = context.constant {
            let uses = self.index.uses(constant).iter();
            let fates: Vec<Fate> = uses.map(|&at| self.forward(at, forward)).collect();
            // A frame in a constant is sent only where the constant is sent.
            return kept_if_unknown(all(&fates));
        }
        match context.function {
            Some(function) => self.result_of(function, forward),
            None => Fate::Unknown,
        }
    }

    fn returned_from(&self, leave: ExprId, forward: &mut Forward) -> Fate {
        if let Some(around) = self.closure_around(leave) {
            return self.forward(around, forward);
        }
        match self.hir.function_of(leave) {
            Some(function) => self.result_of(function, forward),
            None => Fate::Unknown,
        }
    }

    /// The closure or `async` block that an expression is in.
    pub(super) fn closure_around(&self, id: ExprId) -> Option<ExprId> {
        self.around(id).into_iter().find(|id| {
            matches!(self.hir.kind(*id), ExprKind::Closure { .. } | ExprKind::Async { .. })
        })
    }

    /// The loop that a `break` leaves with a value.
    pub(super) fn loop_left_with(&self, value: ExprId, leave: ExprId) -> Option<ExprId> {
        let is_left = |id: &ExprId| matches!(self.hir.kind(*id), ExprKind::Loop { values, .. } if values.contains(&value));
        self.around(leave).into_iter().find(is_left)
    }

    /// What is done with what a struct literal puts into a field.
    fn put_into(&self, path: &Path, name: &str, forward: &mut Forward) -> Fate {
        match self.index.resolve(path) {
            Resolved::Def(def) => {
                let mut fates = self.read_from(&Ty::Own(def), name, forward);
                fates.extend(self.taken_from(&Resolved::Def(def), name, forward));
                all(&fates)
            }
            variant @ Resolved::Variant(..) => all(&self.taken_from(&variant, name, forward)),
            _ => Fate::Unknown,
        }
    }

    fn result_of(&self, function: FunctionId, forward: &mut Forward) -> Fate {
        let calls = self.callers(function);
        let counts = |call: &&ExprId| self.counts(**call, function);
        let fates: Vec<Fate> =
            calls.iter().filter(counts).map(|&call| self.forward(call, forward)).collect();
        all(&fates)
    }

    /// Can a frame be a received one, judging by its origin?
    fn may_be_received(&self, frame: ExprId) -> bool {
        self.codes_in(frame, vec![Step::Field(handling::CODE.to_owned())])
            .iter()
            .any(|one| matches!(one.value, Value::Received(_) | Value::Unknown(_)))
    }

    fn given_to_call(
        &self,
        id: ExprId,
        call: ExprId,
        callee: ExprId,
        args: &[ExprId],
        forward: &mut Forward,
    ) -> Fate {
        let Some(at) = args.iter().position(|argument| *argument == id) else {
            return Fate::Unknown;
        };
        let path = match self.hir.kind(callee) {
            ExprKind::Path(path) => path,
            // `on_message(frame)`, a closure that was handed in.
            ExprKind::Local(local)
                if handling(&self.hir.locals.get(*local).name) == Handling::TakesEvent =>
            {
                return Fate::Kept;
            }
            _ => return Fate::Unknown,
        };
        let resolved = self.index.resolve(path);
        let functions = self.callees(call);
        if !functions.is_empty() {
            return self.parameters(&functions, call, id, forward);
        }
        let is_variant = path.last().starts_with(char::is_uppercase);
        if let Resolved::Variant(def, variant) = resolved {
            let variant = Resolved::Variant(def, variant);
            let fate = all(&self.taken_from(&variant, &at.to_string(), forward));
            if fate != Fate::Unknown {
                return fate;
            }
        }
        match handling(path.last()) {
            Handling::TakesEvent => Fate::Kept,
            Handling::Sends => Fate::Sent,
            _ if is_variant || conversions::wraps(&path.segments) => self.forward(call, forward),
            // A test hands the function under test what a peer might have sent.
            _ if self.hir.context(id).test && path.segments.len() == 1 => Fate::Kept,
            _ => self.forward(call, forward),
        }
    }

    fn given_to_method(
        &self,
        id: ExprId,
        call: ExprId,
        name: &str,
        args: &[ExprId],
        forward: &mut Forward,
    ) -> Fate {
        if self.hir.expr(id).in_ok && handling(name) != Handling::Other {
            // What can fail there was received.
            return Fate::Kept;
        }
        if neutral::stands_in(name) && args.first() == Some(&id) {
            let fate = self.forward(call, forward);
            // The replacement for a frame that was not received need not be sent.
            let is_received = self.receiver(call).is_some_and(|it| self.may_be_received(it));
            return if is_received { kept_if_unknown(fate) } else { fate };
        }
        let functions = self.callees(call);
        if !functions.is_empty() {
            let fate = self.parameters(&functions, call, id, forward);
            // In a test, the program's own type replaces a socket.
            let is_own = self.receiver(call).is_some_and(|it| self.type_of(it).own().is_some());
            if fate != Fate::Unknown || is_own && self.hir.context(id).test {
                return fate;
            }
        }
        match handling(name) {
            Handling::Sends | Handling::Queues if forward.is_among_received => {
                match self.receiver(call).filter(|it| self.is_end(*it, channels::is_sender)) {
                    // The program reads its own queue.
                    Some(queue) => kept_if_unknown(self.read_from_queue(queue, forward)),
                    None => self.sent_by(name, call, forward),
                }
            }
            _ => self.sent_by(name, call, forward),
        }
    }

    fn sent_by(&self, name: &str, call: ExprId, forward: &mut Forward) -> Fate {
        match handling(name) {
            Handling::Sends => Fate::Sent,
            Handling::TakesEvent => Fate::Kept,
            _ => self.forward(call, forward),
        }
    }

    /// Is it a message of a library that was handed in, and not one that is made here?
    fn is_received_message(&self, id: ExprId) -> bool {
        let is_message = || self.type_of(id).item().is_some_and(|it| it.is(handling::MESSAGE));
        matches!(self.hir.kind(id), ExprKind::Local(_)) && is_message()
    }

    /// Is it an end of a channel, by its written type?
    fn is_end(&self, id: ExprId, is_it: impl Fn(&str) -> bool) -> bool {
        self.type_written(id).is_some_and(|ty| ty.name().is_some_and(is_it))
    }

    /// What is done with what is taken out of the channels of this type.
    fn read_from_queue(&self, queue: ExprId, forward: &mut Forward) -> Fate {
        let ty = self.type_of(queue);
        let names = channels::RECEIVES.iter();
        let calls = names.flat_map(|name| self.index.calls_of_method(name, queue));
        let is_it = |call: &&ExprId| {
            self.receiver(**call).is_some_and(|end| {
                self.is_end(end, channels::is_receiver) && self.type_of(end) == ty
            })
        };
        let fates: Vec<Fate> = calls.filter(is_it).map(|&it| self.forward(it, forward)).collect();
        all(&fates)
    }

    /// What functions do with the parameter that they are given a value as.
    fn parameters(
        &self,
        functions: &[FunctionId],
        call: ExprId,
        given: ExprId,
        forward: &mut Forward,
    ) -> Fate {
        let mut fates = Vec::new();
        for &function in functions {
            let count = self.hir.functions.get(function).params.len();
            let at = (0..count).find(|&at| self.argument(call, function, at) == Some(given));
            let is_it = |source: &Source| matches!(source.origin, Origin::Parameter(index) if Some(index) == at);
            for &local in self.index.parameters(function) {
                if self.hir.locals.get(local).sources.iter().any(is_it) {
                    fates.push(self.uses_of(local, forward));
                }
            }
        }
        all(&fates)
    }

    /// What is done with what patterns take out of a struct or variant.
    fn taken_from(&self, of: &Resolved, field: &str, forward: &mut Forward) -> Vec<Fate> {
        let taken = self.taken_out_of(of, field);
        taken.into_iter().map(|local| self.uses_of(local, forward)).collect()
    }

    /// The variables that patterns bind to a field of a struct or variant, or to a part of it:
    /// `Check { answer, .. }`
    pub(super) fn taken_out_of(&self, of: &Resolved, field: &str) -> Vec<LocalId> {
        if let Resolved::Variant(def, at) = *of
            && let DefKind::Enum { variants, .. } = &self.hir.defs.get(def).kind
            && let Some(known) = variants.get(at)
        {
            let owner = self.hir.defs.get(def);
            let need = Need::Names { owner: owner.name.clone(), name: known.name.clone() };
            self.index.need_of(owner.scope, owner.visible.clone(), need);
        }
        let is_it = |step: &Step| {
            matches!(step, Step::Of(path, name)
                if name == field && self.index.resolve(path) == *of)
        };
        let takes = |local: &&LocalId| {
            let known = self.hir.locals.get(**local);
            known.sources.iter().any(|source| source.steps.iter().any(is_it))
        };
        self.index.taken.iter().filter(takes).copied().collect()
    }

    /// What is done with what is read from a field of a type of the unit.
    fn read_from(&self, owner: &Ty, name: &str, forward: &mut Forward) -> Vec<Fate> {
        let Some(def) = owner.own() else { return Vec::new() };
        let reads = self.index.reads(def, name).iter();
        reads
            .filter(|&&read| match self.hir.kind(read) {
                ExprKind::Field { base, .. } => self.type_of(*base) == *owner,
                _ => false,
            })
            .map(|&read| self.forward(read, forward))
            .collect()
    }

    pub(super) fn bound(&self, pattern: &Pattern, forward: &mut Forward) -> Fate {
        match pattern.inside() {
            Pattern::Bind { local, .. } => self.uses_of(*local, forward),
            _ => Fate::Unknown,
        }
    }

    fn uses_of(&self, local: LocalId, forward: &mut Forward) -> Fate {
        let uses = self.index.uses_of(local);
        let fates: Vec<Fate> = uses.iter().map(|&used| self.forward(used, forward)).collect();
        all(&fates)
    }
}

fn kept_if_unknown(fate: Fate) -> Fate {
    if fate == Fate::Unknown { Fate::Kept } else { fate }
}

/// It is sent if it is sent anywhere, and kept if nothing else is done with it.
pub(super) fn all(fates: &[Fate]) -> Fate {
    if fates.contains(&Fate::Sent) {
        Fate::Sent
    } else if !fates.is_empty() && fates.iter().all(|fate| *fate == Fate::Kept) {
        Fate::Kept
    } else {
        Fate::Unknown
    }
}
