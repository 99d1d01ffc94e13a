//! Control flow: `match`, `if`, loops, `?`, blocks that are left early.

use syn::{Block, Expr};

use super::{Around, Lowerer};
use crate::analysis::hir::{Arm, ExprId, ExprKind, Origin, Pattern, Span};

impl Lowerer<'_> {
    /// The operand of `?` returns early with its error, converted to the error type of the function.
    pub(super) fn raise(&mut self, id: ExprId, span: Span) {
        if self.returns.is_empty() {
            return;
        }
        let error = self.add(ExprKind::ErrorOf(id), span);
        let converted = self.add(ExprKind::Convert { inner: error, to: None }, span);
        let raised = self.add(ExprKind::Fail(converted), span);
        self.hir.exprs.get_mut(id).raised = Some(raised);
        if let Some(returns) = self.returns.last_mut() {
            returns.push(raised);
        }
    }

    pub(super) fn asynchronous(&mut self, block: &Block, span: Span) -> ExprId {
        self.returns.push(Vec::new());
        let loops = std::mem::take(&mut self.loops);
        let body = self.block(block);
        self.loops = loops;
        let returns = self.returns.pop().unwrap_or_default();
        self.add(ExprKind::Async { body, returns }, span)
    }

    /// `'found: { … }`
    pub(super) fn labeled(&mut self, block: &syn::ExprBlock, span: Span) -> ExprId {
        let label = block.label.as_ref();
        let (body, mut values) = self.around(label, false, |this| this.block(&block.block));
        values.push(body);
        self.add(ExprKind::Loop { body, values }, span)
    }

    /// Lowers what `break` can leave, and gives the values that it is left with.
    fn around(
        &mut self,
        label: Option<&syn::Label>,
        is_loop: bool,
        run: impl FnOnce(&mut Self) -> ExprId,
    ) -> (ExprId, Vec<ExprId>) {
        let label = label.map(|label| label.name.ident.to_string());
        self.loops.push(Around { label, is_loop, values: Vec::new() });
        let body = run(self);
        (body, self.loops.pop().unwrap_or_default().values)
    }

    pub(super) fn looped(&mut self, expr: &Expr, span: Span) -> ExprKind {
        let (body, values) = match expr {
            Expr::Loop(looped) => {
                self.around(looped.label.as_ref(), true, |this| this.block(&looped.body))
            }
            Expr::While(looped) => self.around(looped.label.as_ref(), true, |this| {
                let parts = this.scoped(|this| {
                    let condition = this.expr(&looped.cond);
                    vec![condition, this.block(&looped.body)]
                });
                this.add(ExprKind::Opaque(parts), span)
            }),
            Expr::ForLoop(looped) => {
                let all = self.expr(&looped.expr);
                self.around(looped.label.as_ref(), true, |this| {
                    let parts = this.scoped(|this| {
                        let each = Origin::Each(all);
                        let pattern = this.bind(&looped.pat, &each, &mut Vec::new(), None);
                        let each = ExprKind::Let { pattern, value: Some(all), otherwise: None };
                        let each = this.add(each, span);
                        vec![each, this.block(&looped.body)]
                    });
                    this.add(ExprKind::Opaque(parts), span)
                })
            }
            _ => return ExprKind::Nothing,
        };
        ExprKind::Loop { body, values }
    }

    pub(super) fn choice_of_match(&mut self, matched: &syn::ExprMatch, span: Span) -> ExprId {
        let start = self.hir.exprs.len();
        let on = self.expr(&matched.expr);
        let looked = self.looked_at_since(start);
        let mut arms = Vec::new();
        let is_value = matched.arms.iter().any(|arm| super::conditions::is_value(&arm.pat));
        for arm in &matched.arms {
            let lowered = self.scoped(|this| {
                let pattern = this.bind(&arm.pat, &Origin::Value(on), &mut Vec::new(), None);
                if is_value && let Pattern::Bind { local, .. } = pattern.inside() {
                    for source in &mut this.hir.locals.get_mut(*local).sources {
                        source.chosen = true;
                    }
                }
                let before = this.looked.len();
                if is_value {
                    this.looked.extend(looked.iter().cloned());
                }
                let guard = match &arm.pat {
                    syn::Pat::Guard(guarded) => {
                        let start = this.hir.exprs.len();
                        let guard = this.expr(&guarded.guard);
                        let looked = this.looked_at_since(start);
                        this.looked.extend(this.without_long(looked, start));
                        Some(guard)
                    }
                    _ => None,
                };
                let body = this.expr(&arm.body);
                this.looked.truncate(before);
                Arm { pattern, guard, body }
            });
            arms.push(lowered);
        }
        self.add(ExprKind::Choice { on: Some(on), arms }, span)
    }

    pub(super) fn choice_of_if(&mut self, branch: &syn::ExprIf, span: Span) -> ExprId {
        let before = self.looked.len();
        let (condition, body, looked) = self.scoped(|this| {
            let start = this.hir.exprs.len();
            let condition = this.expr(&branch.cond);
            let looked = this.looked_at_since(start);
            this.looked.extend(this.without_long(looked.clone(), start));
            (condition, this.block(&branch.then_branch), looked)
        });
        self.looked.truncate(before);
        let otherwise = branch.else_branch.as_ref().map(|(_, other)| {
            self.looked.extend(looked);
            let other = self.expr(other);
            self.looked.truncate(before);
            other
        });
        let (on, pattern, guard) = match self.hir.kind(condition).clone() {
            ExprKind::Let { pattern, value, .. } => (value, pattern, None),
            _ => (None, Pattern::Wild, Some(condition)),
        };
        let mut arms = vec![Arm { pattern, guard, body }];
        arms.extend(otherwise.map(|body| Arm { pattern: Pattern::Wild, guard: None, body }));
        self.add(ExprKind::Choice { on, arms }, span)
    }
}
