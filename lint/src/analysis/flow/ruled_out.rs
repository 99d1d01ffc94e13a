//! Which variants a value cannot be: those that were tested for before.

use super::{Flow, Within};
use crate::analysis::hir::{
    Arm, DefId, DefKind, ExprId, ExprKind, LocalId, Origin, Path, Pattern, Source, Step,
};
use crate::analysis::index::Resolved;
use crate::libraries::neutral;

/// A variant of an enum of the unit.
type Variant = (DefId, usize);

impl Flow<'_> {
    /// The variants that the value of an expression cannot be inside some calls.
    pub(super) fn ruled_out(&self, expr: ExprId, within: Within) -> Vec<Variant> {
        match self.hir.kind(expr) {
            ExprKind::Local(local) => {
                // A variable that is assigned anew can be anything again.
                let sources = &self.hir.locals.get(*local).sources;
                let [Source { origin, steps, .. }] = sources.as_slice() else { return Vec::new() };
                let mut all = self.left_before(*local, expr);
                all.extend(self.not_in_arm(*local, expr));
                all.extend(self.not_bound(*local, origin, steps, within));
                all
            }
            ExprKind::Method { receiver, name, .. } if neutral::keeps_type(name) => {
                self.deeper(|| self.ruled_out(*receiver, within)).unwrap_or_default()
            }
            // `match error { Error::Io(error) => return …, other => other }`
            ExprKind::Choice { arms, .. } => {
                let mut stays = arms.iter().filter(|arm| !self.leaves(arm.body));
                match (stays.next(), stays.next()) {
                    (Some(only), None) => {
                        self.deeper(|| self.ruled_out(only.body, within)).unwrap_or_default()
                    }
                    _ => Vec::new(),
                }
            }
            _ => Vec::new(),
        }
    }

    /// `if let Error::Io(error) = error { return … }` before the use.
    fn left_before(&self, local: LocalId, used: ExprId) -> Vec<Variant> {
        let mut all = Vec::new();
        for &tested in self.index.uses_of(local) {
            let Some(choice) = self.hir.expr(tested).parent else { continue };
            if let ExprKind::Choice { on, arms } = self.hir.kind(choice)
                && *on == Some(tested)
                && arms.iter().any(|arm| self.leaves(arm.body))
                && self.is_made_before(choice, used, &self.around(used))
            {
                let left = arms.iter().filter(|arm| self.leaves(arm.body));
                all.extend(left.flat_map(|arm| self.taken_by(arm)));
            }
        }
        all
    }

    /// The variants that the arms around a use do not take: `Error::Io(_) => error.to_string()`
    fn not_in_arm(&self, local: LocalId, used: ExprId) -> Vec<Variant> {
        let mut all = Vec::new();
        let mut inside = used;
        for choice in self.parents(used) {
            if let ExprKind::Choice { on: Some(on), arms } = self.hir.kind(choice)
                && matches!(self.hir.kind(*on), ExprKind::Local(it) if *it == local)
                && let Some(at) = arms.iter().position(|arm| arm.body == inside)
            {
                all.extend(arms.iter().take(at).flat_map(|arm| self.taken_by(arm)));
                all.extend(arms.get(at).into_iter().flat_map(|arm| self.others(&arm.pattern)));
            }
            inside = choice;
        }
        all
    }

    /// What a variable is not bound to.
    fn not_bound(
        &self,
        local: LocalId,
        origin: &Origin,
        steps: &[Step],
        within: Within,
    ) -> Vec<Variant> {
        match origin {
            Origin::Value(value) if matches!(steps, [] | [Step::Error]) => {
                let mut all = self.taken_before(*value, local);
                if steps.is_empty() {
                    all.extend(self.deeper(|| self.ruled_out(*value, within)).unwrap_or_default());
                }
                all
            }
            Origin::Receiver | Origin::Parameter(_) if steps.is_empty() => {
                let Some((call, outer)) = self.call_of(within) else { return Vec::new() };
                let function = self.hir.locals.get(local).function;
                let Some(function) = function.filter(|it| self.means(call, *it)) else {
                    return Vec::new();
                };
                let given = match origin {
                    Origin::Parameter(at) => self.argument(call, function, *at),
                    _ => self.receiver(call),
                };
                let given = given.and_then(|it| self.deeper(|| self.ruled_out(it, outer)));
                given.unwrap_or_default()
            }
            _ => Vec::new(),
        }
    }

    /// The variants that the arms before the one which binds a variable take: `Error::Io(_) => …,
    /// other => …`
    fn taken_before(&self, on: ExprId, local: LocalId) -> Vec<Variant> {
        let parent = self.hir.expr(on).parent.map(|parent| self.hir.kind(parent));
        let Some(ExprKind::Choice { on: Some(matched), arms }) = parent else { return Vec::new() };
        let binds = |arm: &Arm| matches!(content(&arm.pattern), Pattern::Bind { local: it, .. } if *it == local);
        let Some(at) = arms.iter().position(binds).filter(|_| *matched == on) else {
            return Vec::new();
        };
        let mut all: Vec<_> = arms.iter().take(at).flat_map(|arm| self.taken_by(arm)).collect();
        if let Some(Pattern::Bind { inner: Some(inner), .. }) =
            arms.get(at).map(|arm| content(&arm.pattern))
        {
            all.extend(self.others(inner));
        }
        all
    }

    /// The variants that a pattern does not match: `error @ Error::Io(_)`
    fn others(&self, pattern: &Pattern) -> Vec<Variant> {
        let mut named = Vec::new();
        pattern.each(&mut |one| {
            if let Pattern::Path(path) | Pattern::TupleStruct(path, _) | Pattern::Struct(path, _) =
                one
            {
                named.extend(self.variant(path));
            }
        });
        let Some(&(def, _)) = named.first() else { return Vec::new() };
        let DefKind::Enum { variants } = &self.hir.defs.get(def).kind else { return Vec::new() };
        let all = (0..variants.len()).map(|at| (def, at));
        all.filter(|variant| !named.contains(variant)).collect()
    }

    /// The variants that an arm takes, whatever is in them.
    fn taken_by(&self, arm: &Arm) -> Vec<Variant> {
        let mut all = Vec::new();
        if arm.guard.is_none() {
            self.taken_by_pattern(&arm.pattern, &mut all);
        }
        all
    }

    /// Does an arm take every value of a variant?
    pub(super) fn takes(&self, arm: &Arm, variant: Variant) -> bool {
        arm.guard.is_none() && takes_all(content(&arm.pattern))
            || self.taken_by(arm).contains(&variant)
    }

    fn taken_by_pattern(&self, pattern: &Pattern, all: &mut Vec<Variant>) {
        match content(pattern) {
            Pattern::Bind { inner: Some(inner), .. } => self.taken_by_pattern(inner, all),
            Pattern::Or(several) => several.iter().for_each(|one| self.taken_by_pattern(one, all)),
            Pattern::Path(path) => all.extend(self.variant(path)),
            Pattern::TupleStruct(path, inner) if inner.iter().all(takes_all) => {
                all.extend(self.variant(path));
            }
            Pattern::Struct(path, fields) if fields.iter().all(|(_, inner)| takes_all(inner)) => {
                all.extend(self.variant(path));
            }
            _ => {}
        }
    }

    /// Does a pattern match nothing but these?
    pub(super) fn takes_only(&self, pattern: &Pattern, variants: &[Variant]) -> bool {
        match content(pattern) {
            Pattern::Bind { inner: Some(inner), .. } => self.takes_only(inner, variants),
            Pattern::Or(several) => several.iter().all(|one| self.takes_only(one, variants)),
            Pattern::Path(path) | Pattern::TupleStruct(path, _) | Pattern::Struct(path, _) => {
                self.variant(path).is_some_and(|variant| variants.contains(&variant))
            }
            _ => false,
        }
    }

    pub(super) fn variant(&self, path: &Path) -> Option<Variant> {
        match self.index.resolve(path) {
            Resolved::Variant(def, at) => Some((def, at)),
            _ => None,
        }
    }

    /// Does what is behind an expression never run after it?
    pub(super) fn leaves(&self, expr: ExprId) -> bool {
        match self.hir.kind(expr) {
            ExprKind::Return(_) | ExprKind::Break(_) | ExprKind::Never => true,
            ExprKind::Block { statements, tail } => {
                tail.as_ref().or(statements.last()).is_some_and(|last| self.leaves(*last))
            }
            _ => false,
        }
    }
}

/// A pattern without `Ok(…)` or `Err(…)` around it.
fn content(pattern: &Pattern) -> &Pattern {
    match pattern.inside() {
        Pattern::TupleStruct(path, inner) if path.is("Err") => match inner.as_slice() {
            [only] => content(only),
            _ => pattern,
        },
        other => other,
    }
}

/// Does a pattern match every value?
fn takes_all(pattern: &Pattern) -> bool {
    match pattern {
        Pattern::Wild | Pattern::Bind { inner: None, .. } => true,
        Pattern::Tuple(all) => all.iter().all(takes_all),
        _ => false,
    }
}
