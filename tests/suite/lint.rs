//! The lint over its fixtures, and over the examples in its own documentation.
//!
//! A fixture is Rust source that names its dependencies in its first line. What is expected stands
//! as comments under the code, with carets under the place:
//!
//! ```text
//! //! dependencies: axum(ws), futures-util
//!     CloseFrame { code: 1006, reason: "".into() };
//!     //                 ^^^^ error[reserved-code-sent] 1006 (Abnormal Closure) must not be sent in …
//! ```
//!
//! In the fixtures of the libraries only the rule is named. All rules run over all fixtures, so
//! an unexpected finding is seen. A rule that is off by default is heard in the fixture that
//! bears its name, and nowhere else.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use wsclose_lint::{Dependency, File, Finding, Level, Manifest, RULES, Report, Unit};

use crate::expected::{Expected, expectations};
use crate::project::{root, rust_files};

/// Dependencies as a fixture names them: `axum(ws), closes = wsclose`.
fn manifest(text: &str) -> Manifest {
    let line = text.lines().next().unwrap_or_default();
    let list = line.strip_prefix("//! dependencies:").unwrap_or_else(|| {
        panic!("the first line of a fixture names its dependencies: {line}");
    });
    let mut depth = 0_i32;
    // Commas between features do not separate dependencies.
    let separates = |letter: char| {
        depth += i32::from(letter == '(') - i32::from(letter == ')');
        letter == ',' && depth == 0
    };
    let dependencies = list
        .split(separates)
        .map(|word| {
            let (name, features) = word.split_once('(').unwrap_or((word, ""));
            let features = features.trim_end().trim_end_matches(')').split(',');
            let mut dependency = Dependency::new(name.trim(), &name.trim().replace('-', "_"));
            dependency.features = Some(features.map(|feature| feature.trim().to_owned()).collect());
            dependency
        })
        .collect();
    Manifest::of(dependencies)
}

fn check(text: &str) -> Report {
    let file = File::new(0, String::new(), text.to_owned(), false);
    let report = Unit::new(vec![manifest(text)], vec![file]).check();
    assert!(report.errors.is_empty(), "{:?}\n{text}", report.errors);
    report
}

/// Line and column of a byte, from 1.
fn position(text: &str, byte: usize) -> (usize, usize) {
    let before = &text.get(..byte).expect("a place is between two characters");
    let line = before.matches('\n').count() + 1;
    let column = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
    (line, column)
}

/// What the lint found, in the words of the fixtures. The rule `own` counts also where it is off.
fn found(text: &str, report: &Report, own: &str, words: fn(&Finding) -> String) -> Vec<Expected> {
    report
        .findings
        .iter()
        .filter(|finding| finding.level > Level::Off || is_off(finding, own))
        .map(|finding| {
            let (line, from) = position(text, finding.place.range.start);
            let (last, to) = position(text, finding.place.range.end);
            // Over several lines only the first is underlined.
            let length = text.lines().nth(line - 1).unwrap_or_default().chars().count();
            let to = if last == line { to } else { length + 1 };
            (line, from, to, words(finding))
        })
        .collect()
}

/// Is this a finding of that rule, and is the rule off by default?
fn is_off(finding: &Finding, rule: &str) -> bool {
    finding.rule == rule
        && RULES.iter().any(|known| known.name == rule && known.level == Level::Off)
}

fn compare(file: &Path, text: &str, words: fn(&Finding) -> String) -> Vec<String> {
    let own = file.file_stem().and_then(|stem| stem.to_str()).unwrap_or_default();
    let (expected, all) = (expectations(text), found(text, &check(text), own, words));
    let mut found = BTreeSet::new();
    // One mistake is one finding.
    let again: Vec<Expected> = all.into_iter().filter(|one| !found.insert(one.clone())).collect();
    let again = again.iter().map(|f| ("came again", f));
    let unexpected = found.difference(&expected).map(|f| ("not expected", f));
    let missing = expected.difference(&found).map(|f| ("did not come", f));
    unexpected
        .chain(missing)
        .chain(again)
        .map(|(what, (line, from, to, words))| {
            format!("{}:{line}: {what}: columns {from} to {to}: {words}", file.display())
        })
        .collect()
}

fn fixtures(folder: &str) -> Vec<(PathBuf, String)> {
    rust_files(&root().join(folder))
        .into_iter()
        .map(|file| {
            let text = fs::read_to_string(&file).unwrap();
            (file, text)
        })
        .collect()
}

