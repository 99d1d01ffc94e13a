//! The codes of a workspace for other programs. `tests/export/run` reads the files with the programs
//! that they are for.

use std::path::Path;

use cargo_wsclose::Exit;
use scraper::{Html, Selector};
use serde_json::Value;

use crate::world::World;

/// A package with an enum of these variants.
fn package(variants: &str) -> World {
    let source = format!("#[wsclose::close_codes]\npub enum Chat {{\n{variants}}}\n");
    World::with_real_lint(&[
        (
            "Cargo.toml",
            "[package]\nname = 'chat'\nedition = '2024'\n[dependencies]\nwsclose = '0.1'\n",
        ),
        ("src/lib.rs", &source),
    ])
}

const KICKED: &str = "    /// Ends the */ comment | and the cell.\n    \
                      #[code(retry = seconds(2, 9), reason = \"rule 2\")]\n    Kicked = 4002,\n";

const FORMATS: [&str; 6] = ["typescript", "json", "json-schema", "asyncapi", "markdown", "html"];

#[test]
fn a_file_is_up_to_date_until_the_source_or_the_file_changes() {
    for format in FORMATS {
        let world = package(KICKED);
        let command = ["export", "--format", format, "--output", "out"];
        let check = || world.run(&[&command[..], &["--check"]].concat());
        assert_eq!(check().exit, Exit::Incomplete, "there is no file yet");

        assert_eq!(world.run(&command).exit, Exit::Clean);
        let written = world.read("out");
        assert_eq!(world.run(&command[..3]).stdout, written, "{format}");
        assert_eq!(check().exit, Exit::Clean, "{format}");
        world.write("out", written.replace('\n', "\r\n"));
        assert_eq!(check().exit, Exit::Clean, "{format} with other ends of lines");

        let changed = written.replacen('\n', "\n?", 1);
        world.write("out", &changed);
        let ran = check();
        assert_eq!(ran.exit, Exit::Findings, "{format}");
        assert!(ran.stderr.contains("`out` is out of date from line 2"), "{}", ran.stderr);
        assert_eq!(world.read("out"), changed, "{format} was written");
    }
}

#[test]
fn the_codes_keep_what_the_source_says() {
    let world = package(KICKED);
    let json = world.run(&["export", "--format", "json"]).stdout;
    let json: Value = serde_json::from_str(&json).unwrap();
    let kicked = &json["enums"][0]["codes"][0];
    assert_eq!(json["enums"][0]["name"], "Chat");
    assert_eq!((&kicked["code"], &kicked["name"]), (&4002.into(), &"Kicked".into()));
    assert_eq!(kicked["reason"], "rule 2");
    assert_eq!(kicked["retry"].to_string(), r#"{"advice":"seconds","from":2,"to":9}"#);
    let registered = json["registered"].as_array().unwrap();
    assert_eq!(registered.len(), wsclose_core::catalogue::ENTRIES.len());

    let module = world.run(&["export", "--format", "typescript"]).stdout;
    assert!(module.contains("  Kicked: 4002,"), "{module}");
    assert!(!module.contains("* Ends the */"), "the comment ends early: {module}");
}

#[test]
fn the_table_has_a_row_for_each_code() {
    let world = package(KICKED);
    let page = world.run(&["export", "--format", "html", "--lang", "ar"]).stdout;
    let page = Html::parse_fragment(&page);
    let count = |selector: &str| page.select(&Selector::parse(selector).unwrap()).count();
    assert_eq!(count("div[lang=ar][dir=rtl] table"), 2);
    assert_eq!(count("tbody tr"), 1 + wsclose_core::catalogue::ENTRIES.len());
    assert_eq!(count("tbody td"), 4 * count("tbody tr"));
}

#[test]
fn without_codes_of_its_own_there_are_the_registered_ones() {
    let world = World::with_real_lint(&[]);
    for format in FORMATS {
        let ran = world.run(&["export", "--format", format]);
        assert_eq!((ran.exit, ran.stderr.as_str()), (Exit::Clean, ""), "{format}");
    }
}

#[test]
fn codes_that_cannot_be_exported_leave_the_file_as_it_is() {
    let other = "pub const BASE: u16 = other();\n";
    for (variants, options, expected) in [
        ("    A = 4001,\n    B = BASE,\n", &[][..], "number"),
        ("    A = 4001,\n", &["--enum", "Chats"][..], "choose from `Chat`"),
        ("    A = 4001,\n", &["--package", "chats"][..], "choose from `chat`"),
        ("    A = 4001,\n", &["--lang", "fr"][..], "there are no texts in the language `fr`"),
    ] {
        let world = package(variants);
        world.write("src/lib.rs", format!("{other}{}", world.read("src/lib.rs")));
        world.write("out", "old");
        let command = ["export", "--format", "json", "--output", "out"];
        let ran = world.run(&[&command[..], options].concat());
        assert_eq!(ran.exit, Exit::Incomplete, "{variants}: {ran:?}");
        assert!(ran.stderr.contains(expected), "{}", ran.stderr);
        assert_eq!(world.read("out"), "old");
    }
}

#[test]
fn one_number_with_two_meanings_is_an_error() {
    let world = package("    A = 4001,\n");
    let more = "#[wsclose::close_codes]\npub enum Admin { Gone = 4001 }\n";
    world.write("src/lib.rs", format!("{}{more}", world.read("src/lib.rs")));
    let ran = world.run(&["export", "--format", "typescript"]);
    assert_eq!(ran.exit, Exit::Incomplete);
    assert!(ran.stderr.contains("`Admin::Gone` are both 4001"), "{}", ran.stderr);
    let ran = world.run(&["export", "--format", "typescript", "--enum", "Admin"]);
    assert_eq!(ran.exit, Exit::Clean);
    assert!(!ran.stdout.contains("Chat"), "{}", ran.stdout);
}

#[test]
fn the_module_of_the_chat_is_up_to_date() {
    let world = World::with_real_lint(&[]);
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let file = "examples/chat/close-codes.ts";
    let ran = world.run_in(
        &root,
        &["export", "--format", "typescript", "--enum", "ChatClose", "--output", file, "--check"],
    );
    assert_eq!(ran.exit, Exit::Clean, "{ran:?}");
}
