//! The branches of which one yields a code, with what the pattern of each says about it.

use syn::visit::Visit;
use syn::{Expr, Lit, Pat};

use super::expr::{bare, branches, fallback, peel};
use super::item::Item;
use super::looked;
use super::macros::{self, Bodies, Body};
use super::value::Value;
use super::visitor::Visitor;
use crate::libraries::Source;

/// One of the expressions that can be the value.
pub(super) struct Choice<'a> {
    pub(super) expr: &'a Expr,
    /// It stands where a received Close had no code: `None => 1000`.
    pub(super) stands_in: bool,
    /// The condition of the branch has looked at it: `if fits(code) { code } else { 1000 }`.
    pub(super) chosen: bool,
}

impl<'a> Visitor<'a> {
    /// The branches of an expression. An arm that only spells a code in another way,
    /// `CloseCode::Status => 1005`, chooses nothing, and is none.
    ///
    /// Where each of the others is a number too, the code of the received Close is not passed on, and
    /// none stands in for it. In tuples the element with the index is the code.
    pub(super) fn choices(&self, expr: &'a Expr, index: Option<usize>) -> Vec<Choice<'a>> {
        let mut all = Vec::new();
        self.add_choices(expr, false, &mut all);
        let is_number = |expr: &'a Expr| {
            let code = match (peel(expr), index) {
                (Expr::Tuple(tuple), Some(index)) => tuple.elems.get(index),
                _ => None,
            };
            matches!(self.plain_value(code.unwrap_or(expr)), Value::Number(..))
        };
        if all.iter().all(|choice| choice.stands_in || is_number(choice.expr)) {
            for choice in &mut all {
                choice.stands_in = false;
            }
        }
        all
    }

    fn add_choices(&self, expr: &'a Expr, stands_in: bool, all: &mut Vec<Choice<'a>>) {
        match expr {
            Expr::Paren(inner) => self.add_choices(&inner.expr, stands_in, all),
            Expr::Group(inner) => self.add_choices(&inner.expr, stands_in, all),
            Expr::Match(matched) => {
                let received = self.type_of(&matched.expr).is_some_and(|item| is_frame(&item));
                let start = all.len();
                for arm in matched.arms.iter().filter(|arm| !self.is_translation(arm)) {
                    let (absent, start) = (received && is_none(&arm.pat), all.len());
                    self.add_choices(&arm.body, stands_in || absent, all);
                    choose(all, start, &looked::by_guard(&arm.pat));
                }
                choose(all, start, &looked::by_match(matched));
            }
            Expr::If(branch) => {
                let received = matches!(&*branch.cond, Expr::Let(condition)
                    if self.type_of(&condition.expr).is_some_and(|item| is_frame(&item)));
                let start = all.len();
                if let Some(syn::Stmt::Expr(last, None)) = branch.then_branch.stmts.last() {
                    self.add_choices(last, stands_in, all);
                }
                if let Some((_, other)) = &branch.else_branch {
                    self.add_choices(other, stands_in || received, all);
                }
                choose(all, start, &looked::by_if(branch));
            }
            Expr::Block(block) => {
                if let Some(syn::Stmt::Expr(last, None)) = block.block.stmts.last() {
                    self.add_choices(last, stands_in, all);
                }
            }
            Expr::Loop(looped) => {
                let mut breaks = Breaks { bodies: self.bodies, values: Vec::new() };
                breaks.visit_block(&looped.body);
                for value in breaks.values {
                    self.add_choices(value, stands_in, all);
                }
            }
            other => {
                let branches = branches(other).into_iter();
                all.extend(branches.map(|expr| Choice { expr, stands_in, chosen: false }));
            }
        }
    }

    /// Does an arm yield the code that its pattern names?
    pub(super) fn is_translation(&self, arm: &'a syn::Arm) -> bool {
        let Some(number) = self.single_number(&arm.body) else { return false };
        let mut named = Vec::new();
        self.numbers_of(&arm.pat, &mut named);
        named.contains(&number)
    }

