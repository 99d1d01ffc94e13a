//! A payload that is put together in a variable: its first bytes, if nothing changes them later.

use proc_macro2::{TokenStream, TokenTree};
use syn::visit::{self, Visit};
use syn::{Expr, Ident, Pat, Stmt};

use super::expr::peel;
use super::macros;

/// What a buffer begins with.
#[derive(Clone, Copy)]
pub(super) enum Beginning<'a> {
    /// These bytes.
    Bytes(&'a Expr),
    /// This code, the higher byte first: `buffer.put_u16(code)`.
    Code(&'a Expr),
}

/// Methods that leave the bytes that are there where they are.
const HARMLESS: &[&str] = &[
    "extend_from_slice",
    "extend",
    "push",
    "put",
    "put_slice",
    "put_u8",
    "put_u16",
    "write_all",
    "reserve",
    "len",
    "is_empty",
    "capacity",
    "as_slice",
    "as_ref",
    "to_vec",
    "to_owned",
    "clone",
    "into",
    "freeze",
    "into_boxed_slice",
    "iter",
];

/// Macros that only look at a value.
const ONLY_SHOW: &[&str] =
    &["println", "eprintln", "dbg", "trace", "debug", "info", "warn", "error", "format"];

/// The beginning of a buffer, by what is in it at first and the statements behind that.
pub(super) fn beginning<'a>(
    name: &Ident,
    init: &'a Expr,
    behind: &'a [Stmt],
) -> Option<Beginning<'a>> {
    let found = if is_empty(init) { first_append(name, behind)? } else { Beginning::Bytes(init) };
    let mut watch = Watch { name, changed: false };
    for statement in behind {
        watch.visit_stmt(statement);
    }
    (!watch.changed).then_some(found)
}

/// The name in `mut name` or `mut name: Vec<u8>`.
pub(super) fn mutable(pattern: &Pat) -> Option<&Ident> {
    match pattern {
        Pat::Ident(ident) => ident.mutability.is_some().then_some(&ident.ident),
        Pat::Type(typed) => mutable(&typed.pat),
        _ => None,
    }
}

/// `Vec::new()`, `BytesMut::with_capacity(n)`, `vec![]`
fn is_empty(init: &Expr) -> bool {
    match peel(init) {
        Expr::Call(call) => matches!(&*call.func, Expr::Path(path)
        if path.path.segments.last().is_some_and(|last| {
            last.ident == "with_capacity" || last.ident == "new" && call.args.is_empty()
        })),
        Expr::Macro(call) => macros::name(&call.mac) == "vec" && call.mac.tokens.is_empty(),
        _ => false,
    }
}

/// What the first statement that names an empty buffer appends to it.
fn first_append<'a>(name: &Ident, behind: &'a [Stmt]) -> Option<Beginning<'a>> {
    let first = behind.iter().find(|statement| {
        let mut mention = Mention { name, found: false };
        mention.visit_stmt(statement);
        mention.found
    })?;
    let Stmt::Expr(Expr::MethodCall(call), _) = first else { return None };
    match (call.method.to_string().as_str(), call.args.first()) {
        ("extend_from_slice" | "extend" | "put_slice" | "put", Some(bytes))
            if is(name, &call.receiver) =>
        {
            Some(Beginning::Bytes(bytes))
        }
        ("put_u16", Some(code)) if is(name, &call.receiver) => Some(Beginning::Code(code)),
        _ => None,
    }
}

fn is(name: &Ident, expr: &Expr) -> bool {
    matches!(peel(expr), Expr::Path(path) if path.path.is_ident(name))
}

fn names(tokens: TokenStream, name: &Ident) -> bool {
    tokens.into_iter().any(|token| match token {
        TokenTree::Ident(ident) => ident == *name,
        TokenTree::Group(group) => names(group.stream(), name),
        _ => false,
    })
}

/// Is a variable named at all?
struct Mention<'n> {
    name: &'n Ident,
    found: bool,
}

impl<'ast> Visit<'ast> for Mention<'_> {
    fn visit_ident(&mut self, ident: &'ast Ident) {
        self.found |= ident == self.name;
    }

    fn visit_macro(&mut self, call: &'ast syn::Macro) {
        self.found |= names(call.tokens.clone(), self.name);
    }
}

/// Is anything done with a variable that may change its first bytes?
struct Watch<'n> {
    name: &'n Ident,
    changed: bool,
}

impl Watch<'_> {
    fn assigned(&mut self, place: &Expr) {
        let mut mention = Mention { name: self.name, found: false };
        mention.visit_expr(place);
        self.changed |= mention.found;
    }
}

impl<'ast> Visit<'ast> for Watch<'_> {
    fn visit_expr_method_call(&mut self, call: &'ast syn::ExprMethodCall) {
        if is(self.name, &call.receiver) {
            self.changed |= !HARMLESS.contains(&call.method.to_string().as_str());
        }
        visit::visit_expr_method_call(self, call);
    }

    fn visit_expr_reference(&mut self, reference: &'ast syn::ExprReference) {
        if reference.mutability.is_some() {
            self.assigned(&reference.expr);
        }
        visit::visit_expr_reference(self, reference);
    }

    fn visit_expr_assign(&mut self, assign: &'ast syn::ExprAssign) {
        self.assigned(&assign.left);
        visit::visit_expr_assign(self, assign);
    }

    // What takes a part of it by index may change that part: `buffer[..2].copy_from_slice(..)`.
    fn visit_expr_index(&mut self, index: &'ast syn::ExprIndex) {
        if is(self.name, &index.expr) {
            self.changed |= !matches!(&*index.index, Expr::Range(range)
                if range.start.is_none() && range.end.is_none());
        }
        visit::visit_expr_index(self, index);
    }

    fn visit_macro(&mut self, call: &'ast syn::Macro) {
        let harmless = ONLY_SHOW.contains(&macros::name(call).as_str());
        self.changed |= !harmless && names(call.tokens.clone(), self.name);
    }
}
