//! The source of a unit without its syntax: expressions, variables, patterns, types and items.
//!
//! Parentheses, references, `.await`, `?`, `Some(…)`, `.clone()` and the like are gone: the name of
//! a neutral wrapper means what is in it. Each expression knows its place in the source, what is
//! around it, and which function it belongs to.

mod arena;
mod expr;
mod item;
mod pattern;

use rustc_hash::{FxHashMap, FxHashSet};
use std::cell::RefCell;
use std::ops::Range;

pub(super) use arena::*;
pub(super) use expr::*;
pub(super) use item::*;
pub(super) use pattern::*;

/// A place in a file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Span {
    pub(super) file: u32,
    pub(super) start: u32,
    pub(super) end: u32,
}

impl Span {
    pub(super) fn range(self) -> Range<usize> {
        self.start as usize..self.end as usize
    }
}

/// Everything that the files of a unit say.
#[derive(Debug, Default)]
pub(super) struct Hir {
    pub(super) exprs: Arena<ExprId, Expr>,
    pub(super) locals: Arena<LocalId, Local>,
    pub(super) functions: Arena<FunctionId, Function>,
    pub(super) defs: Arena<DefId, Def>,
    pub(super) scopes: Arena<ScopeId, Scope>,
    pub(super) impls: Arena<ImplId, Impl>,
    pub(super) contexts: Arena<ContextId, Context>,
    /// How the paths of each scope begin: a file can use a library without importing anything of it.
    pub(super) roots: RefCell<FxHashSet<(ScopeId, String)>>,
    /// The modules, by crate and path.
    pub(super) modules: FxHashMap<(CrateId, Vec<String>), ScopeId>,
    /// The expressions whose length a condition has looked at.
    pub(super) measured: FxHashSet<ExprId>,
    /// The sides of comparisons that are greater than the other one, and whether they may be equal.
    pub(super) greater: FxHashMap<ExprId, bool>,
    /// The calls that make the fields of structs which their input does not have.
    pub(super) defaults: FxHashMap<(DefId, String), ExprId>,
    /// The calls of macros that are not known, by name.
    pub(super) unexpanded: FxHashMap<ExprId, String>,
    /// The names and codes that patterns compare with.
    pub(super) compared: Vec<Compared>,
}

/// A crate of the unit: 0 is the package's own library or program, others are its further targets
/// and the crates that it uses by path.
pub(super) type CrateId = u32;

impl Hir {
    pub(super) fn expr(&self, id: ExprId) -> &Expr {
        self.exprs.get(id)
    }

    pub(super) fn kind(&self, id: ExprId) -> &ExprKind {
        &self.exprs.get(id).kind
    }

    /// Is a macro called that is not known?
    pub(super) fn is_unexpanded(&self, name: &str) -> bool {
        self.unexpanded.values().any(|called| called == name)
    }

    pub(super) fn context(&self, id: ExprId) -> &Context {
        self.contexts.get(self.exprs.get(id).context)
    }

    /// The function that an expression belongs to.
    pub(super) fn function_of(&self, id: ExprId) -> Option<FunctionId> {
        self.context(id).function
    }

    /// Adds an expression, which becomes what is around its parts.
    pub(super) fn add(&mut self, kind: ExprKind, span: Span, context: ContextId) -> ExprId {
        let parts = kind.parts();
        let expr = Expr { kind, span, context, ..Expr::default() };
        let id = self.exprs.push(expr);
        for part in parts {
            self.exprs.get_mut(part).parent = Some(id);
        }
        id
    }
}
