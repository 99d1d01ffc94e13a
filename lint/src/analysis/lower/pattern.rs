//! Patterns, and the variables that they bind.

use syn::spanned::Spanned;
use syn::{Lit, Pat};

use super::{Lowerer, macros};
use crate::analysis::hir::{Compared, ExprKind, Origin, Path, Pattern, Source, Step, TypeRef};
use crate::libraries::conversions;

impl Lowerer<'_> {
    /// Binds the variables of a pattern to where its value comes from.
    pub(super) fn bind(
        &mut self,
        pattern: &Pat,
        origin: &Origin,
        steps: &mut Vec<Step>,
        ty: Option<&TypeRef>,
    ) -> Pattern {
        match pattern {
            // A constant or a variant without a path: `None`.
            Pat::Ident(ident)
                if ident.subpat.is_none()
                    && !matches!(origin, Origin::Parameter(_))
                    && ident.ident.to_string().starts_with(char::is_uppercase) =>
            {
                let path = self.path(&ident.ident.clone().into());
                self.compared(Pattern::Path(path), ident)
            }
            Pat::Ident(ident) => self.bind_name(ident, origin, steps, ty),
            Pat::Type(typed) => {
                let ty = self.type_ref(&typed.ty);
                self.bind(&typed.pat, origin, steps, Some(&ty))
            }
            Pat::Reference(inner) => self.bind(&inner.pat, origin, steps, ty),
            Pat::Paren(inner) => self.bind(&inner.pat, origin, steps, ty),
            Pat::Guard(guarded) => self.bind(&guarded.pat, origin, steps, ty),
            Pat::Or(or) => Pattern::Or(
                or.cases.iter().map(|case| self.bind_again(case, origin, steps, ty)).collect(),
            ),
            Pat::Tuple(tuple) => {
                Pattern::Tuple(self.bind_elements(&tuple.elems, origin, steps, ty))
            }
            Pat::Slice(slice) => {
                let all = slice.elems.iter().enumerate();
                Pattern::Slice(
                    all.map(|(at, inner)| {
                        self.bind_step(inner, origin, steps, Step::Element(at), None)
                    })
                    .collect(),
                )
            }
            Pat::TupleStruct(tuple) => self.bind_tuple_struct(tuple, origin, steps, ty),
            Pat::Struct(fields) => {
                let path = self.path(&fields.path);
                self.compared(Pattern::Path(path.clone()), &fields.path);
                let bound = fields.fields.iter().map(|field| {
                    let name = member(&field.member);
                    let step = Step::Of(path.clone(), name.clone());
                    (name, self.bind_step(&field.pat, origin, steps, step, None))
                });
                let bound = bound.collect();
                Pattern::Struct(path, bound)
            }
            Pat::Path(path) => {
                let named = self.qualified(path.qself.as_ref(), &path.path);
                self.compared(Pattern::Path(named), path)
            }
            Pat::Macro(call) => {
                let pattern = macros::pattern(&call.mac);
                self.compared(pattern, call)
            }
            Pat::Lit(literal) => match &literal.lit {
                Lit::Int(number) => number.base10_parse().map_or(Pattern::Wild, Pattern::Number),
                _ => Pattern::Range(None, None),
            },
            Pat::Range(range) => {
                let bound = |end: &Option<Box<syn::Expr>>| match end.as_deref() {
                    Some(syn::Expr::Lit(syn::ExprLit { lit: Lit::Int(number), .. })) => {
                        number.base10_parse().ok()
                    }
                    _ => None,
                };
                Pattern::Range(bound(&range.start), bound(&range.end))
            }
            _ => Pattern::Wild,
        }
    }

    /// Records where a pattern contains a name or a code.
    fn compared(&mut self, with: Pattern, at: &impl Spanned) -> Pattern {
        let (span, context) = (self.span(at), self.context);
        self.hir.compared.push(Compared { with: with.clone(), span, context });
        with
    }

    fn bind_name(
        &mut self,
        ident: &syn::PatIdent,
        origin: &Origin,
        steps: &mut Vec<Step>,
        ty: Option<&TypeRef>,
    ) -> Pattern {
        let inner = ident.subpat.as_ref();
        let name = ident.ident.to_string();
        let local = self.new_local(&name, origin.clone(), steps.clone(), false, ty.cloned());
        let inner = inner.map(|(_, inner)| Box::new(self.bind(inner, origin, steps, None)));
        // `code @ 3000..=4999`
        if let Some(inner) = inner.as_ref().filter(|inner| inner.is_value())
            && let Some(source) = self.hir.locals.get_mut(local).sources.first_mut()
        {
            source.chosen = true;
            source.among = inner.bounds();
        }
        Pattern::Bind { local, inner }
    }

    /// One of several alternatives: each binds the same variables.
    fn bind_again(
        &mut self,
        pattern: &Pat,
        origin: &Origin,
        steps: &mut Vec<Step>,
        ty: Option<&TypeRef>,
    ) -> Pattern {
        let before = self.names.last().cloned().unwrap_or_default();
        let bound = self.bind(pattern, origin, steps, ty);
        let mut locals = Vec::new();
        bound.each(&mut |one| {
            if let Pattern::Bind { local, .. } = one {
                locals.push(*local);
            }
        });
        for local in locals {
            let name = self.hir.locals.get(local).name.clone();
            let Some(&earlier) = before.get(&name) else { continue };
            let is_same_pattern = self.hir.locals.get(earlier).uses.is_empty() && earlier != local;
            if is_same_pattern {
                let sources: Vec<Source> = self.hir.locals.get(local).sources.clone();
                self.hir.locals.get_mut(earlier).sources.extend(sources);
                self.see(&name, earlier);
            }
        }
        bound
    }

    fn bind_step(
        &mut self,
        pattern: &Pat,
        origin: &Origin,
        steps: &mut Vec<Step>,
        step: Step,
        ty: Option<&TypeRef>,
    ) -> Pattern {
        steps.push(step);
        let bound = self.bind(pattern, origin, steps, ty);
        steps.pop();
        bound
    }

    fn bind_elements<'p>(
        &mut self,
        elements: impl IntoIterator<Item = &'p Pat>,
        origin: &Origin,
        steps: &mut Vec<Step>,
        ty: Option<&TypeRef>,
    ) -> Vec<Pattern> {
        let types: &[TypeRef] = match ty {
            Some(TypeRef::Tuple(types)) => types,
            _ => &[],
        };
        elements
            .into_iter()
            .enumerate()
            .map(|(at, element)| {
                self.bind_step(element, origin, steps, Step::Element(at), types.get(at))
            })
            .collect()
    }

    fn bind_tuple_struct(
        &mut self,
        tuple: &syn::PatTupleStruct,
        origin: &Origin,
        steps: &mut Vec<Step>,
        ty: Option<&TypeRef>,
    ) -> Pattern {
        let path = self.path(&tuple.path);
        self.compared(Pattern::Path(path.clone()), &tuple.path);
        let name = path.last().to_owned();
        if let (true, Some(only)) = (
            conversions::is_wrapper(&name) || conversions::wraps(&path.segments),
            tuple.elems.first(),
        ) {
            return Pattern::Inside(Box::new(self.bind(only, origin, steps, ty)));
        }
        if path.is("Err") {
            let inner = tuple
                .elems
                .first()
                .map(|inner| self.bind_step(inner, origin, steps, Step::Error, None));
            return Pattern::TupleStruct(path, inner.into_iter().collect());
        }
        // `State(app): State<App>`
        let held = match ty {
            Some(TypeRef::Path { path: ty, args }) if ty.last() == path.last() => {
                match args.as_slice() {
                    [only] => Some(only),
                    _ => None,
                }
            }
            _ => None,
        };
        let bound = tuple
            .elems
            .iter()
            .enumerate()
            .map(|(at, inner)| {
                let step = Step::Of(path.clone(), at.to_string());
                self.bind_step(inner, origin, steps, step, held)
            })
            .collect();
        Pattern::TupleStruct(path, bound)
    }

    /// The variable or item that a name means.
    pub(super) fn name_or_path(&self, path: Path) -> ExprKind {
        match path.segments.as_slice() {
            [only] => match self.local(only) {
                Some(local) => ExprKind::Local(local),
                None => ExprKind::Path(path),
            },
            _ => ExprKind::Path(path),
        }
    }
}

/// The name of a field, or its number in a tuple.
pub(super) fn member(member: &syn::Member) -> String {
    match member {
        syn::Member::Named(name) => name.to_string(),
        syn::Member::Unnamed(index) => index.index.to_string(),
    }
}
