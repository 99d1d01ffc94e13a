//! The real lint on `examples/mistakes`, in every format.

#![expect(clippy::unwrap_used, reason = "a test stops at what it does not expect")]

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

fn wsclose(format: &str) -> Output {
    let output = Command::new(env!("CARGO_BIN_EXE_cargo-wsclose"))
        .args(["wsclose", "check", "--format", format, "examples/mistakes"])
        .current_dir(root())
        .output()
        .unwrap();
    // There are findings at error level.
    assert_eq!(output.status.code(), Some(1), "{output:?}");
    output
}

#[test]
fn the_crate_of_mistakes_holds_one_of_each_kind() {
    let report = String::from_utf8(wsclose("json").stdout).unwrap();
    for rule in wsclose_lint::RULES {
        let found = report.matches(&format!("{{\"rule\":\"{}\"", rule.name)).count();
        assert_eq!(found, 1, "{}: {report}", rule.name);
    }
}

#[test]
fn sarif_is_what_the_schema_allows() {
    let report = wsclose("sarif").stdout;
    // Its types are made from the schema of SARIF 2.1.0.
    let sarif: serde_sarif::sarif::Sarif = serde_json::from_slice(&report).unwrap();
    let [run] = sarif.runs.as_slice() else { panic!("one run") };
    let results = run.results.as_ref().unwrap();
    assert_eq!(results.len(), wsclose_lint::RULES.len());
    let rules = run.tool.driver.rules.as_ref().unwrap();
    for result in results {
        let id = result.rule_id.as_ref().unwrap();
        assert!(rules.iter().any(|rule| rule.id == *id), "{id} is not described");
    }
    // What the types took in is all that there was.
    let written: serde_json::Value = serde_json::from_slice(&report).unwrap();
    let read = serde_json::to_value(&sarif).unwrap();
    assert_eq!(written, read, "a field that the schema does not know");
}
