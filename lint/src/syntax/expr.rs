//! Expressions without their wrapping, and their branches.

use std::ops::Range;

use syn::Expr;
use syn::spanned::Spanned;

use super::macros;

/// Methods that hand on the value in another wrapping.
const NEUTRAL: &[&str] = &[
    "into",
    "try_into",
    "unwrap",
    "expect",
    "get",
    "clone",
    "cloned",
    "copied",
    "to_owned",
    "as_ref",
    "as_mut",
    "borrow",
    "borrow_mut",
    "lock",
    "read",
    "write",
    "await",
    "as_deref",
    "as_deref_mut",
    "unwrap_or_default",
    "get_mut",
    "by_ref",
    "take",
    "to_u16",
    "as_u16",
    "deref",
    "deref_mut",
    "ok",
];

pub(super) fn is_neutral(method: &str) -> bool {
    NEUTRAL.contains(&method)
}

pub(super) fn range(node: &impl Spanned) -> Range<usize> {
    node.span().byte_range()
}

/// Without parentheses, references and blocks of one expression.
pub(super) fn peel(expr: &Expr) -> &Expr {
    match expr {
        Expr::Paren(inner) => peel(&inner.expr),
        Expr::Group(inner) => peel(&inner.expr),
        Expr::Reference(inner) => peel(&inner.expr),
        Expr::Await(inner) => peel(&inner.base),
        Expr::Block(block) => match block.block.stmts.as_slice() {
            [syn::Stmt::Expr(inner, None)] => peel(inner),
            _ => expr,
        },
        _ => expr,
    }
}

/// The expressions of which one is the value: the arms of a `match`, the branches of an `if`.
/// Those that leave the function are none.
pub(super) fn branches(expr: &Expr) -> Vec<&Expr> {
    let mut all = Vec::new();
    add_branches(expr, &mut all);
    all
}

fn add_branches<'e>(expr: &'e Expr, all: &mut Vec<&'e Expr>) {
    match expr {
        Expr::Paren(inner) => add_branches(&inner.expr, all),
        Expr::Group(inner) => add_branches(&inner.expr, all),
        Expr::Match(matched) => {
            for arm in &matched.arms {
                add_branches(&arm.body, all);
            }
        }
        Expr::If(branch) => {
            add_last(&branch.then_branch, all);
            if let Some((_, other)) = &branch.else_branch {
                add_branches(other, all);
            }
        }
        Expr::Block(block) => add_last(&block.block, all),
        Expr::Return(_) | Expr::Break(_) | Expr::Continue(_) => {}
        Expr::Macro(call)
            if matches!(
                macros::name(&call.mac).as_str(),
                "panic" | "unreachable" | "todo" | "unimplemented"
            ) => {}
        other => all.push(other),
    }
}

fn add_last<'e>(block: &'e syn::Block, all: &mut Vec<&'e Expr>) {
    if let Some(syn::Stmt::Expr(last, None)) = block.stmts.last() {
        add_branches(last, all);
    }
}

/// The value that stands in for a missing one; a closure's is its body.
pub(super) fn fallback(expr: &Expr) -> &Expr {
    match expr {
        Expr::Closure(closure) => peel(&closure.body),
        other => other,
    }
}

/// An expression without what only wraps it: `Some(…)`, `.into()`.
pub(super) fn bare(expr: &Expr) -> &Expr {
    match peel(expr) {
        Expr::MethodCall(call) if call.method == "into" && call.args.is_empty() => {
            bare(&call.receiver)
        }
        Expr::Call(call) => match (&*call.func, call.args.first()) {
            (Expr::Path(path), Some(inner))
                if path.path.is_ident("Some") && call.args.len() == 1 =>
            {
                bare(inner)
            }
            _ => peel(expr),
        },
        other => other,
    }
}

/// Does a number lie in one of the ranges?
pub(super) fn within(number: i128, ranges: &[(u16, u16)]) -> bool {
    ranges.iter().any(|&(first, last)| (i128::from(first)..=i128::from(last)).contains(&number))
}
