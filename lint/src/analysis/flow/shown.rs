//! How long the text of a value of one of the unit's types is: by `Display`, as JSON; and the
//! length of a text that is put together in a variable.

use super::code::State;
use super::reason::Text;
use super::types::Ty;
use super::{Flow, Within};
use crate::analysis::format_string::{Argument, Length, Template, Value as Formatted};
use crate::analysis::hir::{
    DefId, DefKind, ExprId, ExprKind, FunctionId, LocalId, Operator, Origin, TypeRef, Variant,
};
use crate::analysis::index::Resolved;

impl Flow<'_> {
    /// The length of the text of a value of this type, where something limits it.
    pub(super) fn length_of_type(&self, ty: &Ty) -> Option<Length> {
        let length = match ty {
            Ty::Own(def) => self.deeper(|| self.length_of_own(*def)).flatten()?,
            Ty::Named(name) => match Formatted::of_type(name)? {
                Formatted::Text(length) => length,
                Formatted::Integer { bits, .. } => Length::within(1..=bits * 30103 / 100_000 + 2),
                Formatted::Float => Length::within(1..=24),
                Formatted::Char => Length::within(1..=4),
                Formatted::Bool => Length::within(4..=5),
            },
            _ => return None,
        };
        length.max.map(|_| length)
    }

    fn length_of_own(&self, def: DefId) -> Option<Length> {
        if !self.step() {
            return None;
        }
        if let Some(function) = self.display_of(def) {
            let body = self.hir.functions.get(function).body?;
            return self.written(body);
        }
        let known = self.hir.defs.get(def);
        match &known.kind {
            DefKind::Enum { variants, .. } => {
                let lengths = variants.iter().map(|variant| self.length_of_variant(variant));
                lengths.reduce(|a, b| Some(a?.or(b?)))?
            }
            DefKind::Struct { fields } => {
                known.shown.as_ref().map(|template| self.length_of_template(template, fields))
            }
            _ => None,
        }
    }

    /// `impl Display for Own`
    fn display_of(&self, def: DefId) -> Option<FunctionId> {
        self.index.impls_of(def).find_map(|id| {
            let known = self.hir.impls.get(id);
            let (of, _) = known.of.as_ref()?;
            (of.last() == "Display").then(|| known.functions.get("fmt").copied())?
        })
    }

    /// By its attribute, `#[error("…")]`, or by its name, as a derive does it.
    fn length_of_variant(&self, variant: &Variant) -> Option<Length> {
        match &variant.shown {
            Some(template) => Some(self.length_of_template(template, &variant.fields)),
            None if variant.fields.is_empty() => Some(Length::exactly(variant.name.len())),
            None => None,
        }
    }

    fn length_of_template(&self, template: &Template, fields: &[(String, TypeRef)]) -> Length {
        let field = |it: &Argument| {
            let name = match it {
                Argument::Index(index) => index.to_string(),
                Argument::Name(name) => name.clone(),
            };
            let (_, ty) = fields.iter().find(|(field, _)| *field == name)?;
            if matches!(ty, TypeRef::Path { args, .. } if !args.is_empty())
                || matches!(ty, TypeRef::List(_))
            {
                return None;
            }
            self.length_of_type(&self.ty(ty)).map(Formatted::Text)
        };
        template.length(field, |_| None).0
    }

    /// The length of what an expression of an `impl Display` writes; `None` if it is not known.
    fn written(&self, expr: ExprId) -> Option<Length> {
        if !self.step() {
            return None;
        }
        match self.hir.kind(expr) {
            ExprKind::Block { statements, tail } => statements
                .iter()
                .chain(tail)
                .try_fold(Length::exactly(0), |sum, one| Some(sum.then(self.written(*one)?))),
            ExprKind::Choice { arms, .. } => {
                let lengths = arms.iter().map(|arm| self.written(arm.body));
                lengths.reduce(|a, b| Some(a?.or(b?)))?
            }
            ExprKind::Let { .. } | ExprKind::Never | ExprKind::Nothing | ExprKind::Tuple(_) => {
                Some(Length::exactly(0))
            }
            ExprKind::Return(Some(value)) => self.written(*value),
            ExprKind::Method { name, args, receiver, .. } => match (name.as_str(), args.as_slice())
            {
                ("write_fmt", [format]) => match self.hir.kind(*format) {
                    ExprKind::Format(format) => self.length_of_format(format, Within::default()),
                    _ => None,
                },
                ("write_str" | "pad", [text]) => self.length_shown(*text, Within::default()),
                ("write_char", [_]) => Some(Length::within(1..=4)),
                ("fmt", [_]) => self.length_shown(*receiver, Within::default()),
                _ => None,
            },
            ExprKind::Call { callee, args } => match (self.hir.kind(*callee), args.as_slice()) {
                (ExprKind::Path(path), [shown, _]) if path.last() == "fmt" => {
                    self.length_shown(*shown, Within::default())
                }
                _ => None,
            },
            _ => None,
        }
    }

    /// `serde_json::to_string(&value)`
    pub(super) fn text_as_json(&self, value: ExprId) -> Text {
        // What is written out there has a length that somebody chose.
        let ty = match self.hir.kind(value) {
            ExprKind::Local(local) => self.hir.locals.get(*local).ty.clone(),
            ExprKind::Path(_) | ExprKind::Field { .. } => None,
            _ => return Text::Unknown,
        };
        let length = ty.and_then(|ty| self.length_as_json(&ty)).unwrap_or(Length::UNLIMITED);
        Text::Made(length, "serde_json::to_string()")
    }

    fn length_as_json(&self, ty: &TypeRef) -> Option<Length> {
        self.deeper(|| self.length_as_json_inside(ty)).flatten()
    }

    fn length_as_json_inside(&self, ty: &TypeRef) -> Option<Length> {
        let quoted = |name: &str| Length::exactly(name.len() + 2);
        let object = |fields: &[(String, TypeRef)]| {
            fields.iter().try_fold(Length::exactly(2), |sum, (name, ty)| {
                let entry = quoted(name).then(Length::exactly(2)).then(self.length_as_json(ty)?);
                Some(sum.then(entry))
            })
        };
        match ty {
            TypeRef::Tuple(all) => all.iter().try_fold(Length::exactly(2), |sum, ty| {
                Some(sum.then(self.length_as_json(ty)?).then(Length::exactly(1)))
            }),
            TypeRef::Path { path, args } => match (self.index.resolve(path), args.as_slice()) {
                (Resolved::Def(def), []) => match &self.hir.defs.get(def).kind {
                    DefKind::Struct { fields } => object(fields),
                    DefKind::Enum { variants, .. } => variants
                        .iter()
                        .map(|variant| {
                            let name = quoted(&variant.name);
                            if variant.fields.is_empty() {
                                return Some(name);
                            }
                            Some(name.then(Length::exactly(3)).then(object(&variant.fields)?))
                        })
                        .reduce(|a, b| Some(a?.or(b?)))?,
                    DefKind::Alias(ty) => self.length_as_json(ty),
                    _ => None,
                },
                (_, [inner]) if matches!(path.last(), "Option" | "Box" | "Arc" | "Rc") => {
                    Some(self.length_as_json(inner)?.or(Length::exactly(4)))
                }
                (_, []) => {
                    let length = self.length_of_type(&Ty::Named(path.last().to_owned()))?;
                    Some(length.then(Length::exactly(2)))
                }
                _ => None,
            },
            _ => None,
        }
    }

    /// The length of a text that is put together in a variable; `None` if nothing is appended.
    pub(super) fn built(&self, local: LocalId, state: State) -> Option<Length> {
        let known = self.hir.locals.get(local);
        let first = known.sources.iter().find_map(|source| match source.origin {
            Origin::Value(value) if source.steps.is_empty() => Some(value),
            _ => None,
        })?;
        let around_first = self.around(first);
        let mut is_built = false;
        // What is not known may be as long as it likes; only a cut limits it.
        let mut length = self.longest(first, state.within).length().unwrap_or(Length::UNLIMITED);
        for &used in &known.uses {
            let is_later = self.is_later(used, state.expr, &self.around(state.expr));
            let Some(parent) = self.hir.expr(used).parent.filter(|_| !is_later) else { continue };
            let appended = match self.hir.kind(parent) {
                ExprKind::Method { receiver, name, args, .. } if *receiver == used => {
                    match (name.as_str(), args.as_slice()) {
                        ("push_str" | "write_str" | "extend", [text])
                        | ("insert_str", [_, text]) => self.length_shown(*text, state.within),
                        ("push" | "write_char", [_]) | ("insert", [_, _]) => {
                            Some(Length::within(1..=4))
                        }
                        ("write_fmt", [format]) => match self.hir.kind(*format) {
                            ExprKind::Format(format) => self.length_of_format(format, state.within),
                            _ => None,
                        },
                        ("truncate", [most]) => {
                            is_built = true;
                            let most = self.count(*most, state.within);
                            let most = most.unwrap_or(wsclose_core::MAX_REASON_LEN);
                            length = length.cut(most);
                            continue;
                        }
                        ("clear", []) => {
                            length = Length::exactly(0);
                            continue;
                        }
                        _ => continue,
                    }
                }
                // `text += "…"`
                ExprKind::Binary { operator: Operator::Add, left, right } if *left == used => {
                    let assigned = self.hir.expr(parent).parent.map(|id| self.hir.kind(id));
                    match assigned {
                        Some(ExprKind::Assign { target, .. }) if matches!(self.hir.kind(*target), ExprKind::Local(it) if *it == local) => {
                            self.length_shown(*right, state.within)
                        }
                        _ => continue,
                    }
                }
                _ => continue,
            };
            is_built = true;
            let repeats = self.around(used).into_iter().any(|id| {
                matches!(self.hir.kind(id), ExprKind::Loop { .. } | ExprKind::Closure { .. })
                    && !around_first.contains(&id)
            });
            let appended = appended.filter(|_| !repeats).unwrap_or(Length::UNLIMITED);
            length = length.then(appended);
        }
        is_built.then_some(length)
    }
}