    /// The number that an expression without branches yields.
    pub(super) fn single_number(&self, expr: &'a Expr) -> Option<i128> {
        match branches(expr).as_slice() {
            [only] => match self.plain_value(only) {
                Value::Number(number, _) => Some(number),
                _ => None,
            },
            _ => None,
        }
    }

    fn numbers_of(&self, pattern: &'a Pat, all: &mut Vec<i128>) {
        match pattern {
            Pat::Lit(literal) => {
                if let Lit::Int(number) = &literal.lit {
                    all.extend(number.base10_parse::<i128>());
                }
            }
            Pat::Path(path) => all.extend(self.number_of_path(&path.path)),
            Pat::Ident(ident) if ident.ident.to_string().starts_with(char::is_uppercase) => {
                all.extend(self.number_of_path(&ident.ident.clone().into()));
            }
            Pat::Paren(inner) => self.numbers_of(&inner.pat, all),
            Pat::Guard(guarded) => self.numbers_of(&guarded.pat, all),
            Pat::Reference(inner) => self.numbers_of(&inner.pat, all),
            Pat::Or(or) => or.cases.iter().for_each(|case| self.numbers_of(case, all)),
            Pat::TupleStruct(tuple) => {
                tuple.elems.iter().for_each(|inner| self.numbers_of(inner, all));
            }
            _ => {}
        }
    }
}

/// Marks the choices that a condition has looked at.
fn choose(all: &mut [Choice<'_>], start: usize, looked: &[String]) {
    for choice in all.iter_mut().skip(start) {
        choice.chosen |= looked::chain(bare(choice.expr)).is_some_and(|it| looked.contains(&it));
    }
}

/// The values that a `loop` is left with, also from inside `select!`.
struct Breaks<'a> {
    bodies: &'a Bodies,
    values: Vec<&'a Expr>,
}

impl<'a> Visit<'a> for Breaks<'a> {
    fn visit_expr_break(&mut self, leave: &'a syn::ExprBreak) {
        if let (Some(value), None) = (&leave.expr, &leave.label) {
            self.values.push(value);
        }
    }

    fn visit_macro(&mut self, call: &'a syn::Macro) {
        match macros::key(call).and_then(|key| self.bodies.get(&key)) {
            Some(Body::Expressions(all)) => all.iter().for_each(|expr| self.visit_expr(expr)),
            Some(Body::Statements(all)) => all.iter().for_each(|stmt| self.visit_stmt(stmt)),
            Some(Body::Arms(arms)) => arms.iter().for_each(|arm| self.visit_expr(&arm.handler)),
            None => {}
        }
    }

    // What breaks in there does not leave this loop.
    fn visit_expr_loop(&mut self, _: &'a syn::ExprLoop) {}
    fn visit_expr_while(&mut self, _: &'a syn::ExprWhile) {}
    fn visit_expr_for_loop(&mut self, _: &'a syn::ExprForLoop) {}
    fn visit_expr_closure(&mut self, _: &'a syn::ExprClosure) {}
    fn visit_item(&mut self, _: &'a syn::Item) {}
}

/// Is it the frame of a received Close?
pub(super) fn is_frame(item: &Item) -> bool {
    item.library.sources.iter().any(|source| matches!(source, Source::Field(ty, _) if item.is(ty)))
}

fn is_none(pattern: &Pat) -> bool {
    match pattern {
        Pat::Ident(ident) => ident.ident == "None",
        Pat::Path(path) => path.path.is_ident("None"),
        _ => false,
    }
}

/// In `option.map(…).unwrap_or(other)` and `option.map_or(other, …)` the option and the other.
pub(super) fn fallback_of(expr: &Expr) -> Option<(&Expr, &Expr)> {
    let Expr::MethodCall(call) = peel(expr) else { return None };
    let other = fallback(call.args.first()?);
    match call.method.to_string().as_str() {
        "map_or" | "map_or_else" => Some((&call.receiver, other)),
        "unwrap_or" | "unwrap_or_else" => match peel(&call.receiver) {
            Expr::MethodCall(map) if map.method == "map" => Some((&map.receiver, other)),
            _ => None,
        },
        _ => None,
    }
}
