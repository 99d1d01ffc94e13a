//! What is put into something that is looked into elsewhere: a channel, a cell, a lock, a
//! collection, a variable that is lent to a function.

use std::rc::Rc;

use super::code::{Next, State};
use super::types::Ty;
use super::{Flow, Within};
use crate::analysis::hir::{DefId, ExprId, ExprKind, LocalId, Origin, Path, Pattern, Step};
use crate::analysis::index::Resolved;
use crate::libraries::neutral;
use rustc_hash::FxHashSet;

/// A value that is put into a place.
#[derive(Clone, Copy, Debug)]
pub(super) struct Put {
    value: ExprId,
    /// The key of a map that it is put at.
    key: Option<ExprId>,
    /// It is assigned to what the variable refers to: `*code = 1000`.
    is_assigned: bool,
    /// The expression that names the place there.
    place: ExprId,
}

/// The places that have been followed, and what is put there.
#[derive(Default)]
pub(super) struct Places {
    seen: FxHashSet<ExprId>,
    found: Vec<Put>,
}

impl Flow<'_> {
    /// What is put into a variable, or into what it refers to.
    fn put_into_local(&self, local: LocalId) -> Rc<[Put]> {
        if let Some(known) = self.puts.borrow().get(&local) {
            return known.clone();
        }
        // The new content may depend on the old.
        self.puts.borrow_mut().insert(local, Rc::from([]));
        let mut places = Places::default();
        if !matches!(self.type_of_local(local), Ty::Library(_)) {
            for &used in self.index.uses_of(local) {
                let before = places.found.len();
                self.put_through(used, used, &mut places);
                let parent = self.hir.expr(used).parent.map(|parent| self.hir.kind(parent));
                if matches!(parent, Some(ExprKind::Assign { .. })) {
                    let new = places.found.iter_mut().skip(before);
                    new.for_each(|put| put.is_assigned = true);
                }
            }
        }
        let found: Rc<[Put]> = places.found.into();
        self.puts.borrow_mut().insert(local, found.clone());
        found
    }

    /// The values of a variable that are put there before it is used, other than by assigning.
    pub(super) fn of_puts(&self, state: State, local: LocalId, steps: &[Step]) -> Vec<Next> {
        let puts = self.put_into_local(local);
        if puts.iter().all(|put| put.is_assigned) {
            return Vec::new();
        }
        let around = self.around(state.expr);
        let counts =
            |put: &&Put| !put.is_assigned && !self.is_later(put.place, state.expr, &around);
        puts.iter().filter(counts).flat_map(|put| self.of_put(state, *put, steps)).collect()
    }

    fn of_put(&self, state: State, put: Put, steps: &[Step]) -> Vec<Next> {
        let state = State { within: Within::default(), at: None, named: None, ..state };
        match (put.key, steps.split_first()) {
            // An entry of a map is a pair.
            (Some(key), Some((Step::Element(at @ (0 | 1)), behind)))
                if !matches!(self.type_of(put.value), Ty::Tuple(_)) =>
            {
                let part = if *at == 0 { key } else { put.value };
                self.go(state.to(part), behind.to_vec())
            }
            _ => self.go(state.to(put.value), steps.to_vec()),
        }
    }

    /// What methods put into a field of a type of the unit: `self.code.store(1000)`.
    pub(super) fn put_through_field(
        &self,
        state: State,
        def: DefId,
        field: &str,
        steps: &[Step],
    ) -> Vec<Next> {
        let mut places = Places::default();
        self.put_through_reads(&Resolved::Def(def), field, &mut places);
        self.of_places(state, &places, steps)
    }

    /// What methods put into a static: `LAST.store(1000)`.
    pub(super) fn put_into_static(&self, state: State, def: DefId, steps: &[Step]) -> Vec<Next> {
        let mut places = Places::default();
        for &used in self.index.uses(def) {
            if let ExprKind::Path(path) = self.hir.kind(used)
                && matches!(self.index.resolve(path),
                    Resolved::Def(it) | Resolved::Constant(it) if it == def)
            {
                self.put_through(used, used, &mut places);
            }
        }
        self.of_places(state, &places, steps)
    }

    pub(super) fn of_places(&self, state: State, places: &Places, steps: &[Step]) -> Vec<Next> {
        let here = self.hir.context(state.expr).test;
        let counts = |put: &&Put| here || !self.hir.context(put.value).test;
        let found = places.found.iter().filter(counts);
        found.flat_map(|put| self.of_put(state, *put, steps)).collect()
    }

    /// What is put where a field of a struct or variant is read, or a pattern takes it out.
    pub(super) fn put_through_reads(&self, of: &Resolved, field: &str, places: &mut Places) {
        if let Resolved::Def(def) = *of {
            for &read in self.index.reads(def, field) {
                if let ExprKind::Field { base, .. } = self.hir.kind(read)
                    && self.type_of(*base) == Ty::Own(def)
                {
                    self.put_through(read, read, places);
                }
            }
        }
        let is_whole = |local: &LocalId| {
            let sources = &self.hir.locals.get(*local).sources;
            sources.iter().any(
                |source| matches!(source.steps.last(), Some(Step::Of(_, name)) if name == field),
            )
        };
        for local in self.taken_out_of(of, field).into_iter().filter(is_whole) {
            for &used in self.index.uses_of(local) {
                self.put_through(used, used, places);
            }
        }
    }

    /// What is put through another variable that refers to the place.
    fn put_through_local(&self, local: LocalId, place: ExprId, places: &mut Places) {
        let puts = self.deeper(|| self.put_into_local(local)).unwrap_or_default();
        places.found.extend(puts.iter().map(|put| Put { place, is_assigned: false, ..*put }));
    }

    fn put_through_pattern(&self, pattern: &Pattern, place: ExprId, places: &mut Places) {
        if let Pattern::Bind { local, .. } = pattern.inside() {
            self.put_through_local(*local, place, places);
        }
    }

    /// What is assigned to a place through an expression that denotes it.
    pub(super) fn put_through(&self, id: ExprId, place: ExprId, places: &mut Places) {
        /// The maximum number of expressions that denote one place.
        const MOST: usize = 256;
        if places.seen.len() > MOST || !places.seen.insert(id) || !self.step() {
            return;
        }
        let Some(parent) = self.hir.expr(id).parent else { return };
        match self.hir.kind(parent) {
            ExprKind::Method { receiver, name, args, .. } if *receiver == id => {
                self.put_by_method(parent, name, args, place, places);
            }
            ExprKind::Method { .. } | ExprKind::Call { .. } => {
                self.put_by_call(id, parent, place, places);
            }
            // `*guard = value`
            ExprKind::Assign { target, value, through: true } if *target == id => {
                places.found.push(put(*value, place));
            }
            ExprKind::Let { pattern, .. } => self.put_through_pattern(pattern, place, places),
            ExprKind::Choice { on, arms } if *on == Some(id) => {
                for arm in arms {
                    self.put_through_pattern(&arm.pattern, place, places);
                }
            }
            ExprKind::Struct { path, fields, .. } => {
                let field = fields.iter().find(|(_, value)| *value == id);
                let of = self.index.resolve(path);
                if let (Some((field, _)), Resolved::Def(_) | Resolved::Variant(..)) = (field, &of) {
                    self.put_through_reads(&of, field, places);
                }
            }
            _ => {}
        }
    }

    /// The entries of a map that are written out: `[("full", 1013), ("away", 1001)]`.
    fn entries(&self, list: ExprId) -> Option<Vec<(ExprId, ExprId)>> {
        let ExprKind::Array(all) = self.hir.kind(list) else { return None };
        let pair = |one: &ExprId| match self.hir.kind(*one) {
            ExprKind::Tuple(pair) => match pair.as_slice() {
                [key, value] => Some((*key, *value)),
                _ => None,
            },
            _ => None,
        };
        all.iter().map(pair).collect()
    }

    fn put_by_method(
        &self,
        call: ExprId,
        name: &str,
        args: &[ExprId],
        place: ExprId,
        places: &mut Places,
    ) {
        if neutral::puts(name)
            && let Some(&value) = args.iter().rfind(|it| !self.is_ordering(**it))
        {
            let key = match args {
                [key, _] if name == neutral::INSERT => Some(*key),
                _ => None,
            };
            match self.entries(value) {
                Some(entries) if name == neutral::EXTEND => {
                    let put = |(key, value)| Put { key: Some(key), ..put(value, place) };
                    places.found.extend(entries.into_iter().map(put));
                }
                _ => places.found.push(Put { key, ..put(value, place) }),
            }
        } else if neutral::lends(name) {
            for &argument in args {
                self.put_through_closure(argument, place, places);
            }
        }
        if neutral::keeps_type(name) || neutral::puts(name) {
            self.put_through(call, place, places);
        }
    }

    /// `Ordering::Relaxed`
    fn is_ordering(&self, id: ExprId) -> bool {
        matches!(self.hir.kind(id), ExprKind::Path(Path { segments, .. })
            if segments.iter().any(|segment| segment == neutral::ORDERING))
    }

    /// `tx.send_modify(|code| *code = 1000)`
    fn put_through_closure(&self, closure: ExprId, place: ExprId, places: &mut Places) {
        let ExprKind::Closure { params, .. } = self.hir.kind(closure) else { return };
        if let Some(pattern) = params.first() {
            self.put_through_pattern(pattern, place, places);
        }
    }

    /// A place that is given to a function: `fill(&mut code)`, `Arc::clone(&cell)`.
    fn put_by_call(&self, id: ExprId, call: ExprId, place: ExprId, places: &mut Places) {
        let functions = self.callees(call);
        for &function in functions.iter() {
            let count = self.hir.functions.get(function).params.len();
            let at = (0..count).find(|&at| self.argument(call, function, at) == Some(id));
            for &local in self.index.parameters(function) {
                let sources = &self.hir.locals.get(local).sources;
                let is_it = sources.iter().any(|source| {
                    source.steps.is_empty()
                        && matches!(source.origin, Origin::Parameter(index) if Some(index) == at)
                });
                if is_it {
                    self.put_through_local(local, place, places);
                }
            }
        }
        let ExprKind::Call { callee, args } = self.hir.kind(call) else { return };
        let ExprKind::Path(path) = self.hir.kind(*callee) else { return };
        match (path.last(), args.as_slice()) {
            (neutral::CLONE, [_]) => self.put_through(call, place, places),
            // `mem::replace(&mut code, 1000)`
            (neutral::REPLACE, [target, value]) if *target == id => {
                places.found.push(put(*value, place));
            }
            // `Handle(tx)`
            (_, args) if functions.is_empty() => {
                let of = self.index.resolve(path);
                let at = args.iter().position(|argument| *argument == id);
                if let (Resolved::Def(_) | Resolved::Variant(..), Some(at)) = (&of, at) {
                    self.put_through_reads(&of, &at.to_string(), places);
                }
            }
            _ => {}
        }
    }
}

fn put(value: ExprId, place: ExprId) -> Put {
    Put { value, key: None, is_assigned: false, place }
}
