//! Types as they are written, with what they hold.

use super::Flow;
use crate::analysis::hir::{DefKind, ExprId, ExprKind, Origin, Path, Source, Step, TypeRef};
use crate::analysis::index::Resolved;
use crate::libraries::texts;

impl Flow<'_> {
    /// The type of a value as it is written somewhere.
    pub(super) fn type_written(&self, value: ExprId) -> Option<TypeRef> {
        match self.hir.kind(value) {
            ExprKind::Local(local) => {
                let known = self.hir.locals.get(*local);
                let of_source = || match known.sources.as_slice() {
                    [Source { origin: Origin::Value(value), steps, .. }] if steps.is_empty() => {
                        self.deeper(|| self.type_written(*value)).flatten()
                    }
                    [Source { steps, .. }] => match steps.last()? {
                        Step::Of(path, name) => self.field_written(path, name).cloned(),
                        _ => None,
                    },
                    _ => None,
                };
                known.ty.clone().or_else(of_source)
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
                match self.hir.locals.get(*local).sources.as_slice() {
                    [Source { origin: Origin::Value(value), steps, .. }] if steps.is_empty() => {
                        self.deeper(|| self.bytes_written(*value)).flatten()
                    }
                    _ => None,
                }
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
