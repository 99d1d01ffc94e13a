//! Levels and exclusions from manifests and the command line.

use cargo_wsclose::Exit;

use crate::world::{BAD, WITH_LIBRARY, World};

fn package_with(config: &str) -> String {
    format!("{WITH_LIBRARY}[package.metadata.wsclose]\n{config}\n")
}

#[test]
fn the_package_wins_over_the_workspace_and_the_command_line_over_both() {
    let world = World::new(&[
        (
            "Cargo.toml",
            "[workspace]\nmembers = ['a', 'b']\n[workspace.metadata.wsclose.rules]\n\
             bad-number = 'note'\nbad-style = 'warning'",
        ),
        ("a/Cargo.toml", WITH_LIBRARY),
        ("a/src/lib.rs", "fn close() { 1006; 4001; }"),
        ("b/Cargo.toml", &package_with("rules = { bad-number = 'off' }")),
        ("b/src/lib.rs", "fn close() { 1006; 4001; }"),
    ]);
    let a = ["a/src/lib.rs:1:14 note bad-number", "a/src/lib.rs:1:20 warning bad-style"];
    let b = "b/src/lib.rs:1:20 warning bad-style";
    assert_eq!(world.findings(&[]), [a[0], a[1], b]);
    assert_eq!(world.findings(&["b"]), [b], "the workspace above a path counts too");
    assert_eq!(
        world.findings(&["-A", "bad-style", "--deny=bad-number"]),
        ["a/src/lib.rs:1:14 error bad-number", "b/src/lib.rs:1:14 error bad-number"]
    );
}

#[test]
fn of_several_options_for_a_rule_the_last_counts() {
    let world = World::new(&[("Cargo.toml", WITH_LIBRARY), ("src/lib.rs", BAD)]);
    let level = |args: &[&str]| world.findings(args).join("\n");
    assert!(level(&["-A", "bad-number", "-W", "bad-number"]).contains("warning"));
    assert_eq!(level(&["-W", "bad-number", "-A", "bad-number"]), "");
    assert!(level(&["-W", "bad-style,bad-number", "-D", "bad-number"]).contains("error"));
}

#[test]
fn a_level_that_is_set_is_one_less_in_tests() {
    let world = World::new(&[
        ("Cargo.toml", WITH_LIBRARY),
        ("tests/it.rs", BAD),
        ("src/a_test.rs", "fn close() { 4001; }"),
    ]);
    // The lint itself lowers the levels that nobody set.
    assert_eq!(world.findings(&[]), ["tests/it.rs:1:16 warning bad-number"]);
    assert_eq!(
        world.findings(&["-D", "bad-number,bad-style"]),
        ["src/a_test.rs:1:14 warning bad-style", "tests/it.rs:1:16 warning bad-number"]
    );
    assert_eq!(world.findings(&["-W", "bad-number"]), ["tests/it.rs:1:16 note bad-number"]);
}

#[test]
fn what_is_wrong_in_a_manifest_is_told_and_the_rest_counts() {
    for (config, told) in [
        (
            "rules = { bad-nubmer = 'off' }",
            "there is no rule `bad-nubmer`; did you mean `bad-number`?",
        ),
        ("rules = { bad-style = 'warn' }", "`bad-style` is set to \"warn\", and the levels are"),
        ("rules = { bad-style = 1 }", "`bad-style` is set to integer"),
        ("rules = 'x'", "`package.metadata.wsclose.rules` is not a table"),
        ("exclude = 'x'", "`package.metadata.wsclose.exclude` is not a list"),
        ("exclude = [1]", "holds an entry of the type integer"),
        ("exclude = ['[z-a]']", "the pattern `[z-a]`"),
        ("ignore = []", "has a key `ignore`, which has no meaning"),
    ] {
        let world = World::new(&[("Cargo.toml", &package_with(config)), ("src/lib.rs", BAD)]);
        let ran = world.run(&["check", "--format", "json"]);
        assert_eq!(ran.exit, Exit::Incomplete, "{config}");
        assert!(ran.stderr.starts_with("error: Cargo.toml: "), "{config}: {ran:?}");
        assert!(ran.stderr.contains(told), "{config}: {ran:?}");
        assert_eq!(ran.findings().len(), 1, "{config}");
    }
}

#[test]
fn excluded_files_are_counted_and_not_read() {
    let world = World::new(&[
        ("Cargo.toml", "[workspace]\n[workspace.metadata.wsclose]\nexclude = ['vendor/']"),
        ("vendor/x/Cargo.toml", WITH_LIBRARY),
        ("vendor/x/src/lib.rs", BAD),
        ("a/Cargo.toml", &package_with("exclude = ['/src/gen*.rs']")),
        ("a/src/generated.rs", BAD),
        ("a/src/lib.rs", BAD),
    ]);
    let ran = world.run(&["check", "--format", "json"]);
    assert_eq!(ran.findings(), ["a/src/lib.rs:1:16 error bad-number"]);
    assert!(ran.stderr.contains("2 excluded by configuration"), "{ran:?}");
    // By its name it is looked at.
    assert_eq!(world.findings(&["vendor/x"]).len(), 1);
}
