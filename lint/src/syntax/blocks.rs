//! The walk over statements, in order, and into the calls of macros.

use syn::visit::Visit as _;
use syn::{Expr, Stmt};

use super::buffer::mutable;
use super::expr::{peel, range};
use super::fate::{Place, place_of_variable};
use super::locals::Bound;
use super::looked;
use super::macros::{self, Body};
use super::scope::Scope;
use super::visitor::Visitor;

impl<'a> Visitor<'a> {
    /// The inside of a macro call.
    pub(super) fn body(&mut self, call: &syn::Macro) {
        let Some(body) = macros::key(call).and_then(|key| self.bodies.get(&key)) else { return };
        match body {
            Body::Expressions(expressions) => {
                for expression in expressions {
                    self.visit_expr(expression);
                }
            }
            Body::Statements(statements) => self.statements(statements),
            Body::Arms(arms) => {
                for arm in arms {
                    self.visit_expr(&arm.future);
                    let ty = self.type_of(&arm.future);
                    self.scoped(|this| {
                        this.bind(&arm.pattern, None, ty.as_ref());
                        this.visit_expr(&arm.handler);
                    });
                }
            }
        }
    }

    pub(super) fn statements(&mut self, statements: &'a [Stmt]) {
        let items = statements.iter().filter_map(|statement| match statement {
            Stmt::Item(item) => Some(item),
            _ => None,
        });
        self.names.push(Scope::of_items(items, false));
        let outer = self.looked.len();
        self.scoped(|this| {
            for (index, statement) in statements.iter().enumerate() {
                match statement {
                    Stmt::Local(local) => {
                        let init = local.init.as_ref();
                        if let Some(init) = init {
                            let behind = statements.get(index + 1..).unwrap_or_default();
                            let place = match peel(&init.expr) {
                                Expr::Struct(_) | Expr::Call(_) | Expr::MethodCall(_) => {
                                    place_of_variable(&local.pat, behind)
                                }
                                _ => Place::default(),
                            };
                            this.at(place, |this| this.visit_expr(&init.expr));
                            if let Some((_, diverge)) = &init.diverge {
                                this.visit_expr(diverge);
                            }
                        }
                        let init = init.map(|init| &*init.expr);
                        let ty = init.and_then(|init| this.type_of(init));
                        this.since = range(&local.semi_token).end;
                        this.bind(&local.pat, init, ty.as_ref());
                        if init.is_some_and(|init| this.is_received_pair(init)) {
                            this.bind_received_reason(&local.pat);
                        }
                        if let (Some(init), Some(name)) = (init, mutable(&local.pat))
                            && let Some(behind) = statements.get(index + 1..)
                        {
                            this.locals.rebind(name, Bound::Mutable(init, behind));
                        }
                        this.since = 0;
                    }
                    other => this.visit_stmt(other),
                }
                this.looked.extend(looked::by_statement(statement));
            }
        });
        self.looked.truncate(outer);
        self.names.pop();
    }
}
