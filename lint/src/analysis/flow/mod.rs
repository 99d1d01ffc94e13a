//! What values reach a place: the numbers, the received codes, the lengths of texts.
//!
//! Values are followed backward from where they are sent. `facts` says which expressions an
//! expression takes its value from, `code` walks over them, `reason` and `bytes` do the same for
//! texts and payloads, `fate` walks forward from a frame to what is done with it. `ruled_out` says which
//! variants a value cannot be, `ranges` what a calculation yields whose numbers are not known.

mod buffers;
mod bytes;
mod calls;
mod cells;
mod channels;
mod choices;
mod code;
mod conversions;
mod counts;
mod cut;
mod errors;
mod expected;
mod facts;
mod failed;
mod fate;
mod field_types;
mod fields;
mod formatted;
mod guarded;
mod inputs;
mod joined;
mod order;
mod ranges;
mod reason;
mod results;
mod ruled_out;
mod shown;
mod types;
mod written;

use std::cell::{Cell, OnceCell, RefCell};
use std::ops::RangeInclusive;
use std::rc::Rc;

pub(super) use code::{Found, Value, may_be_sent};
pub(super) use fate::Fate;
pub(super) use types::Ty;

use crate::analysis::hir::{ExprId, FunctionId, Hir, LocalId, Path, ScopeId, Step};
use crate::analysis::index::{Index, Resolved};
use crate::libraries::Library;
use rustc_hash::{FxHashMap, FxHashSet};

/// The steps that one search may take: more than a reader could follow.
const SEARCH: usize = 4_096;

/// The flow of values in a unit. Answers are kept, so that each question is worked out once.
#[derive(Debug)]
pub(super) struct Flow<'h> {
    pub(super) hir: &'h Hir,
    pub(super) index: &'h Index<'h>,
    /// The libraries that each file has to do with, by name.
    used: RefCell<FxHashMap<u32, FxHashSet<&'static str>>>,
    types: RefCell<FxHashMap<ExprId, Option<Ty>>>,
    callees: RefCell<FxHashMap<ExprId, Rc<[FunctionId]>>>,
    callers: RefCell<FxHashMap<FunctionId, Rc<[ExprId]>>>,
    puts: RefCell<FxHashMap<LocalId, Rc<[cells::Put]>>>,
    /// The ends of channels that numbers are sent into.
    senders: OnceCell<Vec<channels::Sender>>,
    /// The conversions of the unit.
    conversions: OnceCell<Vec<calls::Conversion>>,
    /// The calls that a search has gone into, as linked lists.
    contexts: RefCell<Contexts>,
    paths: RefCell<Paths>,
    values: RefCell<Values>,
    ranges: RefCell<Ranges>,
    /// What has been done so far.
    steps: Cell<usize>,
    /// How much may be done, in proportion to the source.
    limit: usize,
    /// How deep questions ask other questions.
    depth: Cell<usize>,
}

/// The values of parts of expressions inside some calls; `None` while they are worked out.
type Values = FxHashMap<(ExprId, u32, Within), Option<Rc<[Found]>>>;

/// The least and the greatest number of expressions inside some calls; `None` if they are not known, or
/// while they are worked out.
type Ranges = FxHashMap<(ExprId, Within), Option<RangeInclusive<i128>>>;

/// A list of calls that a search is inside of; the empty one is 0.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub(super) struct Within(u32);

#[derive(Debug, Default)]
struct Contexts {
    all: Vec<(ExprId, Within, usize)>,
    known: FxHashMap<(ExprId, Within), Within>,
}

/// Ways into values, by number; the empty one is 0.
#[derive(Debug, Default)]
struct Paths {
    all: Vec<Vec<Step>>,
    known: FxHashMap<Vec<Step>, u32>,
}

