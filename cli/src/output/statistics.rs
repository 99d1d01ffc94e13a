//! How many findings each rule has.

use std::collections::BTreeMap;
use std::io::{self, Write};

use serde::Serialize;
use wsclose_lint::Level;

use super::{Output, Report};
use crate::text::table;

/// In place of the findings, as a table or as one JSON array.
pub(super) struct Statistics {
    pub(super) json: bool,
}

#[derive(Serialize)]
struct Row {
    rule: &'static str,
    level: &'static str,
    count: usize,
    fixable: usize,
}

impl Output for Statistics {
    fn write(&self, report: &Report<'_>, out: &mut dyn Write) -> io::Result<()> {
        let mut counts: BTreeMap<(&'static str, Level), (usize, usize)> = BTreeMap::new();
        for diagnostic in &report.outcome.diagnostics {
            let (count, fixable) = counts.entry((diagnostic.rule, diagnostic.level)).or_default();
            *count += 1;
            *fixable += usize::from(diagnostic.fix.is_some());
        }
        let mut rows: Vec<Row> = counts
            .into_iter()
            .map(|((rule, level), (count, fixable))| Row {
                rule,
                level: level.name(),
                count,
                fixable,
            })
            .collect();
        rows.sort_by_key(|row| std::cmp::Reverse(row.count));
        if self.json {
            serde_json::to_writer_pretty(&mut *out, &rows)?;
            return writeln!(out);
        }
        let rows: Vec<_> = rows
            .into_iter()
            .map(|row| {
                let (count, fixable) = (row.count.to_string(), row.fixable.to_string());
                [count, row.level.to_owned(), fixable, row.rule.to_owned()]
            })
            .collect();
        if rows.is_empty() {
            return Ok(());
        }
        write!(out, "{}", table(["COUNT", "LEVEL", "FIXABLE", "RULE"], &rows))
    }
}
