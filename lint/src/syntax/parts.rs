//! What an expression is made of: the names whose numbers it takes.

use syn::visit::{self, Visit};
use syn::{Expr, ExprPath};

use super::expr::{branches, peel};
use super::names::Target;
use super::visitor::Visitor;
use crate::wanted::Wanted;

/// How many variables are followed to their values.
const STEPS: usize = 8;

impl<'a> Visitor<'a> {
    /// The constants and variants of the package's own that an expression is made of.
    pub(super) fn wanted_by(&self, expr: &'a Expr) -> Vec<Wanted> {
        let mut parts = Parts { visitor: self, wanted: Vec::new() };
        self.add_parts(expr, STEPS, &mut parts);
        parts.wanted
    }

    fn add_parts(&self, expr: &'a Expr, steps: usize, parts: &mut Parts<'_, 'a>) {
        for branch in branches(expr) {
            match (self.behind(branch), steps.checked_sub(1)) {
                (Some((inner, index)), Some(steps)) => {
                    for inner in branches(inner) {
                        let element = match (peel(inner), index) {
                            (Expr::Tuple(tuple), Some(index)) => tuple.elems.get(index),
                            _ => None,
                        };
                        self.add_parts(element.unwrap_or(inner), steps, parts);
                    }
                }
                _ => parts.visit_expr(branch),
            }
        }
    }
}

struct Parts<'v, 'a> {
    visitor: &'v Visitor<'a>,
    wanted: Vec<Wanted>,
}

impl<'ast> Visit<'ast> for Parts<'_, '_> {
    fn visit_expr_path(&mut self, path: &'ast ExprPath) {
        let last = path.path.segments.last();
        if last.is_some_and(|last| last.ident.to_string().starts_with(char::is_uppercase))
            && let Target::Other(path) = self.visitor.resolve(&path.path)
        {
            self.wanted.extend(Wanted::of(&path));
        }
        visit::visit_expr_path(self, path);
    }

    fn visit_block(&mut self, _: &'ast syn::Block) {
        // Statements make no number.
    }
}