impl<'h> Flow<'h> {
    pub(super) fn new(index: &'h Index<'h>) -> Flow<'h> {
        /// Steps for each expression: each is looked at from several sides.
        const EACH: usize = 64;
        /// Steps for the smallest unit.
        const LEAST: usize = 65_536;
        let hir = index.hir;
        Flow {
            hir,
            index,
            used: RefCell::default(),
            types: RefCell::default(),
            callees: RefCell::default(),
            callers: RefCell::default(),
            puts: RefCell::default(),
            senders: OnceCell::new(),
            conversions: OnceCell::new(),
            contexts: RefCell::default(),
            paths: RefCell::default(),
            values: RefCell::default(),
            ranges: RefCell::default(),
            steps: Cell::new(0),
            limit: LEAST + EACH * hir.exprs.len(),
            depth: Cell::new(0),
        }
    }

    /// The scope that contains an expression.
    pub(super) fn scope(&self, expr: ExprId) -> ScopeId {
        self.hir.context(expr).scope
    }

    /// Counts a step; `false` once too many have been taken.
    fn step(&self) -> bool {
        self.steps.set(self.steps.get() + 1);
        self.steps.get() <= self.limit
    }

    /// The steps that have been taken.
    #[cfg(test)]
    pub(super) fn steps(&self) -> usize {
        self.steps.get()
    }

    /// Inside one more call; `None` if the calls are too deep or recursive.
    fn enter(&self, call: ExprId, within: Within) -> Option<Within> {
        /// How many calls a value is followed into.
        const DEEPEST: usize = 8;
        let mut contexts = self.contexts.borrow_mut();
        if let Some(&known) = contexts.known.get(&(call, within)) {
            return Some(known);
        }
        let mut outer = within;
        let mut depth = 1;
        while let Some(&(around, next, _)) = contexts.at(outer) {
            if around == call {
                return None;
            }
            (outer, depth) = (next, depth + 1);
        }
        if depth > DEEPEST {
            return None;
        }
        contexts.all.push((call, within, depth));
        let id = Within(u32::try_from(contexts.all.len()).unwrap_or(0));
        contexts.known.insert((call, within), id);
        Some(id)
    }

    /// The call that a search is inside of, and what is around that.
    fn call_of(&self, within: Within) -> Option<(ExprId, Within)> {
        self.contexts.borrow().at(within).map(|&(call, outer, _)| (call, outer))
    }

    fn path(&self, steps: Vec<Step>) -> u32 {
        if steps.is_empty() {
            return 0;
        }
        let mut paths = self.paths.borrow_mut();
        if let Some(&known) = paths.known.get(&steps) {
            return known;
        }
        paths.all.push(steps.clone());
        let id = u32::try_from(paths.all.len()).unwrap_or(0);
        paths.known.insert(steps, id);
        id
    }

    fn steps_of(&self, path: u32) -> Vec<Step> {
        let at = (path as usize).checked_sub(1);
        at.and_then(|at| self.paths.borrow().all.get(at).cloned()).unwrap_or_default()
    }

    /// The steps that a search may take: fewer for what only decides about another one.
    fn longest_search(&self) -> usize {
        if self.depth.get() > 1 { SEARCH / 16 } else { SEARCH }
    }

    /// Asks a question that another question depends on; `None` if that is too deep.
    fn deeper<T>(&self, ask: impl FnOnce() -> T) -> Option<T> {
        const DEEPEST: usize = 48;
        let depth = self.depth.get();
        if depth >= DEEPEST {
            return None;
        }
        self.depth.set(depth + 1);
        let answer = ask();
        self.depth.set(depth);
        Some(answer)
    }
}

impl Contexts {
    fn at(&self, within: Within) -> Option<&(ExprId, Within, usize)> {
        self.all.get((within.0 as usize).checked_sub(1)?)
    }
}

/// The libraries that a file imports something of, or names in a path.
fn used(index: &Index<'_>, file: u32) -> FxHashSet<&'static str> {
    let mut used = FxHashSet::default();
    for (scope, root) in index.hir.roots.borrow().iter() {
        if index.hir.scopes.get(*scope).file == file {
            let crates = index.crates(*scope);
            let brings = |library: &&&'static Library| crates.brings(root, library);
            used.extend(crates.libraries.iter().filter(brings).map(|library| library.name));
        }
    }
    for (id, scope) in index.hir.scopes.iter().filter(|(_, scope)| scope.file == file) {
        for path in scope.imports.values().chain(&scope.globs) {
            let path = Path { segments: path.clone(), scope: id };
            let outside = index.crates(id).items(&path.segments);
            let items = match index.resolve(&path) {
                Resolved::Library(items) => items,
                _ => outside,
            };
            used.extend(items.iter().map(|item| item.library.name));
        }
    }
    used
}
