//! From where to where an expression is written.

use proc_macro2::Span;
use syn::Expr;
use syn::spanned::Spanned;

/// The span of an expression by its first and its last token. [`Spanned::span`] writes all of its
/// tokens anew to find them, for each of the expressions inside each other.
pub(super) fn of(expr: &Expr) -> Span {
    let (first, last) = match expr {
        Expr::Await(it) if it.attrs.is_empty() => (of(&it.base), it.await_token.span),
        Expr::Block(it) if it.attrs.is_empty() && it.label.is_none() => {
            return it.block.brace_token.span.join();
        }
        Expr::Binary(it) if it.attrs.is_empty() => (of(&it.left), of(&it.right)),
        Expr::Call(it) if it.attrs.is_empty() => (of(&it.func), it.paren_token.span.close()),
        Expr::Field(it) if it.attrs.is_empty() => (of(&it.base), it.member.span()),
        Expr::If(it) if it.attrs.is_empty() => {
            let otherwise = it.else_branch.as_ref().map(|(_, otherwise)| of(otherwise));
            let last = otherwise.unwrap_or_else(|| it.then_branch.brace_token.span.close());
            (it.if_token.span, last)
        }
        Expr::Match(it) if it.attrs.is_empty() => {
            (it.match_token.span, it.brace_token.span.close())
        }
        Expr::MethodCall(it) if it.attrs.is_empty() => {
            (of(&it.receiver), it.paren_token.span.close())
        }
        Expr::Reference(it) if it.attrs.is_empty() => (it.and_token.span, of(&it.expr)),
        Expr::Try(it) if it.attrs.is_empty() => (of(&it.expr), it.question_token.span),
        other => return other.span(),
    };
    first.join(last).unwrap_or(first)
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
        ] {
            let expr: Expr = syn::parse_str(text)?;
            assert_eq!(of(&expr).byte_range(), expr.span().byte_range(), "{text}");
            assert_eq!(of(&expr).byte_range(), 0..text.len(), "{text}");
        }
        Ok(())
    }
}
