//! What patterns and parameters bind.

use syn::{Expr, Pat};

use super::expr::is_neutral;
use super::item::Item;
use super::locals::{Bound, Local, Plain};
use super::types::{self, held, is_inferred, plain_type};
use super::visitor::Visitor;
use crate::libraries::{Library, Source};

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
                self.bind_name(ident.ident.to_string(), bound, ty.cloned(), None);
                if let Some((_, inner)) = &ident.subpat {
                    self.bind(inner, init, ty);
                }
            }
            Pat::Type(typed) => {
                let item = self.item_of_type(&typed.ty);
                let plain = plain_type(&typed.ty);
                if let (Pat::Ident(ident), Some(Plain::Value(_))) = (&*typed.pat, plain) {
                    let bound = match init {
                        Some(init) if ident.mutability.is_none() => Bound::Expression(init),
                        _ => Bound::Opaque,
                    };
                    self.bind_name(ident.ident.to_string(), bound, None, plain);
                } else {
                    let inferred = ty.filter(|_| is_inferred(&typed.ty));
                    self.bind(&typed.pat, init, item.as_ref().or(inferred));
                }
            }
            Pat::Reference(inner) => self.bind(&inner.pat, init, ty),
            Pat::Paren(inner) => self.bind(&inner.pat, init, ty),
            Pat::Guard(guarded) => self.bind(&guarded.pat, init, ty),
            Pat::Or(or) => or.cases.iter().for_each(|case| self.bind(case, None, ty)),
            Pat::Slice(slice) => slice.elems.iter().for_each(|pat| self.bind(pat, None, None)),
            Pat::Tuple(tuple) => {
                for (index, element) in tuple.elems.iter().enumerate() {
                    match (element, init) {
                        (Pat::Ident(ident), Some(init)) if ident.mutability.is_none() => {
                            let bound = Bound::Element(init, index);
                            self.bind_name(ident.ident.to_string(), bound, None, None);
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
        plain: Option<Plain>,
    ) {
        self.locals.bind(name, Local { bound, ty, plain, since: self.since });
    }

    fn bind_tuple_struct(&mut self, tuple: &syn::PatTupleStruct, ty: Option<&Item>) {
        if let Some(item) = self.received_variant(&tuple.path) {
            if tuple.elems.len() == 2 {
                self.bind_pair(&tuple.elems, item.library);
            } else {
                tuple.elems.iter().for_each(|inner| self.bind_received(inner, &item));
            }
            return;
        }
        if let Some(event) = self.items(&tuple.path).iter().find_map(event_type) {
            tuple.elems.iter().for_each(|inner| self.bind(inner, None, Some(&event)));
            return;
        }
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
            Pat::Tuple(tuple) => self.bind_pair(&tuple.elems, frame.library),
            Pat::Ident(ident) if ident.ident.to_string().starts_with(char::is_lowercase) => {
                let bound = Bound::Frame(frame.library);
                self.bind_name(ident.ident.to_string(), bound, Some(frame.clone()), None);
            }
            other => self.bind(other, None, Some(frame)),
        }
    }

    /// Binds a code and a reason. A code under a pattern of its own has been looked at.
    fn bind_pair<'p>(
        &mut self,
        pair: impl IntoIterator<Item = &'p Pat>,
        library: &'static Library,
    ) {
        for (element, bound) in pair.into_iter().zip([Bound::Code(library), Bound::Reason]) {
            if let Pat::Ident(ident) = element {
                let bound = if ident.subpat.is_some() { Bound::Opaque } else { bound };
                self.bind_name(ident.ident.to_string(), bound, None, None);
            }
        }
    }

    /// The variant in which a library hands out the code and the reason of a Close.
    fn received_variant(&self, path: &syn::Path) -> Option<Item> {
        self.items(path).into_iter().find(|item| {
            let is_it = |source: &Source| matches!(source, Source::Variant(ty) if item.is(ty));
            item.library.sources.iter().any(is_it)
        })
    }

    /// Does it yield a received code with its reason? `message.as_close()`
    pub(super) fn is_received_pair(&self, expr: &Expr) -> bool {
        let call = match expr {
            Expr::Try(inner) => return self.is_received_pair(&inner.expr),
            Expr::Paren(inner) => return self.is_received_pair(&inner.expr),
            Expr::MethodCall(call) => call,
            _ => return false,
        };
        let method = call.method.to_string();
        if is_neutral(&method) {
            return self.is_received_pair(&call.receiver);
        }
        let Some(item) = self.type_of(&call.receiver) else { return false };
        item.library.sources.iter().any(
            |source| matches!(source, Source::Method(ty, name) if item.is(ty) && *name == method),
        )
    }

    /// Binds the reason of such a pair. Its code is mostly looked at before it is sent.
    pub(super) fn bind_received_reason(&mut self, pattern: &Pat) {
        match pattern {
            Pat::Guard(guarded) => self.bind_received_reason(&guarded.pat),
            Pat::TupleStruct(tuple) => {
                tuple.elems.iter().for_each(|inner| self.bind_received_reason(inner));
            }
            Pat::Tuple(tuple) => {
                if let Some(Pat::Ident(reason)) = tuple.elems.get(1) {
                    self.bind_name(reason.ident.to_string(), Bound::Reason, None, None);
                }
            }
            _ => {}
        }
    }

    fn bind_struct(&mut self, fields: &syn::PatStruct) {
        if let Some(item) = self.received_variant(&fields.path) {
            for field in &fields.fields {
                self.bind_received(&field.pat, &item);
            }
            return;
        }
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
                    self.bind_name(ident.ident.to_string(), bound, None, None);
                }
                (Pat::Ident(ident), None)
                    if is_frame && (name == "reason" || name == "description") =>
                {
                    self.bind_name(ident.ident.to_string(), Bound::Reason, None, None);
                }
                (pattern, _) => {
                    let ty = items.iter().find_map(|item| held(item, &name.to_string()));
                    self.bind(pattern, None, ty.as_ref());
                }
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
        self.bind_name(ident.ident.to_string(), bound, item, plain_type(&typed.ty));
    }
}

/// The type of the frame in `Message::Close(frame)`.
fn frame_type(item: &Item) -> Option<Item> {
    item.library.sources.iter().find_map(|source| match source {
        Source::Field(ty, _) => Some(types::item(item.library, ty)),
        _ => None,
    })
}

/// The type of the event in `WebsocketEvent::Close(event)`.
fn event_type(item: &Item) -> Option<Item> {
    item.library.sources.iter().find_map(|source| match source {
        Source::Event(variant, ty) if item.is(variant) => Some(types::item(item.library, ty)),
        _ => None,
    })
}
