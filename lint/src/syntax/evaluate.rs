//! From an expression without branches to its value.

use syn::{BinOp, Expr, ExprMethodCall, Lit, UnOp};

use super::expr::{fallback, is_neutral, peel, within};
use super::item::Item;
use super::locals::Bound;
use super::macros;
use super::names::Target;
use super::numbers::well_known;
use super::value::{Value, made_up, may_be_sent};
use super::visitor::Visitor;
use crate::libraries::{From, Source};
use crate::site::Spelling;

/// How many steps an expression is followed: into its operands and arguments.
pub(super) const STEPS: usize = 16;

impl<'a> Visitor<'a> {
    /// The one value of an expression that does not branch.
    pub(super) fn value(&self, expr: &'a Expr, steps: usize) -> Value {
        let Some(steps) = steps.checked_sub(1) else { return Value::Unknown };
        match expr {
            Expr::Lit(lit) => match &lit.lit {
                Lit::Int(int) => int
                    .base10_parse()
                    .map_or(Value::Unknown, |number| Value::Number(number, Spelling::Literal)),
                _ => Value::Unknown,
            },
            Expr::Paren(inner) => self.value(&inner.expr, steps),
            Expr::Group(inner) => self.value(&inner.expr, steps),
            Expr::Reference(inner) => self.value(&inner.expr, steps),
            Expr::Cast(inner) => self.value(&inner.expr, steps),
            Expr::Try(inner) => self.value(&inner.expr, steps),
            Expr::Unary(unary) => match (unary.op, self.value(&unary.expr, steps)) {
                (UnOp::Neg(_), Value::Number(number, spelling)) => {
                    number.checked_neg().map_or(Value::Unknown, |n| Value::Number(n, spelling))
                }
                (UnOp::Deref(_), value) => value,
                _ => Value::Unknown,
            },
            Expr::Binary(binary) => {
                let (left, right) =
                    (self.value(&binary.left, steps), self.value(&binary.right, steps));
                match (left, right) {
                    (Value::Number(a, spelling), Value::Number(b, _)) => {
                        let number = match binary.op {
                            BinOp::Add(_) => a.checked_add(b),
                            BinOp::Sub(_) => a.checked_sub(b),
                            BinOp::Mul(_) => a.checked_mul(b),
                            BinOp::BitOr(_) => Some(a | b),
                            BinOp::BitAnd(_) => Some(a & b),
                            BinOp::Shr(_) => u32::try_from(b).ok().and_then(|b| a.checked_shr(b)),
                            _ => None,
                        };
                        number.map_or(Value::Unknown, |n| Value::Number(n, spelling))
                    }
                    _ => Value::Unknown,
                }
            }
            Expr::Path(path) => self.path_value(&path.path),
            Expr::Field(field) => self.field_value(field, steps),
            Expr::Call(call) => self.call_value(call, steps),
            Expr::MethodCall(call) => self.method_value(call, steps),
            Expr::Macro(call) if macros::name(&call.mac) == "close_code" => {
                // What it lets through has been checked.
                Value::Number(0, Spelling::Checked)
            }
            _ => Value::Unknown,
        }
    }

    fn path_value(&self, path: &syn::Path) -> Value {
        if let Some(name) = path.get_ident() {
            if let Some(local) = self.locals.get(name) {
                return match local.bound {
                    Bound::Code(library) | Bound::Frame(library) => Value::Received(library),
                    Bound::Parameter(index) => Value::Parameter(index),
                    _ => Value::Unknown,
                };
            }
            if name == "None" {
                return Value::Absent;
            }
        }
        match self.resolve(path) {
            Target::Items(items) => {
                items.iter().find_map(library_constant).map_or(Value::Unknown, |(number, name)| {
                    Value::Number(i128::from(number), Spelling::Library(name))
                })
            }
            Target::Other(path) => {
                let number = self.facts.number(self.file, &path).or_else(|| well_known(&path));
                number.map_or(Value::Unknown, |number| {
                    Value::Number(number, Spelling::Own(path.join("::")))
                })
            }
        }
    }

    /// The value of an expression without branches.
    pub(super) fn plain_value(&self, expr: &'a Expr) -> Value {
        self.value(expr, STEPS)
    }

    /// The number of a constant or variant.
    pub(super) fn number_of_path(&self, path: &syn::Path) -> Option<i128> {
        match self.path_value(path) {
            Value::Number(number, _) => Some(number),
            _ => None,
        }
    }

    /// `frame.code`, where the frame was received.
    fn field_value(&self, field: &'a syn::ExprField, steps: usize) -> Value {
        // `CloseCode::GONE.0`
        if matches!(&field.member, syn::Member::Unnamed(index) if index.index == 0)
            && let number @ Value::Number(_, Spelling::Own(_)) = self.value(&field.base, steps)
        {
            return number;
        }
        let syn::Member::Named(name) = &field.member else { return Value::Unknown };
        let Some(item) = self.type_of(&field.base) else { return Value::Unknown };
        let is_source = item.library.sources.iter().any(
            |source| matches!(source, Source::Field(ty, field) if item.is(ty) && name == field),
        );
        if is_source { Value::Received(item.library) } else { Value::Unknown }
    }

