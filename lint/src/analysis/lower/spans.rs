//! From where to where an expression is written.

use proc_macro2::Span;
use syn::spanned::Spanned;
use syn::{Attribute, Expr, ExprPath, Local, Macro, Path, PathArguments};

/// The span of an expression by its first and its last token. [`Spanned::span`] writes all of its
/// tokens anew to find them, for each of the expressions inside each other.
pub(super) fn of(expr: &Expr) -> Span {
    between(first(expr), last(expr))
}

/// The span of a `let` statement.
pub(super) fn of_let(local: &Local) -> Span {
    between(begun(&local.attrs).unwrap_or(local.let_token.span), local.semi_token.span)
}

/// The span of a macro call, without a semicolon.
pub(super) fn of_macro(call: &Macro) -> Span {
    between(first_of_path(&call.path), call.delimiter.span().close())
}

fn between(first: Span, last: Span) -> Span {
    first.join(last).unwrap_or(first)
}

/// The beginning of the attributes, if there are any.
fn begun(attributes: &[Attribute]) -> Option<Span> {
    attributes.first().map(|attribute| attribute.pound_token.span)
}

fn first(expr: &Expr) -> Span {
    let (attrs, first) = match expr {
        Expr::Assign(it) => (&it.attrs, first(&it.left)),
        Expr::Await(it) => (&it.attrs, first(&it.base)),
        Expr::Binary(it) => (&it.attrs, first(&it.left)),
        Expr::Block(it) if it.label.is_none() => (&it.attrs, it.block.brace_token.span.open()),
        Expr::Call(it) => (&it.attrs, first(&it.func)),
        Expr::Cast(it) => (&it.attrs, first(&it.expr)),
        Expr::Field(it) => (&it.attrs, first(&it.base)),
        Expr::If(it) => (&it.attrs, it.if_token.span),
        Expr::Index(it) => (&it.attrs, first(&it.expr)),
        Expr::Lit(it) => (&it.attrs, it.lit.span()),
        Expr::Macro(it) => (&it.attrs, first_of_path(&it.mac.path)),
        Expr::Match(it) => (&it.attrs, it.match_token.span),
        Expr::MethodCall(it) => (&it.attrs, first(&it.receiver)),
        Expr::Path(ExprPath { attrs, qself: None, path }) => (attrs, first_of_path(path)),
        Expr::Reference(it) => (&it.attrs, it.and_token.span),
        Expr::Return(it) => (&it.attrs, it.return_token.span),
        Expr::Struct(it) if it.qself.is_none() => (&it.attrs, first_of_path(&it.path)),
        Expr::Try(it) => (&it.attrs, first(&it.expr)),
        Expr::Tuple(it) => (&it.attrs, it.paren_token.span.open()),
        other => return other.span(),
    };
    begun(attrs).unwrap_or(first)
}

fn last(expr: &Expr) -> Span {
    match expr {
        Expr::Assign(it) => last(&it.right),
        Expr::Await(it) => it.await_token.span,
        Expr::Binary(it) => last(&it.right),
        Expr::Block(it) => it.block.brace_token.span.close(),
        Expr::Call(it) => it.paren_token.span.close(),
        Expr::Closure(it) => last(&it.body),
        Expr::Field(it) => it.member.span(),
        Expr::ForLoop(it) => it.body.brace_token.span.close(),
        Expr::If(it) => match &it.else_branch {
            Some((_, otherwise)) => last(otherwise),
            None => it.then_branch.brace_token.span.close(),
        },
        Expr::Index(it) => it.bracket_token.span.close(),
        Expr::Lit(it) => it.lit.span(),
        Expr::Macro(it) => it.mac.delimiter.span().close(),
        Expr::Match(it) => it.brace_token.span.close(),
        Expr::MethodCall(it) => it.paren_token.span.close(),
        Expr::Path(ExprPath { path, .. }) => match path.segments.last() {
            Some(last) if matches!(last.arguments, PathArguments::None) => last.ident.span(),
            _ => path.span(),
        },
        Expr::Reference(it) => last(&it.expr),
        Expr::Return(it) => it.expr.as_ref().map_or(it.return_token.span, |value| last(value)),
        Expr::Struct(it) => it.brace_token.span.close(),
        Expr::Try(it) => it.question_token.span,
        Expr::Tuple(it) => it.paren_token.span.close(),
        Expr::While(it) => it.body.brace_token.span.close(),
        other => other.span(),
    }
}

fn first_of_path(path: &Path) -> Span {
    match (path.leading_colon, path.segments.first()) {
        (None, Some(first)) => first.ident.span(),
        _ => path.span(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_expression_reaches_from_its_first_to_its_last_token() -> syn::Result<()> {
        for text in [
            "a.b(c).await?.d",
            "{ a; b }",
            "a + f(b)",
            "&mut a.b",
            "if a { b } else if c { d } else { e }",
            "match a { _ => b }",
            "#[cfg(test)] a.b(c)",
            "'a: { b }",
            "|a| b",
            "|a| { b }",
            "for a in b { c }",
            "while a { b }",
            "loop { a }",
            "a = b",
            "a += b[0]",
            "a as u16",
            "(a, b)",
            "[a, b]",
            "-1",
            "*a",
            "::a::b::<c>",
            "<A as B>::c",
            "<A as B>::C {}",
            "A { b, ..c }",
            "a!(b)",
            "return a",
            "break",
            "0..a",
            "#[cfg(test)] \"a\"",
            "unsafe { a }",
            "async move { a }",
        ] {
            let expr: Expr = syn::parse_str(text)?;
            assert_eq!(of(&expr).byte_range(), expr.span().byte_range(), "{text}");
            assert_eq!(of(&expr).byte_range(), 0..text.len(), "{text}");
        }
        Ok(())
    }
}
