//! Codes that a function of the package makes, and its caller sends.

use std::collections::BTreeSet;

use syn::visit::{self, Visit};
use syn::{Block, Expr, Stmt};

use super::emit::Use;
use super::expr::{is_neutral, peel, range};
use super::facts::Helper;
use super::item::Item;
use super::names::Target;
use super::value::{Folded, Value, may_be_sent};
use super::visitor::Visitor;

/// What a call yields: the name and the number of arguments of the function, and which element of
/// the tuple that it returns is the code.
pub(super) type Returned = (String, usize, Option<usize>);

impl<'a> Visitor<'a> {
    /// `CloseFrame { code: close_code(&error), .. }`: what `close_code` returns is sent.
    pub(super) fn learn_returned(&mut self, used: &Use<'a>, code: &'a Expr) {
        let mut sent = Vec::new();
        for choice in self.choices(code, None) {
            if choice.chosen {
                continue;
            }
            let (made, element) = self.behind(choice.expr).unwrap_or((choice.expr, None));
            if let Some((name, arguments)) = self.callee(made) {
                let item = Item { library: used.library, path: Vec::new() };
                let how = Helper { code: None, reason: None, sends: item, side: used.side };
                sent.push(((name, arguments, element), how));
            }
        }
        self.learned.sent_returns.extend(sent);
    }

    /// The function of the package's own that an expression calls for its value.
    fn callee(&self, expr: &'a Expr) -> Option<(String, usize)> {
        match peel(expr) {
            Expr::Call(call) if call.args.len() == 1 && self.is_conversion(&call.func) => {
                self.callee(call.args.first()?)
            }
            Expr::Call(call) => {
                let Expr::Path(path) = &*call.func else { return None };
                let Target::Other(_) = self.resolve(&path.path) else { return None };
                Some((self.called(&path.path)?, call.args.len()))
            }
            Expr::MethodCall(call) if is_neutral(&call.method.to_string()) => {
                self.callee(&call.receiver)
            }
            Expr::MethodCall(call) if self.type_of(&call.receiver).is_none() => {
                Some((format!(".{}", call.method), call.args.len()))
            }
            Expr::Cast(cast) => self.callee(&cast.expr),
            Expr::Try(inner) => self.callee(&inner.expr),
            _ => None,
        }
    }

    /// The numbers that a function returns, where somebody sends what it returns.
    pub(super) fn returned_sites(&mut self, called: &str, arguments: usize, block: &'a Block) {
        let all: Vec<_> = self.facts.sent_returns(called, arguments).collect();
        for (element, sent) in all {
            let returned: Vec<_> = returns_of(block)
                .into_iter()
                .map(|expr| (expr, self.fold_at(expr, *element)))
                .collect();
            if is_catalogue(returned.iter().flat_map(|(_, codes)| codes)) {
                continue;
            }
            for (expr, mut codes) in returned {
                codes.retain(|code| matches!(code.value, Value::Number(..)));
                if codes.is_empty() {
                    continue;
                }
                let used = Use {
                    library: sent.sends.library,
                    shape: "a function whose code is sent",
                    side: sent.side,
                    whole: range(expr),
                    code: Some(expr),
                    in_bytes: false,
                    reason_elsewhere: true,
                    reason: None,
                    by_method: false,
                    item: None,
                };
                self.emit_codes(&used, codes);
            }
        }
    }
}

/// Is it a table of all codes there are? Who has one sends only some of them.
fn is_catalogue<'c>(codes: impl Iterator<Item = &'c Folded>) -> bool {
    let never_sent: BTreeSet<i128> = codes
        .filter_map(|code| match code.value {
            Value::Number(number, _) => Some(number),
            _ => None,
        })
        .filter(|number| (1000..=1015).contains(number) && !may_be_sent(*number))
        .collect();
    never_sent.len() > 1
}

/// What a function may return.
fn returns_of(block: &Block) -> Vec<&Expr> {
    let mut returns = Returns(Vec::new());
    returns.visit_block(block);
    if let Some(Stmt::Expr(last, None)) = block.stmts.last() {
        returns.0.push(last);
    }
    returns.0
}

/// What a function returns before its end.
struct Returns<'a>(Vec<&'a Expr>);

impl<'a> Visit<'a> for Returns<'a> {
    fn visit_expr_return(&mut self, leave: &'a syn::ExprReturn) {
        self.0.extend(leave.expr.as_deref());
        visit::visit_expr_return(self, leave);
    }

    // What returns in there does not return from the function.
    fn visit_expr_closure(&mut self, _: &'a syn::ExprClosure) {}
    fn visit_expr_async(&mut self, _: &'a syn::ExprAsync) {}
    fn visit_item(&mut self, _: &'a syn::Item) {}
}
