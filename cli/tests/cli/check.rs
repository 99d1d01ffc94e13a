//! Argument forms, exit codes, comments, and what the forms of the report have in common.

use cargo_wsclose::Exit;

use crate::world::{BAD, WITH_LIBRARY, World};

#[test]
fn both_forms_of_the_call_work() {
    let world = World::new(&[("Cargo.toml", WITH_LIBRARY), ("src/lib.rs", BAD)]);
    for args in [&["check"][..], &["wsclose", "check"], &["check", "."], &["check", "src/lib.rs"]] {
        let ran = world.run(args);
        assert_eq!(ran.exit, Exit::Findings, "{args:?}: {ran:?}");
        assert!(ran.stdout.contains("error[bad-number]"), "{args:?}: {ran:?}");
        assert!(ran.stderr.starts_with("wsclose: 1 file seen in 1 package, 1 looked at; 1 error,"));
    }
}

#[test]
fn wrong_arguments_are_exit_code_2() {
    let world = World::new(&[]);
    for (args, told) in [
        (&["check", "--nonsense"][..], "--nonsense"),
        (&["check", "--format", "xml"], "xml"),
        (&["nonsense"], "nonsense"),
        (&[], "Usage: cargo wsclose"),
        (&["wsclose"], "Usage: cargo wsclose"),
        (&["check", "--fix", "--diff"], "--diff"),
        (&["check", "--unsafe-fixes"], "`--fix`"),
        (&["check", "-D", "bad-numbr"], "unknown rule `bad-numbr`, as given to `--deny`"),
    ] {
        let ran = world.run(args);
        assert_eq!(ran.exit, Exit::Incomplete, "{args:?}");
        assert!(ran.stderr.contains(told), "{args:?}: {ran:?}");
        assert_eq!(ran.stdout, "", "{args:?}");
    }
    let ran = world.run(&["check", "-A", "bad-numbr"]);
    assert!(ran.stderr.contains("help: write `bad-number`"), "{ran:?}");
}

#[test]
fn help_says_what_the_exit_codes_mean() {
    let ran = World::new(&[]).run(&["wsclose", "check", "--help"]);
    assert_eq!((ran.exit, ran.stderr.as_str()), (Exit::Clean, ""));
    assert!(ran.stdout.contains("  2  the check is incomplete"));
    assert_eq!(World::new(&[]).run(&["--version"]).exit, Exit::Clean);
}

#[test]
fn exit_codes_say_what_happened() {
    let world = World::new(&[("Cargo.toml", WITH_LIBRARY), ("src/lib.rs", "fn close() {}")]);
    assert_eq!(world.run(&["check"]).exit, Exit::Clean);
    world.write("src/lib.rs", BAD);
    assert_eq!(world.run(&["check"]).exit, Exit::Findings);
    assert_eq!(world.run(&["check", "-W", "bad-number"]).exit, Exit::Clean);
    // An unreadable file decides the exit code, and the rest is still checked.
    world.write("src/bad.rs", b"close \xFF");
    let ran = world.run(&["check"]);
    assert_eq!(ran.exit, Exit::Incomplete);
    assert!(ran.stdout.contains("error[bad-number]"));
    assert!(ran.stderr.contains("error: src/bad.rs: is not UTF-8"), "{ran:?}");
}

#[test]
fn paths_that_hold_nothing_are_told() {
    let world = World::new(&[("a/x.txt", "")]);
    for (path, told) in [
        ("missing", "error: missing: cannot be found"),
        ("a", "error: a: holds no Rust files"),
        ("a/x.txt", "error: a/x.txt: is neither a directory nor a Rust file"),
    ] {
        let ran = world.run(&["check", path]);
        assert_eq!(ran.exit, Exit::Incomplete, "{path}");
        assert!(ran.stderr.contains(told), "{path}: {ran:?}");
    }
}

#[test]
fn a_file_in_no_package_is_judged_by_the_libraries_that_it_names() {
    let frame = "fn f() -> CloseFrame { CloseFrame { code: 1006, reason: \"\".into() } }";
    let axum = format!("use axum::extract::ws::CloseFrame;\n{frame}");
    let own = format!("struct CloseFrame {{ code: u16 }}\n// axum-like\n{frame}");
    let world = World::with_real_lint(&[("a/axum.rs", &axum), ("a/own.rs", &own)]);
    for path in ["a", "a/axum.rs"] {
        let ran = world.run(&["check", path]);
        assert_eq!(ran.exit, Exit::Findings, "{ran:?}");
        assert_eq!(ran.stdout.matches("error[reserved-code-sent]").count(), 1, "{ran:?}");
        assert!(ran.stderr.contains("in no package, judged by the libraries named"), "{ran:?}");
    }
    assert_eq!(world.run(&["check", "a/own.rs"]).exit, Exit::Clean);
}

