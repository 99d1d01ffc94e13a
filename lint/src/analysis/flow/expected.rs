//! The type that the place of an expression asks for: what `.into()` and `.parse()` make there.

use super::Flow;
use super::types::Ty;
use crate::analysis::hir::{Arm, ExprId, ExprKind, FunctionId, Path, Pattern, TypeRef};
use crate::libraries::{conversions, neutral, numbers};

impl Flow<'_> {
    pub(in crate::analysis) fn expected(&self, expr: ExprId) -> Ty {
        if !self.step() {
            return Ty::Unknown;
        }
        let Some(parent) = self.hir.expr(expr).parent else {
            return match self.hir.function_of(expr) {
                Some(function) => self.output(function, Flow::ty),
                None => Ty::Unknown,
            };
        };
        match self.hir.kind(parent) {
            ExprKind::Fail(_) => self.expected_error(parent),
            ExprKind::Return(_) => match self.closure_around(parent) {
                Some(closure) => self.expected_of_closure(closure),
                None => match self.hir.function_of(parent) {
                    Some(function) => self.output(function, Flow::ty),
                    None => Ty::Unknown,
                },
            },
            ExprKind::Closure { body, .. } if *body == expr => self.expected_of_closure(parent),
            ExprKind::Break(_) => match self.loop_left_with(expr, parent) {
                Some(left) => self.expected_among(expr, left),
                None => Ty::Unknown,
            },
            ExprKind::Block { tail, .. } if *tail == Some(expr) => self.expected(parent),
            ExprKind::Loop { values, .. } if values.contains(&expr) => {
                self.expected_among(expr, parent)
            }
            ExprKind::Choice { on, arms }
                if *on != Some(expr) && arms.iter().any(|arm| arm.body == expr) =>
            {
                self.expected_among(expr, parent)
            }
            ExprKind::Choice { on, .. } if *on == Some(expr) => self.matched(expr),
            ExprKind::Let { pattern, .. } => match pattern.inside() {
                Pattern::Bind { local, .. } => {
                    let written = self.hir.locals.get(*local).ty.as_ref();
                    written.map_or(Ty::Unknown, |ty| self.ty(ty))
                }
                _ => Ty::Unknown,
            },
            ExprKind::Struct { path, fields, .. } => {
                let field = fields.iter().find(|(_, value)| *value == expr);
                field.map_or(Ty::Unknown, |(name, _)| self.field_of(path, name))
            }
            ExprKind::Call { callee, args } => {
                let Some(at) = args.iter().position(|argument| *argument == expr) else {
                    return Ty::Unknown;
                };
                match self.hir.kind(*callee) {
                    ExprKind::Path(path) => match self.parameter_type(parent, expr) {
                        Ty::Unknown => self.field_of(path, &at.to_string()),
                        known => known,
                    },
                    _ => Ty::Unknown,
                }
            }
            ExprKind::Method { receiver, .. } if *receiver != expr => {
                self.parameter_type(parent, expr).or_else(|| self.expected_by(parent, expr))
            }
            // What hands a value on asks for the same type.
            ExprKind::Method { name, args, .. } if args.is_empty() && neutral::passes(name) => {
                self.expected(parent)
            }
            _ => Ty::Unknown,
        }
    }

    /// The type that is asked of one of the values of a choice or a loop: if nothing asks for one,
    /// it is that of the others.
    fn expected_among(&self, one: ExprId, whole: ExprId) -> Ty {
        let others = || match self.hir.kind(whole) {
            ExprKind::Choice { arms, .. } => arms.iter().map(|arm| arm.body).collect(),
            ExprKind::Loop { values, .. } => values.clone(),
            _ => Vec::new(),
        };
        self.expected(whole)
            .or_else(|| self.type_among(others().into_iter().filter(|other| *other != one)))
    }

    /// The type that a closure, the argument of a method, is asked to return.
    fn expected_of_closure(&self, closure: ExprId) -> Ty {
        let call = self.hir.expr(closure).parent;
        call.map_or(Ty::Unknown, |call| self.expected_by(call, closure))
    }

    /// The type that an argument of a method has, or yields, because it may be the result:
    /// `unwrap_or(…)`, `map(|it| …)`
    fn expected_by(&self, call: ExprId, argument: ExprId) -> Ty {
        let ExprKind::Method { receiver, name, args, .. } = self.hir.kind(call) else {
            return Ty::Unknown;
        };
        let is_instead = neutral::stands_in(name) && args.first() == Some(&argument);
        let is_result = neutral::yields(name) && args.last() == Some(&argument);
        if !is_instead && !is_result {
            return Ty::Unknown;
        }
        let expected = self.expected(call);
        match args.as_slice() {
            // What replaces a missing value is of its type.
            [_] if is_instead => expected.or_else(|| self.type_of(*receiver)),
            _ => expected,
        }
    }

    /// The type that a value is converted into by what is written of it: `why: impl Into<Reason>`
    pub(super) fn converted_into(&self, value: ExprId) -> Ty {
        let into = |ty: &TypeRef| match ty {
            TypeRef::Path { path, args } if conversions::is_trait(path.last()) => {
                args.first().map(|target| self.ty(target))
            }
            _ => None,
        };
        match self.type_written(value) {
            Some(TypeRef::Other(bounds)) => bounds.iter().find_map(into).unwrap_or_default(),
            _ => Ty::Unknown,
        }
    }

    /// The type of what a closure or a function yields that a method calls: `.map(u16::from)`
    pub(super) fn type_yielded(&self, call: ExprId, function: ExprId) -> Ty {
        match self.hir.kind(function) {
            ExprKind::Closure { body, .. } => self.type_of(*body),
            ExprKind::Path(path) => match path.segments.as_slice() {
                [number, method] if numbers::is_number(number) && method == conversions::FROM => {
                    Ty::Named(number.clone())
                }
                _ => self.output_of(&self.named_functions(call, function)),
            },
            _ => Ty::Unknown,
        }
    }

    /// The type that the patterns of a `match` name, which is matched against an expression.
    pub(super) fn matched(&self, expr: ExprId) -> Ty {
        self.named_by(expr, |pattern| Some(pattern.inside()))
    }

    /// The type of the error that the patterns of a `match` name: `Err(Error::Io(_)) => …`
    pub(super) fn matched_error(&self, expr: ExprId) -> Ty {
        self.named_by(expr, |pattern| match pattern.inside() {
            Pattern::TupleStruct(path, inner) if path.is("Err") => inner.first(),
            _ => None,
        })
    }

    /// The type that parts of the patterns name which an expression is matched against.
    fn named_by(&self, expr: ExprId, part: impl Fn(&Pattern) -> Option<&Pattern>) -> Ty {
        let parent = self.hir.expr(expr).parent.map(|parent| self.hir.kind(parent));
        let Some(ExprKind::Choice { on, arms }) = parent else { return Ty::Unknown };
        let named = |arm: &Arm| match part(&arm.pattern) {
            Some(
                Pattern::TupleStruct(path, _) | Pattern::Struct(path, _) | Pattern::Path(path),
            ) => self.type_of_path(path, true),
            Some(Pattern::Number(_) | Pattern::Range(Some(_), _) | Pattern::Range(_, Some(_))) => {
                Ty::Named(numbers::INTEGER.to_owned())
            }
            _ => Ty::Unknown,
        };
        let known = |ty: &Ty| *ty != Ty::Unknown && *on == Some(expr);
        arms.iter().map(named).find(known).unwrap_or_default()
    }

    /// The type of the error that an `Err(…)` is expected to hold.
    fn expected_error(&self, fail: ExprId) -> Ty {
        let Some(function) = self.hir.function_of(fail) else { return Ty::Unknown };
        if self.closure_around(fail).is_some() {
            return Ty::Unknown;
        }
        self.output(function, Flow::error_of)
    }

    fn output(&self, function: FunctionId, of: impl Fn(&Self, &TypeRef) -> Ty) -> Ty {
        let output = self.hir.functions.get(function).output.as_ref();
        output.map_or(Ty::Unknown, |ty| of(self, ty))
    }

    /// The type of the parameter that a call gives an argument as.
    fn parameter_type(&self, call: ExprId, argument: ExprId) -> Ty {
        let types = self.parameter_types(call, argument);
        types.first().map_or(Ty::Unknown, |ty| self.ty(ty))
    }

    /// The written types of the parameters that a call may give an argument as.
    pub(super) fn parameter_types(&self, call: ExprId, argument: ExprId) -> Vec<&TypeRef> {
        let callees = self.callees(call);
        let types = callees.iter().filter_map(|&id| {
            let params = &self.hir.functions.get(id).params;
            let at = (0..params.len()).find(|&at| self.argument(call, id, at) == Some(argument))?;
            params.get(at)
        });
        types.collect()
    }

    /// The type of a field of the struct or variant that a path names.
    fn field_of(&self, path: &Path, name: &str) -> Ty {
        self.field_written(path, name).map_or(Ty::Unknown, |ty| self.ty(ty))
    }
}
