//! What a unit defines and where: names to items, types to their `impl`s, functions to their calls.

mod asked;
mod handed_on;
mod need;
mod resolve;
#[cfg(test)]
mod tests;

use std::cell::{Cell, RefCell};
use std::collections::BTreeSet;

pub(super) use asked::Asks;
pub(super) use need::{Asked, Need};
pub(super) use resolve::Resolved;

use crate::analysis::hir::{
    Alias, DefId, DefKind, ExprId, ExprKind, FunctionId, Hir, ImplId, LocalId, Origin, Path,
    ScopeId, Step, TypeRef,
};
use crate::analysis::packages::{Crates, Item, Packages};
use crate::libraries::Library;
use rustc_hash::FxHashMap;

/// What names mean that the globs of a scope bring.
type BehindGlobs = FxHashMap<(ScopeId, Vec<String>), Option<Resolved>>;

/// The unit by name.
#[derive(Debug)]
pub(super) struct Index<'h> {
    pub(super) hir: &'h Hir,
    pub(super) packages: &'h Packages,
    /// The items of all scopes by name.
    by_name: FxHashMap<&'h str, Vec<DefId>>,
    /// The `impl`s of each type of the unit.
    impls: FxHashMap<DefId, Vec<ImplId>>,
    /// The functions of all types, by name.
    methods: FxHashMap<&'h str, Vec<FunctionId>>,
    /// The calls by the last name of what is called, of functions and of methods.
    pub(super) calls: FxHashMap<&'h str, Vec<ExprId>>,
    /// The conversions.
    pub(super) conversions: Vec<ExprId>,
    /// The struct literals by the last name of their path.
    pub(super) literals: FxHashMap<&'h str, Vec<ExprId>>,
    /// The assignments to fields, by the field.
    pub(super) assignments: FxHashMap<&'h str, Vec<ExprId>>,
    /// The fields that are read, by their names.
    reads: FxHashMap<&'h str, Vec<ExprId>>,
    /// The paths in expressions, by their last name.
    paths: FxHashMap<&'h str, Vec<ExprId>>,
    /// The variables that parameters bind.
    parameters: FxHashMap<FunctionId, Vec<LocalId>>,
    /// The variables that patterns take out of something.
    pub(super) taken: Vec<LocalId>,
    /// The types of the unit that have a field of this name.
    owners: FxHashMap<&'h str, Vec<DefId>>,
    resolved: RefCell<FxHashMap<Path, Resolved>>,
    /// What the globs of a scope bring, while one path is followed.
    behind_globs: RefCell<BehindGlobs>,
    /// What other files may say of what was asked for.
    pub(super) needs: RefCell<BTreeSet<Asked>>,
    /// The functions without whose blocks something is not known.
    pub(super) unread: RefCell<BTreeSet<FunctionId>>,
    asks: Cell<Asks>,
    pub(super) names: Names<'h>,
}

/// What has another name, by that name: `use codes::frame as close_frame`, `type End = Ending`
#[derive(Debug)]
pub(super) struct Names<'h>(FxHashMap<&'h str, Vec<&'h str>>);

