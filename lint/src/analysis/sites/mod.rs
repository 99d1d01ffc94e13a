//! The shapes of libraries over what is known of the values: each use of a code becomes a [`Site`].

mod catalogues;
mod conversions;
mod definitions;
mod endpoints;
mod shapes;

use std::cell::OnceCell;
use std::collections::BTreeSet;

use endpoints::Endpoints;
use shapes::Use;

use crate::analysis::flow::{Fate, Flow, Found, Ty, Value, may_be_sent};
use crate::analysis::hir::{ExprId, ExprKind, FunctionId, Span, TypeRef};
use crate::analysis::index::Asks;
use crate::libraries::{Library, handling, results};
use crate::site::{Action, Code, Places, Reason, Side, Site, Spelling};

/// A site with the expression that its code is written in.
pub(super) struct Placed {
    pub(super) site: Site,
    pub(super) places: Places,
    pub(super) function: Option<FunctionId>,
}

/// A use of a shape that is sent, with the places that its code comes from.
struct Sent {
    used: Use,
    from: Vec<ExprId>,
    codes: Vec<(Code, ExprId)>,
}

/// The sites of a unit that were found so far.
pub(super) struct Sites<'f> {
    flow: &'f Flow<'f>,
    found: Vec<Placed>,
    /// The expressions that are the codes of sites.
    judged: BTreeSet<ExprId>,
    /// Numbers that were reported: one that reaches many sends is one mistake.
    reported: BTreeSet<(Span, i128)>,
    /// Texts that were reported.
    made: BTreeSet<Span>,
    endpoints: OnceCell<Endpoints>,
}

/// Finds all sites of a unit.
pub(super) fn sites(flow: &Flow<'_>) -> Vec<Placed> {
    let mut sites = Sites {
        flow,
        found: Vec::new(),
        judged: BTreeSet::new(),
        reported: BTreeSet::new(),
        made: BTreeSet::new(),
        endpoints: OnceCell::new(),
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
    definitions::add(&mut sites);
    conversions::add(&mut sites);
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

    /// The endpoint that sends a code here.
    pub(super) fn side(&self, at: ExprId, code: ExprId, library: &'static Library) -> Side {
        let hir = self.flow.hir;
        let context = hir.context(at);
        match (context.wasm, library.side_on_wasm, library.side) {
            (Some(true), Some(side), _) => side,
            (_, _, Side::Either) => {
                let scope = |at: ExprId| hir.scopes.get(hir.context(at).scope);
                // A crate of codes is shared by both endpoints.
                if scope(code).krate != scope(at).krate {
                    return Side::Either;
                }
                let endpoints = self.endpoints.get_or_init(|| Endpoints::of(self.flow));
                endpoints.side(scope(at), library)
            }
            (_, _, side) => side,
        }
    }

    /// Is the frame one that is not sent, judging by its place?
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
        // What can only be sent is sent, by a function of any name.
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

    /// Does a function simulate what another endpoint would have sent?
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
                Ty::Named(name) => {
                    // It may still be one of the program's own.
                    if let TypeRef::Path { path, .. } = ty {
                        self.flow.index.miss(path.scope, &self.flow.index.resolve(path));
                    }
                    results::is_error(&name)
                }
                _ => false,
            })
        };
        handling::receives(&function.name)
            && !(handling::converts(&function.name) && (is_outgoing() || is_of_error()))
    }

    /// Is a field of a frame assigned anew before the frame is used? `frame.code = …`
    fn is_replaced(&self, used: &Use, part: Option<ExprId>) -> bool {
        let ExprKind::Struct { fields, .. } = self.flow.hir.kind(used.at) else { return false };
        let field = fields.iter().find(|(_, value)| Some(*value) == part);
        field.is_some_and(|(name, _)| self.flow.is_field_replaced(used.at, name))
    }

    /// The codes of a use, if it is sent.
    fn sent(&self, used: Use) -> Option<Sent> {
        let found = match used.code {
            Some(code) if used.in_bytes => self.flow.codes_of_bytes(code),
            Some(code) => self.flow.codes(code),
            None => Vec::new(),
        };
        if self.is_left_alone(&used) {
            return None;
        }
        let codes = catalogues::without(self.flow, used.at, &found);
        let is_replaced = self.is_replaced(&used, used.code);
        let codes = codes.iter().filter(|_| !is_replaced);
        let codes = codes.map(|one| (self.code(&used, one), one.at)).collect();
        let from = found.iter().map(|one| one.at).chain(used.code).collect();
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
            side: self.side(used.at, code_at, used.library),
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
            Some(reason) if self.is_replaced(used, used.reason) => {
                vec![(Reason::Unknown, Some(reason))]
            }
            Some(reason) => self
                .flow
                .reasons(reason, &used.reason_steps)
                .into_iter()
                .map(|(known, at)| match known {
                    // An error with a code is made for a Close, and its text may be too.
                    Reason::Unbounded { .. }
                        if used.code.is_some_and(|code| self.have_one_owner(code, at)) =>
                    {
                        (Reason::Unknown, Some(at))
                    }
                    known => (known, Some(at)),
                })
                .collect(),
            // The expression after the code, if any.
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
            Value::Among(number, last) => {
                Code::Known { number: *number, spelling: Spelling::Calculated { last: *last } }
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
            // A library passes on what its user gives it, and generates what its user receives. What
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
            // A frame that is made there is another site.
            Value::Unknown(_) if one.at != used.at && self.use_at(one.at).is_some() => {
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
