//! Where the walk meets a shape of a library: the site in it.

use std::ops::Range;

use syn::punctuated::Punctuated;
use syn::{Expr, Token};

use super::expr::{bare, peel, range, within};
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
    /// The code is the first two bytes of what stands there.
    in_bytes: bool,
    /// It stands in a struct of the package's own, of which only the code's field is known.
    in_field: bool,
    reason: Option<&'a Expr>,
    /// It is a call of a method that sends, so nothing is made up in place of what was received.
    by_method: bool,
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
            in_field: false,
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
        let Slot::Tuple(index, element) = shape.code else { return false };
        let code = arguments.get(index).and_then(|argument| element_of(argument, element));
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
    fn uses(&self, library: &'static Library) -> bool {
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
            in_field: false,
            reason,
            by_method: matches!(shape.form, Form::Method { .. }),
            item: Some(item),
        });
    }

    fn helper_site(&mut self, helper: &Helper, arguments: &'a Arguments, whole: Range<usize>) {
        self.emit(&Use {
            library: helper.sends.library,
            shape: "a function that closes",
            side: helper.side,
            whole,
            code: helper.code.and_then(|index| arguments.get(index)),
            in_bytes: false,
            in_field: false,
            reason: helper.reason.and_then(|index| arguments.get(index)),
            by_method: false,
            item: None,
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
            let places = Places { whole: place.clone(), code: Some(place.clone()), reason: None };
            self.sites.push((site, places));
        }
    }

    fn is_synthetic(&self) -> bool {
        self.function.as_ref().is_some_and(|function| function.synthetic)
    }

    fn emit(&mut self, used: &Use<'a>) {
        let folded = match used.code {
            Some(code) if used.in_bytes => self.fold_bytes(bare(code)),
            Some(code) => self.fold(bare(code)),
            // A function with a code of its own and a reason of its caller's.
            None => vec![Folded { value: Value::Unknown, range: used.whole.clone() }],
        };
        if self.purpose == Purpose::Learn {
            self.learn_helper(used, &folded);
            if let Some(code) = used.code {
                self.learn_field(used, code);
                let wanted = self.wanted_by(code);
                self.learned.wanted.extend(wanted);
            }
            return;
        }
        let own = self.crates.own == Some(used.library);
        // What can only be sent is sent, whatever the function is called.
        let received_too = !used.by_method && !used.library.sources.is_empty();
        let kept = !used.by_method && self.place.keeps();
        if kept || received_too && self.is_synthetic() || own && self.function.is_none() {
            return;
        }
        self.judged.extend(used.code.map(range));
        let mut reason = match used.reason {
            Some(reason) => match self.reason(bare(reason)) {
                // An error with a code of its own is made for a Close, and its text may be too.
                Reason::Unbounded { .. }
                    if used.code.is_some_and(|code| have_one_owner(code, reason)) =>
                {
                    Reason::Unknown
                }
                known => known,
            },
            // What stands behind the code, if anything.
            None if used.in_bytes || used.in_field => Reason::Unknown,
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
                // What a sink is given comes from its own program.
                Value::Received(_) if self.function.as_ref().is_some_and(|f| f.is_sink) => {
                    Code::Unknown
                }
                Value::Received(from) => {
                    // Libraries of one family share their codes.
                    let same_connection = from == used.library
                        || from.codes == used.library.codes
                            && from.side == used.library.side
                            && !from.codes.is_empty();
                    Code::Received { from, same_connection }
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

    /// A function that sends one of its parameters is a helper.
    fn learn_helper(&mut self, used: &Use<'a>, folded: &[Folded]) {
        let code = match folded {
            [Folded { value: Value::Parameter(code), .. }] => Some(*code),
            _ => None,
        };
        let reason = used.reason.and_then(|reason| match handed_on(bare(reason)) {
            Expr::Path(path) => match self.locals.get(path.path.get_ident()?)?.bound {
                Bound::Parameter(index) => Some(index),
                _ => None,
            },
            _ => None,
        });
        if code.is_none() && reason.is_none() {
            return;
        }
        if let (Some(function), Some(item)) = (&mut self.function, &used.item)
            && function.may_help
        {
            function.helper = Some(Helper { code, reason, sends: item.clone(), side: used.side });
        }
    }

    /// A field of a struct of the package's own that is sent: `error.close_code`.
    fn learn_field(&mut self, used: &Use<'a>, code: &Expr) {
        if let Expr::Field(field) = bare(code)
            && let syn::Member::Named(name) = &field.member
            && self.type_of(&field.base).is_none()
        {
            let sends = Item { library: used.library, path: Vec::new() };
            let sent = Helper { code: None, reason: None, sends, side: used.side };
            self.learned.sent_fields.push((name.to_string(), sent));
        }
    }

    /// `Rejection { close_code: 1006, .. }`, where something sends `rejection.close_code`.
    fn field_site(&mut self, literal: &'a syn::ExprStruct, owner: &str) {
        let Some((field, sent)) = self.facts.sent_field(owner) else { return };
        let (library, side) = (sent.sends.library, sent.side);
        let code = literal
            .fields
            .iter()
            .find(|value| matches!(&value.member, syn::Member::Named(name) if name == field));
        let Some(code) = code else { return };
        self.emit(&Use {
            library,
            shape: "a struct whose code is sent",
            side,
            whole: range(literal),
            code: Some(&code.expr),
            in_bytes: false,
            in_field: true,
            reason: None,
            by_method: false,
            item: None,
        });
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

/// The text that a function was given, if it only puts it into another type.
fn handed_on(reason: &Expr) -> &Expr {
    match text_itself(reason) {
        Expr::MethodCall(call) if call.method == "to_string" => peel(&call.receiver),
        text => text,
    }
}

/// Are both fields of one variable? `error.code`, `error.message`
fn have_one_owner(code: &Expr, reason: &Expr) -> bool {
    let owner = |expr| match text_itself(bare(expr)) {
        Expr::Field(field) => match peel(&field.base) {
            Expr::Path(path) => path.path.get_ident(),
            _ => None,
        },
        Expr::MethodCall(call) if call.args.is_empty() => match peel(&call.receiver) {
            Expr::Path(path) => path.path.get_ident(),
            _ => None,
        },
        _ => None,
    };
    let is_field = matches!(text_itself(bare(reason)), Expr::Field(_));
    is_field && owner(code).is_some() && owner(code) == owner(reason)
}
