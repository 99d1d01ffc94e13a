//! The messages of `cargo check --message-format=json`, which editors read.
//!
//! Their shape is that of the crate `cargo_metadata`; rust-analyzer reads them with its types, so
//! every field that has no default there is here.

use std::io::{self, Write};
use std::ops::Range;
use std::path::Path;

use serde_json::{Value, json};
use wsclose_lint::Safety;

use super::{Output, Report, human, more, slashes};
use crate::diagnostic::{Diagnostic, Place};
use crate::failure::Exit;
use crate::packages::PackageInfo;
use crate::source::Source;

/// The most characters of a line that are shown.
const LONGEST: usize = 240;
/// Those of them before the place that is meant, where a line is longer.
const BEFORE: usize = 80;

pub(super) struct Rustc;

impl Output for Rustc {
    fn write(&self, report: &Report<'_>, out: &mut dyn Write) -> io::Result<()> {
        for diagnostic in &report.outcome.diagnostics {
            writeln!(out, "{}", message(diagnostic))?;
        }
        if report.continues {
            return Ok(());
        }
        finish(report.exit == Exit::Clean, out)
    }
}

/// The last message.
pub(crate) fn finish(success: bool, out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "{}", json!({"reason": "build-finished", "success": success}))
}

fn message(diagnostic: &Diagnostic) -> Value {
    let PackageInfo { name, version, folder, .. } = &*diagnostic.package;
    let url = slashes(&folder.display().to_string());
    let root = if url.starts_with('/') { "" } else { "/" };
    json!({
        "reason": "compiler-message",
        "package_id": format!("path+file://{root}{url}#{name}@{version}"),
        "manifest_path": folder.join("Cargo.toml").display().to_string(),
        "target": target(&diagnostic.package, &diagnostic.place.source.path),
        "message": rustc_diagnostic(diagnostic),
    })
}

/// The target that a file belongs to, judging by its path; cargo was not asked.
fn target(package: &PackageInfo, file: &Path) -> Value {
    let inside = file.strip_prefix(&package.folder).unwrap_or(file);
    let first = inside.components().next().and_then(|part| part.as_os_str().to_str());
    let library = package.folder.join("src").join("lib.rs");
    let (kind, path) = match first {
        Some("tests") => ("test", file.to_owned()),
        Some("benches") => ("bench", file.to_owned()),
        Some("examples") => ("example", file.to_owned()),
        Some("build.rs") => ("custom-build", file.to_owned()),
        _ if library.exists() => ("lib", library),
        _ => ("bin", package.folder.join("src").join("main.rs")),
    };
    let stem = path.file_stem().and_then(|stem| stem.to_str());
    let name = match kind {
        "lib" => package.name.replace('-', "_"),
        "bin" => package.name.clone(),
        "custom-build" => "build-script-build".to_owned(),
        _ => stem.unwrap_or(&package.name).to_owned(),
    };
    json!({
        "kind": [kind],
        "crate_types": [if kind == "lib" { "lib" } else { "bin" }],
        "name": name,
        "src_path": path.display().to_string(),
        "edition": package.edition,
        "doc": kind == "lib" || kind == "bin",
        "doctest": kind == "lib",
        "test": kind != "example" && kind != "custom-build",
    })
}

fn rustc_diagnostic(diagnostic: &Diagnostic) -> Value {
    let Place { source, range } = &diagnostic.place;
    let mut spans = vec![span(source, range, true, None, None)];
    for (place, word) in &diagnostic.related {
        spans.push(span(&place.source, &place.range, false, Some(word), None));
    }
    let mut children = Vec::new();
    let mut child = |level: &str, text: &str, spans: Vec<Value>| {
        if !text.is_empty() {
            children.push(json!({
                "level": level, "message": text, "code": null,
                "spans": spans, "children": [], "rendered": null,
            }));
        }
    };
    child("help", &diagnostic.help, Vec::new());
    child("note", &diagnostic.note, Vec::new());
    child("note", &more(diagnostic).unwrap_or_default(), Vec::new());
    if let Some(edit) = &diagnostic.fix {
        let applicability = match edit.safety {
            Safety::Safe => "MachineApplicable",
            Safety::Unsafe => "MaybeIncorrect",
        };
        let suggestion = Some((edit.replacement.as_str(), applicability));
        child("help", &edit.title, vec![span(source, &edit.range, true, None, suggestion)]);
    }
    json!({
        "$message_type": "diagnostic",
        "message": diagnostic.message,
        "code": {"code": diagnostic.rule, "explanation": null},
        "level": diagnostic.level.name(),
        "spans": spans,
        "children": children,
        "rendered": format!("{}\n\n", human::render(diagnostic, false)),
    })
}