#[test]
fn a_comment_silences_its_rule() {
    let code = "// wsclose: allow(bad-number) on purpose\nfn a() { close(1006); }\n\
                fn b() { close(1006); } // wsclose: allow(bad-number)\nfn c() { close(1006); }\n\
                // wsclose: allow(bad-style, bad-numbre)\nfn d() {}\n";
    let world = World::new(&[("Cargo.toml", WITH_LIBRARY), ("src/lib.rs", code)]);
    let unused = ["src/lib.rs:5:19 warning unused-allow", "src/lib.rs:5:30 warning unused-allow"];
    let found = world.findings(&[]);
    assert_eq!(found[0], "src/lib.rs:4:16 error bad-number");
    assert_eq!(found[1..], unused);
    // A rule that is turned off elsewhere does not make its comments wrong.
    assert_eq!(world.findings(&["-A", "bad-number"]), unused);
    assert_eq!(world.findings(&["-A", "bad-number,unused-allow"]), [""; 0]);
    assert!(world.findings(&["-D", "unused-allow"])[1].contains("error unused-allow"));
}

#[test]
fn a_comment_can_be_for_an_item_or_a_file() {
    let code = "fn a() { close(1006); }\n// wsclose: allow-item(bad-number) a mock\nmod m {\n    \
                fn b() { close(1006); }\n    fn c() { close(4001); }\n}\nfn d() { close(1006); }\n";
    let world = World::new(&[("Cargo.toml", WITH_LIBRARY), ("src/lib.rs", code)]);
    let (first, last) = ("src/lib.rs:1:16 error bad-number", "src/lib.rs:7:16 error bad-number");
    assert_eq!(world.findings(&[]), [first, last]);
    world.write("src/lib.rs", format!("// wsclose: allow-file(bad-number) a mock\n{code}"));
    assert_eq!(world.findings(&[]), [""; 0]);
    world.write(
        "src/lib.rs",
        code.replace("// wsclose", "/* wsclose").replace("mock\n", "mock */\n"),
    );
    let ran = world.run(&["check"]);
    assert!(ran.stdout.contains("[unused-allow]: a block comment suppresses nothing"), "{ran:?}");
    assert!(ran.stdout.contains("help: write `// wsclose: allow(rule) why`"), "{ran:?}");
}

#[test]
fn every_form_is_written() {
    let world = World::new(&[("Cargo.toml", WITH_LIBRARY), ("src/lib.rs", BAD)]);
    for (format, start) in [
        ("human", "error[bad-number]: this number is bad\n --> src/lib.rs:1:16"),
        ("json", "{\"rule\":\"bad-number\",\"level\":\"error\",\"path\":\"src/lib.rs\""),
        ("rustc", "{"),
        ("sarif", "{\n"),
        ("github", "::error file=src/lib.rs,line=1,col=16,endColumn=20,title=bad-number::"),
    ] {
        let ran = world.run(&["check", "--format", format]);
        assert_eq!(ran.exit, Exit::Findings);
        assert!(ran.stdout.starts_with(start), "{format}: {}", ran.stdout);
    }
}

#[test]
fn color_is_for_those_who_ask() {
    let world = World::new(&[("Cargo.toml", WITH_LIBRARY), ("src/lib.rs", BAD)]);
    assert!(!world.run(&["check"]).stdout.contains('\u{1b}'));
    assert!(world.run(&["check", "--color", "always"]).stdout.contains('\u{1b}'));
    assert!(!world.run(&["check", "--color", "never"]).stdout.contains('\u{1b}'));
}

#[test]
fn the_summary_says_how_many_codes_could_not_be_judged() {
    let frame = |name: &str, code: &str| {
        format!(
            "pub fn {name} -> CloseFrame {{ CloseFrame {{ code: {code}, reason: \"\".into() }} }}\n"
        )
    };
    let code = format!(
        "use axum::extract::ws::CloseFrame;\n{}{}{}",
        frame("known()", "1000"),
        frame("given(code: u16)", "code"),
        frame("bad()", "1006"),
    );
    let world = World::with_real_lint(&[("Cargo.toml", WITH_LIBRARY), ("src/lib.rs", &code)]);
    let ran = world.run(&["check", "--format", "json"]);
    assert!(ran.stderr.contains("; 3 places send a code, 1 could not be judged"), "{ran:?}");
    assert_eq!(ran.findings(), ["src/lib.rs:4:49 error reserved-code-sent"]);
    let listed = "src/lib.rs:3:60 note unresolved-code";
    let error = "src/lib.rs:4:49 error reserved-code-sent";
    assert_eq!(world.findings(&["--verbose"]), [listed, error]);
    assert_eq!(world.findings(&["-v", "-A", "unresolved-code"]), [error]);
    let warned = world.findings(&["-W", "unresolved-code"]);
    assert_eq!(warned[0], listed.replace("note", "warning"));
}
