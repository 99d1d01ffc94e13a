//! What patterns and parameters bind.

use syn::{Expr, Pat};

use super::locals::{Bound, Local};
use super::names::Item;
use super::types::is_number_type;
use super::visit::Visitor;
use crate::libraries::Source;

impl<'a> Visitor<'a> {
    /// Binds the variables of a pattern.
    pub(super) fn bind(&mut self, pattern: &Pat, init: Option<&'a Expr>, ty: Option<&Item>) {
        match pattern {
            // A constant or a variant without a path: `None`.
            Pat::Ident(ident) if ident.ident.to_string().starts_with(char::is_uppercase) => {}
            Pat::Ident(ident) => {
                let bound = match init {
                    Some(init) if ident.mutability.is_none() => Bound::Expression(init),
                    _ => Bound::Opaque,
                };
                self.bind_name(ident.ident.to_string(), bound, ty.cloned(), false);
                if let Some((_, inner)) = &ident.subpat {
                    self.bind(inner, init, ty);
                }
            }
            Pat::Type(typed) => {
                let item = self.item_of_type(&typed.ty);
                let is_number = is_number_type(&typed.ty);
                if let (Pat::Ident(ident), true) = (&*typed.pat, is_number) {
                    let bound = match init {
                        Some(init) if ident.mutability.is_none() => Bound::Expression(init),
                        _ => Bound::Opaque,
                    };
                    self.bind_name(ident.ident.to_string(), bound, None, true);
                } else {
                    self.bind(&typed.pat, init, item.as_ref().or(ty));
                }
            }
            Pat::Reference(inner) => self.bind(&inner.pat, init, ty),
            Pat::Paren(inner) => self.bind(&inner.pat, init, ty),
            Pat::Or(or) => or.cases.iter().for_each(|case| self.bind(case, None, ty)),
            Pat::Slice(slice) => slice.elems.iter().for_each(|pat| self.bind(pat, None, None)),
            Pat::Tuple(tuple) => {
                for (index, element) in tuple.elems.iter().enumerate() {
                    match (element, init) {
                        (Pat::Ident(ident), Some(init)) if ident.mutability.is_none() => {
                            let bound = Bound::Element(init, index);
                            self.bind_name(ident.ident.to_string(), bound, None, false);
                        }
                        _ => self.bind(element, None, None),
                    }
                }
            }
            Pat::TupleStruct(tuple) => self.bind_tuple_struct(tuple, ty),
            Pat::Struct(fields) => self.bind_struct(fields),
            _ => {}
        }
    }

    pub(super) fn bind_name(
        &mut self,
        name: String,
        bound: Bound<'a>,
        ty: Option<Item>,
        is_number: bool,
    ) {
        self.locals.bind(name, Local { bound, ty, is_number, since: self.since });
    }

    fn bind_tuple_struct(&mut self, tuple: &syn::PatTupleStruct, ty: Option<&Item>) {
        let close = self.items(&tuple.path).into_iter().find(|item| {
            item.path.last().is_some_and(|last| last == "Close") && item.path.len() >= 2
        });
        let name = tuple.path.segments.last().map(|segment| segment.ident.to_string());
        let inner_type = match (&close, name.as_deref()) {
            (Some(item), _) => frame_type(item),
            (None, Some("Some" | "Ok" | "Ready")) => ty.cloned(),
            _ => None,
        };
        let is_close = close.is_some();
        for element in &tuple.elems {
            match (element, &inner_type) {
                // `Message::Close(Some((code, reason)))`
                (pattern, Some(item)) if is_close => self.bind_received(pattern, item),
                (pattern, _) => self.bind(pattern, None, inner_type.as_ref()),
            }
        }
    }

    /// Binds what stands in a received Close: a frame, or a code and a reason.
    fn bind_received(&mut self, pattern: &Pat, frame: &Item) {
        match pattern {
            Pat::TupleStruct(tuple) => {
                for pattern in &tuple.elems {
                    self.bind_received(pattern, frame);
                }
            }
            Pat::Tuple(tuple) => {
                let bounds = [Bound::Code(frame.library), Bound::Reason];
                for (element, bound) in tuple.elems.iter().zip(bounds) {
                    if let Pat::Ident(ident) = element {
                        self.bind_name(ident.ident.to_string(), bound, None, false);
                    }
                }
            }
            other => self.bind(other, None, Some(frame)),
        }
    }

    fn bind_struct(&mut self, fields: &syn::PatStruct) {
        let items = self.items(&fields.path);
        for field in &fields.fields {
            let syn::Member::Named(name) = &field.member else { continue };
            let source = items.iter().find(|item| {
                item.library.sources.iter().any(|source| {
                    matches!(source, Source::Field(ty, field) if item.is(ty) && name == field)
                })
            });
            let is_frame = items.iter().any(|item| {
                item.library
                    .sources
                    .iter()
                    .any(|source| matches!(source, Source::Field(ty, _) if item.is(ty)))
            });
            match (&*field.pat, source) {
                (Pat::Ident(ident), Some(item)) => {
                    let bound = Bound::Code(item.library);
                    self.bind_name(ident.ident.to_string(), bound, None, false);
                }
                (Pat::Ident(ident), None)
                    if is_frame && (name == "reason" || name == "description") =>
                {
                    self.bind_name(ident.ident.to_string(), Bound::Reason, None, false);
                }
                (pattern, _) => self.bind(pattern, None, None),
            }
        }
    }

    pub(super) fn bind_parameter(&mut self, function: &str, index: usize, typed: &syn::PatType) {
        let Pat::Ident(ident) = &*typed.pat else {
            self.bind(&typed.pat, None, self.item_of_type(&typed.ty).as_ref());
            return;
        };
        let handler = self.crates.libraries.iter().find(|library| {
            library.sources.iter().any(|source| {
                matches!(source, Source::Parameter(name, i) if *name == function && *i == index)
            })
        });
        let bound = match handler {
            Some(library) => Bound::Code(library),
            None => Bound::Parameter(index),
        };
        let item = self.item_of_type(&typed.ty);
        self.bind_name(ident.ident.to_string(), bound, item, is_number_type(&typed.ty));
    }
}

/// The type of the frame in `Message::Close(frame)`.
fn frame_type(item: &Item) -> Option<Item> {
    item.library.sources.iter().find_map(|source| match source {
        Source::Field(ty, _) => {
            Some(Item { library: item.library, path: ty.split("::").map(str::to_owned).collect() })
        }
        _ => None,
    })
}
