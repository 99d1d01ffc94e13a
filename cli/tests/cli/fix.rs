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
