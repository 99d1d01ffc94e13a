//! The shapes of libraries over what is known of the values: each use of a code becomes a [`Site`].

use std::collections::BTreeSet;

use super::flow::{Fate, Flow, Found, Ty, Value, may_be_sent};
use super::hir::{DefKind, ExprId, ExprKind, FunctionId, Path, Span};
use super::index::{Asks, Item, Resolved};
use crate::libraries::handling;
use crate::libraries::{Form, Library, Shape, Slot};
use crate::package::Places;
use crate::site::{Action, Code, Reason, Side, Site, Spelling};

/// A site with the expression that its code is written in.
pub(super) struct Placed {
    pub(super) site: Site,
    pub(super) places: Places,
    pub(super) function: Option<FunctionId>,
}

/// A use of a shape.
struct Use {
    at: ExprId,
    library: &'static Library,
    shape: &'static str,
    code: ExprId,
    reason: Option<ExprId>,
    in_bytes: bool,
    /// It is a call of a method that sends, so nothing is made up in place of what was received.
    by_method: bool,
    /// What stands behind the code is not known.
    reason_elsewhere: bool,
}

/// A use of a shape that is sent, with the places that its code comes from.
struct Sent {
    used: Use,
    from: Vec<ExprId>,
    codes: Vec<(Code, ExprId)>,
}

/// Finds all sites of a unit.
pub(super) struct Sites<'f> {
    flow: &'f Flow<'f>,
    found: Vec<Placed>,
    /// The expressions that are the codes of sites.
    judged: BTreeSet<ExprId>,
    /// Numbers that were reported: one that reaches many sends is one mistake.
    reported: BTreeSet<(Span, i128)>,
    /// Texts that were reported.
    made: BTreeSet<Span>,
}

pub(super) fn sites(flow: &Flow<'_>) -> Vec<Placed> {
    let mut sites = Sites {
        flow,
        found: Vec::new(),
        judged: BTreeSet::new(),
        reported: BTreeSet::new(),
        made: BTreeSet::new(),
    };
    let uses = flow.hir.exprs.iter().filter_map(|(id, _)| sites.use_at(id));
    let sent: Vec<Sent> = uses.filter_map(|used| sites.sent(used)).collect();
    // A text is followed to where it is made only as far as files were read for its code.
    flow.index.ask(Asks::Definitions);
    for sent in sent {
        sites.send(sent);
    }
    // What is not sent is judged by what is known.
    flow.index.ask(Asks::None);
    super::definitions::add(&mut sites);
    super::conversions::add(&mut sites);
    let mut found = sites.found;
    found.sort_by_key(|placed| (placed.site.file, placed.places.of(crate::site::Part::Code).start));
    found
}

impl<'f> Sites<'f> {
    pub(super) fn flow(&self) -> &'f Flow<'f> {
        self.flow
    }

    pub(super) fn push(&mut self, site: Site, at: ExprId, places: Places) {
        let function = self.flow.hir.function_of(at);
        self.found.push(Placed { site, places, function });
    }

    /// Is an expression the code of a site, or a part of one?
    pub(super) fn is_judged(&self, id: ExprId) -> bool {
        let mut at = Some(id);
        while let Some(id) = at {
            if self.judged.contains(&id) {
                return true;
            }
            at = match self.flow.hir.expr(id).parent {
                Some(parent)
                    if matches!(
                        self.flow.hir.kind(parent),
                        ExprKind::Convert { .. }
                            | ExprKind::Cast { .. }
                            | ExprKind::Call { .. }
                            | ExprKind::Tuple(_)
                    ) =>
                {
                    Some(parent)
                }
                _ => None,
            };
        }
        false
    }

    /// Who runs an item of a library here.
    pub(super) fn side(&self, at: ExprId, library: &'static Library) -> Side {
        match (self.flow.hir.context(at).wasm, library.side_on_wasm) {
            (Some(true), Some(side)) => side,
            _ => library.side,
        }
    }

