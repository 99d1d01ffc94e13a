//! The types of expressions, as far as names and signatures show them: what is in an `Option`, an `Arc`
//! or a collection counts, not what holds it.

use super::Flow;
use super::written::{called_with, leaves_open, name_of};
use crate::analysis::hir::{
    self, DefId, DefKind, ExprId, ExprKind, FunctionId, LocalId, Origin, Path, ScopeId, Step,
    TypeRef,
};
use crate::analysis::index::Resolved;
use crate::analysis::packages::Item;
use crate::libraries::{
    Source, given_by, handling, made_by, neutral, numbers, primitive_in, process, results, texts,
    wsclose,
};

/// A type, without what holds it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in crate::analysis) enum Ty {
    #[default]
    Unknown,
    /// A type of a library.
    Library(Item),
    /// A type of the unit.
    Own(DefId),
    /// Another type with this name: `u16`, `String`.
    Named(String),
    /// `&'static str`
    StaticText,
    Tuple(Vec<Ty>),
}

impl Ty {
    pub(in crate::analysis) fn is_known(&self) -> bool {
        matches!(self, Ty::Library(_) | Ty::Own(_))
    }

    pub(in crate::analysis) fn item(&self) -> Option<&Item> {
        match self {
            Ty::Library(item) => Some(item),
            _ => None,
        }
    }

    pub(in crate::analysis) fn own(&self) -> Option<DefId> {
        match self {
            Ty::Own(def) => Some(*def),
            _ => None,
        }
    }

    pub(super) fn or_else(self, other: impl FnOnce() -> Ty) -> Ty {
        if self == Ty::Unknown { other() } else { self }
    }
}

