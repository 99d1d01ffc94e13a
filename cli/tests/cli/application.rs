//! The codes of a workspace in `codes`, `explain` and `compare`.

use std::path::Path;

use cargo_wsclose::Exit;
use serde_json::Value;

use crate::world::World;

pub(crate) fn workspace() -> World {
    World::with_real_lint(&[
        ("Cargo.toml", "[workspace]\nmembers = ['codes', 'server', 'client']\n"),
        (
            "codes/Cargo.toml",
            "[package]\nname = 'chat-codes'\nedition = '2024'\n[dependencies]\nwsclose = '0.1'\n",
        ),
        (
            "codes/src/lib.rs",
            "#[wsclose::close_codes]\npub enum ChatClose {\n    /// A moderator threw the user out.\n    \
             #[code(remedy = \"Do not reconnect.\", retry = never, reason = \"rule 2\")]\n    \
             Kicked = 4002,\n    /// Nobody uses it.\n    Forgotten = 4003,\n    \
             /// A new version.\n    Deploy = 1012,\n}\n",
        ),
        (
            "server/Cargo.toml",
            "[package]\nname = 'server'\nedition = '2024'\n[dependencies]\nlib = { package = 'chat-codes', path = '../codes' }\n",
        ),
        (
            "server/src/main.rs",
            "use lib::ChatClose;\nfn kick() -> Close<'static> {\n    ChatClose::Kicked.close()\n}\n\
             fn restart() { send(ChatClose::Deploy) }\n",
        ),
        (
            "client/Cargo.toml",
            "[package]\nname = 'client'\n[dependencies]\nchat-codes.path = '../codes'\n",
        ),
        (
            "client/src/main.rs",
            "fn ended(why: chat_codes::ChatClose) -> bool {\n    \
             matches!(why, chat_codes::ChatClose::Kicked)\n}\n",
        ),
        ("client/tests/it.rs", "fn t() { send(chat_codes::ChatClose::Forgotten) }\n"),
        ("other/Cargo.toml", "[package]\nname = 'other'\n[workspace]\n"),
        ("other/src/lib.rs", "wsclose::close_code! { pub const ELSEWHERE: SendCode = 4009; }\n"),
    ])
}

#[test]
fn the_codes_of_the_workspace_are_listed_with_their_uses() {
    let world = workspace();
    for folder in ["", "client"] {
        let ran = world.run_in(Path::new(folder), &["codes"]);
        assert_eq!((ran.exit, ran.stderr.as_str()), (Exit::Clean, ""));
        assert!(ran.stdout.contains("4002  ChatClose::Kicked     chat-codes  "), "{}", ran.stdout);
        assert!(!ran.stdout.contains("ELSEWHERE"), "{}", ran.stdout);
        assert!(ran.stdout.starts_with("CODE"), "{}", ran.stdout);
    }
    let list: Value =
        serde_json::from_str(&world.run(&["codes", "--format", "json"]).stdout).unwrap();
    assert_eq!(list["codes"][0]["code"], 1000);
    let own = list["application"].as_array().unwrap();
    let names: Vec<&str> = own.iter().map(|it| it["name"].as_str().unwrap()).collect();
    assert_eq!(names, ["ChatClose::Deploy", "ChatClose::Kicked", "ChatClose::Forgotten"]);
    let kicked = &own[1];
    assert_eq!(kicked["remedy"], "Do not reconnect.");
    assert_eq!(kicked["reason"], "rule 2");
    assert_eq!(kicked["defined"]["path"], "codes/src/lib.rs");
    assert_eq!(
        (&kicked["sent"][0]["path"], &kicked["sent"][0]["line"]),
        (&"server/src/main.rs".into(), &3.into())
    );
    assert_eq!(kicked["matched"][0]["path"], "client/src/main.rs");
}

#[test]
fn a_workspace_in_the_folder_of_a_package_is_the_one_that_is_read() {
    let world = World::with_real_lint(&[
        ("Cargo.toml", "[package]\nname = 'outer'\n[workspace]\n"),
        ("src/lib.rs", "wsclose::close_code! { pub const OUTER: SendCode = 4001; }\n"),
        ("inner/Cargo.toml", "[workspace]\nmembers = ['a']\n"),
        ("inner/a/Cargo.toml", "[package]\nname = 'a'\n"),
        ("inner/a/src/lib.rs", "wsclose::close_code! { pub const INNER: SendCode = 4002; }\n"),
    ]);
    for (folder, name, other) in
        [("", "OUTER", "INNER"), ("inner", "INNER", "OUTER"), ("inner/a", "INNER", "OUTER")]
    {
        let listed = world.run_in(Path::new(folder), &["codes"]).stdout;
        assert!(listed.contains(name) && !listed.contains(other), "{folder}: {listed}");
    }
}