impl<'h> Names<'h> {
    fn of(hir: &'h Hir) -> Names<'h> {
        let mut all: FxHashMap<&str, Vec<&str>> = FxHashMap::default();
        for (_, scope) in hir.scopes.iter() {
            for (name, path) in &scope.imports {
                if let Some(other) = path.last().filter(|other| *other != name) {
                    all.entry(name).or_default().push(other);
                }
            }
        }
        for (_, def) in hir.defs.iter() {
            if let DefKind::Alias(Alias { ty: TypeRef::Path { path, .. }, .. }) = &def.kind {
                all.entry(&def.name).or_default().push(path.last());
            }
        }
        Names(all).followed()
    }

    /// A name and those that it may be another name of.
    pub(super) fn behind(&self, name: &'h str) -> impl Iterator<Item = &'h str> {
        std::iter::once(name).chain(self.0.get(name).into_iter().flatten().copied())
    }

    /// Adds the names that are two or more renames away.
    fn followed(mut self) -> Names<'h> {
        /// More names than people give to one thing.
        const MOST: usize = 8;
        let direct = self.0.clone();
        for (name, all) in &mut self.0 {
            let mut next = 0;
            while let Some(other) = all.get(next).filter(|_| all.len() < MOST) {
                let further = direct.get(other).into_iter().flatten();
                let new: Vec<&str> =
                    further.filter(|it| *it != name && !all.contains(it)).copied().collect();
                all.extend(new);
                next += 1;
            }
        }
        self
    }
}

impl<'h> Index<'h> {
    pub(super) fn new(hir: &'h Hir, packages: &'h Packages) -> Index<'h> {
        let mut index = Index {
            hir,
            packages,
            by_name: FxHashMap::default(),
            impls: FxHashMap::default(),
            methods: FxHashMap::default(),
            calls: FxHashMap::default(),
            conversions: Vec::new(),
            literals: FxHashMap::default(),
            assignments: FxHashMap::default(),
            reads: FxHashMap::default(),
            paths: FxHashMap::default(),
            parameters: FxHashMap::default(),
            taken: Vec::new(),
            owners: FxHashMap::default(),
            resolved: RefCell::default(),
            behind_globs: RefCell::default(),
            needs: RefCell::default(),
            unread: RefCell::default(),
            asks: Cell::new(Asks::All),
            names: Names::of(hir),
        };
        index.add_items();
        // What was looked up before the `impl`s were known may be found in one of them.
        index.resolved.borrow_mut().clear();
        index.add_uses();
        index.look_for_uses();
        index
    }

    fn add_items(&mut self) {
        let hir = self.hir;
        for (id, def) in hir.defs.iter() {
            let in_impl = hir.scopes.get(def.scope).implementation.is_some();
            if !in_impl {
                self.by_name.entry(&def.name).or_default().push(id);
            }
            if let DefKind::Struct { fields } = &def.kind {
                for (field, _) in fields {
                    self.owners.entry(field).or_default().push(id);
                }
            }
        }
        for (id, function) in hir.functions.iter() {
            // What it closes with is compared with what is declared.
            if function.declared.is_some() {
                self.function(id);
            }
            if function.implementation.is_some() || function.declared_in.is_some() {
                self.methods.entry(&function.name).or_default().push(id);
            }
        }
        let found: Vec<(DefId, ImplId)> = hir
            .impls
            .iter()
            .filter_map(|(id, implementation)| {
                let ty = implementation.ty.as_ref()?;
                Some((self.own_type(ty)?, id))
            })
            .collect();
        for (ty, id) in found {
            self.impls.entry(ty).or_default().push(id);
        }
    }

    fn add_uses(&mut self) {
        let hir = self.hir;
        for (id, expr) in hir.exprs.iter() {
            match &expr.kind {
                ExprKind::Call { callee, .. } => match hir.kind(*callee) {
                    ExprKind::Path(path) => {
                        for name in self.names.behind(path.last()) {
                            self.calls.entry(name).or_default().push(id);
                        }
                    }
                    ExprKind::Local(local) => {
                        let name = hir.locals.get(*local).name.as_str();
                        self.calls.entry(name).or_default().push(id);
                    }
                    _ => {}
                },
                ExprKind::Method { name, args, .. } => {
                    self.calls.entry(name).or_default().push(id);
                    // `.map(frame)` calls `frame`.
                    for argument in args {
                        if let ExprKind::Path(path) = hir.kind(*argument) {
                            for name in self.names.behind(path.last()) {
                                self.calls.entry(name).or_default().push(id);
                            }
                        }
                    }
                }
                ExprKind::Path(path) if path.last().starts_with(char::is_uppercase) => {
                    for name in self.names.behind(path.last()) {
                        self.paths.entry(name).or_default().push(id);
                    }
                }
                ExprKind::Field { name, .. } if !self.is_target(id) => {
                    self.reads.entry(name).or_default().push(id);
                }
                ExprKind::Convert { .. } => self.conversions.push(id),
                ExprKind::Struct { path, .. } => {
                    for name in self.names.behind(path.last()) {
                        self.literals.entry(name).or_default().push(id);
                    }
                }
                ExprKind::Assign { target, .. } => {
                    if let ExprKind::Field { name, .. } = hir.kind(*target) {
                        self.assignments.entry(name).or_default().push(id);
                    }
                }
                _ => {}
            }
        }
        for (id, local) in hir.locals.iter() {
            let is_parameter =
                local.sources.iter().any(|source| matches!(source.origin, Origin::Parameter(_)));
            if let (Some(function), true) = (local.function, is_parameter) {
                self.parameters.entry(function).or_default().push(id);
            }
            let is_taken = |step: &Step| matches!(step, Step::Of(..));
            if local.sources.iter().any(|source| source.steps.iter().any(is_taken)) {
                self.taken.push(id);
            }
        }
    }