    fn use_at(&self, at: ExprId) -> Option<Use> {
        match self.flow.hir.kind(at) {
            ExprKind::Struct { path, fields, .. } => self.struct_at(at, path, fields),
            ExprKind::Call { callee, args } => match self.flow.hir.kind(*callee) {
                ExprKind::Path(path) => self.call_at(at, path, args),
                _ => None,
            },
            ExprKind::Convert { inner, to } => self.conversion_at(at, to.as_ref(), *inner),
            ExprKind::Method { receiver, name, args, .. } => {
                self.method_at(at, *receiver, name, args)
            }
            ExprKind::Assign { target, value, .. } => self.assignment_at(at, *target, *value),
            _ => None,
        }
    }

    /// `CloseFrame { code, reason }`
    fn struct_at(&self, at: ExprId, path: &Path, fields: &[(String, ExprId)]) -> Option<Use> {
        let field = |name: &str| fields.iter().find(|(field, _)| field == name).map(|it| it.1);
        let named = |slot: Slot| match slot {
            Slot::Field(name) => field(name),
            Slot::FieldTuple(name, element) => self.element(field(name)?, element),
            _ => None,
        };
        let items = self.flow.index.items(path);
        let (item, shape, name) = items.iter().find_map(|item| {
            item.library.shapes.iter().find_map(|shape| match shape.form {
                Form::Struct(name) if item.is(name) => Some((item, shape, name)),
                _ => None,
            })
        })?;
        let reason = shape.reason.and_then(named);
        Some(Use {
            at,
            library: item.library,
            shape: name,
            code: named(shape.code)?,
            reason,
            in_bytes: false,
            by_method: false,
            reason_elsewhere: false,
        })
    }

    /// `frame.code = code`
    fn assignment_at(&self, at: ExprId, target: ExprId, value: ExprId) -> Option<Use> {
        let ExprKind::Field { base, name } = self.flow.hir.kind(target) else { return None };
        let Ty::Library(item) = self.flow.type_of(*base) else { return None };
        let shape =
            item.library.shapes.iter().find_map(|shape| match (&shape.form, shape.code) {
                (Form::Struct(path), Slot::Field(field)) if item.is(path) && field == name => {
                    Some(*path)
                }
                _ => None,
            })?;
        Some(Use {
            at,
            library: item.library,
            shape,
            code: value,
            reason: None,
            in_bytes: false,
            by_method: true,
            reason_elsewhere: true,
        })
    }

    /// `Message::close_with(code, reason)`, `Frame::close(code, reason)`, `Message::Close(…)`
    fn call_at(&self, at: ExprId, path: &Path, args: &[ExprId]) -> Option<Use> {
        let items = self.flow.index.items(path);
        let (item, shape, name) = self.called(&items, args)?;
        self.by_arguments(at, item.library, name, shape, args)
    }

    /// `CloseReason::from((code, text))`, and `code.into()` where the place asks for one.
    fn conversion_at(&self, at: ExprId, path: Option<&Path>, inner: ExprId) -> Option<Use> {
        let mut items = match path {
            Some(path) => self.flow.index.items(path),
            None => self.flow.expected(at).item().cloned().into_iter().collect(),
        };
        for item in &mut items {
            item.path.push("from".to_owned());
        }
        let (item, shape, name) = self.called(&items, &[inner])?;
        self.by_arguments(at, item.library, name, shape, &[inner])
    }

