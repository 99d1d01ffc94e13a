//! SARIF 2.1.0, which code scanning services read.

use std::io::{self, Write};
use std::ops::Range;

use serde_json::{Value, json};
use wsclose_lint::Level;

use super::{Output, Report, full_text, slashes};
use crate::commands::summary;
use crate::config::RuleInfo;
use crate::diagnostic::{Diagnostic, Edit, Problem};
use crate::fingerprint;
use crate::source::Source;

pub(super) struct Sarif;

impl Output for Sarif {
    fn write(&self, report: &Report<'_>, out: &mut dyn Write) -> io::Result<()> {
        serde_json::to_writer_pretty(&mut *out, &log(report))?;
        writeln!(out)
    }
}

/// The name that SARIF's own examples have for the directory that paths start from.
const ROOT: &str = "%SRCROOT%";

fn log(report: &Report<'_>) -> Value {
    let rules = report.rules.all();
    let diagnostics = &report.outcome.diagnostics;
    let fingerprints = fingerprint::all(diagnostics, &report.root);
    json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": {"driver": {
                "name": "cargo-wsclose",
                "version": env!("CARGO_PKG_VERSION"),
                "informationUri": "https://docs.rs/cargo-wsclose",
                "rules": rules.iter().map(rule).collect::<Vec<_>>(),
            }},
            "columnKind": "unicodeCodePoints",
            "originalUriBaseIds": {ROOT: {"uri": format!("{}/", uri(&report.root.to_string_lossy()))}},
            "invocations": [{
                "executionSuccessful": report.outcome.problems.is_empty(),
                "exitCode": report.exit.code(),
                "toolExecutionNotifications":
                    report.outcome.problems.iter().map(|it| notification(it, report)).collect::<Vec<_>>(),
            }],
            "results": diagnostics
                .iter()
                .zip(fingerprints)
                .map(|(diagnostic, fingerprint)| result(diagnostic, &fingerprint, report))
                .collect::<Vec<_>>(),
        }],
    })
}

/// The documentation of all rules, each under its name.
const RULES: &str = "https://docs.rs/cargo-wsclose/latest/cargo_wsclose/rules/index.html";

fn rule(rule: &RuleInfo) -> Value {
    json!({
        "id": rule.name,
        "helpUri": format!("{RULES}#{}", rule.name),
        "shortDescription": {"text": summary(rule.documentation)},
        "help": {"text": rule.documentation, "markdown": rule.documentation},
        "defaultConfiguration": {"enabled": rule.level != Level::Off, "level": level(rule.level)},
    })
}

fn level(level: Level) -> &'static str {
    match level {
        Level::Off => "none",
        shown => shown.name(),
    }
}

fn result(diagnostic: &Diagnostic, fingerprint: &str, report: &Report<'_>) -> Value {
    let rules = report.rules.all();
    let place = &diagnostic.place;
    let index = rules.iter().position(|rule| rule.name == diagnostic.rule);
    let related = diagnostic.related.iter();
    let related = related.map(|(place, word)| location(&place.source, &place.range, word, report));
    let fixes = diagnostic.fix.iter().map(|edit| fix(edit, &place.source, report));
    json!({
        "ruleId": diagnostic.rule,
        // SARIF's own way to say that there is none.
        "ruleIndex": index.map_or(json!(-1), |index| json!(index)),
        "level": level(diagnostic.level),
        "message": {"text": full_text(diagnostic)},
        "locations": [{"physicalLocation": physical(&place.source, &place.range, report)}],
        "partialFingerprints": {"wsclose/v1": fingerprint},
        "relatedLocations": related.collect::<Vec<_>>(),
        "fixes": fixes.collect::<Vec<_>>(),
    })
}

fn fix(edit: &Edit, source: &Source, report: &Report<'_>) -> Value {
    json!({
        "description": {"text": edit.title},
        "artifactChanges": [{
            "artifactLocation": artifact(&report.path(source)),
            "replacements": [{
                "deletedRegion": region(source, &edit.range),
                "insertedContent": {"text": edit.replacement},
            }],
        }],
    })
}

fn location(source: &Source, range: &Range<usize>, message: &str, report: &Report<'_>) -> Value {
    json!({"physicalLocation": physical(source, range, report), "message": {"text": message}})
}

fn physical(source: &Source, range: &Range<usize>, report: &Report<'_>) -> Value {
    let artifact = artifact(&report.path(source));
    json!({"artifactLocation": artifact, "region": region(source, range)})
}

fn region(source: &Source, range: &Range<usize>) -> Value {
    let (start, end) = (source.position(range.start), source.position(range.end));
    json!({
        "startLine": start.line,
        "startColumn": start.column,
        "endLine": end.line,
        "endColumn": end.column,
        "byteOffset": start.byte,
        "byteLength": end.byte - start.byte,
    })
}

