//! From the payload of a Close frame to the code that it begins with.

use syn::{Expr, Lit};

use super::buffer::{Beginning, beginning};
use super::expr::{branches, peel, range};
use super::locals::Bound;
use super::macros::{self, Body};
use super::names::segments;
use super::types::type_name;
use super::value::{Folded, Value};
use super::visitor::Visitor;
use crate::site::Spelling;

/// How many steps an expression is followed.
const STEPS: usize = 12;

/// Methods that hand on bytes in another type, or as an iterator.
const NEUTRAL: &[&str] = &[
    "into",
    "to_vec",
    "as_slice",
    "as_mut_slice",
    "as_ref",
    "as_mut",
    "to_owned",
    "into_owned",
    "clone",
    "into_boxed_slice",
    "freeze",
    "iter",
    "into_iter",
    "copied",
    "cloned",
    "collect",
];

/// Functions that hand on bytes in another type.
const CONVERSIONS: &[&str] = &[
    "from",
    "from_static",
    "from_iter",
    "copy_from_slice",
    "new",
    "Some",
    "Borrowed",
    "BorrowedMut",
    "Owned",
    "Bytes",
];

impl<'a> Visitor<'a> {
    /// What codes the bytes can begin with; more than one where the expression branches.
    pub(super) fn fold_bytes(&self, expr: &'a Expr) -> Vec<Folded> {
        let mut out = Vec::new();
        self.bytes_into(expr, STEPS, &mut out);
        out
    }

    fn bytes_into(&self, expr: &'a Expr, steps: usize, out: &mut Vec<Folded>) {
        for branch in branches(expr) {
            match steps.checked_sub(1) {
                Some(steps) => self.one_payload(branch, steps, out),
                None => out.push(at(branch, Value::Unknown)),
            }
        }
    }

    /// The payload that an expression without branches yields.
    fn one_payload(&self, expr: &'a Expr, steps: usize, out: &mut Vec<Folded>) {
        let whole = peel(expr);
        let value = match whole {
            Expr::Lit(lit) => match &lit.lit {
                Lit::ByteStr(bytes) => first_two(bytes.value().into_iter().map(Some)),
                _ => Value::Unknown,
            },
            Expr::Array(array) => first_two(array.elems.iter().map(|element| self.byte(element))),
            Expr::Macro(call) if macros::name(&call.mac) == "vec" => {
                match macros::key(&call.mac).and_then(|key| self.bodies.get(&key)) {
                    Some(Body::Expressions(elements)) => {
                        first_two(elements.iter().map(|element| self.byte(element)))
                    }
                    None if call.mac.tokens.is_empty() => Value::Absent,
                    _ => Value::Unknown,
                }
            }
            Expr::Path(path) => {
                let Some(name) = path.path.get_ident() else {
                    return out.push(at(expr, Value::Unknown));
                };
                match self.locals.get(name).map(|local| &local.bound) {
                    Some(&Bound::Expression(inner)) => return self.bytes_into(inner, steps, out),
                    Some(&Bound::Mutable(init, behind)) => match beginning(name, init, behind) {
                        Some(Beginning::Bytes(inner)) => return self.bytes_into(inner, steps, out),
                        Some(Beginning::Code(code)) => return out.extend(self.fold(code)),
                        None => Value::Unknown,
                    },
                    None if name == "None" => Value::Absent,
                    _ => Value::Unknown,
                }
            }
            // `bytes[..]`
            Expr::Index(index) => match &*index.index {
                Expr::Range(range) if range.start.is_none() && range.end.is_none() => {
                    return self.bytes_into(&index.expr, steps, out);
                }
                _ => Value::Unknown,
            },
            Expr::Call(call) => {
                let Expr::Path(path) = &*call.func else {
                    return out.push(at(expr, Value::Unknown));
                };
                let path = segments(&path.path);
                let path: Vec<&str> = path.iter().map(String::as_str).collect();
                match (path.as_slice(), call.args.first(), call.args.len()) {
                    ([.., "new"], None, _) => Value::Absent,
                    (["u16", "to_be_bytes"], Some(code), 1) => return out.extend(self.fold(code)),
                    ([.., last], Some(inner), 1) if CONVERSIONS.contains(last) => {
                        return self.bytes_into(inner, steps, out);
                    }
                    _ => Value::Unknown,
                }
            }
            Expr::MethodCall(call) => return self.bytes_of_method(call, expr, steps, out),
            _ => Value::Unknown,
        };
        out.push(at(whole, value));
    }

