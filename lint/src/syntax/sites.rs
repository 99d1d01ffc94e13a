//! Where the walk meets a shape of a library: the site in it.

use std::ops::Range;

use syn::punctuated::Punctuated;
use syn::{Expr, Token};

use super::expr::{bare, branches, range, within};
use super::facts::Helper;
use super::locals::Bound;
use super::names::{Item, Target};
use super::reason::text_itself;
use super::value::{Folded, Value};
use super::visit::{Purpose, Visitor};
use crate::libraries::{Form, From, Library, Shape, Slot};
use crate::package::Places;
use crate::site::{Action, Code, Reason, Side, Site, Spelling};

type Arguments = Punctuated<Expr, Token![,]>;

/// A use of a shape: what stands where its code and its reason stand.
struct Use<'a> {
    library: &'static Library,
    shape: &'static str,
    side: Side,
    whole: Range<usize>,
    code: Option<&'a Expr>,
    reason: Option<&'a Expr>,
    /// The item, for a function that sends on behalf of others.
    item: Option<Item>,
}

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
            _ => None,
        };
        if !self.is_telling(&literal.path) {
            return;
        }
        let (items, own) = match self.resolve(&literal.path) {
            Target::Items(items) => (items, None),
            Target::Other(path) => {
                let own = path.last().and_then(|name| self.facts.frame(name));
                match own {
                    Some(own) => (vec![own.frame.clone()], Some(own.side)),
                    None => return,
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
            reason: shape.reason.and_then(named),
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
                        Form::Call(path, n) if n == arguments && item.is(path) => {
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
        let name = last.ident.to_string();
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
                    if method == name && n == arguments =>
                {
                    Some((library, shape, method, receivers, unique))
                }
                _ => None,
            })
            .collect();
        if !candidates.is_empty() {
            let receiver = self.type_of(&call.receiver);
            let found =
                candidates.iter().find(|(library, _, _, receivers, unique)| match &receiver {
                    Some(item) => {
                        item.library == *library
                            && (*unique || receivers.iter().any(|receiver| item.is(receiver)))
                    }
                    None => {
                        *unique
                            && !Self::has_own_type(&call.receiver)
                            && self.names.imports(library, self.crates)
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
            Slot::Argument(index) => arguments.get(index),
            Slot::Tuple(index, element) => match arguments.get(index).map(bare) {
                Some(Expr::Tuple(tuple)) => tuple.elems.get(element),
                other if element == 0 => other,
                _ => None,
            },
            Slot::Field(_) => None,
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
            reason,
            item: Some(item),
        });
    }

    fn helper_site(&mut self, helper: &Helper, arguments: &'a Arguments, whole: Range<usize>) {
        self.emit(&Use {
            library: helper.sends.library,
            shape: "a function that closes",
            side: helper.side,
            whole,
            code: arguments.get(helper.code),
            reason: helper.reason.and_then(|index| arguments.get(index)),
            item: None,
        });
    }

    /// `CloseCode::Library(1001)`, or a conversion that loses codes, outside of a shape.
    fn conversion_site(&mut self, call: &'a syn::ExprCall) {
        if self.purpose != Purpose::Report || self.is_synthetic() {
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
            let places = Places { whole: place.clone(), code: Some(place.clone()), reason: None };
            self.sites.push((site, places));
        }
    }

    fn is_synthetic(&self) -> bool {
        self.function.as_ref().is_some_and(|function| function.synthetic)
    }

    fn emit(&mut self, used: &Use<'a>) {
        let Some(code) = used.code else { return };
        let folded = self.fold(bare(code));
        if self.purpose == Purpose::Learn {
            self.learn_helper(used, &folded);
            self.learn_missing(code);
            return;
        }
        let own = self.crates.own == Some(used.library);
        // What can only be sent is sent, whatever the function is called.
        let received_too = !used.library.sources.is_empty();
        if received_too && self.is_synthetic() || own && self.function.is_none() {
            return;
        }
        self.judged.push(range(code));
        let mut reason = match used.reason {
            Some(reason) => self.reason(bare(reason)),
            None => Reason::Absent,
        };
        let reason_range = used.reason.map(|reason| range(text_itself(bare(reason))));
        for Folded { value, range } in folded {
            let code = match value {
                Value::Number(_, Spelling::Checked) | Value::Parameter(_) | Value::Unknown => {
                    Code::Unknown
                }
                Value::Number(number, spelling) => Code::Known { number, spelling },
                Value::Absent => Code::Absent,
                // A library hands on what its user gives it, and makes up what its user receives.
                Value::Received(from) if own || self.crates.own == Some(from) => Code::Unknown,
                Value::Received(from) => {
                    Code::Received { from, same_connection: from == used.library }
                }
                Value::MadeUp(number) => Code::MadeUp { number },
            };
            // The reason is judged once, at the first of the codes that may go with it.
            let reason = std::mem::replace(&mut reason, Reason::Unknown);
            let site = Site {
                file: self.file,
                action: Action::Send,
                library: Some(used.library),
                shape: used.shape,
                side: used.side,
                code,
                reason,
                test: self.test,
                name: None,
            };
            let places = Places {
                whole: used.whole.clone(),
                code: Some(range),
                reason: reason_range.clone(),
            };
            self.sites.push((site, places));
        }
    }

    /// A constant that is sent may stand in a file that says nothing of closing itself.
    fn learn_missing(&mut self, code: &'a Expr) {
        for branch in branches(code) {
            if let Expr::Path(path) = bare(branch)
                && let Some(last) = path.path.segments.last()
                && last.ident.to_string().starts_with(char::is_uppercase)
                && last.ident != "None"
                && matches!(self.resolve(&path.path), Target::Other(_))
            {
                self.learned.missing.push(last.ident.to_string());
            }
        }
    }

    /// A function that sends one of its parameters is a helper.
    fn learn_helper(&mut self, used: &Use<'a>, folded: &[Folded]) {
        let [Folded { value: Value::Parameter(code), .. }] = folded else { return };
        let reason = used.reason.and_then(|reason| match bare(reason) {
            Expr::Path(path) => match self.locals.get(path.path.get_ident()?)?.bound {
                Bound::Parameter(index) => Some(index),
                _ => None,
            },
            _ => None,
        });
        if let (Some(function), Some(item)) = (&mut self.function, &used.item)
            && function.may_help
        {
            function.helper =
                Some(Helper { code: *code, reason, sends: item.clone(), side: used.side });
        }
    }
}
