//! What a project needs that takes the lint up: levels by group, packages, baselines, files.

use std::path::Path;

use cargo_wsclose::Exit;
use serde_json::Value;

use crate::world::{BAD, WITH_LIBRARY, World};

/// An error, and a finding of a rule that is off by default.
const BOTH: &str = "fn f() { close(1006); }\nfn g() { close(4001); }\n";

fn package(text: &str) -> World {
    World::new(&[("Cargo.toml", WITH_LIBRARY), ("src/lib.rs", text)])
}

#[test]
fn a_level_can_be_set_for_findings_by_their_level() {
    let world = package(BOTH);
    let levels = |args: &[&str]| world.findings(args);
    let (error, warning) =
        ("src/lib.rs:1:16 error bad-number", "src/lib.rs:1:16 warning bad-number");
    assert_eq!(levels(&["-W", "errors"]), [warning]);
    assert_eq!(levels(&["-W", "bad-number", "-D", "warnings"]), [error]);
    // What was set before is what counts, and what is off stays off.
    assert_eq!(levels(&["-D", "warnings", "-W", "bad-number"]), [warning]);
    assert_eq!(levels(&["-D", "all"]), [error]);
    assert_eq!(levels(&["-A", "all"]), [""; 0]);
    assert_eq!(levels(&["-A", "all", "-D", "bad-style"]), ["src/lib.rs:2:16 error bad-style"]);
    // In tests, a denied warning is an error, too.
    world.write("tests/it.rs", BAD);
    assert_eq!(levels(&["-D", "warnings", "tests"]), ["tests/it.rs:1:16 error bad-number"]);
    let ran = world.run(&["check", "-D", "warning"]);
    assert_eq!(ran.exit, Exit::Incomplete);
    assert!(ran.stderr.contains("help: write `warnings`"), "{ran:?}");
}

#[test]
fn the_exit_code_can_be_zero_for_findings_but_not_for_an_incomplete_check() {
    let world = package(BAD);
    let ran = world.run(&["check", "--exit-zero"]);
    assert_eq!(ran.exit, Exit::Clean);
    assert!(ran.stdout.contains("error[bad-number]"));
    world.write("src/bad.rs", b"close \xFF");
    assert_eq!(world.run(&["check", "--exit-zero"]).exit, Exit::Incomplete);
}

#[test]
fn quiet_is_without_a_summary() {
    let ran = package(BAD).run(&["check", "--quiet"]);
    assert_eq!((ran.exit, ran.stderr.as_str()), (Exit::Findings, ""));
    assert!(ran.stdout.contains("error[bad-number]"));
}

#[test]
fn statistics_count_the_findings_of_each_rule() {
    let world = package(&[BOTH, BAD].concat());
    let ran = world.run(&["check", "--statistics", "-W", "bad-style"]);
    assert_eq!(ran.exit, Exit::Findings);
    assert_eq!(
        ran.stdout,
        "COUNT  LEVEL    FIXABLE  RULE\n2      error    2        bad-number\n\
         1      warning  1        bad-style\n"
    );
    let ran = world.run(&["check", "--statistics", "--format", "json"]);
    let rows: Value = serde_json::from_str(&ran.stdout).unwrap();
    assert_eq!(rows[0]["count"], 2);
    assert_eq!(world.run(&["check", "--statistics", "--format", "sarif"]).exit, Exit::Incomplete);
}

#[test]
fn the_report_is_written_to_a_file() {
    let world = package(BAD);
    let ran = world.run(&["check", "--format", "json", "--output", "report.json"]);
    assert_eq!((ran.exit, ran.stdout.as_str()), (Exit::Findings, ""));
    assert!(world.read("report.json").starts_with("{\"rule\":\"bad-number\""));
    let ran = world.run(&["check", "--color", "always", "-o", "report.json", "-A", "bad-number"]);
    assert_eq!((ran.exit, world.read("report.json").as_str()), (Exit::Clean, ""));
    let ran = world.run(&["check", "-o", "nowhere/report.json"]);
    assert_eq!(ran.exit, Exit::Incomplete);
    assert!(ran.stderr.contains("`nowhere/report.json` cannot be written"), "{ran:?}");
}

