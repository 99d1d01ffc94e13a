//! A payload that is put together in a buffer.

use super::bytes::{end, swapped};
use super::code::{Found, Value, Why};
use super::{Flow, Within};
use crate::analysis::hir::{ExprId, ExprKind, LocalId, Origin};
use crate::libraries::buffers::{self, Appends};
use crate::libraries::neutral;

/// What is done with a buffer.
#[derive(Clone, Copy, Debug)]
enum Done {
    /// A method appends its argument.
    Appended(Appends, ExprId),
    /// A function is given it to change it, as this parameter.
    Filled(LocalId, Within),
}

impl Flow<'_> {
    /// The first bytes of a payload in a variable, if nothing changes them later.
    pub(super) fn buffer(
        &self,
        id: ExprId,
        local: LocalId,
        init: ExprId,
        within: Within,
        found: &mut Vec<Found>,
    ) {
        let Some(done) = self.done_with_local(local, within, Some(id)) else {
            return found.push(end(id, Value::Unknown(Why::Computed)));
        };
        let is_filled = done.iter().any(|one| matches!(one, Done::Filled(..)));
        match self.is_empty(init) {
            // A function may also write over what is there.
            false if is_filled => return found.push(end(id, Value::Unknown(Why::Computed))),
            false => return self.payload(init, within, found),
            true => {}
        }
        if done.is_empty() {
            return found.push(end(id, Value::Absent));
        }
        self.first_of(id, &done, within, found);
    }

    /// What is appended first.
    fn first_of(&self, id: ExprId, done: &[Done], within: Within, found: &mut Vec<Found>) {
        match done {
            [Done::Appended(Appends::Bytes, bytes), ..] => self.payload(*bytes, within, found),
            [Done::Appended(Appends::Number, code), ..] => {
                found.extend(self.values(*code, within).to_vec());
            }
            [Done::Appended(Appends::Swapped, code), ..] => {
                found.extend(self.values(*code, within).iter().map(swapped));
            }
            [Done::Appended(Appends::Byte, first), Done::Appended(Appends::Byte, second), ..] => {
                self.payload_of_bytes(*first, &[*first, *second], within, found);
            }
            [Done::Filled(local, within), behind @ ..] => {
                match self.deeper(|| self.done_with_local(*local, *within, None)).flatten() {
                    Some(done) if done.is_empty() => self.first_of(id, behind, *within, found),
                    Some(done) => self.first_of(id, &done, *within, found),
                    None => found.push(end(id, Value::Unknown(Why::Computed))),
                }
            }
            _ => found.push(end(id, Value::Unknown(Why::Computed))),
        }
    }

    /// Does nothing change what a variable is bound to?
    pub(super) fn is_unchanged(&self, local: LocalId) -> bool {
        let is_put_into = |used: ExprId| {
            let parent = self.hir.expr(used).parent.map(|parent| self.hir.kind(parent));
            matches!(parent, Some(ExprKind::Method { receiver, name, .. })
                if *receiver == used && neutral::puts(name))
        };
        self.index
            .uses_of(local)
            .iter()
            .all(|&used| !self.hir.expr(used).lent && !self.is_changed(used) && !is_put_into(used))
    }

    /// The first bytes of a payload in a buffer that was emptied before, a variable or a field of
    /// one. Returns whether it was.
    pub(super) fn refilled(&self, id: ExprId, within: Within, found: &mut Vec<Found>) -> bool {
        let uses = self.places_of(id);
        let empties = |used: &ExprId| {
            let call = self.hir.expr(*used).parent?;
            matches!(self.hir.kind(call), ExprKind::Method { receiver, name, .. }
                if receiver == used && buffers::empties(name))
            .then_some(call)
        };
        let calls: Vec<ExprId> = uses.iter().filter_map(empties).collect();
        let Some(from) = self.replaced_at(&calls, id) else { return false };
        let between = from..self.hir.expr(id).span.start;
        let uses = uses.into_iter().filter(|used| {
            between.contains(&self.hir.expr(*used).span.start) && empties(used).is_none()
        });
        match self.done_with(uses, within, false) {
            Some(done) if done.is_empty() => found.push(end(id, Value::Absent)),
            Some(done) => self.first_of(id, &done, within, found),
            None => found.push(end(id, Value::Unknown(Why::Computed))),
        }
        true
    }

    /// Where a variable, or a field of one, is used. What is done with the whole may change the field.
    fn places_of(&self, id: ExprId) -> Vec<ExprId> {
        let uses_of = |base: ExprId| match self.hir.kind(base) {
            ExprKind::Local(local) => self.index.uses_of(*local),
            _ => &[],
        };
        let ExprKind::Field { base, name } = self.hir.kind(id) else {
            return uses_of(id).to_vec();
        };
        let place = |used: &ExprId| {
            let parent = self.hir.expr(*used).parent;
            match parent.map(|parent| self.hir.kind(parent)) {
                Some(ExprKind::Field { base, name: other }) if base == used => {
                    parent.filter(|_| name == other)
                }
                _ => Some(*used),
            }
        };
        uses_of(*base).iter().filter_map(place).collect()
    }

    /// What is done with a variable where it is used, but for one place.
    fn done_with_local(
        &self,
        local: LocalId,
        within: Within,
        except: Option<ExprId>,
    ) -> Option<Vec<Done>> {
        let known = self.hir.locals.get(local);
        let is_lent = known.sources.iter().all(|it| matches!(it.origin, Origin::Parameter(_)));
        let uses = self.index.uses_of(local).iter().copied().filter(|used| Some(*used) != except);
        self.done_with(uses, within, is_lent)
    }

    /// What is done with a buffer at some places, in the order of the source; `None` if something may
    /// change what is in it.
    fn done_with(
        &self,
        uses: impl Iterator<Item = ExprId>,
        within: Within,
        is_lent: bool,
    ) -> Option<Vec<Done>> {
        let mut all = Vec::new();
        for used in uses {
            if self.is_changed(used) {
                return None;
            }
            let Some(parent) = self.hir.expr(used).parent else { continue };
            match self.hir.kind(parent) {
                ExprKind::Method { receiver, name, args, .. } if *receiver == used => {
                    match (buffers::appends(name), args.first()) {
                        (Appends::Nothing, _) => {}
                        (Appends::Changes, _) if !neutral::is_dropped(name) => return None,
                        (kind, Some(&argument)) => all.push(Done::Appended(kind, argument)),
                        _ => {}
                    }
                }
                _ => match self.parameter_of(used, parent) {
                    Some(parameter) if self.hir.expr(used).lent || is_lent => {
                        all.push(Done::Filled(parameter, self.enter(parent, within)?));
                    }
                    _ if self.hir.expr(used).lent => return None,
                    _ => {}
                },
            }
        }
        Some(all)
    }

    /// The only parameter of the unit that a call gives an argument as, to be changed.
    fn parameter_of(&self, argument: ExprId, call: ExprId) -> Option<LocalId> {
        let callees = self.callees(call);
        let [function] = *callees else { return None };
        let count = self.hir.functions.get(function).params.len();
        let at = (0..count).find(|&at| self.argument(call, function, at) == Some(argument))?;
        let mut locals = self.index.parameters(function).iter().filter(|local| {
            self.hir.locals.get(**local).sources.iter().any(|source| {
                source.steps.is_empty()
                    && matches!(source.origin, Origin::Parameter(index) if index == at)
            })
        });
        locals.next().copied()
    }

    /// Is a part of it taken by index, which may change that part?
    /// `buffer[..2].copy_from_slice(..)`
    fn is_changed(&self, used: ExprId) -> bool {
        let Some(parent) = self.hir.expr(used).parent else { return false };
        match self.hir.kind(parent) {
            ExprKind::Index { base, whole, .. } => *base == used && !whole,
            ExprKind::Assign { target, .. } => *target == used,
            _ => false,
        }
    }

    fn is_empty(&self, init: ExprId) -> bool {
        match self.hir.kind(init) {
            ExprKind::Call { callee, args } => match self.hir.kind(*callee) {
                ExprKind::Path(path) => buffers::makes_empty(path.last(), args.len()),
                _ => false,
            },
            ExprKind::Array(all) => all.is_empty(),
            _ => false,
        }
    }
}
