//! The lint over the workspaces `tests/lint/flow` and `tests/lint/unchecked`, run as a user runs it.
//!
//! Each package there is a class of ways that a code or a reason takes to the place where it is
//! sent. Expectations are under the code as in the other fixtures, without the message. What
//! the lint does not manage yet is marked: `not found: ` before a finding that ought to come, `wrong: `
//! before one that ought not to. A mark that does not hold any more fails the test too.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test stops at what it does not expect"
)]

#[path = "../../tests/suite/expected.rs"]
mod expected;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

use expected::expectations;

/// File, line, first column, column after the last, and `level[rule]`.
type Place = (String, usize, usize, usize, String);

fn workspace(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/lint").join(name)
}

/// The Rust files under a folder.
fn rust_files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            if !path.ends_with("target") {
                found.extend(rust_files(&path));
            }
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
    found
}

fn expected_in(workspace: &Path) -> BTreeSet<Place> {
    let mut places = BTreeSet::new();
    for file in rust_files(workspace) {
        let name = file.strip_prefix(workspace).unwrap().to_str().unwrap().replace('\\', "/");
        for (line, from, to, words) in expectations(&fs::read_to_string(&file).unwrap()) {
            places.insert((name.clone(), line, from, to, words));
        }
    }
    places
}

fn found_in(workspace: &Path) -> Vec<Place> {
    let output = Command::new(env!("CARGO_BIN_EXE_cargo-wsclose"))
        .args(["wsclose", "check", "--format", "json", "."])
        .current_dir(workspace)
        .output()
        .unwrap();
    let findings = String::from_utf8(output.stdout).unwrap();
    let read = |line: &str| place(workspace, &serde_json::from_str(line).unwrap());
    findings.lines().map(read).collect()
}

fn place(workspace: &Path, finding: &Value) -> Place {
    let text = |key: &str| finding[key].as_str().unwrap().replace('\\', "/");
    let number =
        |end: &str, key: &str| usize::try_from(finding[end][key].as_u64().unwrap()).unwrap();
    let path = text("path");
    let path = path.strip_prefix("./").unwrap_or(&path).to_owned();
    let (line, last) = (number("start", "line"), number("end", "line"));
    // Over several lines only the first is underlined.
    let to = if line == last {
        number("end", "column")
    } else {
        let text = fs::read_to_string(workspace.join(&path)).unwrap();
        text.lines().nth(line - 1).unwrap().chars().count() + 1
    };
    let words = format!("{}[{}]", text("level"), text("rule"));
    (path, line, number("start", "column"), to, words)
}

/// What differs from the carets, a line each.
fn differences(workspace: &Path) -> Vec<String> {
    let (mut expected, mut not_found) = (BTreeSet::new(), BTreeSet::new());
    for (file, line, from, to, words) in expected_in(workspace) {
        if let Some(words) = words.strip_prefix("not found: ") {
            not_found.insert((file, line, from, to, words.to_owned()));
        } else {
            let words = words.strip_prefix("wrong: ").unwrap_or(&words).to_owned();
            expected.insert((file, line, from, to, words));
        }
    }
    assert!(!expected.is_empty(), "{}: nothing is expected", workspace.display());
    let mut found = BTreeSet::new();
    // One mistake is one finding.
    let again: Vec<Place> =
        found_in(workspace).into_iter().filter(|place| !found.insert(place.clone())).collect();
    let now = found.intersection(&not_found).map(|place| ("is found now", place));
    let unexpected = found
        .difference(&expected)
        .filter(|place| !not_found.contains(place))
        .map(|place| ("not expected", place));
    let missing = expected.difference(&found).map(|place| ("did not come", place));
    now.chain(unexpected)
        .chain(missing)
        .chain(again.iter().map(|place| ("came again", place)))
        .map(|(what, (file, line, from, to, words))| {
            format!("{file}:{line}: {what}: columns {from} to {to}: {words}")
        })
        .collect()
}

#[test]
fn what_is_wrong_is_found_wherever_it_comes_from() {
    let differences = differences(&workspace("flow"));
    assert!(differences.is_empty(), "{}", differences.join("\n"));
}

// The other workspace has a later version in its lock file, and the like is right there.
#[test]
fn the_lock_file_says_whether_a_library_has_looked_at_a_received_code() {
    let differences = differences(&workspace("unchecked"));
    assert!(differences.is_empty(), "{}", differences.join("\n"));
}
