//! Where the walk meets a shape of a library: the site in it.

use std::ops::Range;

use syn::punctuated::Punctuated;
use syn::{Expr, Token};

use super::emit::Use;
use super::expr::{bare, range, within};
use super::item::Item;
use super::names::Target;
use super::value::{Folded, Value};
use super::visitor::{Purpose, Visitor};
use crate::libraries::{Form, From, Library, Shape, Slot};
use crate::package::Places;
use crate::site::{Action, Code, Reason, Site, Spelling};

pub(super) type Arguments = Punctuated<Expr, Token![,]>;

impl<'a> Visitor<'a> {
    /// `CloseFrame { code, reason }`
    pub(super) fn struct_site(&mut self, literal: &'a syn::ExprStruct) {
        let field = |name: &str| {
            literal.fields.iter().find_map(|field| match &field.member {
                syn::Member::Named(member) if member == name => Some(&field.expr),
                _ => None,
            })
        };
        let named = |slot: Slot| match slot {
            Slot::Field(name) => field(name),
            Slot::FieldTuple(name, element) => element_of(field(name)?, element),
            _ => None,
        };
        if !self.is_telling(&literal.path) {
            return;
        }
        let (items, own) = match self.resolve(&literal.path) {
            Target::Items(items) => (items, None),
            Target::Other(path) => {
                let own = path.last().and_then(|name| self.facts.frame(name));
                match (own, path.last()) {
                    (Some(own), _) => (vec![own.frame.clone()], Some(own.side)),
                    (None, Some(owner)) => return self.field_site(literal, owner),
                    (None, None) => return,
                }
            }
        };
        let found = items.iter().find_map(|item| {
            item.library.shapes.iter().find_map(|shape| match shape.form {
                Form::Struct(path) if item.is(path) => Some((item.clone(), path, shape)),
                _ => None,
            })
        });
        let Some((item, path, shape)) = found else { return };
        let code = named(shape.code);
        if code.is_none() {
            return;
        }
        self.emit(&Use {
            library: item.library,
            shape: path,
            side: own.unwrap_or_else(|| self.side(item.library)),
            whole: range(literal),
            code,
            in_bytes: false,
            reason_elsewhere: false,
            reason: shape.reason.and_then(named),
            by_method: false,
            item: Some(item),
        });
    }

    /// `Message::close_with(code, reason)`, `Frame::close(code, reason)`, `Message::Close(…)`, or a
    /// function of the package's own that sends.
    pub(super) fn call_site(&mut self, call: &'a syn::ExprCall) {
        let Expr::Path(path) = &*call.func else { return };
        let arguments = call.args.len();
        if !self.is_telling(&path.path) {
            return;
        }
        match self.resolve(&path.path) {
            Target::Items(items) => {
                let found = items.iter().find_map(|item| {
                    item.library.shapes.iter().find_map(|shape| match shape.form {
                        Form::Call(path, n)
                            if n == arguments
                                && item.is(path)
                                && self.may_close(item.library, shape, &call.args) =>
                        {
                            Some((item.clone(), path, shape))
                        }
                        _ => None,
                    })
                });
                if let Some((item, path, shape)) = found {
                    self.shape_site(item, path, shape, &call.args, range(call));
                } else {
                    self.conversion_site(call);
                }
            }
            Target::Other(path) => {
                let helper = path.last().and_then(|name| self.facts.helper(name, arguments));
                if let Some(helper) = helper.cloned() {
                    self.helper_site(&helper, &call.args, range(call));
                }
            }
        }
    }

    /// Is it worth looking a path up? Most of the paths in a file are not.
    fn is_telling(&self, path: &syn::Path) -> bool {
        let Some(last) = path.segments.last() else { return false };
        let name = match (&self.self_type, last.ident == "Self") {
            (Some(owner), true) => owner.clone(),
            _ => last.ident.to_string(),
        };
        self.crates.is_telling(&name)
            || self.facts.is_known(&name)
            || (path.segments.len() == 1 && self.names.is_imported(&last.ident))
    }

    /// `.close(code, reason)` on a value whose type is known, or by a name that tells.
    pub(super) fn method_site(&mut self, call: &'a syn::ExprMethodCall) {
        let (name, arguments) = (call.method.to_string(), call.args.len());
        let candidates: Vec<_> = self
            .crates
            .libraries
            .iter()
            .flat_map(|&library| library.shapes.iter().map(move |shape| (library, shape)))
            .filter_map(|(library, shape)| match shape.form {
                Form::Method { receivers, name: method, arguments: n, unique }
                    if method == name
                        && n == arguments
                        && self.may_close(library, shape, &call.args) =>
                {
                    Some((library, shape, method, receivers, unique))
                }
                _ => None,
            })
            .collect();
        if !candidates.is_empty() {
            let receiver = self.type_of(&call.receiver);
            let found =
                candidates.iter().find(|(library, shape, _, receivers, unique)| match &receiver {
                    Some(item) => {
                        item.library == *library
                            && (*unique || receivers.iter().any(|receiver| item.is(receiver)))
                    }
                    None => {
                        !Self::has_own_type(&call.receiver)
                            && (*unique && (shape.kind().is_some() || self.uses(library))
                                || self.is_argument_of(library, shape, &call.args))
                    }
                });
            if let Some(&(library, shape, method, ..)) = found {
                let item = Item { library, path: vec![method.to_owned()] };
                self.shape_site(item, method, shape, &call.args, range(call));
                return;
            }
        }
        if let Some(helper) = self.facts.helper(&name, arguments).cloned()
            && self.type_of(&call.receiver).is_none()
        {
            self.helper_site(&helper, &call.args, range(call));
        }
    }

