//! How long a text can be.

use std::collections::HashSet;

use wsclose_core::MAX_REASON_LEN;

use super::Flow;
use super::code::Value;
use super::types::Ty;
use crate::analysis::format_string::{Argument, Length, Value as Formatted};
use crate::analysis::hir::{DefKind, ExprId, ExprKind, Format, LocalId, Origin, Source, Step};
use crate::analysis::index::Resolved;
use crate::libraries::{neutral, texts};
use crate::site::Reason;

/// A number whose type is not known.
const NUMBER: Formatted = Formatted::Integer { bits: 64, signed: true };

impl Flow<'_> {
    /// What is known of a reason, and where it is written: at its use, or where a caller gives it.
    pub(in crate::analysis) fn reasons(&self, expr: ExprId) -> Vec<(Reason, ExprId)> {
        let mut found = Vec::new();
        self.add_reasons(expr, &mut HashSet::new(), &mut found);
        found
    }

    fn add_reasons(
        &self,
        expr: ExprId,
        seen: &mut HashSet<ExprId>,
        found: &mut Vec<(Reason, ExprId)>,
    ) {
        if !seen.insert(expr) || !self.step() {
            return;
        }
        let given = self.given(expr);
        if given.is_empty() {
            found.push((self.reason(expr), self.text_itself(expr)));
        } else {
            for argument in given {
                self.add_reasons(argument, seen, found);
            }
        }
    }

    /// The expression that makes a text, without what only puts it into another type.
    fn text_itself(&self, expr: ExprId) -> ExprId {
        match self.hir.kind(expr) {
            ExprKind::Convert { inner, .. } => self.text_itself(*inner),
            ExprKind::Method { receiver, name, args, .. }
                if args.is_empty() && texts::is_neutral(name) =>
            {
                self.text_itself(*receiver)
            }
            ExprKind::Call { callee, args } => match (self.hir.kind(*callee), args.as_slice()) {
                (ExprKind::Path(path), [only]) if texts::converts(path.last()) => {
                    self.text_itself(*only)
                }
                _ => expr,
            },
            _ => expr,
        }
    }

    /// What the callers of the function give, if the text is one of its parameters.
    fn given(&self, expr: ExprId) -> Vec<ExprId> {
        let local = match self.hir.kind(expr) {
            ExprKind::Local(local) => *local,
            ExprKind::Method { receiver, name, args, .. }
                if args.is_empty() && (texts::is_neutral(name) || name == "to_string") =>
            {
                return self.given(*receiver);
            }
            ExprKind::Convert { inner, .. } => return self.given(*inner),
            _ => return Vec::new(),
        };
        let known = self.hir.locals.get(local);
        let [Source { origin: Origin::Parameter(at), steps, .. }] = known.sources.as_slice() else {
            return Vec::new();
        };
        let Some(function) = known.function.filter(|_| steps.is_empty()) else { return Vec::new() };
        let calls = self.callers(function);
        calls
            .iter()
            .filter(|call| self.hir.functions.get(function).test || !self.hir.context(**call).test)
            .filter_map(|&call| self.argument(call, function, *at))
            .collect()
    }

    /// What is known of a text.
    fn reason(&self, expr: ExprId) -> Reason {
        if !self.step() {
            return Reason::Unknown;
        }
        self.deeper(|| self.reason_inside(expr)).unwrap_or(Reason::Unknown)
    }

    fn worst(&self, all: impl IntoIterator<Item = ExprId>) -> Option<Reason> {
        all.into_iter().map(|one| self.reason(one)).reduce(worse)
    }

    fn reason_inside(&self, expr: ExprId) -> Reason {
        match self.hir.kind(expr) {
            ExprKind::Text(len) => Reason::Literal { len: *len },
            ExprKind::Bytes(bytes) => Reason::Literal { len: bytes.len() },
            ExprKind::Path(path) if path.is("None") => Reason::Absent,
            ExprKind::Path(path) => match self.index.resolve(path) {
                Resolved::Def(def) | Resolved::Constant(def) => match self.hir.defs.get(def).kind {
                    DefKind::Constant { value, .. } => match self.reason(value) {
                        known @ Reason::Literal { .. } => known,
                        _ => Reason::Unknown,
                    },
                    _ => Reason::Unknown,
                },
                _ => Reason::Unknown,
            },
            ExprKind::Local(local) => self.reason_of_local(*local),
            ExprKind::Field { base, name } => self.reason_of_field(expr, *base, name),
            ExprKind::Method { .. } => self.reason_of_method(expr),
            ExprKind::Call { callee, args } => self.reason_of_call(*callee, args),
            ExprKind::Convert { inner, .. } => self.reason(*inner),
            ExprKind::Choice { arms, .. } => self
                .worst(arms.iter().map(|arm| arm.body).filter(|body| self.yields(*body)))
                .unwrap_or(Reason::Unknown),
            ExprKind::Block { tail: Some(tail), .. } => self.reason(*tail),
            ExprKind::Loop { values, .. } => {
                self.worst(values.iter().copied()).unwrap_or(Reason::Unknown)
            }
            ExprKind::Closure { body, .. } => self.reason(*body),
            ExprKind::Checked { .. } | ExprKind::Index { .. } => Reason::Bounded,
            ExprKind::Format(format) => self.reason_of_format(format),
            _ => Reason::Unknown,
        }
    }

    /// Does an arm have a value?
    fn yields(&self, body: ExprId) -> bool {
        !matches!(self.hir.kind(body), ExprKind::Return(_) | ExprKind::Break(_) | ExprKind::Never)
    }

    fn reason_of_local(&self, local: LocalId) -> Reason {
        let known = self.hir.locals.get(local);
        let of_source = |source: &Source| {
            let Origin::Value(value) = source.origin else {
                return self.received_reason(local, source);
            };
            match source.steps.as_slice() {
                [] => self.reason(value),
                [Step::Element(at)] if self.tuples(value).is_some() => {
                    let tuples = self.tuples(value).unwrap_or_default();
                    let elements = tuples.into_iter().map(|tuple| tuple.get(*at).copied());
                    let elements: Option<Vec<ExprId>> = elements.collect();
                    elements.and_then(|all| self.worst(all)).unwrap_or(Reason::Unknown)
                }
                _ => self.received_reason(local, source),
            }
        };
        known.sources.iter().map(of_source).reduce(worse).unwrap_or(Reason::Unknown)
    }

    /// The tuples that an expression yields, if it yields nothing else.
    fn tuples(&self, expr: ExprId) -> Option<Vec<Vec<ExprId>>> {
        match self.hir.kind(expr) {
            ExprKind::Tuple(all) => Some(vec![all.clone()]),
            ExprKind::Choice { arms, .. } => {
                let bodies = arms.iter().map(|arm| arm.body).filter(|body| self.yields(*body));
                let all: Option<Vec<_>> = bodies.map(|body| self.tuples(body)).collect();
                Some(all?.into_iter().flatten().collect())
            }
            ExprKind::Block { tail: Some(tail), .. } => self.tuples(*tail),
            _ => None,
        }
    }

    /// A variable that holds the reason of a received Close.
    fn received_reason(&self, local: LocalId, source: &Source) -> Reason {
        let known = self.hir.locals.get(local);
        let Some(&used) = known.uses.first() else { return Reason::Unknown };
        let takes_apart =
            source.steps.iter().any(|step| matches!(step, Step::Of(..) | Step::Element(1)));
        if takes_apart && self.codes(used).iter().any(|one| one.value == Value::ReceivedReason) {
            Reason::Received
        } else {
            Reason::Unknown
        }
    }

    fn reason_of_field(&self, expr: ExprId, base: ExprId, name: &str) -> Reason {
        if self.codes(expr).iter().any(|one| one.value == Value::ReceivedReason) {
            return Reason::Received;
        }
        let is_static = self.index.owners_of_field(name).iter().any(|def| {
            match &self.hir.defs.get(*def).kind {
                DefKind::Struct { fields } => {
                    fields.iter().any(|(field, ty)| field == name && self.ty(ty) == Ty::StaticText)
                }
                _ => false,
            }
        });
        if self.type_of(base).item().is_some_and(|item| item.library.name == "wsclose")
            || is_static
            || !self.is_error(base)
        {
            return Reason::Unknown;
        }
        texts::message(name).map_or(Reason::Unknown, |what| Reason::Unbounded { what })
    }

    /// Is it an error by its name?
    fn is_error(&self, base: ExprId) -> bool {
        match self.hir.kind(base) {
            ExprKind::Local(local) => texts::is_error(&self.hir.locals.get(*local).name),
            ExprKind::Field { name, .. } => {
                !name.starts_with(|c: char| c.is_ascii_digit()) && texts::is_error(name)
            }
            _ => false,
        }
    }

    fn reason_of_call(&self, callee: ExprId, args: &[ExprId]) -> Reason {
        let ExprKind::Path(path) = self.hir.kind(callee) else { return Reason::Unknown };
        let last = path.last();
        if texts::cuts(last) {
            return Reason::Bounded;
        }
        // What is written out there has a length that somebody chose.
        let is_given = args.first().is_some_and(|one| {
            matches!(
                self.hir.kind(*one),
                ExprKind::Local(_) | ExprKind::Path(_) | ExprKind::Field { .. }
            )
        });
        if is_given && texts::is_json(&path.segments) {
            return Reason::Unbounded { what: "serde_json::to_string()" };
        }
        match args {
            [] if matches!(last, "new" | "default") => Reason::Literal { len: 0 },
            [only] if texts::converts(last) => self.reason(*only),
            _ => Reason::Unknown,
        }
    }

    fn reason_of_method(&self, expr: ExprId) -> Reason {
        let ExprKind::Method { receiver, name, args, .. } = self.hir.kind(expr) else {
            return Reason::Unknown;
        };
        if texts::cuts(name) {
            return Reason::Bounded;
        }
        match name.as_str() {
            "to_string" => self.reason_as_text(*receiver),
            "unwrap_or" | "unwrap_or_else" => {
                let other = args.first().map_or(Reason::Unknown, |other| self.reason(*other));
                worse(self.reason(*receiver), other)
            }
            // Cut by hand, or counted in characters: somebody thought of a limit.
            "collect" | "take" | "get" | "chars" | "split_at" => Reason::Unknown,
            name if texts::is_neutral(name) || neutral::passes(name) => self.reason(*receiver),
            // `event.reason()`
            _ if self.codes(expr).iter().any(|one| one.value == Value::ReceivedReason) => {
                Reason::Received
            }
            _ => Reason::Unknown,
        }
    }

    /// `value.to_string()`
    fn reason_as_text(&self, value: ExprId) -> Reason {
        match self.reason(value) {
            known @ (Reason::Literal { .. } | Reason::Bounded | Reason::Received) => known,
            _ if self.is_short(value) => Reason::Bounded,
            known @ (Reason::Unbounded { .. } | Reason::UpTo { .. }) => known,
            // What may be a short text of the program's own says nothing.
            _ if matches!(self.hir.kind(value), ExprKind::Path(_)) || self.is_handed_in(value) => {
                Reason::Unknown
            }
            _ => Reason::Unbounded { what: "to_string()" },
        }
    }

    fn reason_of_format(&self, format: &Format) -> Reason {
        let Some(template) = &format.template else { return Reason::Unknown };
        let argument = |it: &Argument| match it {
            Argument::Index(index) => format.arguments.get(*index).copied(),
            Argument::Name(name) => {
                format.names.iter().find(|(known, _)| known == name).map(|(_, value)| *value)
            }
        };
        let value = |it: &Argument| self.formatted(argument(it)?);
        let count = |it: &Argument| match self.hir.kind(argument(it)?) {
            ExprKind::Int(number, _) => usize::try_from(*number).ok(),
            _ => None,
        };
        match template.length(value, count).0.max {
            None => Reason::Unbounded { what: "format!" },
            Some(most) if most <= MAX_REASON_LEN => Reason::Bounded,
            Some(len) => Reason::UpTo { len, what: "format!" },
        }
    }

    /// What is formatted; `None` if that is not known.
    fn formatted(&self, expr: ExprId) -> Option<Formatted> {
        if let Ty::Named(name) = self.type_of(expr)
            && let Some(value) = Formatted::of_type(&name)
        {
            return Some(value);
        }
        if self.is_short(expr) {
            return Some(NUMBER);
        }
        match self.reason(expr) {
            Reason::Literal { len } => Some(Formatted::Text(Length::exactly(len))),
            Reason::Bounded | Reason::Received => {
                Some(Formatted::Text(Length { min: 0, max: Some(MAX_REASON_LEN) }))
            }
            Reason::UpTo { len, .. } => Some(Formatted::Text(Length { min: 0, max: Some(len) })),
            _ => None,
        }
    }

    /// Is it surely a number, or another value of a few characters?
    fn is_short(&self, expr: ExprId) -> bool {
        match self.type_of(expr) {
            Ty::Named(name) if name == "integer" || Formatted::of_type(&name).is_some() => {
                return true;
            }
            Ty::Own(def) if self.is_short_enum(def) => return true,
            Ty::Named(_) | Ty::StaticText | Ty::Own(_) | Ty::Library(_) => return false,
            _ => {}
        }
        match self.hir.kind(expr) {
            ExprKind::Local(local) => texts::counts(&self.hir.locals.get(*local).name),
            ExprKind::Path(path) => is_constant(path.last()) || texts::counts(path.last()),
            ExprKind::Cast { .. } | ExprKind::Binary { .. } | ExprKind::Int(..) => true,
            ExprKind::Method { name, .. } => texts::is_short(name),
            _ => false,
        }
    }

    /// An enum whose variants hold nothing and that derives how it is shown.
    fn is_short_enum(&self, def: crate::analysis::hir::DefId) -> bool {
        matches!(&self.hir.defs.get(def).kind, DefKind::Enum { variants, derives_display: true }
            if variants.iter().all(|variant| variant.fields.is_empty()))
    }

    /// Is it a text that the function was given? Whoever gave it can limit it.
    fn is_handed_in(&self, expr: ExprId) -> bool {
        let ExprKind::Local(local) = self.hir.kind(expr) else { return false };
        let is_parameter = |source: &Source| matches!(source.origin, Origin::Parameter(_));
        let is_text = match self.type_of_local(*local) {
            Ty::Named(name) => matches!(name.as_str(), "str" | "String" | "Cow"),
            Ty::StaticText => true,
            _ => false,
        };
        is_text && self.hir.locals.get(*local).sources.iter().any(is_parameter)
    }
}

fn is_constant(name: &str) -> bool {
    !name.is_empty() && name.chars().all(|c| c.is_uppercase() || c == '_' || c.is_numeric())
}

/// The stronger of two reasons: what must be said if either may be sent.
fn worse(a: Reason, b: Reason) -> Reason {
    let rank = |reason: &Reason| match reason {
        Reason::Absent => (0, 0),
        Reason::Received => (1, 0),
        Reason::Bounded => (2, 0),
        Reason::Literal { len } => (3, *len),
        Reason::Unknown => (4, 0),
        Reason::UpTo { len, .. } => (5, *len),
        Reason::Unbounded { .. } => (6, 0),
    };
    if rank(&a) >= rank(&b) { a } else { b }
}
