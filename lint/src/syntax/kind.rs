//! Whether a frame whose kind is an argument is a Close.

use syn::punctuated::Punctuated;
use syn::{Expr, Token};

use super::expr::{bare, peel};
use super::locals::Bound;
use super::names::{Target, segments};
use super::visitor::Visitor;
use crate::libraries::{Library, Shape};

/// How many steps an expression is followed.
const STEPS: usize = 12;

impl Visitor<'_> {
    /// Is a frame a Close, as far as one of its arguments has to say so?
    pub(super) fn may_close(
        &self,
        library: &'static Library,
        shape: &Shape,
        arguments: &Punctuated<Expr, Token![,]>,
    ) -> bool {
        shape.kind().is_none_or(|kind| {
            let says = |argument| self.says_close(library, kind.close, argument, STEPS);
            arguments.get(kind.argument).is_some_and(says)
        })
    }

    /// Does an argument say that a frame is a Close? It does by itself, as what is called without
    /// arguments, as what is inside a variant, or as a field of a header.
    fn says_close(
        &self,
        library: &'static Library,
        close: &[&str],
        expr: &Expr,
        steps: usize,
    ) -> bool {
        let Some(steps) = steps.checked_sub(1) else { return false };
        let says = |expr: &Expr| self.says_close(library, close, expr, steps);
        match bare(expr) {
            Expr::Path(path) => {
                if let Some(local) = path.path.get_ident().and_then(|name| self.locals.get(name)) {
                    return matches!(local.bound, Bound::Expression(inner) if says(inner));
                }
                matches!(self.resolve(&path.path), Target::Items(items)
                if items.iter().any(|item| {
                    item.library == library && close.iter().any(|path| item.is(path))
                }))
            }
            Expr::Call(call) => match call.args.first() {
                None => says(&call.func),
                Some(inner) => call.args.len() == 1 && is_variant(&call.func) && says(inner),
            },
            Expr::Struct(literal) => {
                let opcode = literal.fields.iter().find(
                    |field| matches!(&field.member, syn::Member::Named(name) if name == "opcode"),
                );
                match opcode {
                    Some(field) => says(&field.expr),
                    None => literal.rest.as_deref().is_some_and(|rest| {
                        is_default(rest) && says_default(literal, close) || says(rest)
                    }),
                }
            }
            _ => false,
        }
    }
}

/// Does a call only wrap what it is given? What another function makes of it is not known.
fn is_variant(function: &Expr) -> bool {
    matches!(function, Expr::Path(path) if segments(&path.path).last().is_some_and(|last| {
        last.starts_with(char::is_uppercase)
    }))
}

/// `..Default::default()`
fn is_default(rest: &Expr) -> bool {
    matches!(peel(rest), Expr::Call(call) if call.args.is_empty()
        && matches!(&*call.func, Expr::Path(path) if segments(&path.path) == ["Default", "default"]))
}

/// Is the default of the type of a literal a Close?
fn says_default(literal: &syn::ExprStruct, close: &[&str]) -> bool {
    let name = literal.path.segments.last().map(|segment| segment.ident.to_string());
    name.is_some_and(|name| close.contains(&&*format!("{name}::default")))
}
