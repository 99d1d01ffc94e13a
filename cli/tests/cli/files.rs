//! Which files are checked, and what is reported about the others.

use std::path::Path;

use cargo_wsclose::Exit;

use crate::world::{BAD, WITH_LIBRARY, World};

const WITHOUT_LIBRARY: &str = "[package]\nname = 'plain'\n[dependencies]\nserde = '1'\n";

#[test]
fn files_of_packages_without_a_library_are_counted_and_not_read() {
    let world = World::new(&[("Cargo.toml", WITHOUT_LIBRARY)]);
    world.write("src/lib.rs", b"close(1006) \xFF");
    let ran = world.run(&["check"]);
    assert_eq!(ran.exit, Exit::Clean, "{ran:?}");
    assert!(ran.stderr.contains("1 file seen in 1 package, 0 looked at"), "{ran:?}");
    assert!(ran.stderr.contains("1 in packages without a WebSocket library"), "{ran:?}");
}

#[test]
fn a_nested_package_has_its_own_files_and_dependencies() {
    let world = World::new(&[
        ("Cargo.toml", WITHOUT_LIBRARY),
        ("src/lib.rs", BAD),
        ("inner/Cargo.toml", WITH_LIBRARY),
        ("inner/src/lib.rs", BAD),
        ("inner/data/Cargo.toml", "[workspace]"),
        ("inner/data/x.rs", BAD),
    ]);
    assert_eq!(
        world.findings(&[]),
        ["inner/data/x.rs:1:16 error bad-number", "inner/src/lib.rs:1:16 error bad-number"]
    );
}

#[test]
fn dependencies_are_inherited_and_renamed() {
    let world = World::new(&[
        (
            "Cargo.toml",
            "[workspace]\nmembers = ['*']\n[workspace.dependencies]\n\
             web = { package = 'axum', version = '0.8' }",
        ),
        (
            "a/Cargo.toml",
            "[package]\nname = 'a'\n[dependencies]\nweb = { workspace = true, features = ['ws'] }",
        ),
        ("a/src/lib.rs", BAD),
        ("b/Cargo.toml", "[package]\nname = 'b'\n[dependencies]\nweb.workspace = true"),
        ("b/src/lib.rs", BAD),
        (
            "c/Cargo.toml",
            "[package]\nname = 'c'\n[target.'cfg(unix)'.dev-dependencies]\n\
             t = { package = 'tungstenite', version = '0.30' }",
        ),
        ("c/src/lib.rs", BAD),
    ]);
    // Without its feature `ws` axum has no WebSockets.
    let found = ["a/src/lib.rs:1:16 error bad-number", "c/src/lib.rs:1:16 error bad-number"];
    assert_eq!(world.findings(&[]), found);
    assert_eq!(world.findings(&["a"]), found[..1], "from below the workspace");
}

#[test]
fn ignored_files_and_build_folders_are_left_out() {
    let tag = "Signature: 8a477f597d28d172789f06886806bc55\n# by cargo";
    let world = World::new(&[
        ("Cargo.toml", WITH_LIBRARY),
        (".gitignore", "/out/\n"),
        ("src/lib.rs", BAD),
        ("out/x.rs", BAD),
        ("build-results/CACHEDIR.TAG", tag),
        ("build-results/x.rs", BAD),
        ("src/tool/target/CACHEDIR.TAG", tag),
        ("src/tool/target/x.rs", BAD),
        ("data/CACHEDIR.TAG", "something else"),
        ("data/x.rs", BAD),
        (".hidden/x.rs", BAD),
    ]);
    let found = ["data/x.rs:1:16 error bad-number", "src/lib.rs:1:16 error bad-number"];
    assert_eq!(world.findings(&[]), found);
    assert_eq!(world.findings(&["out"]), ["out/x.rs:1:16 error bad-number"], "asked for by name");
}

