//! What conditions have tested: a value after one was chosen.

use syn::{Expr, Pat, Stmt};

use super::Lowerer;
use crate::analysis::hir::{ExprId, ExprKind, Origin};
use crate::libraries::{handling, neutral, texts};

impl Lowerer<'_> {
    /// How a variable, or something in one, is called: `frame.code`, `event.code()`. What only
    /// converts it does not count.
    pub(super) fn chain(&self, id: ExprId) -> Option<String> {
        match self.hir.kind(id) {
            ExprKind::Local(local) => Some(format!("#{}", u32::from(*local))),
            ExprKind::Field { base, name } => Some(format!("{}.{name}", self.chain(*base)?)),
            ExprKind::Convert { inner, .. } | ExprKind::Cast { inner, .. } => self.chain(*inner),
            ExprKind::Method { receiver, name, args, .. } if args.is_empty() => {
                let receiver = self.chain(*receiver)?;
                Some(if neutral::passes(name) { receiver } else { format!("{receiver}.{name}()") })
            }
            _ => None,
        }
    }

    /// What the expressions that were added from a number on look at.
    pub(super) fn looked_at_since(&self, start: usize) -> Vec<String> {
        let mut all = Vec::new();
        for at in start..self.hir.exprs.len() {
            let id = ExprId::from(u32::try_from(at).unwrap_or(u32::MAX));
            let inside = |range: &&std::ops::Range<usize>| range.start >= start;
            if self.unlooked.iter().rev().take_while(inside).any(|range| range.contains(&at)) {
                continue;
            }
            all.extend(self.looked_at(id));
            if let ExprKind::Local(local) = self.hir.kind(id) {
                for source in &self.hir.locals.get(*local).sources {
                    if let Origin::Value(value) = source.origin {
                        self.add_question(value, &mut all);
                    }
                }
            }
        }
        all
    }

    /// `let ok = is_allowed(code); if ok { … }`
    fn add_question(&self, value: ExprId, all: &mut Vec<String>) {
        let asked = match self.hir.kind(value) {
            ExprKind::Look(parts) => parts.clone(),
            ExprKind::Method { receiver, name, args, .. } if handling::is_question(name) => {
                std::iter::once(*receiver).chain(args.clone()).collect()
            }
            ExprKind::Call { callee, args } => match self.hir.kind(*callee) {
                ExprKind::Path(path) if handling::is_question(path.last()) => args.clone(),
                _ => return,
            },
            _ => return,
        };
        all.extend(asked.into_iter().filter_map(|part| self.chain(part)));
    }

    /// What the condition of an `if` looks at.
    pub(super) fn looked_at_by(&self, choice: ExprId) -> Vec<String> {
        let ExprKind::Choice { arms, .. } = self.hir.kind(choice) else { return Vec::new() };
        let mut all = Vec::new();
        if let Some(guard) = arms.first().and_then(|arm| arm.guard) {
            self.add_chains(guard, &mut all);
        }
        all
    }

    /// What the first arm of a choice assigns to.
    pub(super) fn replaced_by(&self, choice: ExprId) -> Vec<String> {
        let ExprKind::Choice { arms, .. } = self.hir.kind(choice) else { return Vec::new() };
        let body = arms.first().map(|arm| arm.body);
        let statements = body.into_iter().flat_map(|body| match self.hir.kind(body) {
            ExprKind::Block { statements, tail } => {
                statements.iter().chain(tail).copied().collect()
            }
            _ => vec![body],
        });
        let targets = statements.filter_map(|statement| match self.hir.kind(statement) {
            ExprKind::Assign { target, .. } => self.chain(*target),
            _ => None,
        });
        targets.collect()
    }

    /// A value that is looked at; one of which a field is looked at has a dot behind it.
    fn looked_at(&self, id: ExprId) -> Option<String> {
        let chain = self.chain(id)?;
        let parent = self.hir.expr(id).parent.map(|parent| self.hir.kind(parent));
        let is_owner = matches!(parent, Some(ExprKind::Field { .. }));
        Some(if is_owner { format!("{chain}.") } else { chain })
    }

    /// Has a condition looked at a value as a whole, or at a field of it?
    pub(super) fn was_looked_at(&self, chain: &str) -> bool {
        self.looked.iter().any(|looked| looked.strip_suffix('.').unwrap_or(looked) == chain)
    }

    /// Has a condition looked at how long a text is?
    pub(super) fn was_measured(&self, chain: &str) -> bool {
        self.looked.iter().any(|looked| {
            let method = looked.strip_prefix(chain).and_then(|behind| behind.strip_prefix('.'));
            method.and_then(|it| it.strip_suffix("()")).is_some_and(texts::measures)
        })
    }

    /// What is looked at, without the lengths that are greater than something: `text.len() > 123`
    pub(super) fn without_long(&self, mut looked: Vec<String>, start: usize) -> Vec<String> {
        let is_inside = |id: &&ExprId| usize::try_from(u32::from(**id)).is_ok_and(|at| at >= start);
        let greater = self.greater.iter().rev().take_while(is_inside);
        let greater: Vec<String> = greater.filter_map(|id| self.chain(*id)).collect();
        // `text.chars().count()` is that of `text.chars()`.
        let is_length = |chain: &String| {
            let method = chain.rsplit_once('.').and_then(|(_, method)| method.strip_suffix("()"));
            method.is_some_and(texts::measures) && greater.iter().any(|it| it.starts_with(chain))
        };
        looked.retain(|chain| !is_length(chain));
        looked
    }

    /// What was looked at in one field says nothing of the other fields.
    pub(super) fn forget_owner(&mut self, owner: ExprId) {
        if self.chain(owner).is_some_and(|chain| !self.looked.contains(&chain)) {
            self.hir.exprs.get_mut(owner).chosen = false;
        }
    }

    fn add_chains(&self, id: ExprId, all: &mut Vec<String>) {
        all.extend(self.looked_at(id));
        self.add_question(id, all);
        if let ExprKind::Local(local) = self.hir.kind(id) {
            for source in &self.hir.locals.get(*local).sources {
                if let Origin::Value(value) = source.origin {
                    self.add_question(value, all);
                }
            }
        }
        for part in self.hir.kind(id).parts() {
            self.add_chains(part, all);
        }
    }

    /// What is taken apart by a `let` in a condition is not looked at: what is in it has a name.
    pub(super) fn not_looked_at(&mut self, start: usize) {
        let end = self.hir.exprs.len();
        self.unlooked.push(start..end);
    }
}

/// Does a block end with leaving what is around it?
pub(super) fn leaves(last: Option<&Stmt>) -> bool {
    matches!(last, Some(Stmt::Expr(Expr::Return(_) | Expr::Break(_) | Expr::Continue(_), _)))
}

/// Does a pattern compare with numbers or names of them?
pub(super) fn is_value(pattern: &Pat) -> bool {
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