    fn call_value(&self, call: &'a syn::ExprCall, steps: usize) -> Value {
        let Some(argument) = call.args.first() else { return Value::Unknown };
        if call.args.len() != 1 {
            return Value::Unknown;
        }
        let inner = self.value(argument, steps);
        // `const GONE: Self = Self(4001);` in a type around a number.
        if matches!(&*call.func, Expr::Path(path) if path.path.is_ident("Self")) {
            return inner;
        }
        if let Some((_, variant, fits)) = self.payload(&call.func) {
            return match inner {
                Value::Number(number, _) => {
                    Value::Number(number, Spelling::Payload { variant, fits: within(number, fits) })
                }
                other => other,
            };
        }
        if let (Value::Number(number, Spelling::Literal), Expr::Path(path)) = (&inner, &*call.func)
            && let Some((_, codes)) = self.codes_of(path)
            && matches!(codes.from, From::Lossy(_))
            && !codes.names.iter().any(|(_, known)| i128::from(*known) == *number)
        {
            // The library keeps none of the numbers that it has no name for.
            let spelling = Spelling::Payload { variant: "from", fits: false };
            return Value::Number(*number, spelling);
        }
        if self.is_conversion(&call.func) { inner } else { Value::Unknown }
    }

    fn method_value(&self, call: &'a ExprMethodCall, steps: usize) -> Value {
        let method = call.method.to_string();
        let receiver = || self.value(&call.receiver, steps);
        match (method.as_str(), call.args.len()) {
            ("unwrap_or" | "unwrap_or_else", 1) => {
                let fallback = call.args.first().map(fallback);
                let code = match (receiver(), self.behind(&call.receiver)) {
                    // `let code = frame.map(|frame| frame.code);`
                    (Value::Unknown, Some((inner, None))) => self.value(inner, steps),
                    (value, _) => value,
                };
                self.or_made_up(code, fallback, steps)
            }
            ("map_or" | "map_or_else", 2) => {
                let source = self.type_of(&call.receiver).map(|item| item.library);
                let fallback = call.args.first().map(fallback);
                match source {
                    Some(library) if !library.sources.is_empty() => {
                        self.or_made_up(Value::Received(library), fallback, steps)
                    }
                    _ => Value::Unknown,
                }
            }
            ("map" | "and_then", 1) => match self.type_of(&call.receiver) {
                // `frame.map(|frame| frame.code)`
                Some(item) if self.reads_code(&item, call.args.first()) => {
                    Value::Received(item.library)
                }
                _ => match (receiver(), call.args.first()) {
                    (Value::Received(library), Some(Expr::Path(_))) => Value::Received(library),
                    _ => Value::Unknown,
                },
            },
            (_, 0) => {
                if let Some(item) = self.type_of(&call.receiver)
                    && item.library.sources.iter().any(|source| {
                        matches!(source, Source::Method(ty, name)
                            if item.is(ty) && *name == method)
                    })
                {
                    return Value::Received(item.library);
                }
                match receiver() {
                    // `MyCode::Expired.code()`: the variant's number, which the enum converts to.
                    value if is_neutral(&method) || method == "code" => value,
                    _ => Value::Unknown,
                }
            }
            ("expect", 1) => receiver(),
            _ => Value::Unknown,
        }
    }

    /// Does the closure hand on the code of the frame that it is given?
    fn reads_code(&self, item: &Item, closure: Option<&'a Expr>) -> bool {
        let Some(Expr::Closure(closure)) = closure else { return false };
        let mut body = peel(&closure.body);
        while let Expr::MethodCall(call) = body {
            if !is_neutral(&call.method.to_string()) {
                return false;
            }
            body = peel(&call.receiver);
        }
        if let Expr::Call(call) = body
            && self.is_conversion(&call.func)
            && let Some(argument) = call.args.first()
        {
            body = peel(argument);
        }
        let Expr::Field(field) = body else { return false };
        let syn::Member::Named(name) = &field.member else { return false };
        item.library.sources.iter().any(
            |source| matches!(source, Source::Field(ty, field) if item.is(ty) && name == field),
        )
    }

    fn or_made_up(&self, received: Value, fallback: Option<&'a Expr>, steps: usize) -> Value {
        let fallback = fallback.map_or(Value::Unknown, |fallback| self.value(fallback, steps));
        match (received, fallback) {
            // The fallback is a mistake of its own if it may not be sent.
            (Value::Received(_), fallback @ Value::Number(..)) => made_up(fallback),
            // `try_from(1000).unwrap_or(…)`: the number if it is one.
            (Value::Number(number, spelling), _) => Value::Number(number, spelling),
            (Value::Received(library), _) => Value::Received(library),
            // Whatever the other codes are, this one is wrong.
            (_, Value::Number(number, spelling)) if !may_be_sent(number) => {
                Value::Number(number, spelling)
            }
            _ => Value::Unknown,
        }
    }
}

/// The constant or variant of a library that an item is.
fn library_constant(item: &Item) -> Option<(u16, &'static str)> {
    item.library.codes.iter().find_map(|codes| {
        codes
            .names
            .iter()
            .find(|(name, _)| item.is_in(codes.path, name))
            .map(|&(name, number)| (number, name))
    })
}
