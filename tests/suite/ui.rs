//! What the compiler shows: for each case in `tests/ui/<macro>/fail`, which tokens are underlined
//! and which words are printed.
//!
//! The expectations are comments in the cases, under the line that they are about:
//!
//! ```text
//!     let code = close_code!(send 1006);
//!     //                          ^^^^ 1006 (Abnormal Closure) must not be sent in a Close frame
//!     //                          | help: to make the other endpoint report 1006, …
//!     //                          | note: …
//! ```
//!
//! They are compared with the JSON output of the compiler: every error must be expected, with exactly
//! these columns and words, and every expected error must be reported. So a snapshot that was written
//! anew cannot let a wrong message pass. The snapshots (`*.stderr`) contain what the compiler prints,
//! and are compared on the one toolchain named in `tests/ui/TOOLCHAIN`, because other versions print
//! errors differently. To rewrite them, run the tests with `WSCLOSE_UPDATE=1`.
//!
//! The failing cases are compiled once, with `cargo check`: what it does not report, users see only
//! when they build.

use std::collections::BTreeMap;
use std::fmt::{self, Write};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use serde_json::Value;

use crate::project::{Project, is_the_recorded_toolchain, root, rust_files};

/// An error as the compiler reports it.
struct Reported {
    error: Error,
    /// What the compiler prints, with paths from the root of the repository and without the numbers
    /// of lines, which change with every line above.
    printed: String,
}

/// A compile error: where, and the words.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Error {
    line: usize,
    /// First column and the one after the last, from 1, in characters.
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
fn passing_cases_compile_and_run() {
    let cases = trybuild::TestCases::new();
    for folder in folders() {
        for case in rust_files(&folder.join("pass")) {
            cases.pass(case);
        }
    }
}

#[test]
fn the_snapshots_are_what_the_compiler_prints() {
    if !is_the_recorded_toolchain() {
        return;
    }
    let mut stale = Vec::new();
    for (case, found) in CHECKED.iter() {
        let snapshot = case.with_extension("stderr");
        let printed = found.iter().map(|error| error.printed.as_str()).collect::<String>();
        if std::env::var_os("WSCLOSE_UPDATE").is_some() {
            fs::write(snapshot, printed).unwrap();
        } else if fs::read_to_string(&snapshot).unwrap_or_default() != printed {
            stale.push(format!("{}\n{printed}", snapshot.display()));
        }
    }
    assert!(
        stale.is_empty(),
        "stale, or wrong; `WSCLOSE_UPDATE=1 cargo test --test suite ui` writes them anew:\n{}",
        stale.join("\n")
    );
}

#[test]
fn errors_are_where_and_what_the_comments_say() {
    let mut failures = Vec::new();
    for (case, found) in CHECKED.iter() {
        let source = fs::read_to_string(case).unwrap();
        let expected = expectations(&source);
        assert!(!expected.is_empty(), "{} expects no error", case.display());
        let found: Vec<&Error> = found.iter().map(|reported| &reported.error).collect();
        for error in found.iter().filter(|error| !expected.contains(error)) {
            failures.push(format!("{}: not expected: {error}", case.display()));
        }
        for error in expected.iter().filter(|error| !found.contains(error)) {
            failures.push(format!("{}: not reported: {error}", case.display()));
        }
        if failures.is_empty() && found.len() != expected.len() {
            failures.push(format!("{}: an error is reported twice", case.display()));
        }
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
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

/// The errors of each case, in the order of their places.
static CHECKED: LazyLock<BTreeMap<PathBuf, Vec<Reported>>> = LazyLock::new(check);

/// Has the compiler check all failing cases.
fn check() -> BTreeMap<PathBuf, Vec<Reported>> {
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
    let output = project.cargo(&["check", "--bins", "--keep-going", "--message-format=json"]);

    let mut errors: BTreeMap<PathBuf, Vec<Reported>> =
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
            let printed = without_places(message["rendered"].as_str().unwrap());
            errors.get_mut(&case).unwrap().push(Reported { error, printed });
        }
    }
    for errors in errors.values_mut() {
        errors.sort_by(|a, b| a.error.cmp(&b.error));
    }
    errors
}

fn without_places(printed: &str) -> String {
    let root = format!("{}/", root().display());
    let lines = printed.lines().map(|line| match line.split_once(".rs:") {
        Some((file, _)) if file.contains("--> ") || file.contains("::: ") => {
            format!("{}.rs\n", file.replace(&root, ""))
        }
        _ => {
            let digits = line.len() - line.trim_start_matches(|c: char| c.is_ascii_digit()).len();
            let (number, rest) = line.split_at(digits);
            format!("{}{rest}", " ".repeat(number.len())).trim_end().to_owned() + "\n"
        }
    });
    lines.collect()
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
