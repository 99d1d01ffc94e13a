//! What the compiler shows: for each case in `tests/ui/<macro>/fail`, which tokens are underlined
//! and which words are printed.
//!
//! The expectations stand as comments in the cases, under the line that they are about:
//!
//! ```text
//!     let code = close_code!(send 1006);
//!     //                          ^^^^ 1006 (Abnormal Closure) must not be sent in a Close frame
//!     //                          | help: to make the other endpoint report 1006, …
//!     //                          | note: …
//! ```
//!
//! They are compared with the compiler's own JSON: every error must be expected, with exactly
//! these columns and words, and every expectation must come true. So a snapshot that was written
//! anew cannot let a wrong message pass. The snapshots (`*.stderr`) hold the whole picture and are
//! compared by trybuild, on the one toolchain named in `tests/ui/TOOLCHAIN`: the pictures of others
//! differ. To write them anew, run the tests with `TRYBUILD=overwrite`.

use std::collections::BTreeMap;
use std::fmt::{self, Write};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use serde_json::Value;

use crate::project::{Project, is_the_recorded_toolchain, root, rust_files};

/// A compile error: where, and the words.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Error {
    line: usize,
    /// First column and the one behind the last, from 1, in characters.
    columns: (usize, usize),
    words: String,
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Error { line, columns: (from, to), words } = self;
        write!(f, "line {line}, columns {from} to {to}: {words}")
    }
}

fn folders() -> Vec<PathBuf> {
    let mut folders: Vec<PathBuf> = fs::read_dir(root().join("tests/ui"))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.is_dir())
        .collect();
    folders.sort();
    assert!(folders.len() >= 4, "a folder of cases is gone");
    folders
}

fn failing_cases() -> Vec<PathBuf> {
    folders().iter().flat_map(|folder| rust_files(&folder.join("fail"))).collect()
}

#[test]
fn cases_pass_and_snapshots_match() {
    let cases = trybuild::TestCases::new();
    for folder in folders() {
        for case in rust_files(&folder.join("pass")) {
            cases.pass(case);
        }
    }
    if is_the_recorded_toolchain() {
        for case in failing_cases() {
            cases.compile_fail(case);
        }
    }
}

#[test]
fn errors_are_where_and_what_the_comments_say() {
    let mut failures = Vec::new();
    for (case, found) in CHECKED.iter() {
        let source = fs::read_to_string(case).unwrap();
        let expected = expectations(&source);
        assert!(!expected.is_empty(), "{} expects no error", case.display());
        for error in found.iter().filter(|error| !expected.contains(error)) {
            failures.push(format!("{}: not expected: {error}", case.display()));
        }
        for error in expected.iter().filter(|error| !found.contains(error)) {
            failures.push(format!("{}: did not come: {error}", case.display()));
        }
        if failures.is_empty() && found.len() != expected.len() {
            failures.push(format!("{}: an error came twice", case.display()));
        }
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

#[test]
fn check_and_build_give_the_same_errors() {
    for (case, built) in errors("build") {
        assert_eq!(CHECKED[&case], built, "{}", case.display());
    }
}

/// Reads the comments of a case.
fn expectations(source: &str) -> Vec<Error> {
    let mut expected: Vec<Error> = Vec::new();
    let mut code_line = 0;
    for (index, line) in source.lines().enumerate() {
        let comment = line.trim_start().strip_prefix("//").map(str::trim_start);
        match comment {
            Some(comment) if comment.starts_with('^') => {
                let width = comment.chars().take_while(|&c| c == '^').count();
                let from = line.chars().take_while(|&c| c != '^').count() + 1;
                let words = comment.trim_start_matches('^').trim().to_owned();
                expected.push(Error { line: code_line, columns: (from, from + width), words });
            }
            Some(comment) if comment.starts_with('|') => {
                let error = expected.last_mut().expect("a line of words belongs to an error");
                error.words += "\n";
                error.words += comment.trim_start_matches('|').trim();
            }
            _ => code_line = index + 1,
        }
    }
    expected.sort();
    expected
}

/// The errors of each case under `cargo check`.
static CHECKED: LazyLock<BTreeMap<PathBuf, Vec<Error>>> = LazyLock::new(|| errors("check"));

/// The errors of each case, as the compiler reports them.
fn errors(command: &str) -> BTreeMap<PathBuf, Vec<Error>> {
    let cases = failing_cases();
    let project = Project::new("ui");
    let mut manifest = format!(
        "[package]\nname = \"ui\"\nversion = \"0.0.0\"\nedition = \"2024\"\nautobins = false\n\
         [dependencies]\nwsclose = {}\n[workspace]\n",
        Project::dependency()
    );
    for (index, case) in cases.iter().enumerate() {
        writeln!(manifest, "[[bin]]\nname = \"case{index}\"\npath = '{}'", case.display()).unwrap();
    }
    project.write("Cargo.toml", &manifest);
    let output = project.cargo(&[command, "--bins", "--keep-going", "--message-format=json"]);

    let mut errors: BTreeMap<PathBuf, Vec<Error>> =
        cases.into_iter().map(|case| (case, Vec::new())).collect();
    for line in String::from_utf8(output.stdout).unwrap().lines() {
        let message: Value = serde_json::from_str(line).unwrap();
        if message["reason"] != "compiler-message" {
            continue;
        }
        let case = PathBuf::from(message["target"]["src_path"].as_str().unwrap());
        let message = &message["message"];
        // Without a place it is the count of errors at the end.
        let spans = message["spans"].as_array().unwrap();
        if let Some(span) = spans.iter().find(|span| span["is_primary"] == true)
            && message["level"] != "note"
        {
            assert_eq!(message["level"], "error", "{}: {message}", case.display());
            let error = error(&case, message, span);
            errors.get_mut(&case).unwrap().push(error);
        }
    }
    for errors in errors.values_mut() {
        errors.sort();
    }
    errors
}

fn error(case: &Path, message: &Value, span: &Value) -> Error {
    // Out of the expansion, to where the user wrote it.
    let mut span = span;
    while Path::new(span["file_name"].as_str().unwrap()) != case {
        span = &span["expansion"]["span"];
    }
    let number = |key: &str| usize::try_from(span[key].as_u64().unwrap()).unwrap();
    assert_eq!(number("line_start"), number("line_end"), "{}: {message}", case.display());
    let words = message["message"].as_str().unwrap();
    let words = words.strip_prefix("evaluation panicked: ").unwrap_or(words);
    Error {
        line: number("line_start"),
        columns: (number("column_start"), number("column_end")),
        words: words.replace("\n\n", "\n"),
    }
}
