//! The types of fields and elements.

use super::Flow;
use super::types::Ty;
use crate::analysis::hir::{DefKind, ExprId, Step};
use crate::analysis::index::Resolved;
use crate::analysis::packages::Item;
use crate::libraries::{Source, held_by_variant, process};

impl Flow<'_> {
    /// The type that a step leads to.
    pub(in crate::analysis) fn type_behind(&self, ty: &Ty, step: &Step) -> Ty {
        match step {
            Step::Element(at) => match ty {
                Ty::Tuple(all) => all.get(*at).cloned().unwrap_or_default(),
                _ => Ty::Unknown,
            },
            Step::Field(name) => self.field_type(ty, name),
            Step::Error => Ty::Unknown,
            Step::Of(path, name) => match self.index.resolve(path) {
                Resolved::Library(items) => items
                    .iter()
                    .find_map(|item| in_pattern(item, name))
                    .map_or(Ty::Unknown, Ty::Library),
                Resolved::Variant(..) | Resolved::Def(_) => {
                    self.field_written(path, name).map_or(Ty::Unknown, |ty| self.ty(ty))
                }
                _ => {
                    let held = held_by_variant(path.last()).map(str::to_owned);
                    held.map_or(Ty::Unknown, Ty::Named)
                }
            },
        }
    }

    pub(super) fn field_type(&self, ty: &Ty, name: &str) -> Ty {
        match ty {
            Ty::Tuple(all) => {
                name.parse().ok().and_then(|at: usize| all.get(at).cloned()).unwrap_or_default()
            }
            Ty::Library(item) => item.held(name).map_or(Ty::Unknown, Ty::Library),
            Ty::Own(def) => match &self.hir.defs.get(*def).kind {
                DefKind::Struct { fields } => fields
                    .iter()
                    .find(|(field, _)| field == name)
                    .map_or(Ty::Unknown, |(_, ty)| self.ty(ty)),
                _ => Ty::Unknown,
            },
            _ => Ty::Unknown,
        }
    }

    pub(super) fn type_of_field(&self, base: ExprId, name: &str) -> Ty {
        let owner = self.type_of(base);
        if let Ty::Named(ty) = &owner
            && let Some(given) = process::given_by(ty, name)
        {
            return Ty::Named(given.to_owned());
        }
        // Of a type with a name and nothing else its fields are not known either.
        let owner = if matches!(owner, Ty::Named(_)) { Ty::Unknown } else { owner };
        match owner {
            // `.0` is the name of too many fields.
            Ty::Unknown if name.starts_with(|c: char| c.is_ascii_digit()) => Ty::Unknown,
            // The type that all fields of this name have.
            Ty::Unknown => {
                let owners = self.index.owners_of_field(name, self.scope(base));
                let mut types = owners.map(|def| self.field_type(&Ty::Own(def), name));
                let first = types.next().unwrap_or_default();
                if types.all(|ty| ty == first) { first } else { Ty::Unknown }
            }
            owner => self.field_type(&owner, name),
        }
    }
}

/// What the field of a library's pattern holds: `Message::Close(frame)`, `Event::Close(event)`.
fn in_pattern(item: &Item, name: &str) -> Option<Item> {
    let event = item.library.sources.iter().find_map(|source| match source {
        Source::Event(variant, ty) if item.is(variant) => Some(Item::of(item.library, ty)),
        _ => None,
    });
    let frame = || {
        item.library.sources.iter().find_map(|source| match source {
            Source::Field(ty, _) if item.is_close_message() => Some(Item::of(item.library, ty)),
            _ => None,
        })
    };
    event.or_else(|| item.held(name)).or_else(frame)
}
