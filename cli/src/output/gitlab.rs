//! GitLab's code quality report: a JSON array of issues.

use std::io::{self, Write};

use serde::Serialize;
use serde_json::{Value, json};
use wsclose_lint::Level;

use super::{Output, Report, full_text};
use crate::fingerprint;

pub(super) struct Gitlab;

#[derive(Serialize)]
struct Issue<'a> {
    description: String,
    check_name: &'a str,
    fingerprint: String,
    severity: &'static str,
    location: Value,
}

impl Output for Gitlab {
    fn write(&self, report: &Report<'_>, out: &mut dyn Write) -> io::Result<()> {
        let diagnostics = &report.outcome.diagnostics;
        let fingerprints = fingerprint::all(diagnostics, &report.root);
        let mut issues: Vec<Issue<'_>> = diagnostics
            .iter()
            .zip(fingerprints)
            .map(|(diagnostic, fingerprint)| {
                let source = &diagnostic.place.source;
                let line = source.position(diagnostic.place.range.start).line;
                Issue {
                    description: full_text(diagnostic),
                    check_name: diagnostic.rule,
                    fingerprint,
                    severity: match diagnostic.level {
                        Level::Error => "major",
                        Level::Warning => "minor",
                        Level::Note | Level::Off => "info",
                    },
                    location: json!({"path": report.path(source), "lines": {"begin": line}}),
                }
            })
            .collect();
        issues.extend(report.outcome.problems.iter().map(|problem| {
            let path = report.path_of(&problem.name);
            Issue {
                description: problem.message.clone(),
                check_name: "incomplete",
                fingerprint: format!("{path}: {}", problem.message),
                severity: "critical",
                location: json!({"path": path, "lines": {"begin": problem.at.map_or(1, |at| at.0)}}),
            }
        }));
        serde_json::to_writer_pretty(&mut *out, &issues)?;
        writeln!(out)
    }
}

#[cfg(test)]
mod tests {
    use super::super::sample::written;
    use super::*;

    #[test]
    fn findings_and_problems_are_issues() {
        let issues: Value = serde_json::from_str(&written(&Gitlab)).unwrap();
        let first = &issues[0];
        assert_eq!(first["check_name"], "reserved-code-sent");
        assert_eq!(first["severity"], "major");
        assert_eq!(first["location"], json!({"path": "src/lib.rs", "lines": {"begin": 2}}));
        assert!(first["description"].as_str().unwrap().contains("\nhelp: send 1011"));
        let fingerprints: Vec<&str> = issues
            .as_array()
            .unwrap()
            .iter()
            .map(|it| it["fingerprint"].as_str().unwrap())
            .collect();
        let distinct: std::collections::HashSet<_> = fingerprints.iter().collect();
        assert_eq!(distinct.len(), 3);
        assert_eq!(issues[2]["severity"], "critical");
    }
}
