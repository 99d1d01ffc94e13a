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
    // The lint itself lowers the levels that are not configured.
    assert_eq!(world.findings(&[]), ["tests/it.rs:1:16 warning bad-number"]);
    assert_eq!(
        world.findings(&["-D", "bad-number,bad-style"]),
        ["src/a_test.rs:1:14 warning bad-style", "tests/it.rs:1:16 warning bad-number"]
    );
    assert_eq!(world.findings(&["-W", "bad-number"]), ["tests/it.rs:1:16 note bad-number"]);
}

#[test]
fn a_mistake_in_a_manifest_has_a_place_and_a_fix_and_the_rest_counts() {
    for (config, place, message, help) in [
        (
            "rules = { bad-nubmer = 'off' }",
            "7:11",
            "unknown rule `bad-nubmer`",
            "write `bad-number`",
        ),
        (
            "rules = { bad-style = 'warn' }",
            "7:23",
            "unknown level `warn` for `bad-style`",
            "write `\"warning\"`",
        ),
        (
            "rules = { bad-style = 'errors' }",
            "7:23",
            "unknown level `errors` for `bad-style`",
            "write `\"error\"`",
        ),
        (
            "rules = { bad-style = 'x' }",
            "7:23",
            "unknown level `x` for `bad-style`",
            "the levels are `off`, `note`, `warning`, and `error`",
        ),
        (
            "rules = { bad-style = 1 }",
            "7:23",
            "the level of `bad-style` must be a string, not an integer",
            "the levels are",
        ),
        (
            "rules = 'x'",
            "7:9",
            "`package.metadata.wsclose.rules` must be a table",
            "write `rules =",
        ),
        (
            "exclude = 'x'",
            "7:11",
            "`package.metadata.wsclose.exclude` must be a list",
            "`exclude =",
        ),
        ("exclude = [1]", "7:12", "must be a string, not an integer", "as in .gitignore"),
        ("exclude = ['a', '[z-a]']", "7:17", "the pattern `[z-a]`", "as in .gitignore"),
        ("exclude = ['[bad']", "7:12", "the pattern `[bad`", "as in .gitignore"),
        ("excludes = []", "7:1", "unknown key `excludes`", "write `exclude`"),
        (
            "ignore = []",
            "7:1",
            "unknown key `ignore`",
            "the keys are `rules`, `exclude`, and `lang`",
        ),
        ("lang = 'tlh'", "7:8", "must be the tag of a supported language", "the languages are"),
    ] {
        let world = World::new(&[("Cargo.toml", &package_with(config)), ("src/lib.rs", BAD)]);
        let ran = world.run(&["check", "--format", "json"]);
        assert_eq!(ran.exit, Exit::Incomplete, "{config}");
        let start = format!("error: Cargo.toml:{place}: ");
        assert!(ran.stderr.starts_with(&start), "{config}: {ran:?}");
        assert!(ran.stderr.contains(message), "{config}: {ran:?}");
        let helps = |line: &str| line.starts_with("help: ") && line.contains(help);
        assert!(ran.stderr.lines().any(helps), "{config}: {ran:?}");
        assert_eq!(ran.stderr.matches("error: ").count(), 1, "{config}: {ran:?}");
        assert_eq!(ran.findings().len(), 1, "{config}");
    }
}

#[test]
fn a_broken_manifest_at_any_level_is_reported() {
    let broken = "[package]\nname = \n";
    let member = "[package]\nname = 'demo'\n[dependencies]\nlib.path = '../lib'\n\
                  axum = { version = '0.8', features = ['ws'] }\n";
    for (path, run_in) in [
        // Of the workspace, above the directory, of a package without Rust files, of a dependency.
        ("Cargo.toml", ""),
        ("Cargo.toml", "a"),
        ("empty/Cargo.toml", ""),
        ("lib/Cargo.toml", "a"),
    ] {
        let world = World::new(&[("a/Cargo.toml", member), ("a/src/lib.rs", BAD)]);
        world.write(path, broken);
        let ran = world.run_in(std::path::Path::new(run_in), &["check", "--format", "json"]);
        assert_eq!((ran.exit, ran.findings().len()), (Exit::Incomplete, 1), "{path}: {ran:?}");
        assert!(ran.stderr.contains("Cargo.toml:2:8: "), "{path}: {ran:?}");
        assert_eq!(ran.stderr.matches("error: ").count(), 1, "{path}: {ran:?}");
        // Nobody asked for what is excluded.
        if path == "empty/Cargo.toml" {
            world.write("Cargo.toml", "[workspace]\nmembers = ['a']\nexclude = ['empty']\n");
            assert_eq!(world.run(&["check"]).exit, Exit::Findings, "{path}");
        }
    }
    // Configuration counts where nothing is checked, too.
    let world = World::new(&[
        ("Cargo.toml", "[workspace]\n[workspace.metadata.wsclose]\nexcluded = []\n"),
        ("a/Cargo.toml", "[package]\nname = 'a'\n"),
        ("a/src/lib.rs", ""),
    ]);
    let ran = world.run(&["check"]);
    assert_eq!(ran.exit, Exit::Incomplete);
    assert!(ran.stderr.starts_with("error: Cargo.toml:3:1: unknown key `excluded`"), "{ran:?}");
    // A command that needs only the language answers, and warns.
    let ran = world.run_in(std::path::Path::new("a"), &["explain", "1000"]);
    assert_eq!(ran.exit, Exit::Clean);
    assert_eq!(ran.stderr.matches("warning: ").count(), 1, "{ran:?}");
    assert!(ran.stderr.contains("unknown key `excluded`"), "{ran:?}");
}

#[test]
fn a_workspace_that_a_package_names_must_exist() {
    let manifest =
        WITH_LIBRARY.replace("[dependencies]", "workspace = '../nowhere'\n[dependencies]");
    let world = World::new(&[("a/Cargo.toml", &manifest), ("a/src/lib.rs", BAD)]);
    let ran = world.run(&["check"]);
    assert_eq!(ran.exit, Exit::Incomplete);
    assert!(ran.stderr.contains("`package.workspace` names `../nowhere`"), "{ran:?}");
}

#[test]
fn what_the_workspace_excludes_is_checked_only_if_it_is_asked_for() {
    let world = World::new(&[
        ("Cargo.toml", "[workspace]\nmembers = ['a', 'old/kept']\nexclude = ['old']\n"),
        ("a/Cargo.toml", WITH_LIBRARY),
        ("a/src/lib.rs", BAD),
        ("old/b/Cargo.toml", WITH_LIBRARY),
        ("old/b/src/lib.rs", BAD),
        ("old/kept/Cargo.toml", WITH_LIBRARY),
        ("old/kept/src/lib.rs", BAD),
    ]);
    let error = |path: &str| format!("{path}/src/lib.rs:1:16 error bad-number");
    assert_eq!(world.findings(&[]), [error("a"), error("old/kept")]);
    let ran = world.run(&["check"]);
    assert!(ran.stderr.contains("1 excluded by configuration"), "{ran:?}");
    assert_eq!(world.findings(&["old/b"]), [error("old/b")]);
    assert_eq!(world.findings(&["old"]).len(), 2);
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