    fn called<'i>(
        &self,
        items: &'i [Item],
        args: &[ExprId],
    ) -> Option<(&'i Item, &'static Shape, &'static str)> {
        items.iter().find_map(|item| {
            item.library.shapes.iter().find_map(|shape| match shape.form {
                Form::Call(name, count)
                    if count == args.len()
                        && item.is(name)
                        && self.may_close(item.library, shape, args) =>
                {
                    Some((item, shape, name))
                }
                _ => None,
            })
        })
    }

    fn by_arguments(
        &self,
        at: ExprId,
        library: &'static Library,
        name: &'static str,
        shape: &Shape,
        args: &[ExprId],
    ) -> Option<Use> {
        let slot = |slot: Slot| match slot {
            Slot::Argument(index) | Slot::Bytes(index, _) => args.get(index).copied(),
            Slot::Tuple(index, element) => self.element(*args.get(index)?, element),
            Slot::Field(_) | Slot::FieldTuple(..) => None,
        };
        Some(Use {
            at,
            library,
            shape: name,
            code: slot(shape.code)?,
            reason: shape.reason.and_then(slot),
            in_bytes: matches!(shape.code, Slot::Bytes(..)),
            by_method: matches!(shape.form, Form::Method { .. }),
            reason_elsewhere: false,
        })
    }

    /// `.close(code, reason)` on a value whose type is known, or by a name that tells.
    fn method_at(&self, at: ExprId, receiver: ExprId, name: &str, args: &[ExprId]) -> Option<Use> {
        let crates = self.flow.index.crates_at(at);
        let shapes = crates
            .libraries
            .iter()
            .flat_map(|&library| library.shapes.iter().map(move |shape| (library, shape)));
        let mut ty = None;
        for (library, shape) in shapes {
            let Form::Method { receivers, name: method, arguments, unique } = shape.form else {
                continue;
            };
            if method != name || arguments != args.len() || !self.may_close(library, shape, args) {
                continue;
            }
            let ty = ty.get_or_insert_with(|| self.flow.type_of(receiver));
            let is_it = match ty {
                Ty::Library(item) => {
                    item.library == library
                        && (unique || receivers.iter().any(|receiver| item.is(receiver)))
                }
                Ty::Unknown if self.is_self(receiver) => false,
                Ty::Unknown => {
                    unique
                        && self.flow.index.methods_seen(name, self.flow.scope(at)).next().is_none()
                        && (shape.kind().is_some() || self.flow.uses(at, library))
                        || self.spells_code_of(library, shape, args)
                }
                Ty::Named(_) => self.spells_code_of(library, shape, args),
                Ty::Own(def) => {
                    // A trait or a type of the unit that stands for a library's.
                    self.flow.index.functions_of(*def, name).is_empty()
                        && !self.is_self(receiver)
                        && self.spells_code_of(library, shape, args)
                }
                _ => false,
            };
            if is_it {
                return self.by_arguments(at, library, method, shape, args);
            }
        }
        None
    }

    fn is_self(&self, receiver: ExprId) -> bool {
        match self.flow.hir.kind(receiver) {
            ExprKind::Local(local) => self.flow.hir.locals.get(*local).name == "self",
            ExprKind::Path(path) => path.is("self"),
            _ => false,
        }
    }

    /// Is a code of the library's own spelled in the arguments? Then the method is its, whatever is
    /// known of the receiver: `ctx.close(Some(CloseCode::Abnormal.into()))`.
    fn spells_code_of(&self, library: &'static Library, shape: &Shape, args: &[ExprId]) -> bool {
        let mut code = match shape.code {
            Slot::Tuple(index, element) => {
                args.get(index).and_then(|argument| self.element(*argument, element))
            }
            Slot::Argument(index) => args.get(index).copied(),
            _ => None,
        };
        while let Some(ExprKind::Convert { inner, to: None }) =
            code.map(|code| self.flow.hir.kind(code))
        {
            code = Some(*inner);
        }
        let path = match code.map(|code| self.flow.hir.kind(code)) {
            Some(ExprKind::Path(path) | ExprKind::Convert { to: Some(path), .. }) => path,
            Some(ExprKind::Call { callee, .. }) => match self.flow.hir.kind(*callee) {
                ExprKind::Path(path) => path,
                _ => return false,
            },
            _ => return false,
        };
        self.flow.index.items(path).iter().any(|item| {
            // Libraries of one family share their codes.
            library.codes.iter().any(|codes| {
                item.library.codes.contains(codes)
                    && item.path.iter().any(|segment| segment == codes.path)
            })
        })
    }

    /// Is a frame a Close, as far as one of its arguments has to say so?
    fn may_close(&self, library: &'static Library, shape: &Shape, args: &[ExprId]) -> bool {
        shape.kind().is_none_or(|kind| {
            args.get(kind.argument)
                .is_some_and(|argument| self.says_close(library, kind.close, *argument, 12))
        })
    }

    fn says_close(
        &self,
        library: &'static Library,
        close: &[&str],
        expr: ExprId,
        steps: usize,
    ) -> bool {
        let Some(steps) = steps.checked_sub(1) else { return false };
        let says = |expr: ExprId| self.says_close(library, close, expr, steps);
        let hir = self.flow.hir;
        match hir.kind(expr) {
            ExprKind::Path(path) => match self.flow.index.resolve(path) {
                Resolved::Library(items) => items
                    .iter()
                    .any(|item| item.library == library && close.iter().any(|path| item.is(path))),
                Resolved::Def(def) | Resolved::Constant(def) => match hir.defs.get(def).kind {
                    DefKind::Constant { value, .. } => says(value),
                    _ => false,
                },
                _ => false,
            },
            ExprKind::Local(local) => hir.locals.get(*local).sources.iter().any(|source| {
                matches!(source.origin, super::hir::Origin::Value(value)
                    if source.steps.is_empty() && says(value))
            }),
            ExprKind::Convert { inner, .. } => says(*inner),
            ExprKind::Call { callee, args } => match (args.as_slice(), hir.kind(*callee)) {
                ([], _) => says(*callee),
                // What another function makes of it is not known.
                ([only], ExprKind::Path(path)) => {
                    path.last().starts_with(char::is_uppercase) && says(*only)
                }
                _ => false,
            },
            ExprKind::Struct { path, fields, rest } => {
                let opcode = fields.iter().find(|(name, _)| name == handling::OPCODE);
                match (opcode, rest) {
                    (Some((_, value)), _) => says(*value),
                    (None, Some(rest)) => {
                        let default = format!("{}::default", path.last());
                        self.is_default(*rest) && close.contains(&default.as_str()) || says(*rest)
                    }
                    (None, None) => false,
                }
            }
            _ => false,
        }
    }

    /// `..Default::default()`
    fn is_default(&self, rest: ExprId) -> bool {
        let ExprKind::Call { callee, args } = self.flow.hir.kind(rest) else { return false };
        args.is_empty()
            && matches!(self.flow.hir.kind(*callee), ExprKind::Path(path)
                if path.segments == ["Default", "default"])
    }

    /// An element of a tuple; what is no tuple is its first element.
    fn element(&self, expr: ExprId, element: usize) -> Option<ExprId> {
        match self.flow.hir.kind(expr) {
            ExprKind::Tuple(all) => all.get(element).copied(),
            ExprKind::Convert { inner, .. } if self.is_tuple(*inner) => {
                self.element(*inner, element)
            }
            _ if element == 0 => Some(expr),
            _ => None,
        }
    }

    fn is_tuple(&self, expr: ExprId) -> bool {
        match self.flow.hir.kind(expr) {
            ExprKind::Tuple(_) => true,
            ExprKind::Convert { inner, .. } => self.is_tuple(*inner),
            _ => false,
        }
    }

    /// Is the frame one that is not sent, as far as its place tells?
    fn is_left_alone(&self, used: &Use) -> bool {
        let hir = self.flow.hir;
        let own = self.flow.index.own_library(used.at) == Some(used.library);
        let function = hir.function_of(used.at);
        if own && function.is_none() {
            return true;
        }
        if used.by_method {
            return false;
        }
        // What can only be sent is sent, whatever the function is called.
        let received_too = !used.library.sources.is_empty();
        if received_too && function.is_some_and(|id| self.is_synthetic(id)) {
            return true;
        }
        match self.flow.fate(used.at) {
            Fate::Kept => true,
            Fate::Sent => false,
            // A test makes frames for mocks, parsers and comparisons.
            Fate::Unknown => hir.context(used.at).test,
        }
    }

    /// Does a function make up what another endpoint would have sent?
    pub(super) fn is_synthetic(&self, id: FunctionId) -> bool {
        let function = self.flow.hir.functions.get(id);
        // A conversion into a library's type is on its way out.
        let is_outgoing = || {
            let implementation = function.implementation.map(|id| self.flow.hir.impls.get(id));
            let ty = implementation.filter(|it| it.of.is_some()).and_then(|it| it.ty.as_ref());
            ty.is_some_and(|ty| match self.flow.ty(ty) {
                Ty::Library(item) => {
                    self.flow.index.crates(function.scope).own != Some(item.library)
                }
                _ => false,
            })
        };
        // What is made of an error of the program's own, or of another crate, was not received.
        let is_of_error = || {
            let implementation = function.implementation.map(|id| self.flow.hir.impls.get(id));
            let from =
                implementation.and_then(|it| it.of.as_ref()).and_then(|(_, args)| args.first());
            from.is_some_and(|ty| match self.flow.ty(ty) {
                Ty::Own(_) => true,
                Ty::Named(name) => name.ends_with("Error"),
                _ => false,
            })
        };
        handling::receives(&function.name)
            && !(handling::converts(&function.name) && (is_outgoing() || is_of_error()))
    }

    /// The codes of a use, if it is sent.
    fn sent(&self, used: Use) -> Option<Sent> {
        let found = if used.in_bytes {
            self.flow.codes_of_bytes(used.code)
        } else {
            self.flow.codes(used.code)
        };
        if self.is_left_alone(&used) {
            return None;
        }
        let codes = super::catalogues::without(self.flow, used.at, &found);
        let codes = codes.iter().map(|one| (self.code(&used, one), one.at)).collect();
        let from = found.iter().map(|one| one.at).chain([used.code]).collect();
        Some(Sent { used, from, codes })
    }

    fn send(&mut self, Sent { used, from, codes }: Sent) {
        self.judged.extend(from);
        let mut reasons = self.reasons(&used);
        // One text that reaches many sends is one mistake.
        for (reason, at) in &mut reasons {
            if let (Reason::Unbounded { .. } | Reason::UpTo { .. }, Some(at)) = (&reason, *at)
                && !self.made.insert(self.flow.hir.expr(at).span)
            {
                *reason = Reason::Unknown;
            }
        }
        for (mut code, code_at) in codes {
            // A reason is judged once, with the first code of its file that may go with it.
            let file = |at: ExprId| self.flow.hir.expr(at).span.file;
            let with = |at: &Option<ExprId>| at.is_none_or(|at| file(at) == file(code_at));
            let (reason, at) = match reasons.iter().position(|(_, at)| with(at)) {
                Some(first) => reasons.remove(first),
                None => (Reason::Unknown, None),
            };
            if let Code::Known { number, .. } | Code::MadeUp { number } = code
                && !self.reported.insert((self.flow.hir.expr(code_at).span, number))
            {
                code = Code::Unknown;
                if reason == Reason::Unknown {
                    continue;
                }
            }
            self.send_one(&used, code, code_at, reason, at);
        }
        for (reason, at) in reasons {
            self.send_one(&used, Code::Unknown, at.unwrap_or(used.at), reason, at);
        }
    }

    fn send_one(
        &mut self,
        used: &Use,
        code: Code,
        code_at: ExprId,
        reason: Reason,
        reason_at: Option<ExprId>,
    ) {
        let hir = self.flow.hir;
        let span = hir.expr(code_at).span;
        let is_here = span.file == hir.expr(used.at).span.file;
        let reason_span = reason_at.map(|at| hir.expr(at).span).filter(|it| it.file == span.file);
        let site = Site {
            file: span.file as usize,
            action: Action::Send,
            library: Some(used.library),
            shape: used.shape,
            side: self.side(used.at, used.library),
            code,
            reason: if reason_at.is_some() && reason_span.is_none() {
                Reason::Unknown
            } else {
                reason
            },
            test: hir.context(code_at).test,
            name: None,
        };
        let whole = if is_here { hir.expr(used.at).span } else { span };
        let places = Places {
            whole: whole.range(),
            code: Some(span.range()),
            reason: reason_span.map(Span::range),
            ..Places::default()
        };
        self.push(site, code_at, places);
    }

    fn reasons(&self, used: &Use) -> Vec<(Reason, Option<ExprId>)> {
        match used.reason {
            Some(reason) => self
                .flow
                .reasons(reason)
                .into_iter()
                .map(|(known, at)| match known {
                    // An error with a code of its own is made for a Close, and its text may be too.
                    Reason::Unbounded { .. } if self.have_one_owner(used.code, at) => {
                        (Reason::Unknown, Some(at))
                    }
                    known => (known, Some(at)),
                })
                .collect(),
            // What stands behind the code, if anything.
            None if used.in_bytes || used.reason_elsewhere => vec![(Reason::Unknown, None)],
            None => vec![(Reason::Absent, None)],
        }
    }

    /// Are both fields of one variable? `error.code`, `error.message`
    fn have_one_owner(&self, code: ExprId, reason: ExprId) -> bool {
        let hir = self.flow.hir;
        let owner = |expr: ExprId| {
            let base = match hir.kind(expr) {
                ExprKind::Field { base, .. } => *base,
                ExprKind::Method { receiver, args, .. } if args.is_empty() => *receiver,
                _ => return None,
            };
            match hir.kind(base) {
                ExprKind::Local(local) => Some(*local),
                _ => None,
            }
        };
        matches!(hir.kind(reason), ExprKind::Field { .. })
            && owner(code).is_some()
            && owner(code) == owner(reason)
    }

    /// Is each compiled with another feature? What one transport receives the other does not send.
    fn are_alternatives(&self, a: ExprId, b: ExprId) -> bool {
        let hir = self.flow.hir;
        let features = (&hir.context(a).feature, &hir.context(b).feature);
        matches!(features, (Some(a), Some(b)) if a != b)
    }

    fn code(&self, used: &Use, one: &Found) -> Code {
        let own = self.flow.index.own_library(used.at);
        let is_sink = self
            .flow
            .hir
            .function_of(used.at)
            .is_some_and(|id| handling::is_sink(&self.flow.hir.functions.get(id).name));
        match &one.value {
            Value::Number(number, _) if one.stands_in && (may_be_sent(*number) || *number == 0) => {
                Code::MadeUp { number: *number }
            }
            Value::Number(number, spelling) => {
                Code::Known { number: *number, spelling: spelling.clone() }
            }
            Value::Variant(def, at) => match self.flow.discriminant(*def, *at) {
                Some(number) => {
                    let spelling = match self.flow.hir.kind(one.at) {
                        ExprKind::Path(path) => Spelling::Own(path.segments.join("::")),
                        _ => Spelling::Literal,
                    };
                    Code::Known { number, spelling }
                }
                None => Code::Unknown,
            },
            Value::Absent => Code::Absent,
            // A library hands on what its user gives it, and makes up what its user receives. What
            // a sink is given comes from its own program.
            Value::Received(from) if own == Some(used.library) || own == Some(*from) || is_sink => {
                Code::Unknown
            }
            Value::Received(_) if self.are_alternatives(one.at, used.at) => Code::Unknown,
            Value::Received(from) => {
                let to = used.library;
                // Libraries of one family share their codes.
                let is_family =
                    from.codes == to.codes && from.side == to.side && !from.codes.is_empty();
                Code::Received { from, same_connection: *from == to || is_family }
            }
            // A frame that is made there is a site of its own.
            Value::Unknown(_) if one.at != used.code && self.use_at(one.at).is_some() => {
                Code::Unknown
            }
            Value::Unknown(why) => Code::Unresolved { why: *why },
            Value::Sendable | Value::ReceivedReason => Code::Unknown,
        }
    }
}

/// The number that `#[closes_with]` declares: a number, the name of a constant of wsclose, a path.
pub(super) fn declared_number(flow: &Flow<'_>, code: ExprId) -> Option<i128> {
    match flow.hir.kind(code) {
        ExprKind::Path(path) => match path.segments.as_slice() {
            [name] => wsclose_core::catalogue::ENTRIES
                .iter()
                .find(|entry| name == entry.name)
                .map(|entry| i128::from(entry.code.get())),
            _ => flow.number(code),
        },
        ExprKind::Int(number, _) => Some(*number),
        _ => None,
    }
}