#[test]
fn what_nothing_sends_is_unused() {
    let world = workspace();
    let ran = world.run(&["codes", "--unused"]);
    assert_eq!(ran.exit, Exit::Findings, "{ran:?}");
    assert_eq!(ran.stdout.lines().count(), 2, "{}", ran.stdout);
    assert!(ran.stdout.contains("4003  ChatClose::Forgotten"), "{}", ran.stdout);
    world.write("server/src/more.rs", "fn more() { send(ChatClose::Forgotten) }");
    let ran = world.run(&["codes", "--unused"]);
    assert_eq!((ran.exit, ran.stdout.as_str()), (Exit::Clean, ""), "{ran:?}");

    let ran = World::new(&[]).run(&["codes", "--unused"]);
    assert_eq!(ran.exit, Exit::Incomplete);
    assert!(ran.stderr.contains("help: run it in the directory of a package"), "{ran:?}");
    world.write("client/src/broken.rs", b"\xFF");
    let ran = world.run(&["codes", "--unused"]);
    assert_eq!(ran.exit, Exit::Incomplete);
    assert!(ran.stderr.contains("error: client/src/broken.rs: is not UTF-8"), "{ran:?}");
}

#[test]
fn a_code_of_the_workspace_is_explained() {
    let world = workspace();
    for what in ["4002", "Kicked", "ChatClose::Kicked"] {
        let ran = world.run(&["explain", what]);
        assert_eq!(ran.exit, Exit::Clean, "{what}: {ran:?}");
        assert!(ran.stdout.starts_with("4002 Kicked\nA moderator threw"), "{what}: {ran:?}");
        for line in [
            "- Defined in: codes/src/lib.rs:5:5 (`ChatClose::Kicked`, chat-codes)",
            "- Reason: `rule 2`",
            "- Sent in: server/src/main.rs:3:5",
            "- Matched in: client/src/main.rs:2:19",
        ] {
            assert!(ran.stdout.contains(line), "{line}: {}", ran.stdout);
        }
    }
    let unused = world.run(&["explain", "4003"]).stdout;
    assert!(unused.contains("- Sent in: client/tests/it.rs:1:15 (test)"), "{unused}");
    assert!(unused.contains("- Matched in: no place"), "{unused}");
    let spanish = world.run(&["explain", "4003", "--lang", "es"]).stdout;
    assert!(spanish.contains("- Comparado en: ninguna parte"), "{spanish}");
    // A registered code keeps its registered meaning after the application's.
    let deploy = world.run(&["explain", "1012"]).stdout;
    assert!(deploy.starts_with("1012 Deploy") && deploy.contains("A new version."), "{deploy}");
    // Codes that must not be sent are the catalogue's alone.
    assert!(!world.run(&["explain", "1006"]).stdout.contains("Defined in"));
}

#[test]
fn several_codes_and_rules_are_explained_one_after_another() {
    let world = workspace();
    let ran = world.run(&["explain", "1006", "Kicked", "wrong-role"]);
    assert_eq!(ran.exit, Exit::Clean, "{ran:?}");
    let at = |what: &str| ran.stdout.find(what).unwrap();
    assert!(at("1006 Abnormal Closure\n") < at("\n4002 Kicked\n"));
    assert!(at("\n4002 Kicked\n") < at("\nwrong-role (level: "));
    let ran = world.run(&["explain", "1006", "1011", "--format", "json"]);
    let list: Value = serde_json::from_str(&ran.stdout).unwrap();
    assert_eq!((&list[0]["code"], &list[1]["code"]), (&1006.into(), &1011.into()));
}

#[test]
fn a_code_of_the_workspace_is_compared() {
    let world = workspace();
    let ran = world.run(&["compare", "4002", "1008"]);
    assert!(ran.stdout.starts_with("4002 Kicked and 1008 Policy Violation"), "{ran:?}");
    let ran = world.run(&["compare", "ChatClose::Forgotten", "Kicked"]);
    assert!(ran.stdout.starts_with("4003 Forgotten and 4002 Kicked"), "{ran:?}");
    assert_eq!(world.run(&["compare", "4002", "Kicked"]).exit, Exit::Incomplete);
    assert_eq!(World::new(&[]).run(&["compare", "Kicked", "1000"]).exit, Exit::Incomplete);
}