fn span(
    source: &Source,
    range: &Range<usize>,
    primary: bool,
    label: Option<&str>,
    suggestion: Option<(&str, &str)>,
) -> Value {
    let (start, end) = (source.position(range.start), source.position(range.end));
    json!({
        "file_name": source.name,
        "byte_start": start.byte,
        "byte_end": end.byte,
        "line_start": start.line,
        "line_end": end.line,
        "column_start": start.column,
        "column_end": end.column,
        "is_primary": primary,
        "text": lines(source, range),
        "label": label,
        "suggested_replacement": suggestion.map(|(replacement, _)| replacement),
        "suggestion_applicability": suggestion.map(|(_, applicability)| applicability),
        "expansion": null,
    })
}

/// The lines of a range, each with the columns that are marked in it.
fn lines(source: &Source, range: &Range<usize>) -> Vec<Value> {
    let (first, text) = source.whole_lines(range);
    let (start, end) = (source.position(range.start), source.position(range.end));
    text.lines()
        .enumerate()
        .map(|(index, line)| {
            let number = first + index + 1;
            let from = if number == start.line { start.column } else { 1 };
            let to = if number == end.line { end.column } else { line.chars().count() + 1 };
            let (text, skipped) = window(line, from);
            let shown = text.chars().count() + 1;
            json!({
                "text": text,
                "highlight_start": from - skipped,
                "highlight_end": (to - skipped).min(shown),
            })
        })
        .collect()
}

/// The part of a long line around a column, from 1, and how many characters come before it.
fn window(line: &str, column: usize) -> (&str, usize) {
    let nth = |index| line.char_indices().nth(index).map(|(at, _)| at);
    if nth(LONGEST).is_none() {
        return (line, 0);
    }
    let skipped = column.saturating_sub(BEFORE);
    let start = nth(skipped).unwrap_or_default();
    let end = nth(skipped + LONGEST).unwrap_or(line.len());
    (line.get(start..end).unwrap_or_default(), skipped)
}

#[cfg(test)]
mod tests {
    use super::super::sample::written;
    use super::*;

    #[test]
    fn a_long_line_is_cut_around_its_place() {
        let line: String = (0..1000).map(|at| if at % 2 == 0 { 'ä' } else { 'x' }).collect();
        let at = |column| {
            let (text, skipped) = window(&line, column);
            assert_eq!(text.chars().count(), LONGEST.min(1000 - skipped));
            (text.chars().nth(column - 1 - skipped), skipped)
        };
        assert_eq!(at(1), (Some('ä'), 0));
        assert_eq!(at(500), (Some('x'), 420));
        assert_eq!(at(1000), (Some('x'), 920));
        assert_eq!(window("short", 3), ("short", 0));
    }

    #[test]
    fn messages_are_those_of_cargo() {
        let text = written(&Rustc);
        let lines: Vec<Value> =
            text.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
        let first = &lines[0];
        assert_eq!(first["reason"], "compiler-message");
        assert_eq!(first["package_id"], "path+file:///p#demo@1.2.3");
        assert_eq!(first["target"]["kind"], json!(["bin"]));
        let message = &first["message"];
        assert_eq!(message["$message_type"], "diagnostic");
        assert_eq!(message["level"], "error");
        assert_eq!(message["code"]["code"], "reserved-code-sent");
        let span = &message["spans"][0];
        assert_eq!(span["file_name"], "src/lib.rs");
        assert_eq!((&span["byte_start"], &span["byte_end"]), (&json!(38), &json!(42)));
        assert_eq!((&span["column_start"], &span["column_end"]), (&json!(23), &json!(27)));
        assert_eq!(span["is_primary"], true);
        assert_eq!(
            span["text"],
            json!([{
                "text": "    let ä = \"😀\"; send(1006);",
                "highlight_start": 23,
                "highlight_end": 27,
            }])
        );
        let children = message["children"].as_array().unwrap();
        let levels: Vec<&Value> = children.iter().map(|child| &child["level"]).collect();
        assert_eq!(levels, ["help", "note", "note", "help"]);
        let suggestion = &children[3]["spans"][0];
        assert_eq!(suggestion["suggested_replacement"], "1011");
        assert_eq!(suggestion["suggestion_applicability"], "MachineApplicable");
        assert!(message["rendered"].as_str().unwrap().starts_with("error[reserved-code-sent]"));

        assert_eq!(lines[1]["message"]["spans"].as_array().unwrap().len(), 3);
        assert_eq!(lines[2], json!({"reason": "build-finished", "success": false}));
    }
}
