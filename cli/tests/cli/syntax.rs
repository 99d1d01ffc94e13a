//! Files that are not plain Rust 2024: with a preamble, of an old edition, with syntax errors.

use cargo_wsclose::Exit;
use serde_json::Value;

use crate::world::{WITH_LIBRARY, World};

/// A function that sends a code that must not be sent.
fn bad(name: &str) -> String {
    format!("fn {name}() -> CloseFrame {{ CloseFrame {{ code: 1006, reason: \"\".into() }} }}\n")
}

const USE: &str = "use axum::extract::ws::CloseFrame;\n";

fn world(text: &str) -> World {
    World::with_real_lint(&[("Cargo.toml", WITH_LIBRARY), ("src/lib.rs", text)])
}

#[test]
fn positions_are_right_behind_a_preamble_in_every_format() {
    for preamble in ["#!/usr/bin/env run-cargo-script\n", "\u{FEFF}\n", "\u{FEFF}#!/bin/x\n"] {
        let text = format!("{preamble}{USE}{}", bad("f"));
        let at = text.find("1006").unwrap();
        let world = world(&text);
        let run = |format: &str| world.run(&["check", "--format", format]).stdout;
        let json: Value = serde_json::from_str(&run("json")).unwrap();
        assert_eq!(json["start"], serde_json::json!({"byte": at, "line": 3, "column": 43}));
        assert_eq!(json["end"]["byte"], at + 4);
        assert!(run("human").contains(" --> src/lib.rs:3:43\n"), "{}", run("human"));
        assert!(run("github").contains("line=3,col=43,endColumn=47"));
        let rustc = run("rustc");
        let rustc: Value = serde_json::from_str(rustc.lines().next().unwrap()).unwrap();
        let span = &rustc["message"]["spans"][0];
        assert_eq!((&span["byte_start"], &span["column_start"]), (&at.into(), &43.into()));
        let sarif: Value = serde_json::from_str(&run("sarif")).unwrap();
        let place = &sarif["runs"][0]["results"][0]["locations"][0]["physicalLocation"];
        assert_eq!(place["region"]["startColumn"], 43);
    }
}

#[test]
fn a_fix_behind_a_shebang_line_edits_its_place() {
    let manifest = format!("{WITH_LIBRARY}wsclose = '0.1'\n")
        .replace("[dependencies]", "edition = '2024'\n[dependencies]");
    let text = |reason: &str| {
        format!(
            "#!/usr/bin/env run-cargo-script\n{USE}fn f(e: std::io::Error) -> CloseFrame {{\n    \
             CloseFrame {{ code: 1011, reason: {reason}.into() }}\n}}\n"
        )
    };
    let world =
        World::with_real_lint(&[("Cargo.toml", &manifest), ("src/lib.rs", &text("e.to_string()"))]);
    let ran = world.run(&["check", "--fix"]);
    let fixed = text("::wsclose::Reason::truncate(&e.to_string()).as_str().to_owned()");
    assert_eq!(world.read("src/lib.rs"), fixed, "{ran:?}");
}

#[test]
fn a_syntax_error_costs_its_item_and_is_in_every_format() {
    let text = format!("{USE}{}fn broken() {{\n    close(1006;\n}}\n{}", bad("f"), bad("g"));
    let world = world(&text);
    let ran = world.run(&["check", "--format", "json"]);
    assert_eq!(ran.exit, Exit::Incomplete);
    assert_eq!(
        ran.findings(),
        [
            "src/lib.rs:2:43 error reserved-code-sent",
            "src/lib.rs:4:10 error syntax-error",
            "src/lib.rs:6:43 error reserved-code-sent",
        ]
    );
    let human = world.run(&["check"]).stdout;
    let snippet = "error[syntax-error]: unclosed delimiter\n --> src/lib.rs:4:10\n  |\n\
                   4 |     close(1006;\n  |          ^\n";
    assert!(human.contains(snippet), "{human}");
    for format in ["rustc", "sarif", "github"] {
        let text = world.run(&["check", "--format", format]).stdout;
        assert!(text.contains("unclosed delimiter") && text.contains("syntax-error"), "{text}");
    }
}

#[test]
fn a_syntax_error_is_a_rule_with_a_level() {
    let world = world(&format!("{USE}{}fn broken( {{}}\n", bad("f")));
    let ran = world.run(&["check", "-W", "syntax-error", "-A", "reserved-code-sent"]);
    assert_eq!(ran.exit, Exit::Clean);
    assert!(ran.stdout.starts_with("warning[syntax-error]"), "{ran:?}");
    let ran = world.run(&["check", "-A", "syntax-error"]);
    assert_eq!((ran.exit, ran.stdout.matches("syntax-error").count()), (Exit::Findings, 0));
}

#[test]
fn a_comment_in_a_file_with_a_syntax_error_is_not_called_unused() {
    let allow = "// wsclose: allow(reserved-code-sent)\n";
    let world =
        world(&format!("{USE}{allow}{}{allow}fn broken( {{}}\n{allow}fn g() {{}}\n", bad("f")));
    assert_eq!(world.findings(&[]), ["src/lib.rs:5:10 error syntax-error"]);
}

#[test]
fn the_edition_of_a_workspace_is_inherited_where_the_package_says_so() {
    let text = format!("{USE}async fn f() {{}}\n{}", bad("g"));
    let inherits = "edition.workspace = true\n";
    for (edition, workspace, syntax_errors) in [
        (inherits, "edition = '2021'\n", 0),
        (inherits, "edition = '2015'\n", 1),
        ("", "edition = '2021'\n", 1),
        // A copy of the package without its workspace.
        (inherits, "", 0),
    ] {
        let manifest = WITH_LIBRARY.replace("[dependencies]", &format!("{edition}[dependencies]"));
        let root = match workspace {
            "" => String::new(),
            edition => format!("[workspace]\nmembers = ['a']\n[workspace.package]\n{edition}"),
        };
        let world = World::with_real_lint(&[
            ("Cargo.toml", &root),
            ("a/Cargo.toml", &manifest),
            ("a/src/lib.rs", &text),
        ]);
        let findings = world.findings(&[]);
        assert_eq!(findings.len(), 1 + syntax_errors, "{edition}{workspace}: {findings:?}");
    }
}

#[test]
fn the_edition_says_what_is_a_keyword() {
    let text = format!("{USE}fn async() {{}}\n{}", bad("r#await"));
    for (edition, syntax_errors) in [("", 0), ("edition = '2015'\n", 0), ("edition = '2021'\n", 1)]
    {
        let manifest = WITH_LIBRARY.replace("[dependencies]", &format!("{edition}[dependencies]"));
        let world = World::with_real_lint(&[("Cargo.toml", &manifest), ("src/lib.rs", &text)]);
        let findings = world.findings(&[]);
        assert_eq!(findings.len(), 1 + syntax_errors, "{edition}: {findings:?}");
        assert!(findings.iter().any(|it| it.ends_with("reserved-code-sent")), "{findings:?}");
    }
}