#[test]
fn packages_are_chosen_by_name_or_manifest() {
    let member = |name: &str| WITH_LIBRARY.replace("demo", name);
    let world = World::new(&[
        ("Cargo.toml", "[workspace]\nmembers = ['a', 'b']\n"),
        ("a/Cargo.toml", &member("alpha")),
        ("a/src/lib.rs", BAD),
        ("b/Cargo.toml", &member("beta")),
        ("b/src/lib.rs", BAD),
    ]);
    let checked = |folder: &str, args: &[&str]| {
        let args = [&["check", "--format", "github", "-q"], args].concat();
        world.run_in(Path::new(folder), &args).stdout.matches("::error").count()
    };
    assert_eq!(checked("", &["-p", "beta"]), 1);
    assert_eq!(checked("a", &["--package", "beta"]), 1);
    assert_eq!(checked("a", &["-p", "alpha", "-p", "beta"]), 2);
    assert_eq!(checked("a", &[]), 1);
    assert_eq!(checked("a", &["--workspace"]), 2);
    assert_eq!(checked("a", &["--manifest-path", "../Cargo.toml"]), 2);
    assert_eq!(checked("a", &["--manifest-path", "../b/Cargo.toml"]), 1);
    assert_eq!(checked("", &["--manifest-path", "b/Cargo.toml", "--workspace"]), 2);
    for (args, told) in [
        (&["-p", "alphas"][..], "help: write `alpha`"),
        (&["-p", "x"], "help: the packages are alpha, beta"),
        (&["--manifest-path", "a"], "which is not a manifest"),
        (&["-p", "alpha", "a"], "cannot be used with"),
    ] {
        let ran = world.run(&[&["check"], args].concat());
        assert_eq!(ran.exit, Exit::Incomplete, "{args:?}");
        assert!(ran.stderr.contains(told), "{args:?}: {ran:?}");
    }
}

#[test]
fn a_file_that_is_not_rust_is_refused_whatever_it_is() {
    let world = package(BAD);
    world.write("x.md", "");
    for (path, help) in [("x.md", ""), ("Cargo.toml", "`--manifest-path Cargo.toml`")] {
        let ran = world.run(&["check", path]);
        assert_eq!((ran.exit, ran.stdout.as_str()), (Exit::Incomplete, ""), "{path}");
        let told = format!("error: {path}: is neither a directory nor a Rust file");
        assert!(ran.stderr.starts_with(&told), "{path}: {ran:?}");
        assert!(ran.stderr.contains(help), "{path}: {ran:?}");
    }
}

#[test]
fn unsaved_text_is_checked_in_the_place_of_its_file() {
    let world = package("fn f() { close(1000); }\n");
    let check = |path: &str, text: &str| {
        let args = ["check", "--format", "json", "--stdin-filename", path];
        world.run_with(text, Path::new(""), &args).findings()
    };
    assert_eq!(check("src/lib.rs", BAD), ["src/lib.rs:1:16 error bad-number"]);
    assert_eq!(check("src/lib.rs", "fn f() {}"), [""; 0]);
    // Also where there is no such file yet, and only there.
    world.write("src/other.rs", BAD);
    assert_eq!(check("src/new.rs", BAD), ["src/new.rs:1:16 error bad-number"]);
    assert_eq!(world.read("src/lib.rs"), "fn f() { close(1000); }\n");
    let args = ["check", "--diff", "-q", "--stdin-filename", "src/lib.rs"];
    let ran = world.run_with(BAD, Path::new(""), &args);
    assert!(ran.stdout.contains("+fn f() { close(1011); }"), "{ran:?}");
    let ran = world.run_with(BAD, Path::new(""), &["check", "--stdin-filename", "nowhere/x.rs"]);
    assert_eq!(ran.exit, Exit::Incomplete);
    let ran = world.run_with(BAD, Path::new(""), &["check", "--stdin-filename", "x.md"]);
    assert!(ran.stderr.contains("is neither a directory nor a Rust file"), "{ran:?}");
}

