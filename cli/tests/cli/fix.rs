//! `--fix`, `--unsafe-fixes` and `--diff`.

use cargo_wsclose::Exit;

use crate::world::{WITH_LIBRARY, World};

const CODE: &str =
    "\u{FEFF}fn f() {\r\n    // keep me\r\n    close( 1006 /* ä */ ); close(4001);\r\n}\r\n";

fn world() -> World {
    World::new(&[("Cargo.toml", WITH_LIBRARY), ("src/lib.rs", CODE)])
}

#[test]
fn safe_fixes_are_applied_and_nothing_else_changes() {
    let world = world();
    let ran = world.run(&["check", "--fix"]);
    assert_eq!((ran.exit, ran.stdout.as_str()), (Exit::Clean, ""), "what is fixed is not reported");
    assert!(ran.stderr.contains("0 errors") && ran.stderr.contains("1 fix applied"), "{ran:?}");
    let fixed = CODE.replace("1006", "1011");
    assert_eq!(world.read("src/lib.rs"), fixed);
    // Once more changes nothing.
    assert!(world.run(&["check", "--fix"]).stderr.contains("0 fixes applied"));
    assert_eq!(world.read("src/lib.rs"), fixed);
}

#[test]
fn unsafe_fixes_are_asked_for() {
    let world = world();
    let ran = world.run(&["check", "-W", "bad-style", "--fix", "--unsafe-fixes"]);
    assert!(ran.stderr.contains("2 fixes applied"), "{ran:?}");
    let fixed = CODE.replace("1006", "1011").replace("4001", "own(4_001)");
    assert_eq!(world.read("src/lib.rs"), fixed);
}

#[test]
fn what_is_silenced_or_off_is_not_fixed() {
    let code = "fn f() { close(1006); } // wsclose: allow(bad-number)\n";
    let world = World::new(&[("Cargo.toml", WITH_LIBRARY), ("src/lib.rs", code)]);
    world.run(&["check", "--fix"]);
    assert_eq!(world.read("src/lib.rs"), code);
    let world = self::world();
    world.run(&["check", "--fix", "-A", "bad-number"]);
    assert_eq!(world.read("src/lib.rs"), CODE);
}

#[test]
fn a_diff_writes_nothing() {
    let world = world();
    let ran = world.run(&["check", "--diff"]);
    assert_eq!(ran.exit, Exit::Findings);
    assert_eq!(world.read("src/lib.rs"), CODE);
    let start = "--- a/src/lib.rs\n+++ b/src/lib.rs\n@@ -1,4 +1,4 @@\n \u{FEFF}fn f() {\r\n";
    assert!(ran.stdout.starts_with(start), "{:?}", ran.stdout);
    assert!(ran.stdout.contains("-    close( 1006 /* ä */ ); close(4001);\r\n"));
    assert!(ran.stdout.contains("+    close( 1011 /* ä */ ); close(4001);\r\n"));
    assert!(ran.stderr.contains("1 fixable finding to apply"), "{ran:?}");
}

#[test]
fn a_fix_that_breaks_the_file_is_not_written() {
    // The lint for tests finds its number in places where it cannot be replaced by a call.
    let code = "fn close4001() {}\n";
    let world = World::new(&[("Cargo.toml", WITH_LIBRARY), ("src/lib.rs", code)]);
    let ran = world.run(&["check", "-W", "bad-style", "--fix", "--unsafe-fixes"]);
    assert_eq!(ran.exit, Exit::Incomplete);
    assert!(
        ran.stderr.contains("error: src/lib.rs:1:9: the fix \"write another\" is not applied"),
        "{ran:?}"
    );
    assert_eq!(world.read("src/lib.rs"), code);
}

#[test]
fn a_fix_names_wsclose_as_the_package_does_or_is_not_offered() {
    let text = "use axum::extract::ws::CloseFrame;\nfn f(e: std::io::Error) -> CloseFrame {\n    \
                CloseFrame { code: 1011, reason: e.to_string().into() }\n}\n";
    for (dependency, name) in [
        ("wsclose = '0.1'", Some("::wsclose")),
        ("closing = { version = '0.1', package = 'wsclose' }", Some("::closing")),
        ("wsclose = { version = '0.1', optional = true }", None),
        ("[dev-dependencies]\nwsclose = '0.1'", None),
        ("[build-dependencies]\nwsclose = '0.1'", None),
        ("[target.'cfg(unix)'.dependencies]\nwsclose = '0.1'", None),
    ] {
        let manifest = format!("{WITH_LIBRARY}{dependency}\n")
            .replace("version = '1.2.3'", "version = '1.2.3'\nedition = '2021'");
        let world = World::with_real_lint(&[("Cargo.toml", &manifest), ("src/lib.rs", text)]);
        world.run(&["check", "--fix"]);
        let fixed = match name {
            Some(name) => text.replace(
                "e.to_string()",
                &format!("{name}::Reason::truncate(&e.to_string()).as_str().to_owned()"),
            ),
            None => text.to_owned(),
        };
        assert_eq!(world.read("src/lib.rs"), fixed, "{dependency}");
        // In Rust 2015 a path that begins with `::` is one of the own crate.
        let manifest = manifest.replace("2021", "2015");
        world.write("Cargo.toml", manifest);
        world.write("src/lib.rs", text);
        world.run(&["check", "--fix"]);
        assert_eq!(world.read("src/lib.rs"), text, "{dependency}");
    }
}

#[test]
fn one_refused_fix_does_not_lose_the_others() {
    let world = World::new(&[
        ("Cargo.toml", WITH_LIBRARY),
        ("src/lib.rs", "fn close4001() { close(1006); }\nfn g() { close(4001); }\n"),
    ]);
    let ran = world.run(&["check", "-W", "bad-style", "--fix", "--unsafe-fixes"]);
    assert_eq!(ran.exit, Exit::Incomplete);
    let fixed = "fn close4001() { close(1011); }\nfn g() { close(own(4_001)); }\n";
    assert_eq!(world.read("src/lib.rs"), fixed, "{ran:?}");
    assert!(ran.stderr.contains("2 fixes applied"), "{ran:?}");
    assert!(ran.stderr.contains("error: src/lib.rs:1:9: the fix"), "{ran:?}");
}

#[test]
fn a_fix_that_repeats_a_long_text_is_not_offered() {
    let manifest = format!("{WITH_LIBRARY}wsclose = '0.1'\n")
        .replace("[dependencies]", "edition = '2024'\n[dependencies]");
    for (length, offered) in [(200, true), (100_000, false)] {
        let text = format!(
            "use axum::extract::ws::CloseFrame;\n\
             fn f() {{ CloseFrame {{ code: 1008, reason: \"{}\".into() }}; }}\n",
            "x".repeat(length)
        );
        let world = World::with_real_lint(&[("Cargo.toml", &manifest), ("src/lib.rs", &text)]);
        let json = world.run(&["check", "--format", "json"]).stdout;
        assert!(json.contains("reason-too-long") && json.len() < 3000, "{length}: {}", json.len());
        assert_eq!(!json.contains("\"fix\":null"), offered, "{length}");
    }
}
