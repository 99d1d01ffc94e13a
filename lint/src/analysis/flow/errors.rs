//! The error side of a `Result`: what is in an `Err`, on its way through `?` and combinators.

use super::Flow;
use super::code::{Next, State};
use super::types::Ty;
use crate::analysis::hir::{DefKind, ExprId, ExprKind, Origin, Step, TypeRef};
use crate::analysis::index::Resolved;
use crate::libraries::results::{self, ErrorSide};
use crate::libraries::{channels, neutral, texts};

impl Flow<'_> {
    /// One step of a search that has to do with errors; `None` where the expression is followed as
    /// any other.
    pub(super) fn of_error(&self, state: State, steps: &[Step]) -> Option<Vec<Next>> {
        let behind = match steps {
            [Step::Error, behind @ ..] => Some(behind),
            _ => None,
        };
        match (self.hir.kind(state.expr), behind) {
            (ExprKind::Fail(inner), Some(behind)) => {
                Some(self.go(state.to(*inner), behind.to_vec()))
            }
            // What is in an `Err` is not the value of an `Ok`.
            (ExprKind::Fail(_), None) => Some(Vec::new()),
            (ExprKind::ErrorOf(inner), _) => Some(self.error_in(state, *inner, steps)),
            (ExprKind::Method { receiver, name, .. }, None)
                if results::error_side(name) == Some(ErrorSide::TakesOut)
                    && self.callees(state.expr).is_empty() =>
            {
                Some(self.error_in(state, *receiver, steps))
            }
            (_, None) => None,
            // `Ok(…)` has no error.
            _ if self.hir.expr(state.expr).in_ok => Some(Vec::new()),
            (ExprKind::Method { receiver, name, args, .. }, Some(behind)) => {
                self.of_error_method(state, *receiver, name, args, behind)
            }
            (
                ExprKind::Int(..)
                | ExprKind::Byte(_)
                | ExprKind::Char(_)
                | ExprKind::Bool(_)
                | ExprKind::Scalar
                | ExprKind::Text(_)
                | ExprKind::Bytes(_)
                | ExprKind::Tuple(_)
                | ExprKind::Array(_)
                | ExprKind::Struct { .. }
                | ExprKind::Format(_),
                Some(_),
            ) => Some(Vec::new()),
            _ => None,
        }
    }

    pub(super) fn error_in(&self, state: State, result: ExprId, steps: &[Step]) -> Vec<Next> {
        let steps = std::iter::once(Step::Error).chain(steps.iter().cloned()).collect();
        self.go(state.to(result), steps)
    }

    fn of_error_method(
        &self,
        state: State,
        receiver: ExprId,
        name: &str,
        args: &[ExprId],
        behind: &[Step],
    ) -> Option<Vec<Next>> {
        let side = results::error_side(name)?;
        if !self.callees(state.expr).is_empty() {
            return None;
        }
        let here = State { path: self.path(behind.to_vec()), ..state };
        Some(match side {
            ErrorSide::Makes => args
                .last()
                .map(|&made| {
                    if matches!(self.hir.kind(made), ExprKind::Closure { .. } | ExprKind::Path(_)) {
                        self.yielded(here, receiver, Some(made), behind)
                    } else {
                        vec![Next::Go(here.to(made))]
                    }
                })
                .unwrap_or_default(),
            ErrorSide::Replaces => {
                self.yielded(state, receiver, args.last().copied(), &with_error(behind))
            }
            ErrorSide::Adds => {
                let mut all = self.error_in(state, receiver, behind);
                all.extend(self.yielded(
                    state,
                    receiver,
                    args.last().copied(),
                    &with_error(behind),
                ));
                all
            }
            ErrorSide::Keeps => self.error_in(state, receiver, behind),
            ErrorSide::TakesOut => Vec::new(),
        })
    }

    /// Is a closure called with the error of what its method is called on?
    pub(super) fn takes_error(&self, call: ExprId, closure: ExprId) -> bool {
        let ExprKind::Method { name, args, .. } = self.hir.kind(call) else { return false };
        results::hands_error_in(name)
            && (!neutral::maps_or(name) || args.len() == 2 && args.first() == Some(&closure))
    }

    /// The type of the error that an expression may be.
    pub(super) fn error_type(&self, expr: ExprId) -> Ty {
        self.deeper(|| self.error_type_inside(expr)).unwrap_or_default()
    }

    fn error_type_inside(&self, expr: ExprId) -> Ty {
        if !self.step() {
            return Ty::Unknown;
        }
        let callees = self.callees(expr);
        let mut types = callees.iter().map(|&id| {
            let output = self.hir.functions.get(id).output.as_ref();
            output.map_or(Ty::Unknown, |ty| self.error_of(ty))
        });
        if let Some(first) = types.next() {
            return if types.all(|ty| ty == first) { first } else { Ty::Unknown };
        }
        match self.hir.kind(expr) {
            ExprKind::Fail(inner) => self.type_of(*inner),
            // `text.parse::<u32>()`
            ExprKind::Method { name, args, turbofish, .. } if texts::parses(name, args.len()) => {
                let target = match turbofish {
                    Some(ty) => self.ty(ty),
                    None => self.expected(expr),
                };
                let Ty::Named(target) = target else { return Ty::Unknown };
                texts::parse_error(&target).map_or(Ty::Unknown, |name| Ty::Named(name.to_owned()))
            }
            ExprKind::Method { receiver, name, args, .. } => match results::error_side(name) {
                Some(ErrorSide::Makes) => args.last().map_or(Ty::Unknown, |&it| self.type_made(it)),
                Some(ErrorSide::Keeps | ErrorSide::Adds) => self.error_type(*receiver),
                // `queue.recv()` of a `Receiver<Result<T, E>>`
                None if hands_out(name) => self.error_type(*receiver),
                _ => Ty::Unknown,
            },
            ExprKind::Field { .. } => {
                self.type_written(expr).map_or(Ty::Unknown, |ty| self.error_of(&ty))
            }
            ExprKind::Local(local) => {
                let known = self.hir.locals.get(*local);
                let written = known.ty.as_ref().map_or(Ty::Unknown, |ty| self.error_of(ty));
                let source = known.sources.first().filter(|source| source.steps.is_empty());
                match (written, source.map(|source| &source.origin)) {
                    (Ty::Unknown, Some(Origin::Value(value))) => self.error_type(*value),
                    (written, _) => written,
                }
            }
            ExprKind::Choice { arms, .. } => {
                let types = arms.iter().map(|arm| self.error_type(arm.body));
                types.into_iter().find(|ty| *ty != Ty::Unknown).unwrap_or_default()
            }
            ExprKind::Block { tail: Some(tail), .. } => self.error_type(*tail),
            ExprKind::Async { body, .. } => self.error_type(*body),
            _ => Ty::Unknown,
        }
    }

    /// The type of what a closure or function yields, or of a value.
    fn type_made(&self, made: ExprId) -> Ty {
        match self.hir.kind(made) {
            ExprKind::Closure { body, .. } => self.type_of(*body),
            ExprKind::Path(path) => match self.index.resolve(path) {
                Resolved::Variant(def, _) => Ty::Own(def),
                Resolved::Def(def) => match self.hir.defs.get(def).kind {
                    DefKind::Struct { .. } => Ty::Own(def),
                    _ => self.output_of_named(made),
                },
                _ => self.output_of_named(made),
            },
            _ => self.type_of(made),
        }
    }

    fn output_of_named(&self, function: ExprId) -> Ty {
        let named = self.hir.expr(function).parent.map(|call| self.named_functions(call, function));
        let outputs = named.iter().flatten().map(|&id| self.hir.functions.get(id).output.as_ref());
        outputs.flatten().map(|ty| self.ty(ty)).next().unwrap_or_default()
    }

    /// The error type of a written `Result`, also through an alias or in a future.
    pub(super) fn error_of(&self, ty: &TypeRef) -> Ty {
        match ty {
            TypeRef::Path { path, args } => match self.index.resolve(path) {
                Resolved::Def(def) => match &self.hir.defs.get(def).kind {
                    DefKind::Alias(alias) => self.error_of(&alias.with(args)),
                    _ => Ty::Unknown,
                },
                _ if path.last().ends_with(results::TYPE) => {
                    args.get(1).map_or(Ty::Unknown, |error| self.ty(error))
                }
                _ => args
                    .iter()
                    .map(|arg| self.error_of(arg))
                    .find(|ty| *ty != Ty::Unknown)
                    .unwrap_or_default(),
            },
            TypeRef::Other(all) => {
                let types = all.iter().map(|one| self.error_of(one));
                types.into_iter().find(|ty| *ty != Ty::Unknown).unwrap_or_default()
            }
            _ => Ty::Unknown,
        }
    }
}

/// Does a method return what its receiver holds, or the receiver?
fn hands_out(method: &str) -> bool {
    channels::RECEIVES.contains(&method) || neutral::keeps_type(method)
}

fn with_error(behind: &[Step]) -> Vec<Step> {
    std::iter::once(Step::Error).chain(behind.iter().cloned()).collect()
}
