//! The inside of macro calls, as far as it is Rust.
//!
//! A macro's input is only tokens. Where they read as expressions or statements, or as the arms of
//! a `select!`, they are looked at like any other code; what does not is passed over.

use std::collections::HashMap;

use proc_macro2::{TokenStream, TokenTree};
use syn::parse::{Parse, ParseStream, Parser};
use syn::visit::Visit;
use syn::{Block, Expr, Pat, Stmt, Token};

/// What a macro call holds.
pub(super) enum Body {
    Expressions(Vec<Expr>),
    Statements(Vec<Stmt>),
    /// `pattern = future, if condition => handler`.
    Arms(Vec<Arm>),
}

/// An arm of `select!`.
pub(super) struct Arm {
    pub(super) pattern: Pat,
    pub(super) future: Expr,
    pub(super) handler: Expr,
}

/// The bodies of all macro calls of a file, by the place where their tokens begin.
pub(super) type Bodies = HashMap<usize, Body>;

/// Macros that look at values and send none.
const ONLY_LOOK: &[&str] = &[
    "matches",
    "assert",
    "assert_eq",
    "assert_ne",
    "debug_assert",
    "debug_assert_eq",
    "debug_assert_ne",
    "assert_matches",
];

/// Macros whose inside is looked at whatever it holds: bytes may begin with a code.
const ALWAYS: &[&str] = &["close_code", "vec"];

/// The key of a macro call.
pub(super) fn key(call: &syn::Macro) -> Option<usize> {
    Some(call.tokens.clone().into_iter().next()?.span().byte_range().start)
}

/// The last segment of a macro's path.
pub(super) fn name(call: &syn::Macro) -> String {
    call.path.segments.last().map(|segment| segment.ident.to_string()).unwrap_or_default()
}

/// Reads the macro calls of a file, those inside others included.
pub(super) fn bodies(file: &syn::File) -> Bodies {
    let mut collector = Collector { bodies: Bodies::new() };
    collector.visit_file(file);
    collector.bodies
}

struct Collector {
    bodies: Bodies,
}

impl<'ast> Visit<'ast> for Collector {
    fn visit_macro(&mut self, call: &'ast syn::Macro) {
        let name = name(call);
        let skip = ONLY_LOOK.contains(&name.as_str())
            || (!ALWAYS.contains(&name.as_str()) && !mentions_close(call.tokens.clone()));
        if skip {
            return;
        }
        let (Some(key), Some(body)) = (key(call), body(&call.tokens)) else { return };
        let mut inner = Collector { bodies: Bodies::new() };
        match &body {
            Body::Expressions(expressions) => {
                for expression in expressions {
                    inner.visit_expr(expression);
                }
            }
            Body::Statements(statements) => {
                for statement in statements {
                    inner.visit_stmt(statement);
                }
            }
            Body::Arms(arms) => {
                for arm in arms {
                    inner.visit_expr(&arm.future);
                    inner.visit_expr(&arm.handler);
                }
            }
        }
        self.bodies.extend(inner.bodies);
        self.bodies.insert(key, body);
    }
}

/// Is there anything to look for?
fn mentions_close(tokens: TokenStream) -> bool {
    tokens.into_iter().any(|token| match token {
        TokenTree::Ident(ident) => {
            let name = ident.to_string();
            name.contains("lose") || name.contains("LOSE") || name.contains("shutdown")
        }
        TokenTree::Group(group) => mentions_close(group.stream()),
        _ => false,
    })
}

fn body(tokens: &TokenStream) -> Option<Body> {
    let expressions = syn::punctuated::Punctuated::<Expr, Token![,]>::parse_terminated;
    if let Ok(list) = expressions.parse2(tokens.clone()) {
        return Some(Body::Expressions(list.into_iter().collect()));
    }
    if let Ok(statements) = Block::parse_within.parse2(tokens.clone()) {
        return Some(Body::Statements(statements));
    }
    let Arms(arms) = syn::parse2(tokens.clone()).ok()?;
    Some(Body::Arms(arms))
}

/// The arms of `tokio::select!` and `futures::select!`.
struct Arms(Vec<Arm>);

impl Parse for Arms {
    fn parse(input: ParseStream<'_>) -> syn::Result<Arms> {
        let mut arms = Vec::new();
        if input.peek(syn::Ident) && input.peek2(Token![;]) {
            input.parse::<syn::Ident>()?;
            input.parse::<Token![;]>()?;
        }
        while !input.is_empty() {
            if input.peek(Token![else]) || input.peek(syn::Ident) && input.peek2(Token![=>]) {
                // `else =>`, `default =>`, `complete =>`: a handler without a future.
                input.parse::<TokenTree>()?;
                input.parse::<Token![=>]>()?;
                let handler: Expr = input.parse()?;
                arms.push(Arm {
                    pattern: syn::parse_quote!(_),
                    future: syn::parse_quote!(()),
                    handler,
                });
            } else {
                let pattern = Pat::parse_multi_with_leading_vert(input)?;
                input.parse::<Token![=]>()?;
                let future: Expr = input.parse()?;
                if input.peek(Token![,]) {
                    input.parse::<Token![,]>()?;
                    input.parse::<Token![if]>()?;
                    input.parse::<Expr>()?;
                }
                input.parse::<Token![=>]>()?;
                let handler: Expr = input.parse()?;
                arms.push(Arm { pattern, future, handler });
            }
            if input.peek(Token![,]) {
                input.parse::<Token![,]>()?;
            }
        }
        Ok(Arms(arms))
    }
}
