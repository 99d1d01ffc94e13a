//! Tables of all codes that there are, which say nothing of the codes that are sent.

use std::collections::BTreeSet;

use crate::analysis::flow::{Flow, Found, Value, may_be_sent};
use crate::analysis::hir::{ExprId, ExprKind, Pattern};
use crate::libraries::LIBRARIES;

/// Removes the codes of tables that list all codes: a program sends only some of them.
pub(super) fn without(flow: &Flow<'_>, used: ExprId, found: &[Found]) -> Vec<Found> {
    /// The codes of the registry that a table names if it names all that its author knew.
    const MOST: usize = 8;
    let hir = flow.hir;
    let owner = |one: &Found| {
        let context = hir.context(one.at);
        (context.function, context.constant)
    };
    let here = hir.context(used).function;
    let standard = |one: &Found| match one.value {
        Value::Number(number, _) if (1000..=1015).contains(&number) => Some(number),
        _ => None,
    };
    let is_of_catalogue = |one: &&Found| {
        let Some(number) = standard(one) else { return false };
        let is_elsewhere = owner(one).0 != here || owner(one).1.is_some();
        let of_owner = found.iter().filter(|other| owner(other) == owner(one));
        let codes: Vec<i128> = of_owner.filter_map(standard).collect();
        let distinct: BTreeSet<i128> = codes.iter().copied().collect();
        let reserved = distinct.iter().filter(|number| !may_be_sent(**number)).count();
        // A table has each code once; what chooses among reasons has some more often.
        let is_table = distinct.len() == codes.len() || distinct.len() >= MOST;
        is_elsewhere && reserved > 1 && is_table && !is_named_otherwise(flow, one.at, number)
    };
    found.iter().filter(|one| !is_of_catalogue(one)).cloned().collect()
}

/// Is it the code for something whose name differs from the code's, or given to a function of the
/// unit? Then the author chose it: `Kick::Idle => 1006`, `self.leave(1006)`.
fn is_named_otherwise(flow: &Flow<'_>, code: ExprId, number: i128) -> bool {
    let hir = flow.hir;
    let mut at = code;
    let pattern = loop {
        let Some(parent) = hir.expr(at).parent else { return false };
        match hir.kind(parent) {
            ExprKind::Choice { arms, .. } => match arms.iter().find(|arm| arm.body == at) {
                Some(arm) => break &arm.pattern,
                None => return false,
            },
            ExprKind::Call { .. } | ExprKind::Method { .. }
                if hir.context(at).constant.is_none() && !flow.callees(parent).is_empty() =>
            {
                return true;
            }
            ExprKind::Convert { .. }
            | ExprKind::Cast { .. }
            | ExprKind::Call { .. }
            | ExprKind::Struct { .. }
            | ExprKind::Tuple(_) => {
                at = parent;
            }
            _ => return false,
        }
    };
    let mut named = Vec::new();
    pattern.each(&mut |one| {
        if let Pattern::Path(path) | Pattern::TupleStruct(path, _) | Pattern::Struct(path, _) = one
        {
            named.push(path.last().to_lowercase());
        }
    });
    !named.is_empty() && !named.iter().any(|name| names_of(number).any(|it| name.contains(&it)))
}

/// The names that libraries have for a code, in lower case.
fn names_of(number: i128) -> impl Iterator<Item = String> {
    let names = LIBRARIES.iter().flat_map(|library| library.codes).flat_map(|codes| codes.names);
    let names = names.filter(move |(_, code)| i128::from(*code) == number);
    names.map(|(name, _)| name.replace('_', "").to_lowercase())
}