    fn bytes_of_method(
        &self,
        call: &'a syn::ExprMethodCall,
        expr: &'a Expr,
        steps: usize,
        out: &mut Vec<Folded>,
    ) {
        let method = call.method.to_string();
        match (method.as_str(), call.args.len()) {
            ("to_be_bytes", 0) if self.is_narrow(&call.receiver, steps) => {
                out.extend(self.fold(&call.receiver));
            }
            // The wrong way round: it is the number that the peer reads that counts.
            ("to_le_bytes", 0) if self.is_narrow(&call.receiver, steps) => {
                let swapped =
                    self.fold(&call.receiver).into_iter().map(|folded| match folded.value {
                        Value::Number(_, Spelling::Checked) => at(expr, Value::Unknown),
                        Value::Number(number, _) => at(expr, swapped(number)),
                        _ => at(expr, Value::Unknown),
                    });
                out.extend(swapped);
            }
            // `CloseCode::Abnormal.bytes()`
            ("bytes", 0) => {
                let of_library = |folded: Folded| match folded.value {
                    Value::Number(_, Spelling::Library(_) | Spelling::Payload { .. }) => folded,
                    _ => at(expr, Value::Unknown),
                };
                out.extend(self.fold(&call.receiver).into_iter().map(of_library));
            }
            // `[&code.to_be_bytes()[..], b"reason"].concat()`
            ("concat", 0) => match peel(&call.receiver) {
                Expr::Array(parts) if !parts.elems.is_empty() => {
                    let mut first = Vec::new();
                    if let Some(part) = parts.elems.first() {
                        self.bytes_into(part, steps, &mut first);
                    }
                    out.extend(first.into_iter().map(not_absent));
                }
                _ => out.push(at(expr, Value::Unknown)),
            },
            ("chain", 1) => {
                let mut first = Vec::new();
                self.bytes_into(&call.receiver, steps, &mut first);
                out.extend(first.into_iter().map(not_absent));
            }
            (method, 0) if NEUTRAL.contains(&method) => {
                self.bytes_into(&call.receiver, steps, out);
            }
            _ => out.push(at(expr, Value::Unknown)),
        }
    }

    /// A byte that is written as a literal or a constant.
    fn byte(&self, expr: &'a Expr) -> Option<u8> {
        if let Expr::Lit(lit) = peel(expr)
            && let Lit::Byte(byte) = &lit.lit
        {
            return Some(byte.value());
        }
        // `(code >> 8) as u8, code as u8`
        let (inner, mask) = match peel(expr) {
            Expr::Cast(cast) if type_name(&cast.ty).is_some_and(|name| name == "u8") => {
                (&*cast.expr, 0xff)
            }
            _ => (expr, i128::MAX),
        };
        match self.fold(inner).as_slice() {
            [Folded { value: Value::Number(number, _), .. }] => u8::try_from(number & mask).ok(),
            _ => None,
        }
    }

    /// Is the number two bytes wide, as far as its own words say?
    fn is_narrow(&self, expr: &Expr, steps: usize) -> bool {
        match peel(expr) {
            Expr::Lit(lit) => {
                matches!(&lit.lit, Lit::Int(int) if matches!(int.suffix(), "" | "u16"))
            }
            Expr::Cast(cast) => type_name(&cast.ty).is_some_and(|name| name == "u16"),
            Expr::Call(call) => match &*call.func {
                Expr::Path(path) => {
                    let path = segments(&path.path);
                    let owner = path.iter().rev().nth(1).map(String::as_str);
                    !matches!(owner, Some("u32" | "i32" | "u64" | "i64" | "usize"))
                }
                _ => false,
            },
            Expr::Path(path) => {
                let local = path.path.get_ident().and_then(|name| self.locals.get(name));
                match (local.map(|local| &local.bound), steps.checked_sub(1)) {
                    (Some(&Bound::Expression(inner)), Some(steps)) => self.is_narrow(inner, steps),
                    _ => true,
                }
            }
            _ => true,
        }
    }
}

/// The code that two bytes are; a payload without any has none.
fn first_two(mut bytes: impl Iterator<Item = Option<u8>>) -> Value {
    match (bytes.next(), bytes.next()) {
        (None, _) => Value::Absent,
        (Some(Some(high)), Some(Some(low))) => {
            Value::Number(u16::from_be_bytes([high, low]).into(), Spelling::Bytes)
        }
        _ => Value::Unknown,
    }
}

fn swapped(number: i128) -> Value {
    u16::try_from(number)
        .map_or(Value::Unknown, |number| Value::Number(number.swap_bytes().into(), Spelling::Bytes))
}

/// Where something follows, a first part without bytes says nothing.
fn not_absent(folded: Folded) -> Folded {
    match folded.value {
        Value::Absent => Folded { value: Value::Unknown, ..folded },
        _ => folded,
    }
}

fn at(expr: &Expr, value: Value) -> Folded {
    Folded { value, range: range(expr) }
}