impl Flow<'_> {
    /// What a written type is.
    pub(in crate::analysis) fn ty(&self, ty: &TypeRef) -> Ty {
        match ty {
            TypeRef::Path { path, args } => match self.index.resolve(path) {
                Resolved::Library(items) => {
                    let item = items.into_iter().find(|item| !item.path.is_empty());
                    item.map_or(Ty::Unknown, Ty::Library)
                }
                Resolved::Def(def) => match &self.hir.defs.get(def).kind {
                    DefKind::Alias(alias) => self.ty(&alias.with(args)),
                    DefKind::Struct { .. } | DefKind::Enum { .. } | DefKind::Trait { .. } => {
                        Ty::Own(def)
                    }
                    _ => Ty::Unknown,
                },
                _ if path.is("Self") => {
                    self.index.self_type(path.scope).map_or(Ty::Unknown, |ty| self.ty(ty))
                }
                resolved => self.held_type(name_of(&resolved, path), args),
            },
            TypeRef::Associated(name, scope) => self.associated_type(name, *scope),
            TypeRef::Static(inner) => match self.ty(inner) {
                Ty::Named(name) if name == "str" => Ty::StaticText,
                other => other,
            },
            TypeRef::List(inner) | TypeRef::Array(inner, _) => self.ty(inner),
            TypeRef::Tuple(all) => Ty::Tuple(all.iter().map(|one| self.ty(one)).collect()),
            TypeRef::Other(all) => {
                let types: Vec<Ty> = all.iter().map(|one| self.ty(one)).collect();
                let known = types.iter().find(|ty| ty.is_known()).cloned();
                known.or_else(|| types.into_iter().next()).unwrap_or_default()
            }
            TypeRef::Inferred => Ty::Unknown,
        }
    }

    /// What is in a type that holds others, or the type itself.
    fn held_type(&self, name: &str, args: &[TypeRef]) -> Ty {
        let args = if neutral::is_map(name) { args.get(1..).unwrap_or(args) } else { args };
        let args = if name == results::TYPE { args.get(..1).unwrap_or(args) } else { args };
        if args.is_empty() {
            return Ty::Named(name.to_owned());
        }
        let types: Vec<Ty> = args.iter().map(|arg| self.ty(arg)).collect();
        let known = types.iter().find(|ty| ty.is_known()).cloned();
        known.or_else(|| types.into_iter().next()).unwrap_or_default()
    }

    /// `Self::Context`, `<Self as Actor>::Context`
    fn associated_type(&self, name: &str, scope: ScopeId) -> Ty {
        let Some(own) = self.index.self_type(scope).and_then(|ty| self.index.own_type(ty)) else {
            return Ty::Unknown;
        };
        let found = self.index.impls_of(own).find_map(|id| self.hir.impls.get(id).types.get(name));
        // `type Error = Self::Error;` leads in a circle.
        found.and_then(|ty| self.deeper(|| self.ty(ty))).unwrap_or_default()
    }

    pub(in crate::analysis) fn type_of(&self, id: ExprId) -> Ty {
        let known = self.types.borrow().get(&id).cloned();
        match known {
            Some(Some(ty)) => return ty,
            // It depends on itself.
            Some(None) => return Ty::Unknown,
            None => {}
        }
        if !self.step() {
            return Ty::Unknown;
        }
        self.types.borrow_mut().insert(id, None);
        let ty = self.type_of_new(id);
        self.types.borrow_mut().insert(id, Some(ty.clone()));
        ty
    }

    fn type_of_new(&self, id: ExprId) -> Ty {
        match self.hir.kind(id) {
            ExprKind::Local(local) => self.type_of_local(*local),
            ExprKind::Field { base, name } => self.type_of_field(*base, name),
            ExprKind::Method { .. } => self.type_of_method(id),
            ExprKind::Call { callee, args } => self.type_of_call(id, *callee, args),
            ExprKind::Struct { path, .. } => self.type_of_path(path, true),
            ExprKind::Path(path) => self.type_of_path(path, false),
            ExprKind::Convert { inner, to: None } => {
                self.expected(id).or_else(|| self.converted_into(*inner))
            }
            ExprKind::Convert { to: Some(path), .. } => {
                self.ty(&TypeRef::Path { path: path.clone(), args: Vec::new() })
            }
            ExprKind::Cast { to, .. } => self.ty(to),
            ExprKind::Tuple(all) => Ty::Tuple(all.iter().map(|one| self.type_of(*one)).collect()),
            ExprKind::Choice { arms, .. } => self.type_among(arms.iter().map(|arm| arm.body)),
            ExprKind::Block { tail: Some(tail), .. } => self.type_of(*tail),
            ExprKind::Async { body, .. } | ExprKind::Closure { body, .. } => self.type_of(*body),
            ExprKind::Close(_) => Ty::Library(Item::of(&wsclose::LIBRARY, wsclose::CLOSE)),
            ExprKind::ErrorOf(inner) => self.error_type(*inner),
            ExprKind::Loop { values, .. } => self.type_among(values.iter().copied()),
            ExprKind::Index { base, .. } => self.type_of(*base),
            ExprKind::Array(all) => all.first().map_or(Ty::Unknown, |one| self.type_of(*one)),
            ExprKind::Int(_, suffix) => {
                let name = if suffix.is_empty() { numbers::INTEGER } else { suffix };
                Ty::Named(name.to_owned())
            }
            ExprKind::Byte(_) => Ty::Named("u8".into()),
            ExprKind::Bool(_) | ExprKind::Scalar | ExprKind::Look(_) => Ty::Named("bool".into()),
            ExprKind::Char(_) => Ty::Named("char".into()),
            ExprKind::Range { from, to } => {
                let ends = [from, to].into_iter().flatten();
                ends.map(|end| self.type_of(*end)).find(|ty| *ty != Ty::Unknown).unwrap_or_default()
            }
            ExprKind::Text(_) => Ty::StaticText,
            ExprKind::Format(_) => Ty::Named("String".into()),
            ExprKind::Binary { left, right, .. } => {
                self.type_of(*left).or_else(|| self.type_of(*right))
            }
            ExprKind::Negate(inner) => self.type_of(*inner),
            _ => Ty::Unknown,
        }
    }

    /// The type of expressions that have the same one.
    pub(super) fn type_among(&self, mut all: impl Iterator<Item = ExprId>) -> Ty {
        all.find_map(|one| Some(self.type_of(one)).filter(|ty| *ty != Ty::Unknown))
            .unwrap_or_default()
    }

    pub(in crate::analysis) fn type_of_local(&self, local: LocalId) -> Ty {
        let known = self.hir.locals.get(local);
        if let Some(written) = &known.ty {
            let ty = self.ty(written);
            let is_parameter =
                known.sources.iter().any(|source| matches!(source.origin, Origin::Parameter(_)));
            if is_parameter || ty != Ty::Unknown && !leaves_open(written) {
                return ty;
            }
        }
        let of_source = |source: &hir::Source| {
            let (ty, is_each) = match source.origin {
                Origin::Value(value) => {
                    (self.matched(value).or_else(|| self.type_of(value)), false)
                }
                Origin::Each(all) => (self.type_of(all), true),
                Origin::Parameter(at) => {
                    let function = known.function.map(|id| self.hir.functions.get(id));
                    let ty = function.and_then(|function| function.params.get(at));
                    (ty.map_or(Ty::Unknown, |ty| self.ty(ty)), false)
                }
                Origin::Receiver => {
                    let function = known.function.map(|id| self.hir.functions.get(id));
                    let scope = function.map(|function| function.scope);
                    (scope.map_or(Ty::Unknown, |scope| self.type_of_self(scope)), false)
                }
                Origin::ClosureParameter(closure, at) => (self.type_handed_in(closure, at), false),
            };
            // The entries of a map: what is looked up is the second.
            if is_each
                && let (Some(Step::Element(1)), false) =
                    (source.steps.first(), matches!(ty, Ty::Tuple(_)))
            {
                return ty;
            }
            // `[first, second] = numbers`
            if let (Ty::Named(name), [Step::Element(_)]) = (&ty, source.steps.as_slice())
                && numbers::is_number(name)
                && matches!(source.origin, Origin::Value(_) | Origin::Parameter(_))
            {
                return ty;
            }
            // `Err(error)`
            let (ty, steps) = match (&source.origin, source.steps.split_first()) {
                (Origin::Value(value), Some((Step::Error, behind))) => {
                    (self.matched_error(*value).or_else(|| self.error_type(*value)), behind)
                }
                _ => (ty, source.steps.as_slice()),
            };
            steps.iter().fold(ty, |ty, step| self.type_behind(&ty, step))
        };
        known.sources.iter().map(of_source).find(|ty| *ty != Ty::Unknown).unwrap_or_default()
    }

    fn type_of_self(&self, scope: ScopeId) -> Ty {
        let declares = self.hir.scopes.get(scope).declares;
        declares.map_or_else(
            || self.index.self_type(scope).map_or(Ty::Unknown, |ty| self.ty(ty)),
            Ty::Own,
        )
    }

    /// The type that a closure is called with.
    fn type_handed_in(&self, closure: ExprId, at: usize) -> Ty {
        let Some(parent) = self.hir.expr(closure).parent else { return Ty::Unknown };
        let written = self.parameter_types(parent, closure);
        if let Some(ty) = written.iter().find_map(|ty| called_with(ty)?.get(at)) {
            return self.ty(ty);
        }
        match self.hir.kind(parent) {
            ExprKind::Method { receiver, .. } if at == 0 && self.takes_error(parent, closure) => {
                self.error_type(*receiver)
            }
            ExprKind::Method { receiver, name, .. }
                if neutral::hands_in(name) && at == 0 && self.closure_params(closure) < 2 =>
            {
                self.type_of(*receiver)
            }
            // `ctx.run_later(time, |actor, ctx| …)`
            ExprKind::Method { receiver, name, .. } if neutral::hands_in(name) => {
                let scope = self.hir.context(closure).scope;
                match (self.closure_params(closure).checked_sub(at), self.actor_context(scope)) {
                    (Some(2), Some(_)) => self.type_of_self(scope),
                    (Some(1), Some(context)) => context,
                    _ => self.type_of(*receiver),
                }
            }
            _ => Ty::Unknown,
        }
    }

    fn closure_params(&self, closure: ExprId) -> usize {
        match self.hir.kind(closure) {
            ExprKind::Closure { params, .. } => params.len(),
            _ => 0,
        }
    }

    /// The context of the actor that an `impl` is of.
    fn actor_context(&self, scope: ScopeId) -> Option<Ty> {
        let own = self.index.self_type(scope).and_then(|ty| self.index.own_type(ty))?;
        let mut impls = self.index.impls_of(own);
        let written = impls.find_map(|id| self.hir.impls.get(id).types.get(handling::CONTEXT));
        written.and_then(|ty| self.deeper(|| self.ty(ty)))
    }

    fn type_of_method(&self, id: ExprId) -> Ty {
        let ExprKind::Method { receiver, name, turbofish, args } = self.hir.kind(id) else {
            return Ty::Unknown;
        };
        let given = self.index.crates_at(id).libraries.iter().find_map(|&library| {
            library.sources.iter().find_map(|source| match source {
                Source::Gives(method, ty) if method == name && self.uses(id, library) => {
                    Some(Item::of(library, ty))
                }
                _ => None,
            })
        });
        if let Some(given) = given {
            return Ty::Library(given);
        }
        // `value.dyn_into::<WebSocket>()`, `error.downcast_ref::<Own>()`
        match turbofish.as_ref().map(|ty| self.ty(ty)) {
            Some(known) if known.is_known() => return known,
            // `lengths.sum::<usize>()`
            Some(Ty::Named(name)) if numbers::is_number(&name) => return Ty::Named(name),
            _ => {}
        }
        let outputs = self.outputs(id);
        if outputs != Ty::Unknown {
            return outputs;
        }
        let returned = wsclose::returns(name);
        if !returned.is_empty() && self.is_of_checked_codes(&self.type_of(*receiver)) {
            let ty = |name: &&str| Ty::Library(Item::of(&wsclose::LIBRARY, name));
            return match returned {
                [only] => ty(only),
                several => Ty::Tuple(several.iter().map(ty).collect()),
            };
        }
        if let (true, Some(&function)) = (neutral::yields(name), args.last()) {
            let yielded = self.type_yielded(id, function);
            if yielded != Ty::Unknown {
                return yielded;
            }
        }
        if let Ty::Named(ty) = self.type_of(*receiver) {
            // `count.load(Ordering::Relaxed)`
            if let Some(inner) = primitive_in(&ty) {
                return Ty::Named(inner);
            }
            if let Some(given) = process::given_by(&ty, name) {
                return Ty::Named(given.to_owned());
            }
        }
        // `name.chars().find(…)`
        if neutral::may_miss(name)
            && matches!(self.hir.kind(*receiver), ExprKind::Method { name, .. } if name == texts::CHARS)
        {
            return Ty::Named("char".to_owned());
        }
        if !neutral::keeps_type(name) {
            return given_by(name).map_or(Ty::Unknown, |given| Ty::Named(given.to_owned()));
        }
        let other = args.first().filter(|_| neutral::stands_in(name));
        // A text in place of another one does not say that both are static.
        let instead = || match other.map(|other| self.type_of(*other)) {
            Some(Ty::StaticText) | None => Ty::Unknown,
            Some(known) => known,
        };
        self.type_of(*receiver).or_else(instead)
    }

    /// Is it a `Close`, or an enum whose codes are checked where it is defined?
    pub(super) fn is_of_checked_codes(&self, ty: &Ty) -> bool {
        match ty {
            Ty::Library(item) => *item.library == wsclose::LIBRARY && item.is(wsclose::CLOSE),
            Ty::Own(def) => match &self.hir.defs.get(*def).kind {
                DefKind::Enum { variants } => {
                    variants.iter().any(|variant| variant.described.is_some())
                }
                _ => false,
            },
            _ => false,
        }
    }

    /// The type that all functions return which a call may mean.
    fn outputs(&self, call: ExprId) -> Ty {
        self.output_of(&self.callees(call))
    }

    pub(super) fn output_of(&self, functions: &[FunctionId]) -> Ty {
        let mut types = functions.iter().map(|&id| {
            let function = self.hir.functions.get(id);
            function.output.as_ref().map_or(Ty::Unknown, |ty| self.ty(ty))
        });
        let first = types.next().unwrap_or_default();
        if types.all(|ty| ty == first) { first } else { Ty::Unknown }
    }

    fn type_of_call(&self, id: ExprId, callee: ExprId, args: &[ExprId]) -> Ty {
        match self.hir.kind(callee) {
            ExprKind::Path(path) => match self.index.resolve(path) {
                Resolved::Library(items) => {
                    // `WebSocket::new(url)`: the type whose function it is.
                    let owner = items.iter().find_map(Item::owner);
                    let variant = || {
                        let (last, owner) = items.first()?.path.split_last()?;
                        let library = items.first()?.library;
                        (last.starts_with(char::is_uppercase) && !owner.is_empty())
                            .then(|| Item { library, path: owner.to_vec() })
                    };
                    owner.or_else(variant).map_or(Ty::Unknown, Ty::Library)
                }
                Resolved::Def(def) => match self.hir.defs.get(def).kind {
                    DefKind::Struct { .. } => Ty::Own(def),
                    _ => self.outputs(id),
                },
                Resolved::Variant(def, _) => Ty::Own(def),
                // Derived, as a function that is not written.
                Resolved::Associated(def, name)
                    if name == neutral::DEFAULT && self.callees(id).is_empty() =>
                {
                    Ty::Own(def)
                }
                Resolved::Associated(..) => self.outputs(id),
                _ => match (neutral::handed_back(path.last(), args.len()), args) {
                    (Some(at), args) => args.get(at).map_or(Ty::Unknown, |it| self.type_of(*it)),
                    (None, [only]) if path.last() == neutral::CLONE => self.type_of(*only),
                    _ => made_by(&path.segments)
                        .or_else(|| process::made_by(&path.segments))
                        .or_else(|| texts::of_bytes(path.last()).filter(|_| args.len() == 1))
                        .map_or(Ty::Unknown, |made| Ty::Named(made.to_owned())),
                },
            },
            ExprKind::Local(local) => {
                self.closure_of(*local).map_or(Ty::Unknown, |closure| self.type_of(closure))
            }
            _ => Ty::Unknown,
        }
    }

    pub(super) fn type_of_path(&self, path: &Path, is_literal: bool) -> Ty {
        match self.index.resolve(path) {
            Resolved::Library(items) => {
                let item = items.into_iter().find(|item| !item.path.is_empty());
                match item {
                    Some(item) if is_literal || item.constant().is_none() => Ty::Library(item),
                    Some(item) => {
                        let owner = item.path.split_last().map(|(_, owner)| owner.to_vec());
                        let path = owner.unwrap_or_default();
                        Ty::Library(Item { library: item.library, path })
                    }
                    None => Ty::Unknown,
                }
            }
            Resolved::Def(def) | Resolved::Constant(def) => match &self.hir.defs.get(def).kind {
                DefKind::Constant { ty: Some(ty), .. } => self.ty(ty),
                DefKind::Struct { .. } => Ty::Own(def),
                _ => Ty::Unknown,
            },
            Resolved::Variant(def, _) => Ty::Own(def),
            _ => Ty::Unknown,
        }
    }
}