#[test]
fn what_is_excluded_can_be_excluded_by_name_too() {
    let config = "[package.metadata.wsclose]\nexclude = ['gen.rs']\n";
    let world = World::new(&[
        ("Cargo.toml", &format!("{WITH_LIBRARY}{config}")),
        ("src/gen.rs", BAD),
        ("src/lib.rs", BAD),
    ]);
    assert_eq!(world.findings(&["src/gen.rs", "src/lib.rs"]).len(), 2);
    let ran =
        world.run(&["check", "--force-exclude", "--format", "json", "src/gen.rs", "src/lib.rs"]);
    assert_eq!(ran.findings(), ["src/lib.rs:1:16 error bad-number"]);
    let ran = world.run(&["check", "--force-exclude", "src/gen.rs"]);
    assert_eq!(ran.exit, Exit::Clean, "{ran:?}");
}

#[test]
fn a_baseline_hides_old_findings_and_reports_new_and_fixed_ones() {
    let world = package(BAD);
    let ran = world.run(&["check", "--write-baseline", "ci/baseline.json"]);
    assert_eq!(ran.exit, Exit::Incomplete, "the directory does not exist: {ran:?}");
    world.write("ci/x", "");
    let ran = world.run(&["check", "--write-baseline", "ci/baseline.json"]);
    assert_eq!((ran.exit, ran.stdout.as_str()), (Exit::Clean, ""), "{ran:?}");
    assert_eq!(ran.stderr, "wsclose: 1 finding written to ci/baseline.json\n");

    let check = || world.run(&["check", "--baseline", "ci/baseline.json", "--format", "json"]);
    let ran = check();
    assert_eq!((ran.exit, ran.findings().len()), (Exit::Clean, 0), "{ran:?}");
    assert!(ran.stderr.contains("; 1 finding in the baseline"), "{ran:?}");

    // The line moves and is indented; the same line once more is new, and so is another rule.
    world.write("src/lib.rs", format!("// more\n\nmod m {{\n    {BAD}}}\n"));
    assert_eq!(check().exit, Exit::Clean);
    world.write("src/lib.rs", format!("// more\n{BAD}fn g() {{ close(1006, 1); }}\n{BAD}"));
    let ran = check();
    assert_eq!(ran.exit, Exit::Findings);
    let new = ["src/lib.rs:3:16 error bad-number", "src/lib.rs:4:16 error bad-number"];
    assert_eq!(ran.findings(), new);

    // What is fixed is reported, if it was looked at.
    world.write("src/lib.rs", "fn f() { close(1000); }\n");
    let fixed = "note: fixed, but still in the baseline: ../src/lib.rs: bad-number: `fn f()";
    let ran = check();
    assert_eq!(ran.exit, Exit::Clean);
    assert!(ran.stderr.contains(fixed), "{ran:?}");
    world.write("src/other.rs", BAD);
    let args = ["check", "--baseline", "ci/baseline.json", "src/other.rs"];
    assert!(!world.run(&args).stderr.contains("note: fixed"));

    // Writing it for one path keeps the rest.
    let args = ["check", "--write-baseline", "ci/baseline.json", "src/other.rs"];
    assert!(world.run(&args).stderr.contains("2 findings written"));
    world.run(&["check", "--write-baseline", "ci/baseline.json"]);
    let baseline: Value = serde_json::from_str(&world.read("ci/baseline.json")).unwrap();
    assert_eq!(baseline["findings"].as_array().unwrap().len(), 1);
}

#[test]
fn what_the_baseline_hides_is_not_fixed() {
    let world = package(BAD);
    world.run(&["check", "--write-baseline", "b.json"]);
    let ran = world.run(&["check", "--baseline", "b.json", "--fix"]);
    assert_eq!((ran.exit, world.read("src/lib.rs").as_str()), (Exit::Clean, BAD));
}

