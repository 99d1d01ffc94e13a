//! Types as they are written, with what they hold.

use super::Flow;
use crate::analysis::hir::{DefKind, ExprId, ExprKind, Path, Source, Step, TypeRef};
use crate::analysis::index::Resolved;
use crate::libraries::{name_in_std, neutral, texts};

impl Flow<'_> {
    /// The type of a value as it is written somewhere.
    pub(super) fn type_written(&self, value: ExprId) -> Option<TypeRef> {
        match self.hir.kind(value) {
            ExprKind::Local(local) => {
                let known = self.hir.locals.get(*local);
                let of_value = || self.deeper(|| self.type_written(known.bound_to()?)).flatten();
                let of_field = || match known.sources.as_slice() {
                    [Source { steps, .. }] => match steps.last()? {
                        Step::Of(path, name) => self.field_written(path, name).cloned(),
                        _ => None,
                    },
                    _ => None,
                };
                known.ty.clone().or_else(of_value).or_else(of_field)
            }
            ExprKind::Field { base, name } => {
                let DefKind::Struct { fields } =
                    &self.hir.defs.get(self.type_of(*base).own()?).kind
                else {
                    return None;
                };
                fields.iter().find(|(field, _)| field == name).map(|(_, ty)| ty.clone())
            }
            ExprKind::Struct { path, .. } => {
                Some(TypeRef::Path { path: path.clone(), args: Vec::new() })
            }
            ExprKind::Call { .. } | ExprKind::Method { .. } => match &*self.callees(value) {
                [only] => self.hir.functions.get(*only).output.clone(),
                _ => None,
            },
            _ => None,
        }
    }

    /// The number of elements of an array.
    pub(super) fn bytes_written(&self, value: ExprId) -> Option<usize> {
        match (self.hir.kind(value), self.type_written(value)) {
            (ExprKind::Array(all), _) => Some(all.len()),
            (ExprKind::Call { callee, .. }, None) => match self.hir.kind(*callee) {
                ExprKind::Path(path) => texts::bytes_of_digest(&path.segments),
                _ => None,
            },
            (_, Some(TypeRef::Array(_, count))) => count,
            (ExprKind::Local(local), None) => {
                let value = self.hir.locals.get(*local).bound_to()?;
                self.deeper(|| self.bytes_written(value)).flatten()
            }
            _ => None,
        }
    }

    /// The type of a field of the struct or variant that a path names.
    pub(super) fn field_written(&self, path: &Path, name: &str) -> Option<&TypeRef> {
        let fields = match self.index.resolve(path) {
            Resolved::Def(def) => match &self.hir.defs.get(def).kind {
                DefKind::Struct { fields } => fields,
                _ => return None,
            },
            Resolved::Variant(def, at) => match &self.hir.defs.get(def).kind {
                DefKind::Enum { variants, .. } => &variants.get(at)?.fields,
                _ => return None,
            },
            _ => return None,
        };
        fields.iter().find(|(field, _)| field == name).map(|(_, ty)| ty)
    }
}

/// What a closure of a written type is called with: `impl Fn(&Member)`, `Box<dyn Fn(&Member)>`.
pub(super) fn called_with(ty: &TypeRef) -> Option<&[TypeRef]> {
    match ty {
        TypeRef::Path { path, args } if neutral::is_closure(path.last()) => Some(args),
        TypeRef::Path { args: all, .. } | TypeRef::Other(all) => all.iter().find_map(called_with),
        _ => None,
    }
}

/// The name of a type that is not one of the unit.
pub(super) fn name_of<'p>(resolved: &Resolved, path: &'p Path) -> &'p str {
    let in_std = match resolved {
        Resolved::Unknown(known) => name_in_std(known),
        _ => None,
    };
    in_std.unwrap_or(path.last())
}

/// Does a type leave something to be inferred? `Option<_>`
pub(super) fn leaves_open(ty: &TypeRef) -> bool {
    match ty {
        TypeRef::Inferred => true,
        TypeRef::Path { args, .. } => args.iter().any(leaves_open),
        TypeRef::Tuple(all) | TypeRef::Other(all) => all.iter().any(leaves_open),
        TypeRef::List(inner) | TypeRef::Array(inner, _) | TypeRef::Static(inner) => {
            leaves_open(inner)
        }
        TypeRef::Associated(..) => false,
    }
}
