//! One JSON object a line and finding.

use std::io::{self, Write};
use std::ops::Range;

use serde::Serialize;
use wsclose_lint::Safety;

use super::{Output, Report, slashes};
use crate::diagnostic::{Diagnostic, Edit};
use crate::source::{Position, Source};

pub(super) struct Json;

impl Output for Json {
    fn write(&self, report: &Report<'_>, out: &mut dyn Write) -> io::Result<()> {
        for diagnostic in &report.outcome.diagnostics {
            serde_json::to_writer(&mut *out, &Line::of(diagnostic))?;
            writeln!(out)?;
        }
        Ok(())
    }
}

#[derive(Serialize)]
struct Line<'a> {
    rule: &'a str,
    level: &'a str,
    path: String,
    start: Place,
    end: Place,
    code: Option<i64>,
    library: Option<&'a str>,
    message: &'a str,
    help: &'a str,
    note: &'a str,
    fix: Option<Fix<'a>>,
    related: Vec<Related<'a>>,
}

#[derive(Serialize)]
struct Place {
    byte: usize,
    line: usize,
    column: usize,
}

#[derive(Serialize)]
struct Fix<'a> {
    title: &'a str,
    safety: &'a str,
    replacement: &'a str,
    start: Place,
    end: Place,
}

#[derive(Serialize)]
struct Related<'a> {
    path: String,
    start: Place,
    end: Place,
    message: &'a str,
}

impl<'a> Line<'a> {
    fn of(diagnostic: &'a Diagnostic) -> Line<'a> {
        let source = &diagnostic.place.source;
        let (start, end) = places(source, &diagnostic.place.range);
        Line {
            rule: diagnostic.rule,
            level: diagnostic.level.name(),
            path: slashes(&source.name),
            start,
            end,
            // A literal may be larger than anything that JSON readers agree on.
            code: diagnostic.code.and_then(|code| i64::try_from(code).ok()),
            library: diagnostic.library,
            message: &diagnostic.message,
            help: &diagnostic.help,
            note: &diagnostic.note,
            fix: diagnostic.fix.as_ref().map(|edit| Fix::of(edit, source)),
            related: diagnostic
                .related
                .iter()
                .map(|(place, word)| {
                    let (start, end) = places(&place.source, &place.range);
                    Related { path: slashes(&place.source.name), start, end, message: word }
                })
                .collect(),
        }
    }
}

impl<'a> Fix<'a> {
    fn of(edit: &'a Edit, source: &Source) -> Fix<'a> {
        let (start, end) = places(source, &edit.range);
        let safety = match edit.safety {
            Safety::Safe => "safe",
            Safety::Unsafe => "unsafe",
        };
        Fix { title: &edit.title, safety, replacement: &edit.replacement, start, end }
    }
}

fn places(source: &Source, range: &Range<usize>) -> (Place, Place) {
    let place = |offset| {
        let Position { byte, line, column } = source.position(offset);
        Place { byte, line, column }
    };
    (place(range.start), place(range.end))
}

#[cfg(test)]
mod tests {
    use super::super::sample::written;
    use super::*;
    use serde_json::{Value, json};

    #[test]
    fn every_field_is_there() {
        let text = written(&Json);
        let lines: Vec<Value> =
            text.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
        // The first line has 9 bytes, the byte order mark 3; `ä` is 2 bytes and `😀` 4.
        let (start, end) = (
            json!({"byte": 12 + 26, "line": 2, "column": 23}),
            json!({"byte": 12 + 30, "line": 2, "column": 27}),
        );
        assert_eq!(
            lines[0],
            json!({
                "rule": "reserved-code-sent",
                "level": "error",
                "path": "src/lib.rs",
                "start": start,
                "end": end,
                "code": 1006,
                "library": "axum",
                "message": "1006 (Abnormal Closure) must not be sent in a Close frame",
                "help": "send 1011",
                "note": "RFC 6455, section 7.4.1",
                "fix": {
                    "title": "send 1011",
                    "safety": "safe",
                    "replacement": "1011",
                    "start": start,
                    "end": end,
                },
                "related": [],
            })
        );
        assert_eq!(lines[1]["code"], Value::Null);
        assert_eq!(lines[1]["library"], Value::Null);
        assert_eq!(lines[1]["fix"], Value::Null);
        assert_eq!(lines[1]["level"], "note");
        assert_eq!(lines[1]["related"][0]["path"], "src/other.rs");
        assert_eq!(lines.len(), 2);
    }
}
