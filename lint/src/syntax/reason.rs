//! From an expression to how long a reason it yields.

use syn::parse::Parser;
use syn::punctuated::Punctuated;
use syn::{Expr, Lit, Token};
use wsclose_core::MAX_REASON_LEN;

use super::expr::{branches, fallback, is_neutral, peel};
use super::locals::{Bound, Plain};
use super::macros;
use super::texts::{CUTS, TEXT_CONVERSIONS, TEXT_NEUTRAL, counts, is_json, message_of_error};
use super::value::worse;
use super::visitor::Visitor;
use crate::analysis::format_string::{Argument, Length, Template, Value};
use crate::libraries::Source;
use crate::site::Reason;

const STEPS: usize = 12;

/// A number whose type is not known.
const NUMBER: Value = Value::Integer { bits: 64, signed: true };

impl Visitor<'_> {
    /// What is known of a reason.
    pub(super) fn reason(&self, expr: &Expr) -> Reason {
        self.reason_in(expr, STEPS)
    }

    fn reason_in(&self, expr: &Expr, steps: usize) -> Reason {
        let Some(steps) = steps.checked_sub(1) else { return Reason::Unknown };
        let mut all = branches(expr).into_iter().map(|branch| self.one_reason(branch, steps));
        let first = all.next().unwrap_or(Reason::Unknown);
        all.fold(first, worse)
    }

    fn one_reason(&self, expr: &Expr, steps: usize) -> Reason {
        match peel(expr) {
            Expr::Lit(lit) => match &lit.lit {
                Lit::Str(text) => Reason::Literal { len: text.value().len() },
                Lit::ByteStr(bytes) => Reason::Literal { len: bytes.value().len() },
                _ => Reason::Unknown,
            },
            Expr::Path(path) => {
                // A constant text, by its last name: `Self::REASON`.
                let constant = path.path.segments.last().map(|last| last.ident.to_string());
                let length = constant.and_then(|constant| self.facts.text(self.file, &constant));
                let Some(name) = path.path.get_ident() else {
                    return length.map_or(Reason::Unknown, |len| Reason::Literal { len });
                };
                if name == "None" {
                    return Reason::Absent;
                }
                if let (Some(len), None) = (length, self.locals.get(name)) {
                    return Reason::Literal { len };
                }
                match self.locals.get(name).map(|local| &local.bound) {
                    Some(Bound::Reason) => Reason::Received,
                    Some(&Bound::Expression(inner)) => self.reason_in(inner, steps),
                    Some(&Bound::Element(inner, index)) => {
                        let elements = branches(inner).into_iter().map(|tuple| match peel(tuple) {
                            Expr::Tuple(tuple) => tuple
                                .elems
                                .get(index)
                                .map_or(Reason::Unknown, |e| self.reason_in(e, steps)),
                            _ => Reason::Unknown,
                        });
                        elements.reduce(worse).unwrap_or(Reason::Unknown)
                    }
                    _ => Reason::Unknown,
                }
            }
            Expr::Field(field) => {
                let syn::Member::Named(name) = &field.member else { return Reason::Unknown };
                match self.type_of(&field.base) {
                    Some(item)
                        if (name == "reason" || name == "description")
                            && item.library.sources.iter().any(
                                |source| matches!(source, Source::Field(ty, _) if item.is(ty)),
                            ) =>
                    {
                        Reason::Received
                    }
                    None if !self.facts.is_static_text(&name.to_string()) => {
                        message_of_error(&field.base, name)
                            .map_or(Reason::Unknown, |what| Reason::Unbounded { what })
                    }
                    _ => Reason::Unknown,
                }
            }
            Expr::MethodCall(call) => self.method_reason(call, steps),
            Expr::Call(call) => {
                let Expr::Path(path) = &*call.func else { return Reason::Unknown };
                let last = path.path.segments.last().map(|segment| segment.ident.to_string());
                let last = last.as_deref().unwrap_or_default();
                if CUTS.contains(&last) {
                    return Reason::Bounded;
                }
                // What is written out there has a length that somebody chose.
                let given =
                    matches!(call.args.first().map(peel), Some(Expr::Path(_) | Expr::Field(_)));
                if given && is_json(&path.path) {
                    return Reason::Unbounded { what: "serde_json::to_string()" };
                }
                match call.args.first() {
                    None if matches!(last, "new" | "default") => Reason::Literal { len: 0 },
                    Some(argument) if call.args.len() == 1 && TEXT_CONVERSIONS.contains(&last) => {
                        self.reason_in(argument, steps)
                    }
                    _ => Reason::Unknown,
                }
            }
            Expr::Try(inner) => self.reason_in(&inner.expr, steps),
            Expr::Macro(call) => self.macro_reason(&call.mac, steps),
            Expr::Index(_) => Reason::Bounded,
            _ => Reason::Unknown,
        }
    }

    fn method_reason(&self, call: &syn::ExprMethodCall, steps: usize) -> Reason {
        let method = call.method.to_string();
        if CUTS.contains(&method.as_str()) {
            return Reason::Bounded;
        }
        let receiver = || self.reason_in(&call.receiver, steps);
        match method.as_str() {
            "to_string" => match receiver() {
                known @ (Reason::Literal { .. } | Reason::Bounded | Reason::Received) => known,
                _ if self.is_number(&call.receiver) => Reason::Bounded,
                Reason::Unbounded { what } => Reason::Unbounded { what },
                _ if Self::is_plain_text(&call.receiver) || self.is_handed_in(&call.receiver) => {
                    Reason::Unknown
                }
                _ => Reason::Unbounded { what: "to_string()" },
            },
            // Cut by hand, or counted in characters: somebody thought of a limit.
            "collect" | "take" | "get" | "chars" | "split_at" => Reason::Unknown,
            method if TEXT_NEUTRAL.contains(&method) || is_neutral(method) => receiver(),
            "unwrap_or_default" => receiver(),
            "unwrap_or_else" => call.args.first().map_or(Reason::Unknown, |other| {
                worse(receiver(), self.reason_in(fallback(other), steps))
            }),
            "unwrap_or" => call
                .args
                .first()
                .map_or(Reason::Unknown, |other| worse(receiver(), self.reason_in(other, steps))),
            _ => Reason::Unknown,
        }
    }

    fn macro_reason(&self, call: &syn::Macro, steps: usize) -> Reason {
        match macros::name(call).as_str() {
            "close_reason" => Reason::Bounded,
            "format" | "concat" => {
                let arguments = Punctuated::<Expr, Token![,]>::parse_terminated;
                let arguments = arguments.parse2(call.tokens.clone());
                arguments.map_or(Reason::Unknown, |arguments| {
                    let arguments: Vec<Expr> = arguments.into_iter().collect();
                    self.format_reason(&arguments, steps)
                })
            }
            _ => Reason::Unknown,
        }
    }

    fn format_reason(&self, arguments: &[Expr], steps: usize) -> Reason {
        let Some((Expr::Lit(syn::ExprLit { lit: Lit::Str(text), .. }), rest)) =
            arguments.split_first()
        else {
            return Reason::Unknown;
        };
        let place = text.span().byte_range().start;
        let Some(template) = Template::parse(&text.value()) else { return Reason::Unknown };
        let argument = |argument: &Argument| {
            match argument {
            Argument::Index(index) => rest.get(*index),
            Argument::Name(name) => rest.iter().find_map(|argument| match argument {
                Expr::Assign(it) if matches!(&*it.left, Expr::Path(path) if path.path.is_ident(name)) => {
                    Some(&*it.right)
                }
                _ => None,
            }),
        }
        };
        let value = |it: &Argument| match (argument(it), it) {
            (Some(expr), _) => self.formatted(expr, steps),
            (None, Argument::Name(name)) => {
                // What is declared is sure; else the name has to tell.
                match self.locals.named(name, place).and_then(|local| local.plain) {
                    Some(Plain::Value(value)) => Some(value),
                    Some(Plain::Text) => None,
                    None => {
                        let is_constant =
                            name.chars().all(|c| c.is_uppercase() || c == '_' || c.is_numeric());
                        (counts(name) || is_constant).then_some(NUMBER)
                    }
                }
            }
            (None, Argument::Index(_)) => None,
        };
        let count = |it: &Argument| match argument(it)? {
            Expr::Lit(syn::ExprLit { lit: Lit::Int(number), .. }) => number.base10_parse().ok(),
            _ => None,
        };
        match template.length(value, count).0.max {
            None => Reason::Unbounded { what: "format!" },
            Some(most) if most <= MAX_REASON_LEN => Reason::Bounded,
            Some(len) => Reason::UpTo { len, what: "format!" },
        }
    }

    /// What is formatted; `None` if that is not known.
    fn formatted(&self, expr: &Expr, steps: usize) -> Option<Value> {
        if let Expr::Path(path) = peel(expr)
            && let Some(local) = path.path.get_ident().and_then(|name| self.locals.get(name))
            && let Some(Plain::Value(value)) = local.plain
        {
            return Some(value);
        }
        if self.is_number(expr) {
            return Some(NUMBER);
        }
        match self.reason_in(expr, steps) {
            Reason::Literal { len } => Some(Value::Text(Length::exactly(len))),
            Reason::Bounded | Reason::Received => {
                Some(Value::Text(Length { min: 0, max: Some(MAX_REASON_LEN) }))
            }
            Reason::UpTo { len, .. } => Some(Value::Text(Length { min: 0, max: Some(len) })),
            _ => None,
        }
    }

    /// Is the expression surely a number, or another value of a few characters?
    fn is_number(&self, expr: &Expr) -> bool {
        match peel(expr) {
            Expr::Lit(lit) => !matches!(lit.lit, Lit::Str(_)),
            Expr::Path(path) => path.path.get_ident().is_some_and(|name| {
                match self.locals.get(name).and_then(|local| local.plain) {
                    Some(plain) => plain != Plain::Text,
                    None => counts(&name.to_string()),
                }
            }),
            Expr::Cast(_) | Expr::Binary(_) => true,
            Expr::MethodCall(call) => {
                matches!(
                    call.method.to_string().as_str(),
                    "len" | "count" | "as_secs" | "as_millis" | "as_u16" | "port" | "id"
                )
            }
            _ => false,
        }
    }

    /// Is it a text that the function was given? Whoever gave it can limit it.
    fn is_handed_in(&self, expr: &Expr) -> bool {
        let Expr::Path(path) = peel(expr) else { return false };
        let local = path.path.get_ident().and_then(|name| self.locals.get(name));
        local.is_some_and(|local| {
            local.plain == Some(Plain::Text) && matches!(local.bound, Bound::Parameter(_))
        })
    }

    /// `name.to_string()` on something that may be a short text of the program's own says nothing.
    fn is_plain_text(expr: &Expr) -> bool {
        match peel(expr) {
            Expr::Path(path) => path.path.get_ident().is_none(),
            _ => false,
        }
    }
}