    /// Is a code of the library's own spelled in the arguments? Then the method is its, whatever is
    /// known of the receiver: `ctx.close(Some(CloseCode::Abnormal.into()))`.
    fn is_argument_of(
        &self,
        library: &'static Library,
        shape: &Shape,
        arguments: &Arguments,
    ) -> bool {
        let code = match shape.code {
            Slot::Tuple(index, element) => {
                arguments.get(index).and_then(|argument| element_of(argument, element))
            }
            Slot::Argument(index) => arguments.get(index),
            _ => None,
        };
        let path = match code.map(bare) {
            Some(Expr::Path(path)) => path,
            Some(Expr::Call(call)) => match &*call.func {
                Expr::Path(path) => path,
                _ => return false,
            },
            _ => return false,
        };
        self.items(&path.path).iter().any(|item| {
            // Libraries of one family share their codes.
            library.codes.iter().any(|codes| {
                item.library.codes.contains(codes)
                    && item.path.iter().any(|segment| segment == codes.path)
            })
        })
    }

    /// Does the file have anything to do with a library?
    pub(super) fn uses(&self, library: &'static Library) -> bool {
        self.names.imports(library, self.crates) || self.roots.name(library, self.tree, self.crates)
    }

    /// A receiver that is surely something of the package's own: `self`.
    fn has_own_type(receiver: &Expr) -> bool {
        matches!(receiver, Expr::Path(path) if path.path.is_ident("self"))
    }

    fn shape_site(
        &mut self,
        item: Item,
        name: &'static str,
        shape: &Shape,
        arguments: &'a Arguments,
        whole: Range<usize>,
    ) {
        let at = |slot: Slot| match slot {
            Slot::Argument(index) | Slot::Bytes(index, _) => arguments.get(index),
            Slot::Tuple(index, element) => element_of(arguments.get(index)?, element),
            Slot::Field(_) | Slot::FieldTuple(..) => None,
        };
        let (code, reason) = (at(shape.code), shape.reason.and_then(at));
        if code.is_none() {
            return;
        }
        self.emit(&Use {
            library: item.library,
            shape: name,
            side: self.side(item.library),
            whole,
            code,
            in_bytes: matches!(shape.code, Slot::Bytes(..)),
            reason_elsewhere: false,
            reason,
            by_method: matches!(shape.form, Form::Method { .. }),
            item: Some(item),
        });
    }

    /// `CloseCode::Library(1001)`, or a conversion that loses codes, outside of a shape.
    fn conversion_site(&mut self, call: &'a syn::ExprCall) {
        // A test looks at codes from all sides.
        if self.purpose != Purpose::Report || self.is_synthetic() || self.test {
            return;
        }
        let place = range(call);
        if self.judged.iter().any(|judged| judged.start <= place.start && place.end <= judged.end) {
            return;
        }
        let Expr::Path(path) = &*call.func else { return };
        let lossy = || {
            let (item, codes) = self.codes_of(path)?;
            matches!(codes.from, From::Lossy(_)).then_some((item, codes.path, None))
        };
        let payload = self.payload(&call.func);
        let payload = payload.map(|(item, variant, ranges)| (item, variant, Some(ranges)));
        let Some((item, shape, ranges)) = payload.or_else(lossy) else { return };
        let folded: Vec<Folded> =
            call.args.iter().flat_map(|argument| self.fold(argument)).collect();
        for Folded { value, .. } in folded {
            let Value::Number(number, _) = value else { continue };
            let spelling = ranges.map_or(Spelling::Literal, |ranges| Spelling::Payload {
                variant: shape,
                fits: within(number, ranges),
            });
            let site = Site {
                file: self.file,
                action: Action::Convert,
                library: Some(item.library),
                shape,
                side: self.side(item.library),
                code: Code::Known { number, spelling },
                reason: Reason::Unknown,
                test: self.test,
                name: None,
            };
            let places =
                Places { whole: place.clone(), code: Some(place.clone()), ..Places::default() };
            self.sites.push((site, places));
        }
    }
}

/// An element of a tuple, perhaps in a `Some`; what is no tuple is its first element.
fn element_of(expr: &Expr, element: usize) -> Option<&Expr> {
    match bare(expr) {
        Expr::Tuple(tuple) => tuple.elems.get(element),
        other if element == 0 => Some(other),
        _ => None,
    }
}
