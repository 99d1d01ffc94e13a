//! Texts that are cut, and where.

use super::reason::{CUT, Text};
use super::{Flow, Within};
use crate::analysis::format_string::Length;
use crate::analysis::hir::{ExprId, ExprKind, LocalId, Operator, Origin, Source};
use crate::libraries::{numbers, texts};

impl Flow<'_> {
    /// `&text[..limit]`
    pub(super) fn cut_by_index(&self, base: ExprId, index: ExprId, within: Within) -> Text {
        let whole = self.longest(base, within);
        match self.hir.kind(index) {
            ExprKind::Range { to: Some(to), .. } => match self.limit(*to, within) {
                Some(limit) => match whole.length() {
                    // Where it is cut, it was measured and is too long.
                    Some(Length { max: Some(most), .. })
                        if most <= limit && whole != Text::Measured =>
                    {
                        whole
                    }
                    _ => Text::Made(Length::within(0..=limit), "truncated text"),
                },
                None => CUT,
            },
            ExprKind::Range { to: None, from: None } => whole,
            _ => Text::Unknown,
        }
    }

    /// The byte that a text is cut at, at the latest.
    pub(super) fn limit(&self, end: ExprId, within: Within) -> Option<usize> {
        if !self.step() {
            return None;
        }
        let limit = |end: ExprId| self.deeper(|| self.limit(end, within)).flatten();
        match self.hir.kind(end) {
            ExprKind::Method { name, args, receiver, .. } => match (name.as_str(), args.as_slice())
            {
                (texts::CHAR_BOUNDARY, [at]) => limit(*at),
                (numbers::MIN, [other]) => match (limit(*receiver), limit(*other)) {
                    (Some(a), Some(b)) => Some(a.min(b)),
                    (a, b) => a.or(b),
                },
                _ if texts::looks_for_end(name, args.len()) => limit(*receiver),
                _ => None,
            },
            ExprKind::Local(local) => {
                let known = self.hir.locals.get(*local);
                let values: Vec<ExprId> = known
                    .sources
                    .iter()
                    .filter_map(|source| match source.origin {
                        // `end -= 1` cuts more.
                        Origin::Value(value)
                            if source.steps.is_empty() && !self.lowers(value, *local) =>
                        {
                            Some(value)
                        }
                        _ => None,
                    })
                    .collect();
                match (values.as_slice(), known.sources.as_slice()) {
                    ([only], _) => limit(*only),
                    // What it is called with, tested before or not.
                    ([], [Source { origin: Origin::Parameter(at), .. }])
                        if self.call_of(within).is_some() =>
                    {
                        let given = self.arguments(known.function, *at, within).into_iter();
                        let limits = given.map(|(given, within)| {
                            self.deeper(|| self.limit(given, within)).flatten()
                        });
                        limits.reduce(|a, b| Some(a?.max(b?))).flatten()
                    }
                    _ => self.count(end, within),
                }
            }
            ExprKind::Range { to: Some(to), .. } => limit(*to),
            _ => self.count(end, within),
        }
    }

    /// Is it a variable less something?
    fn lowers(&self, value: ExprId, local: LocalId) -> bool {
        matches!(self.hir.kind(value), ExprKind::Binary { operator: Operator::Sub, left, .. }
            if matches!(self.hir.kind(*left), ExprKind::Local(it) if *it == local))
    }
}
