//! Which functions a call means, and which calls mean a function.

use std::rc::Rc;

use super::Flow;
use super::types::Ty;
use crate::analysis::hir::{
    DefKind, ExprId, ExprKind, FunctionId, LocalId, Origin, TypeRef, Visible,
};
use crate::analysis::index::Need;
use crate::analysis::index::Resolved;
use crate::libraries::{Library, conversions, everywhere, numbers, texts};

/// A conversion that the unit defines.
#[derive(Debug)]
pub(super) struct Conversion {
    function: FunctionId,
    from: Ty,
    to: Ty,
}

impl Flow<'_> {
    /// The functions of the unit that a call, a method call or a conversion may mean.
    pub(in crate::analysis) fn callees(&self, call: ExprId) -> Rc<[FunctionId]> {
        if let Some(known) = self.callees.borrow().get(&call) {
            return known.clone();
        }
        // A type may depend on the call: it then means nothing that is known.
        self.callees.borrow_mut().insert(call, Rc::from([]));
        let found: Rc<[FunctionId]> = self.callees_new(call).into();
        self.callees.borrow_mut().insert(call, found.clone());
        found
    }

    fn callees_new(&self, call: ExprId) -> Vec<FunctionId> {
        match self.hir.kind(call) {
            ExprKind::Call { callee, args } => {
                let ExprKind::Path(path) = self.hir.kind(*callee) else { return Vec::new() };
                let found = match self.index.resolve(path) {
                    Resolved::Def(def) => match self.hir.defs.get(def).kind {
                        DefKind::Function(id) => vec![id],
                        _ => Vec::new(),
                    },
                    Resolved::Associated(def, name) => self.index.functions_of(def, &name),
                    _ => return Vec::new(),
                };
                let fits = |id: &FunctionId| {
                    let function = self.hir.functions.get(*id);
                    function.params.len() + usize::from(function.has_self) == args.len()
                };
                found.into_iter().filter(fits).collect()
            }
            // `text.parse::<Own>()`
            ExprKind::Method { name, args, turbofish, .. } if texts::parses(name, args.len()) => {
                let target = match turbofish {
                    Some(ty) => self.ty(ty),
                    None => self.expected(call),
                };
                target
                    .own()
                    .map_or_else(Vec::new, |own| self.index.functions_of(own, texts::FROM_STR))
            }
            ExprKind::Method { receiver, name, args, .. } => {
                self.methods(*receiver, name, args.len())
            }
            ExprKind::Convert { inner, to } => {
                let source = self.type_of(*inner);
                let target = to
                    .as_ref()
                    .map(|path| self.ty(&TypeRef::Path { path: path.clone(), args: Vec::new() }));
                let target = target.or_else(|| {
                    let expected = self.expected(call);
                    // What holds the value may be meant.
                    (expected.own().is_some() && expected != source).then_some(expected)
                });
                self.conversions(&source, target.as_ref())
            }
            _ => Vec::new(),
        }
    }

    fn methods(&self, receiver: ExprId, name: &str, arguments: usize) -> Vec<FunctionId> {
        let fits = |id: &FunctionId| {
            let function = self.hir.functions.get(*id);
            function.has_self && function.params.len() == arguments
        };
        if self.index.methods_named(name).is_empty() {
            return Vec::new();
        }
        let ty = self.type_of(receiver);
        if let Ty::Own(def) = ty {
            let found = self.index.functions_of(def, name);
            // What it does not have itself, something that it holds may have.
            if !found.is_empty() || self.is_enum(def) {
                return found.into_iter().filter(fits).collect();
            }
        }
        let all: Vec<FunctionId> =
            self.index.methods_seen(name, self.scope(receiver)).filter(fits).collect();
        let implements = |id: FunctionId| {
            let implementation = self.hir.functions.get(id).implementation;
            implementation.and_then(|id| self.hir.impls.get(id).ty.as_ref())
        };
        let owner = |id: FunctionId| implements(id).and_then(|ty| self.index.own_type(ty));
        if !matches!(ty, Ty::Own(_) | Ty::Unknown) {
            // A trait of the unit for types of others, or for all types.
            let is_for_all =
                |of: &TypeRef| matches!(of, TypeRef::Path { args, .. } if args.is_empty());
            let is_for = |id: FunctionId| {
                implements(id).is_none_or(|of| match (&ty, self.ty(of)) {
                    (ty, of) if *ty == of => true,
                    (_, Ty::Library(_)) => false,
                    (Ty::Library(_), _) => is_for_all(of),
                    _ => true,
                })
            };
            return all.into_iter().filter(|&id| owner(id).is_none() && is_for(id)).collect();
        }
        // Nobody knows whose it is; if all are of one type or trait, it is that one's.
        let group = |id: FunctionId| {
            let implementation = self.hir.functions.get(id).implementation;
            let of = implementation.and_then(|it| self.index.trait_of(it));
            of.or_else(|| self.hir.functions.get(id).declared_in).or_else(|| owner(id))
        };
        let mut groups = all.iter().map(|&id| group(id));
        let first = groups.next();
        if groups.all(|one| Some(one) == first) { all } else { Vec::new() }
    }

    fn is_enum(&self, def: crate::analysis::hir::DefId) -> bool {
        matches!(self.hir.defs.get(def).kind, DefKind::Enum { .. })
    }

    /// The conversions of the unit from a type: `impl From<Source> for Target`, `impl Into<Target>
    /// for Source`.
    pub(super) fn conversions(&self, source: &Ty, target: Option<&Ty>) -> Vec<FunctionId> {
        let all = self.conversions.get_or_init(|| self.all_conversions());
        let fits = |conversion: &&Conversion| {
            let Conversion { from, to, .. } = conversion;
            let is_source = match source {
                Ty::Unknown | Ty::Named(_) => {
                    // Only the target type decides.
                    target.is_some_and(|target| target.own().is_some() && target == to)
                        && (*source == Ty::Unknown || from == source || may_be(source, from))
                }
                _ => from == source || fits_parts(from, source),
            };
            is_source && target.is_none_or(|target| *target == Ty::Unknown || target == to)
        };
        all.iter().filter(fits).map(|conversion| conversion.function).collect()
    }

    fn all_conversions(&self) -> Vec<Conversion> {
        let mut all = Vec::new();
        for conversion in conversions::CONVERSIONS {
            for &id in self.index.methods_named(conversion.name) {
                let function = self.hir.functions.get(id);
                let Some(implementation) = function.implementation else { continue };
                let known = self.hir.impls.get(implementation);
                let (Some(own), Some((_, args))) = (&known.ty, &known.of) else { continue };
                let Some(argument) = args.first() else { continue };
                let (own, argument) = (self.ty(own), self.ty(argument));
                let (from, to) =
                    if conversion.into_self { (argument, own) } else { (own, argument) };
                all.push(Conversion { function: id, from, to });
            }
        }
        all
    }

    /// The calls that may mean a function.
    pub(in crate::analysis) fn callers(&self, function: FunctionId) -> Rc<[ExprId]> {
        if let Some(known) = self.callers.borrow().get(&function) {
            return known.clone();
        }
        let known = self.hir.functions.get(function);
        self.index.need_calls(function, self.visible(function), self.calls_of(function));
        let is_conversion = self.is_conversion(function);
        let calls = self.index.calls.get(known.name.as_str()).into_iter().flatten();
        let conversions = self.index.conversions.iter().filter(|_| is_conversion);
        let means = |call: &ExprId| self.means(*call, function);
        let found: Rc<[ExprId]> = calls.chain(conversions).copied().filter(means).collect();
        self.callers.borrow_mut().insert(function, found.clone());
        found
    }

    /// Where a function can be named: no type of a receiver is named further than the type itself.
    fn visible(&self, function: FunctionId) -> Visible {
        let known = self.hir.functions.get(function);
        let inherent = known.implementation.map(|id| self.hir.impls.get(id));
        let ty = inherent.filter(|it| it.of.is_none()).and_then(|it| it.ty.as_ref());
        let def = ty.and_then(|ty| self.index.own_type(ty)).map(|def| self.hir.defs.get(def));
        let both = [known.visible.as_ref(), def.and_then(|def| def.visible.as_ref())];
        both.into_iter().flatten().max_by_key(|module| module.len()).cloned()
    }

    pub(super) fn is_conversion(&self, function: FunctionId) -> bool {
        let known = self.hir.functions.get(function);
        known.implementation.is_some() && conversions::is_conversion(&known.name)
    }

    /// The calls that other files may hold; `None` if too many files could.
    fn calls_of(&self, function: FunctionId) -> Option<Need> {
        let known = self.hir.functions.get(function);
        let implementation = known.implementation.map(|id| self.hir.impls.get(id));
        let own = |ty| self.index.own_type(ty).map(|def| self.hir.defs.get(def).name.as_str());
        let owner = match implementation.map(|it| (&it.ty, &it.of)) {
            // A conversion is called with the type that it is from, if that is one of the unit.
            Some((ty, Some((_, args)))) if conversions::is_conversion(&known.name) => {
                let name = args.first().and_then(own).or_else(|| ty.as_ref()?.name());
                Some(name.filter(|name| !everywhere::is_type(name))?)
            }
            // What is generic calls it by its trait.
            Some((_, Some(_))) if !known.has_self && !everywhere::is_name(&known.name) => None,
            Some((ty, _)) => ty.as_ref().and_then(|ty| own(ty).or_else(|| ty.name())),
            None => known.declared_in.map(|of| self.hir.defs.get(of).name.as_str()),
        };
        // Too many files call something of such a name.
        let is_common = owner.is_none() && everywhere::is_name(&known.name);
        let module = || self.hir.scopes.get(known.scope).module.last().map(String::as_str);
        let owner = if is_common { Some(module()?) } else { owner };
        let owner = owner.map(str::to_owned);
        let (name, is_method) = (known.name.clone(), known.has_self);
        Some(Need::Calls { owner, name, is_method, has_arguments: !known.params.is_empty() })
    }

    /// What a call gives a parameter of a function.
    pub(in crate::analysis) fn argument(
        &self,
        call: ExprId,
        function: FunctionId,
        at: usize,
    ) -> Option<ExprId> {
        let has_self = self.hir.functions.get(function).has_self;
        match self.hir.kind(call) {
            ExprKind::Call { args, .. } => args.get(at + usize::from(has_self)).copied(),
            // `text.parse()` calls `from_str(text)`.
            ExprKind::Method { receiver, args, .. } if args.is_empty() && !has_self => {
                (at == 0).then_some(*receiver)
            }
            ExprKind::Method { args, .. } => args.get(at).copied(),
            ExprKind::Convert { inner, .. } => (at == 0 && !has_self).then_some(*inner),
            _ => None,
        }
    }

    /// What a call calls a method on.
    pub(in crate::analysis) fn receiver(&self, call: ExprId) -> Option<ExprId> {
        match self.hir.kind(call) {
            ExprKind::Call { args, .. } => args.first().copied(),
            ExprKind::Method { receiver, .. } => Some(*receiver),
            ExprKind::Convert { inner, .. } => Some(*inner),
            _ => None,
        }
    }

    /// The closure that a variable is bound to.
    pub(in crate::analysis) fn closure_of(&self, local: LocalId) -> Option<ExprId> {
        let source = self.hir.locals.get(local).sources.first()?;
        let Origin::Value(value) = source.origin else { return None };
        match self.hir.kind(value) {
            ExprKind::Closure { .. } if source.steps.is_empty() => Some(value),
            _ => None,
        }
    }

    /// Does the file of an expression have anything to do with a library?
    pub(in crate::analysis) fn uses(&self, at: ExprId, library: &'static Library) -> bool {
        let file = self.hir.expr(at).span.file;
        let mut used = self.used.borrow_mut();
        let used = used.entry(file).or_insert_with(|| super::used(self.index, file));
        used.contains(&library.name)
    }
}

/// Can a number without a suffix be of a type? `Code::try_from(1006)`
fn may_be(source: &Ty, from: &Ty) -> bool {
    let named = |ty: &Ty| match ty {
        Ty::Named(name) => Some(name.clone()),
        _ => None,
    };
    named(source).is_some_and(|name| name == numbers::INTEGER)
        && named(from).is_some_and(|name| numbers::is_number(&name))
}

/// `From<(Status, T)>` for `(Status::Lost, "lost")`
fn fits_parts(to: &Ty, given: &Ty) -> bool {
    let (Ty::Tuple(to), Ty::Tuple(given)) = (to, given) else { return false };
    let fits = |(to, given): (&Ty, &Ty)| match (to, given) {
        (Ty::Unknown, _) | (_, Ty::Unknown) => true,
        (Ty::Named(to), Ty::Named(given)) => {
            to == given || numbers::is_number(to) == numbers::is_number(given)
        }
        (Ty::Named(name), Ty::StaticText) => !numbers::is_number(name),
        _ => to == given || fits_parts(to, given),
    };
    to.len() == given.len() && to.iter().zip(given).all(fits)
}