fn notification(problem: &Problem, report: &Report<'_>) -> Value {
    let artifact = artifact(&report.path_of(&problem.name));
    let place = match problem.at {
        Some((line, column)) => json!({
            "artifactLocation": artifact,
            "region": {"startLine": line, "startColumn": column.max(1)},
        }),
        None => json!({"artifactLocation": artifact}),
    };
    json!({
        "level": "error",
        "message": {"text": problem.to_string()},
        "locations": [{"physicalLocation": place}],
    })
}

/// Where a file is: relative to the repository, or absolute.
fn artifact(path: &str) -> Value {
    let uri = uri(path);
    if uri.starts_with("file:") {
        json!({"uri": uri})
    } else {
        json!({"uri": uri, "uriBaseId": ROOT})
    }
}

/// A path as a URI, relative or absolute.
fn uri(name: &str) -> String {
    use std::fmt::Write as _;
    let name = slashes(name);
    let mut uri = if name.starts_with('/') { "file://".to_owned() } else { String::new() };
    for byte in name.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' => {
                uri.push(char::from(byte));
            }
            other => {
                write!(uri, "%{other:02X}").ok();
            }
        }
    }
    uri
}

#[cfg(test)]
mod tests {
    use super::super::sample::written;
    use super::*;

    /// The part of the schema that services refuse a file for.
    fn assert_structure(log: &Value) {
        assert_eq!(log["version"], "2.1.0");
        let run = &log["runs"][0];
        let rules = run["tool"]["driver"]["rules"].as_array().unwrap();
        assert!(run["tool"]["driver"]["name"].is_string());
        for rule in rules {
            assert!(rule["id"].is_string() && rule["shortDescription"]["text"].is_string());
            let level = rule["defaultConfiguration"]["level"].as_str().unwrap();
            assert!(["none", "note", "warning", "error"].contains(&level));
        }
        assert!(run["invocations"][0]["executionSuccessful"].is_boolean());
        for result in run["results"].as_array().unwrap() {
            assert_eq!(result["partialFingerprints"]["wsclose/v1"].as_str().unwrap().len(), 16);
            assert!(!result["message"]["text"].as_str().unwrap().is_empty());
            let level = result["level"].as_str().unwrap();
            assert!(["none", "note", "warning", "error"].contains(&level));
            if let Ok(index) = usize::try_from(result["ruleIndex"].as_i64().unwrap()) {
                assert_eq!(rules[index]["id"], result["ruleId"]);
            }
            let related = result.get("relatedLocations").and_then(Value::as_array);
            let all =
                result["locations"].as_array().unwrap().iter().chain(related.into_iter().flatten());
            for location in all {
                let place = &location["physicalLocation"];
                assert!(!place["artifactLocation"]["uri"].as_str().unwrap().contains(' '));
                assert_region(&place["region"]);
            }
            for fix in result.get("fixes").and_then(Value::as_array).into_iter().flatten() {
                let change = &fix["artifactChanges"][0];
                assert!(change["artifactLocation"]["uri"].is_string());
                assert_region(&change["replacements"][0]["deletedRegion"]);
            }
        }
    }

    fn assert_region(region: &Value) {
        for field in ["startLine", "startColumn", "endLine", "endColumn"] {
            assert!(region[field].as_u64().unwrap() >= 1, "{field} of {region}");
        }
    }

    #[test]
    fn the_log_has_the_structure_of_sarif() {
        let log: Value = serde_json::from_str(&written(&Sarif)).unwrap();
        assert_structure(&log);
        let run = &log["runs"][0];
        assert_eq!(run["columnKind"], "unicodeCodePoints");
        assert_eq!(run["originalUriBaseIds"]["%SRCROOT%"]["uri"], "file:///p/");
        let place = &run["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"];
        assert_eq!(
            (&place["uri"], &place["uriBaseId"]),
            (&json!("src/lib.rs"), &json!("%SRCROOT%"))
        );
        let first = &run["results"][0];
        assert_eq!(first["locations"][0]["physicalLocation"]["region"]["startColumn"], 23);
        assert_eq!(first["locations"][0]["physicalLocation"]["region"]["byteOffset"], 38);
        assert_eq!(run["results"][1]["relatedLocations"][0]["message"]["text"], "first here");
        assert_eq!(run["invocations"][0]["executionSuccessful"], false);
        assert_eq!(run["invocations"][0]["exitCode"], 2);
    }

    #[test]
    fn paths_are_uris() {
        assert_eq!(uri("a b/ä.rs"), "a%20b/%C3%A4.rs");
        assert_eq!(uri("/p/x.rs"), "file:///p/x.rs");
    }
}
