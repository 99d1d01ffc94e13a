//! A report made by hand, for the tests of the forms.

use std::path::PathBuf;
use std::sync::Arc;

use wsclose_lint::{Level, Safety};

use super::{Output, Report};
use crate::config::RuleSet;
use crate::diagnostic::{Diagnostic, Edit, Outcome, Place, problem};
use crate::failure::Exit;
use crate::packages::PackageInfo;
use crate::source::Source;

pub(super) const TEXT: &str =
    "fn f() {\n    let ä = \"😀\"; send(1006);\n}\n// 4001, % and 4001\r\n";

fn source(name: &str, text: &str, bom: bool) -> Arc<Source> {
    let path = PathBuf::from("/p").join(name);
    Arc::new(Source::new(path, name.to_owned(), text.to_owned(), bom))
}

/// Two findings: one with multi-byte characters before its place and a fix, in a file with a byte
/// order mark; one with places that belong to it.
pub(crate) fn outcome() -> Outcome {
    let package = Arc::new(PackageInfo {
        name: "demo".to_owned(),
        version: "1.2.3".to_owned(),
        edition: "2024".to_owned(),
        folder: PathBuf::from("/p"),
    });
    let lib = source("src/lib.rs", TEXT, true);
    let other = source("src/other.rs", "4001\n", false);
    let at = |text: &str| {
        let start = TEXT.find(text).unwrap();
        Place { source: Arc::clone(&lib), range: start..start + text.len() }
    };
    let first = Diagnostic {
        rule: "reserved-code-sent",
        level: Level::Error,
        place: at("1006"),
        package: Arc::clone(&package),
        code: Some(1006),
        library: Some("axum"),
        message: "1006 (Abnormal Closure) must not be sent in a Close frame".to_owned(),
        help: "send 1011".to_owned(),
        note: "RFC 6455, section 7.4.1".to_owned(),
        fix: Some(Edit {
            range: at("1006").range,
            replacement: "1011".to_owned(),
            safety: Safety::Safe,
            title: "send 1011".to_owned(),
        }),
        related: Vec::new(),
    };
    let second = Diagnostic {
        rule: "duplicate-private-code",
        level: Level::Note,
        place: at("4001"),
        code: None,
        library: None,
        message: "4001, twice: 100 %\nof the codes".to_owned(),
        help: String::new(),
        note: String::new(),
        fix: None,
        related: vec![
            (Place { source: other, range: 0..4 }, "first here".to_owned()),
            (
                Place { source: Arc::clone(&lib), range: TEXT.len() - 6..TEXT.len() - 2 },
                "and here".to_owned(),
            ),
        ],
        ..first.clone()
    };
    Outcome {
        diagnostics: vec![first, second],
        problems: vec![problem("bad.rs".to_owned(), "is not UTF-8")],
        ..Outcome::default()
    }
}

/// The first finding in the middle of a line of 300 KB.
pub(crate) fn in_a_long_line() -> Outcome {
    let padding = "fn f() {} ".repeat(15_000);
    let text = format!("{padding}send(1006);{padding}");
    let at = padding.len() + 5..padding.len() + 9;
    let place = Place { source: source("src/long.rs", &text, false), range: at.clone() };
    let mut outcome = outcome();
    outcome.diagnostics.truncate(1);
    for diagnostic in &mut outcome.diagnostics {
        diagnostic.place = place.clone();
        diagnostic.fix = diagnostic.fix.take().map(|fix| Edit { range: at.clone(), ..fix });
    }
    outcome
}

/// A report of what was found in `/p`.
pub(super) fn report<'a>(outcome: &'a Outcome, exit: Exit, rules: &'a RuleSet) -> Report<'a> {
    let (cwd, root) = (PathBuf::from("/p"), PathBuf::from("/p"));
    Report { outcome, exit, rules, color: false, continues: false, cwd, root }
}

/// The sample in a form.
pub(super) fn written(output: &dyn Output) -> String {
    let outcome = outcome();
    let rules = RuleSet::new(&[]);
    let report = report(&outcome, Exit::Incomplete, &rules);
    let mut out = Vec::new();
    output.write(&report, &mut out).unwrap();
    String::from_utf8(out).unwrap()
}