#[test]
fn rules_find_what_the_fixtures_expect_and_nothing_else() {
    let failures: Vec<String> = fixtures("tests/lint")
        .iter()
        .flat_map(|(file, text)| {
            compare(file, text, |finding| {
                format!("{}[{}] {}", finding.level.name(), finding.rule, finding.message)
            })
        })
        .collect();
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

#[test]
fn every_shape_of_every_library_is_found() {
    let failures: Vec<String> = fixtures("tests/lint/libraries")
        .iter()
        .flat_map(|(file, text)| compare(file, text, |finding| finding.rule.to_owned()))
        .collect();
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

#[test]
fn a_look_alike_of_a_library_is_left_alone() {
    for (file, text) in fixtures("tests/lint/libraries") {
        assert!(!expectations(&text).is_empty(), "{} has no positive case", file.display());
        let text: String = text
            .lines()
            .map(|line| match line.trim_start().strip_prefix("use ") {
                Some(rest) => format!("use crate::look_alike::{rest}\n"),
                None => format!("{line}\n"),
            })
            .collect();
        let report = check(&text);
        let found: Vec<&Finding> =
            report.findings.iter().filter(|finding| finding.level > Level::Note).collect();
        assert!(found.is_empty(), "{}: {found:#?}", file.display());
    }
}

/// The Rust blocks under a heading of a rule's documentation.
fn blocks(documentation: &str, heading: &str) -> Vec<String> {
    let Some((_, rest)) = documentation.split_once(&format!("## {heading}\n")) else {
        return Vec::new();
    };
    let section = rest.split("\n ## ").next().unwrap_or(rest);
    let section = section.split("\n## ").next().unwrap_or(section);
    section
        .split("```rust")
        .skip(1)
        .filter_map(|block| block.split("```").next())
        .map(|block| {
            let lines = block.trim_start_matches('\n').lines();
            let lines = lines.map(|line| line.strip_prefix(' ').unwrap_or(line));
            lines.collect::<Vec<_>>().join("\n") + "\n"
        })
        .collect()
}

#[test]
fn the_example_of_a_rule_is_flagged_by_it_alone_and_its_remedy_is_clean() {
    assert!(RULES.len() >= 15, "a rule is gone");
    for rule in RULES {
        let (bad, good) =
            (blocks(rule.documentation, "Example"), blocks(rule.documentation, "Use instead"));
        assert!(!bad.is_empty() && !good.is_empty(), "{} lacks an example", rule.name);
        for (text, expected) in
            bad.iter().map(|text| (text, true)).chain(good.iter().map(|text| (text, false)))
        {
            let report = check(text);
            let flagged: BTreeSet<&str> = report
                .findings
                .iter()
                // A rule that is off by default still flags its own example.
                .filter(|finding| finding.level > Level::Off || finding.rule == rule.name)
                .map(|finding| finding.rule)
                .collect();
            let wanted = if expected { BTreeSet::from([rule.name]) } else { BTreeSet::new() };
            assert_eq!(flagged, wanted, "{}:\n{text}\n{:#?}", rule.name, report.findings);
        }
    }
}

#[test]
fn rules_are_sorted_named_and_documented_alike() {
    assert!(RULES.is_sorted_by(|a, b| a.name < b.name));
    for rule in RULES {
        let headings: Vec<&str> = rule
            .documentation
            .lines()
            .filter_map(|line| line.trim_start().strip_prefix("## "))
            .collect();
        let wanted = ["What it does", "Why is this bad", "Example", "Use instead"];
        assert_eq!(headings[..4], wanted, "{}", rule.name);
        let rest = &headings[4..];
        assert!(rest.is_empty() || rest == ["Fix safety"], "{}: {rest:?}", rule.name);
        let file = format!("lint/src/rules/{}.rs", rule.name.replace('-', "_"));
        assert!(root().join(&file).exists(), "{file} is missing");
        let fixture = format!("tests/lint/{}.rs", rule.name);
        assert!(root().join(&fixture).exists(), "{fixture} is missing");
    }
    let files = rust_files(&root().join("lint/src/rules"));
    let helpers = ["mod.rs", "testing.rs", "verdict.rs", "words.rs"];
    let rules = files.iter().filter(|file| {
        !helpers.iter().any(|helper| file.file_name().is_some_and(|name| name == *helper))
    });
    assert_eq!(rules.count(), RULES.len(), "a file in lint/src/rules is not registered");
}

#[test]
fn messages_follow_the_convention() {
    for folder in ["tests/lint", "tests/lint/libraries"] {
        for (_, text) in fixtures(folder) {
            for finding in check(&text).findings {
                for words in [&finding.message, &finding.help, &finding.note] {
                    assert!(!words.ends_with('.'), "{words}");
                    assert!(!words.contains('\n'), "{words}");
                }
                assert!(!finding.message.starts_with(char::is_uppercase), "{}", finding.message);
                assert!(!finding.help.is_empty(), "{} gives no help", finding.rule);
            }
        }
    }
}