    /// Is something assigned to an expression?
    fn is_target(&self, id: ExprId) -> bool {
        let parent = self.hir.expr(id).parent.map(|parent| self.hir.kind(parent));
        matches!(parent, Some(ExprKind::Assign { target, .. }) if *target == id)
    }

    /// The package that a scope belongs to.
    pub(super) fn package(&self, scope: ScopeId) -> usize {
        self.packages.package(self.hir.scopes.get(scope).krate)
    }

    /// What the manifest says of the package that a scope belongs to.
    pub(super) fn crates(&self, scope: ScopeId) -> &'h Crates {
        self.packages.get(self.package(scope))
    }

    /// What the manifest says of the package that an expression belongs to.
    pub(super) fn crates_at(&self, expr: ExprId) -> &'h Crates {
        self.crates(self.hir.context(expr).scope)
    }

    /// The library that an expression is a part of. Examples and tests use it as others do.
    pub(super) fn own_library(&self, expr: ExprId) -> Option<&'static Library> {
        let scope = self.hir.context(expr).scope;
        self.crates(scope).own.filter(|_| self.is_in_library(scope))
    }

    /// Is a scope a part of a known library?
    fn is_in_library(&self, scope: ScopeId) -> bool {
        let krate = self.hir.scopes.get(scope).krate;
        let is_main = self.packages.library(self.packages.package(krate)) == Some(krate);
        is_main && self.crates(scope).own.is_some()
    }

    /// Can one scope use what another one defines?
    fn sees(&self, from: ScopeId, to: ScopeId) -> bool {
        self.crates(from).sees(self.package(to))
    }

    /// The type of the unit that a type is, without what holds it.
    pub(super) fn own_type(&self, ty: &TypeRef) -> Option<DefId> {
        match ty {
            TypeRef::Path { path, .. } => match self.resolve(path) {
                Resolved::Def(def) => match &self.hir.defs.get(def).kind {
                    DefKind::Alias(alias) => self.own_type(&alias.ty),
                    DefKind::Struct { .. } | DefKind::Enum { .. } | DefKind::Trait { .. } => {
                        Some(def)
                    }
                    _ => None,
                },
                _ => None,
            },
            TypeRef::Static(inner) => self.own_type(inner),
            TypeRef::Other(all) => all.iter().find_map(|one| self.own_type(one)),
            _ => None,
        }
    }

    /// The `impl`s of a type.
    pub(super) fn impls_of(&self, ty: DefId) -> impl Iterator<Item = ImplId> {
        self.impls.get(&ty).into_iter().flatten().copied()
    }

    /// The functions of any type with this name.
    pub(super) fn methods_named(&self, name: &str) -> &[FunctionId] {
        self.methods.get(name).map_or(&[], Vec::as_slice)
    }

    /// The functions of any type with this name that a scope can use.
    pub(super) fn methods_seen(
        &self,
        name: &str,
        scope: ScopeId,
    ) -> impl Iterator<Item = FunctionId> {
        let all = self.methods_named(name).iter().copied();
        all.filter(move |id| self.sees(scope, self.hir.functions.get(*id).scope))
    }

    /// The functions that a name means on a type: its own, and for a trait those of its `impl`s.
    pub(super) fn functions_of(&self, ty: DefId, name: &str) -> Vec<FunctionId> {
        let own: Vec<FunctionId> = self
            .impls_of(ty)
            .filter_map(|id| self.hir.impls.get(id).functions.get(name).copied())
            .collect();
        // What a blanket `impl` gives to all types of a trait is one of several.
        if let DefKind::Trait { functions } = &self.hir.defs.get(ty).kind
            && let Some(&declared) = functions.get(name)
        {
            let mut all = self.implementations(ty, name);
            let default = self.hir.functions.get(declared);
            if default.body.is_some() || default.unread {
                all.push(declared);
            }
            return if all.is_empty() { vec![declared] } else { all };
        }
        if !own.is_empty() {
            return own;
        }
        // A function that a trait gives to all its types.
        let of_traits = self.impls_of(ty).filter_map(|id| self.trait_of(id));
        of_traits.filter_map(|of| self.declared(of, name)).collect()
    }

    fn declared(&self, of: DefId, name: &str) -> Option<FunctionId> {
        match &self.hir.defs.get(of).kind {
            DefKind::Trait { functions } => functions.get(name).copied(),
            _ => None,
        }
    }

    /// The trait of the unit that an `impl` is of.
    pub(super) fn trait_of(&self, id: ImplId) -> Option<DefId> {
        let (path, _) = self.hir.impls.get(id).of.as_ref()?;
        match self.resolve(path) {
            Resolved::Def(def) => Some(def),
            _ => None,
        }
    }

    /// The functions of this name in all `impl`s of a trait.
    fn implementations(&self, of: DefId, name: &str) -> Vec<FunctionId> {
        self.methods_named(name)
            .iter()
            .copied()
            .filter(|&id| {
                let implementation = self.hir.functions.get(id).implementation;
                implementation.is_some_and(|it| self.trait_of(it) == Some(of))
            })
            .collect()
    }

    /// The constants of this name in all `impl`s of a trait: what `Self::CODE` means in the trait.
    pub(super) fn constants_of(&self, of: DefId, name: &str) -> impl Iterator<Item = ExprId> {
        self.hir.impls.iter().filter_map(move |(id, implementation)| {
            let constant = *implementation.constants.get(name)?;
            match self.hir.defs.get(constant).kind {
                DefKind::Constant { value, .. } if self.trait_of(id) == Some(of) => Some(value),
                _ => None,
            }
        })
    }

    /// Do a call of one function and a call of another mean the same? A function of a trait means
    /// those of its `impl`s.
    pub(super) fn is_same(&self, called: FunctionId, wanted: FunctionId) -> bool {
        if called == wanted {
            return true;
        }
        let wanted = self.hir.functions.get(wanted);
        let of = self.hir.functions.get(called).declared_in;
        of.is_some()
            && wanted.implementation.is_some_and(|it| self.trait_of(it) == of)
            && self.hir.functions.get(called).name == wanted.name
    }

    /// The type around a scope.
    pub(super) fn self_type(&self, scope: ScopeId) -> Option<&'h TypeRef> {
        let mut scope = Some(scope);
        while let Some(id) = scope {
            let known = self.hir.scopes.get(id);
            if let Some(implementation) = known.implementation {
                return self.hir.impls.get(implementation).ty.as_ref();
            }
            scope = known.parent;
        }
        None
    }

    /// The values of a constant: one for each `cfg` that it is written under.
    pub(super) fn values_of_constant(&self, def: DefId) -> impl Iterator<Item = ExprId> {
        let known = self.hir.defs.get(def);
        let same = self.hir.scopes.get(known.scope).items.get(&known.name);
        same.into_iter().flatten().filter_map(|def| match self.hir.defs.get(*def).kind {
            DefKind::Constant { value, .. } => Some(value),
            _ => None,
        })
    }

    /// The only type with a field of this name that a scope can use.
    pub(super) fn owner_of_field(&self, field: &str, scope: ScopeId) -> Option<DefId> {
        let mut owners = self.owners_of_field(field, scope);
        let only = owners.next()?;
        owners.next().is_none().then_some(only)
    }

    /// All types with a field of this name that a scope can use.
    pub(super) fn owners_of_field(
        &self,
        field: &str,
        scope: ScopeId,
    ) -> impl Iterator<Item = DefId> {
        let owners = self.owners.get(field).into_iter().flatten().copied();
        owners.filter(move |def| self.sees(scope, self.hir.defs.get(*def).scope))
    }
}
