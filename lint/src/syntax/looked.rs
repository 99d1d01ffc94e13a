//! What conditions have looked at: a code behind one was chosen, and is not judged.

use syn::visit::{self, Visit};
use syn::{Expr, ExprIf, ExprMatch, Pat, Stmt};

use super::expr::{bare, is_neutral};
use super::macros;
use super::value::{Value, may_be_sent};
use super::visitor::Visitor;

impl Visitor<'_> {
    /// Has a condition around a place, or one that was left before, looked at an expression?
    pub(super) fn is_looked_at(&self, expr: &Expr) -> bool {
        chain(bare(expr)).is_some_and(|chain| self.looked.contains(&chain))
    }

    /// Runs a walk behind a condition.
    pub(super) fn behind_condition(
        &mut self,
        looked: impl IntoIterator<Item = String>,
        walk: impl FnOnce(&mut Self),
    ) {
        let outer = self.looked.len();
        self.looked.extend(looked);
        walk(self);
        self.looked.truncate(outer);
    }
}

/// A value that was looked at: what is left of it nobody knows.
pub(super) fn chosen(value: Value) -> Value {
    match value {
        Value::Received(_) | Value::Parameter(_) => Value::Unknown,
        Value::Number(number, _) if !may_be_sent(number) => Value::Unknown,
        value => value,
    }
}

/// What the condition of an `if` looks at.
pub(super) fn by_if(branch: &ExprIf) -> Vec<String> {
    by(&branch.cond)
}

/// What a `match` looks at, if its patterns are values.
pub(super) fn by_match(matched: &ExprMatch) -> Vec<String> {
    if matched.arms.iter().any(|arm| is_value(&arm.pat)) { by(&matched.expr) } else { Vec::new() }
}

/// What the guard of an arm looks at.
pub(super) fn by_guard(pattern: &Pat) -> Vec<String> {
    match pattern {
        Pat::Guard(guarded) => by(&guarded.guard),
        _ => Vec::new(),
    }
}

/// What has been looked at behind a statement: `if code == 1005 { return; }`
pub(super) fn by_statement(statement: &Stmt) -> Vec<String> {
    match statement {
        Stmt::Expr(Expr::If(branch), _) if leaves(branch.then_branch.stmts.last()) => by_if(branch),
        _ => Vec::new(),
    }
}

/// Does a block end with leaving what is around it?
fn leaves(last: Option<&Stmt>) -> bool {
    matches!(last, Some(Stmt::Expr(Expr::Return(_) | Expr::Break(_) | Expr::Continue(_), _)))
}

fn by(condition: &Expr) -> Vec<String> {
    let mut looks = Looks(Vec::new());
    looks.visit_expr(condition);
    looks.0
}

/// Does a pattern compare with numbers or names of them?
fn is_value(pattern: &Pat) -> bool {
    match pattern {
        Pat::Lit(_) | Pat::Range(_) => true,
        Pat::Path(path) => path.path.segments.len() > 1,
        Pat::Or(or) => or.cases.iter().any(is_value),
        Pat::Paren(inner) => is_value(&inner.pat),
        Pat::Guard(guarded) => is_value(&guarded.pat),
        Pat::Ident(ident) => ident.subpat.as_ref().is_some_and(|(_, inner)| is_value(inner)),
        _ => false,
    }
}

/// How a variable, or something in one, is called: `frame.code`, `event.code()`. What only converts
/// it does not count.
pub(super) fn chain(expr: &Expr) -> Option<String> {
    match expr {
        Expr::Paren(inner) => chain(&inner.expr),
        Expr::Group(inner) => chain(&inner.expr),
        Expr::Reference(inner) => chain(&inner.expr),
        Expr::Unary(inner) if matches!(inner.op, syn::UnOp::Deref(_)) => chain(&inner.expr),
        Expr::Cast(inner) => chain(&inner.expr),
        Expr::Path(path) => {
            let name = path.path.get_ident()?.to_string();
            name.starts_with(|c: char| c.is_lowercase() || c == '_').then_some(name)
        }
        Expr::Field(field) => {
            let syn::Member::Named(name) = &field.member else { return None };
            Some(format!("{}.{name}", chain(&field.base)?))
        }
        Expr::MethodCall(call) if call.args.is_empty() => {
            let (receiver, method) = (chain(&call.receiver)?, call.method.to_string());
            Some(if is_neutral(&method) { receiver } else { format!("{receiver}.{method}()") })
        }
        // `u16::from(code)`
        Expr::Call(call) if call.args.len() == 1 => {
            let Expr::Path(path) = &*call.func else { return None };
            let converts = path.path.segments.last().is_some_and(|last| last.ident == "from");
            if converts { chain(call.args.first()?) } else { None }
        }
        _ => None,
    }
}

struct Looks(Vec<String>);

impl<'ast> Visit<'ast> for Looks {
    fn visit_expr(&mut self, expr: &'ast Expr) {
        self.0.extend(chain(expr));
        visit::visit_expr(self, expr);
    }

    fn visit_expr_let(&mut self, _: &'ast syn::ExprLet) {
        // It takes a value apart, and binds what is in it under another name.
    }

    fn visit_macro(&mut self, call: &'ast syn::Macro) {
        if macros::name(call) == "matches" {
            let value = call.tokens.clone().into_iter().take_while(
                |token| !matches!(token, proc_macro2::TokenTree::Punct(it) if it.as_char() == ','),
            );
            if let Ok(value) = syn::parse2::<Expr>(value.collect()) {
                self.0.extend(chain(&value));
            }
        }
    }
}