#[test]
fn every_kind_of_file_is_dealt_with() {
    let world = World::new(&[("Cargo.toml", WITH_LIBRARY)]);
    world.write("src/bom.rs", "\u{FEFF}close(1006);");
    world.write("src/crlf.rs", "// close\r\n\r\nclose(1006);\r\n");
    world.write("src/empty.rs", "");
    world.write("src/shebang.rs", "#!/usr/bin/env run\nclose(1006);\n");
    world.write("src/wide.rs", "close(\"äöü😀\", 1006);\n");
    world.write("src/latin1.rs", b"// close\n\xE4");
    world.write("src/huge.rs", vec![b' '; (8 << 20) + 1]);
    world.write("src/broken.rs", "fn BROKEN close 1006");
    let ran = world.run(&["check", "--format", "json"]);
    assert_eq!(
        ran.findings(),
        [
            "src/bom.rs:1:7 error bad-number",
            "src/broken.rs:1:4 error syntax-error",
            "src/crlf.rs:3:7 error bad-number",
            "src/shebang.rs:2:7 error bad-number",
            "src/wide.rs:1:15 error bad-number",
        ]
    );
    assert!(ran.stdout.contains(r#""start":{"byte":9,"line":1,"column":7}"#), "{}", ran.stdout);
    assert!(ran.stdout.contains(r#""start":{"byte":18,"line":3,"column":7}"#), "{}", ran.stdout);
    assert_eq!(ran.exit, Exit::Incomplete);
    for told in [
        "error: src/latin1.rs: is not UTF-8: the bytes from 9 on",
        "error: src/huge.rs: has more than 8 MiB",
        "8 files seen in 1 package, 5 looked at",
        "1 without a word about closing",
        "2 problems, see above",
    ] {
        assert!(ran.stderr.contains(told), "{told}: {}", ran.stderr);
    }
}

#[test]
fn a_part_of_a_package_is_judged_with_the_rest_and_reported_alone() {
    let world = World::new(&[
        ("Cargo.toml", WITH_LIBRARY),
        ("src/lib.rs", BAD),
        ("src/a/b.rs", BAD),
        ("src/broken.rs", "BROKEN close"),
    ]);
    let found = ["src/a/b.rs:1:16 error bad-number"];
    assert_eq!(world.findings(&["src/a"]), found);
    let ran = world.run(&["check", "src/a/../a/b.rs", "src/a", "--format", "json"]);
    assert_eq!((ran.findings(), ran.exit), (found.map(str::to_owned).to_vec(), Exit::Findings));
    assert!(ran.stderr.contains("1 file seen"), "{ran:?}");
    // Names start from where the user is.
    let ran = world.run_in(Path::new("src"), &["check", "a", "--format", "json"]);
    assert_eq!(ran.findings(), ["a/b.rs:1:16 error bad-number"]);
}

#[test]
fn a_broken_manifest_is_told_and_other_packages_are_checked() {
    let world = World::new(&[
        ("a/Cargo.toml", "[package]\nname = \n"),
        ("a/src/lib.rs", BAD),
        ("b/Cargo.toml", WITH_LIBRARY),
        ("b/src/lib.rs", BAD),
    ]);
    let ran = world.run(&["check", "--format", "json"]);
    assert_eq!((ran.findings().len(), ran.exit), (1, Exit::Incomplete));
    assert!(ran.stderr.starts_with("error: a/Cargo.toml:2:"), "{ran:?}");
    assert!(ran.stderr.contains("; 1 Rust file not checked"), "{ran:?}");
}

#[cfg(unix)]
#[test]
fn links_are_counted_and_not_followed() {
    use std::os::unix::fs::symlink;
    let world = World::new(&[("p/Cargo.toml", WITH_LIBRARY), ("p/src/lib.rs", BAD)]);
    symlink(world.path("p"), world.path("p/src/loop")).unwrap();
    symlink(world.path("p/src/lib.rs"), world.path("p/src/again.rs")).unwrap();
    symlink(world.path("missing"), world.path("p/notes.txt")).unwrap();
    let ran = world.run(&["check", "p", "--format", "json"]);
    assert_eq!(ran.findings().len(), 1);
    assert!(ran.stderr.contains("2 symbolic links, which were not followed"), "{ran:?}");
}

/// Sends a constant of another module.
const SENDS: &str = "use axum::extract::ws::CloseFrame;\n\
     fn f() -> CloseFrame { CloseFrame { code: codes::HEARTBEAT_LOST, reason: \"\".into() } }\n";

#[test]
fn a_constant_is_found_in_a_file_that_says_nothing_of_closing() {
    let world = World::with_real_lint(&[
        ("Cargo.toml", WITH_LIBRARY),
        ("src/main.rs", SENDS),
        ("src/codes.rs", "pub const HEARTBEAT_LOST: u16 = raw::LOST;\n"),
        ("src/raw.rs", "pub const LOST: u16 = 1006;\n"),
        ("src/other.rs", "fn other() { use_of(HEARTBEAT_LOST); }\n"),
    ]);
    let ran = world.run(&["check", "--format", "json"]);
    assert_eq!(ran.findings(), ["src/main.rs:2:43 error reserved-code-sent"]);
    assert!(ran.stderr.contains("4 files seen in 1 package, 3 looked at"), "{ran:?}");
    assert!(ran.stderr.contains("1 without a word about closing"), "{ran:?}");
    // A file that is read only for context is neither counted nor reported.
    let ran = world.run(&["check", "src/main.rs", "--format", "json"]);
    assert_eq!(ran.findings().len(), 1);
    assert!(ran.stderr.contains("1 file seen in 1 package, 1 looked at"), "{ran:?}");
}

#[test]
fn a_file_is_counted_as_looked_at_where_another_package_needs_it() {
    let manifest = format!("{WITH_LIBRARY}codes = {{ path = \"codes\" }}\n");
    let world = World::with_real_lint(&[
        ("Cargo.toml", manifest.as_str()),
        ("src/main.rs", SENDS),
        ("codes/Cargo.toml", "[package]\nname = \"codes\"\nversion = \"0.0.0\"\n"),
        ("codes/src/lib.rs", "pub const HEARTBEAT_LOST: u16 = 1006;\n"),
        ("codes/src/other.rs", "fn other() {}\n"),
        ("codes/tests/all.rs", "fn all() {}\n"),
    ]);
    let ran = world.run(&["check", "--format", "json"]);
    assert_eq!(ran.findings(), ["src/main.rs:2:43 error reserved-code-sent"]);
    for told in [
        "4 files seen in 2 packages, 2 looked at",
        "passed over: 1 without a word about closing, 1 in packages without a WebSocket library\n",
    ] {
        assert!(ran.stderr.contains(told), "{told}: {}", ran.stderr);
    }
}

#[test]
fn constants_of_another_package_are_not_taken() {
    let world = World::with_real_lint(&[
        ("Cargo.toml", WITH_LIBRARY),
        ("src/main.rs", SENDS),
        ("inner/Cargo.toml", WITH_LIBRARY),
        ("inner/src/lib.rs", "pub const HEARTBEAT_LOST: u16 = 1006;\n"),
    ]);
    assert_eq!(world.findings(&[]), [""; 0]);
}

#[test]
fn the_lock_file_says_which_version_of_a_library_is_used() {
    let manifest = "[package]\nname = 'demo'\nedition = '2021'\n[dependencies]\nactix-ws = '0.4'\n\
                    awc = '3'\n";
    let code = "fn f(message: actix_ws::Message, other: &mut Vec<awc::ws::Message>) {\n    \
                if let actix_ws::Message::Close(reason) = message {\n        \
                other.push(awc::ws::Message::Close(reason));\n    }\n}\n";
    let world = World::with_real_lint(&[("Cargo.toml", manifest), ("src/lib.rs", code)]);
    let found = |level: &str| [format!("src/lib.rs:3:44 {level} relayed-close-code")];
    assert_eq!(world.findings(&[]), found("note"));
    let lock =
        |version: &str| format!("[[package]]\nname = \"actix-http\"\nversion = \"{version}\"\n");
    world.write("Cargo.lock", lock("3.12.1"));
    assert_eq!(world.findings(&[]), found("warning"));
    world.write("Cargo.lock", lock("3.20.0"));
    assert_eq!(world.findings(&[]), [""; 0]);
}