#[test]
fn a_baseline_that_cannot_be_used_stops_the_check() {
    let world = package(BAD);
    world.write("text.json", "old");
    world.write("new.json", "{\"version\": 2, \"findings\": []}");
    world.write("key.json", "{\"version\": 1, \"findings\": [], \"more\": 1}");
    for (file, told) in [
        ("none.json", "the baseline `none.json` cannot be read"),
        ("text.json", "is not a baseline"),
        ("key.json", "unknown field `more`"),
        ("new.json", "has version 2, and this program reads 1"),
    ] {
        let ran = world.run(&["check", "--baseline", file]);
        assert_eq!((ran.exit, ran.stdout.as_str()), (Exit::Incomplete, ""), "{file}");
        assert!(ran.stderr.contains(told), "{file}: {ran:?}");
        assert!(ran.stderr.contains("help: write one with `--write-baseline"), "{file}: {ran:?}");
    }
    // An incomplete check would record too little.
    world.write("src/bad.rs", "fn BROKEN close 1006");
    let ran = world.run(&["check", "--write-baseline", "b.json"]);
    assert_eq!(ran.exit, Exit::Incomplete);
    assert!(ran.stderr.contains("error: src/bad.rs:1: expected an expression"), "{ran:?}");
    assert!(!world.path("b.json").exists());
}

#[test]
fn services_get_paths_from_the_repository_on() {
    let world = World::new(&[
        ("repo/.git/HEAD", ""),
        ("repo/app/Cargo.toml", WITH_LIBRARY),
        ("repo/app/src/lib.rs", BAD),
    ]);
    let run =
        |format: &str| world.run_in(Path::new("repo/app"), &["check", "--format", format]).stdout;
    assert!(run("github").starts_with("::error file=app/src/lib.rs,line=1"), "{}", run("github"));
    let sarif: Value = serde_json::from_str(&run("sarif")).unwrap();
    let place = &sarif["runs"][0]["results"][0]["locations"][0]["physicalLocation"];
    assert_eq!(place["artifactLocation"]["uri"], "app/src/lib.rs");
    let gitlab: Value = serde_json::from_str(&run("gitlab")).unwrap();
    assert_eq!(gitlab[0]["location"]["path"], "app/src/lib.rs");
    assert!(run("human").contains("--> src/lib.rs:1:16"));
    assert!(run("json").contains("\"path\":\"src/lib.rs\""));
}

#[test]
fn a_fingerprint_stays_when_lines_move() {
    let world = package(BAD);
    let fingerprint = || {
        let sarif: Value =
            serde_json::from_str(&world.run(&["check", "--format", "sarif"]).stdout).unwrap();
        sarif["runs"][0]["results"][0]["partialFingerprints"]["wsclose/v1"].clone()
    };
    let before = fingerprint();
    world.write("src/lib.rs", format!("\n\n{BAD}"));
    assert_eq!(fingerprint(), before);
    world.write("src/lib.rs", BAD.replace("fn f", "fn g"));
    assert_ne!(fingerprint(), before);
}

#[test]
fn what_other_programs_need_is_generated() {
    let world = World::with_real_lint(&[]);
    for (what, part) in [
        ("bash", "complete -F"),
        ("zsh", "#compdef cargo-wsclose"),
        ("fish", "complete -c cargo-wsclose"),
        ("powershell", "Register-ArgumentCompleter"),
        ("elvish", "edit:completion"),
        ("man", ".SH \"CARGO WSCLOSE CHECK\""),
        ("schema", "\"reserved-code-sent\""),
    ] {
        let ran = world.run(&["generate", what]);
        assert_eq!((ran.exit, ran.stderr.as_str()), (Exit::Clean, ""), "{what}");
        assert!(ran.stdout.contains(part), "{what}: {}", ran.stdout);
    }
    assert_eq!(world.run(&["generate", "tcsh"]).exit, Exit::Incomplete);
}

#[test]
fn the_compiler_is_run_only_for_editors() {
    let ran = package(BAD).run(&["check", "--with-cargo-check"]);
    assert_eq!(ran.exit, Exit::Incomplete);
    assert!(ran.stderr.contains("help: add `--format rustc`"), "{ran:?}");
}
