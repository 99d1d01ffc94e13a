//! `explain`, `codes`, `rules` and `peers`.

use cargo_wsclose::Exit;
use serde_json::Value;

use crate::world::{Ran, World};

fn run(args: &[&str]) -> Ran {
    World::new(&[]).run(args)
}

fn json(args: &[&str]) -> Value {
    let ran = run(&[args, &["--format", "json"]].concat());
    assert_eq!(ran.exit, Exit::Clean);
    serde_json::from_str(&ran.stdout).unwrap()
}

#[test]
fn a_code_is_explained_by_number_name_and_alias() {
    for what in
        [&["1010"][..], &["MANDATORY_EXTENSION"], &["Mandatory Ext."], &["mandatory", "extension"]]
    {
        let ran = run(&[&["wsclose", "explain"], what].concat());
        assert_eq!(ran.exit, Exit::Clean, "{what:?}: {ran:?}");
        assert!(ran.stdout.starts_with("1010 Mandatory Extension\n"), "{what:?}: {ran:?}");
        let wide = ran.stdout.lines().find(|line| line.chars().count() > 80 && line.contains(' '));
        assert_eq!(wide, None);
    }
    assert!(run(&["explain", "4321"]).stdout.starts_with("4321"));
}

#[test]
fn a_rule_is_explained() {
    let ran = run(&["explain", "bad-number"]);
    let text = "bad-number (level: error)\n\n## What it does\n\nFinds 1006. And no more.\n";
    assert_eq!(ran.stdout, text);
    assert!(run(&["explain", "unused-allow"]).stdout.contains("## Use instead"));
}

#[test]
fn what_is_unknown_gets_a_suggestion() {
    for (what, told) in [
        ("MANDATORY_EXTENTION", "write `MANDATORY_EXTENSION` (1010)"),
        ("bad-nmuber", "similar name exists: `bad-number`"),
        ("qqqqqq", "`cargo wsclose codes` lists the codes"),
        ("70000", "close codes are 1000 to 4999"),
        ("-1", "close codes are 1000 to 4999"),
        ("", "write a number"),
        ("1 0", "help: "),
        ("\u{202e}\0😀", "help: "),
    ] {
        let ran = run(&["explain", what]);
        assert_eq!((ran.exit, ran.stdout.as_str()), (Exit::Incomplete, ""), "{what}");
        assert!(ran.stderr.contains(told), "{what}: {ran:?}");
    }
    assert_eq!(run(&["explain"]).exit, Exit::Incomplete);
}

#[test]
fn words_are_answered_with_a_problem_or_a_code() {
    let ran = run(&["explain", "nginx", "60", "seconds"]);
    assert_eq!((ran.exit, ran.stderr.as_str()), (Exit::Clean, ""));
    assert!(ran.stdout.starts_with("# 1006 after exactly 30, 60, or 100 seconds\n"), "{ran:?}");
    assert!(ran.stdout.contains("proxy_read_timeout 1h;\n"), "{ran:?}");
    // A problem by its name, and a pasted message.
    let ran = run(&["explain", "closes-behind-a-proxy"]);
    assert!(ran.stdout.starts_with("# 1006 behind nginx"), "{ran:?}");
    let ran = run(&["explain", "Error: Max payload size exceeded"]);
    assert!(ran.stdout.contains("1009 Message Too Big"), "{ran:?}");
    // In the reader's language, also when the words are in another one.
    let ran = run(&["explain", "nginx 60 seconds", "--lang", "ja"]);
    assert!(ran.stdout.starts_with("# ちょうど 30 秒"), "{ran:?}");
    let ran = run(&["explain", "文字化け"]);
    assert!(ran.stdout.contains("1007 Invalid Frame Payload Data"), "{ran:?}");
    // Code runs from left to right in Arabic too.
    let ran = run(&["explain", "tls-fails", "--lang", "ar"]);
    assert!(ran.stdout.contains("\nopenssl s_client "), "{ran:?}");
    // A range is named as a whole.
    let ran = run(&["explain", "custom close code"]);
    assert!(ran.stdout.contains("4000–4999 Private Use"), "{ran:?}");
    let answers = json(&["explain", "nginx 60 seconds"]);
    assert_eq!(answers["answers"][0]["explain"], "closes-after-a-fixed-time");
}

#[test]
fn codes_are_listed() {
    let text = run(&["codes"]).stdout;
    assert!(text.starts_with("CODE  TITLE"), "{text}");
    assert!(text.lines().any(|line| line.starts_with("1006  Abnormal Closure  ")), "{text}");
    assert!(text.contains("4000-4999"), "{text}");
    let list = json(&["codes"]);
    let codes = list["codes"].as_array().unwrap();
    let code = |number| codes.iter().find(|code| code["code"] == number).unwrap();
    assert_eq!(code(1006)["status"], "never sent");
    assert_eq!(code(1000)["may_be_sent_by"]["browser"], true);
    assert_eq!(code(1011)["may_be_sent_by"]["browser"], false);
    assert!(!list["ranges"].as_array().unwrap().is_empty());
    for one in codes.iter().chain(list["ranges"].as_array().unwrap()) {
        assert_ne!(one["status"], "unknown", "a new kind of status has no name here");
    }
}

#[test]
fn rules_are_listed() {
    let text = run(&["rules"]).stdout;
    assert!(
        text.starts_with(
            "RULE          LEVEL    WHAT IT DOES\nbad-number    error    Finds 1006.\n"
        )
    );
    let list = json(&["rules"]);
    assert_eq!(list[1]["name"], "bad-style");
    assert_eq!(list[1]["level"], "off");
    assert_eq!(list[2]["name"], "syntax-error");
    assert_eq!(list[3]["name"], "unused-allow");
}

#[test]
fn peers_are_listed() {
    let text = run(&["peers", "1014"]).stdout;
    assert!(text.starts_with("1014 Bad Gateway\n\nPEER "), "{text}");
    assert!(text.lines().any(|line| line.starts_with("tungstenite ") && line.ends_with(": 1002")));
    assert!(run(&["peers"]).stdout.lines().count() > text.lines().count());
    let list = json(&["peers", "BAD_GATEWAY"]);
    for peer in list.as_array().unwrap() {
        assert_eq!(peer["behaviors"].as_array().unwrap().len(), 1, "{peer}");
    }
    assert!(!json(&["peers"]).to_string().contains("unknown"));
    assert_eq!(run(&["peers", "70000"]).exit, Exit::Incomplete);
}

#[test]
fn codes_are_compared_and_explained_in_the_language_of_the_reader() {
    let mut world = World::new(&[]);
    let first = |world: &World, args: &[&str]| {
        let ran = world.run(args);
        assert_eq!(ran.exit, Exit::Clean, "{ran:?}");
        ran.stdout.lines().next().unwrap_or_default().to_owned()
    };
    assert_eq!(
        first(&world, &["compare", "1010", "internal error"]),
        "1010 Mandatory Extension and 1011 Internal Error compared"
    );
    // What is typed wins over the configuration, and that over the locale.
    world.locale = Some("es_MX.UTF-8".into());
    assert!(first(&world, &["explain", "1010"]).contains("extensión obligatoria"));
    world.write("Cargo.toml", "[workspace.metadata.wsclose]\nlang = 'ja'\n[workspace]\n");
    assert!(first(&world, &["explain", "1010"]).contains("必須の拡張"));
    assert!(!first(&world, &["explain", "1010", "--lang", "en"]).contains("必須の拡張"));
    // Right to left: each line says so, and isolates what runs the other way.
    let arabic = first(&world, &["compare", "1002", "1011", "--lang", "ar"]);
    assert!(arabic.starts_with('\u{200F}'), "{arabic:?}");
    assert!(arabic.contains("\u{2066}1002 Protocol Error\u{2069}"), "{arabic:?}");
    world.write("Cargo.toml", "[workspace]\n");
    world.locale = Some("tlh".into());
    assert!(first(&world, &["explain", "1010"]).ends_with("1010 Mandatory Extension"));
}

#[test]
fn comparisons_have_their_forms_and_their_mistakes() {
    let world = World::new(&[]);
    let ran = world.run(&["compare", "1010", "1011", "--format", "markdown"]);
    assert!(ran.stdout.starts_with("# 1010 Mandatory Extension and"), "{ran:?}");
    let ran = world.run(&["compare", "1002", "1011", "--lang", "ar", "--format", "json"]);
    let json: Value = serde_json::from_str(&ran.stdout).unwrap();
    assert_eq!((&json["lang"], &json["dir"]), (&"ar".into(), &"rtl".into()));
    assert_eq!(json["codes"], serde_json::json!([1002, 1011]));
    let ran = world.run(&["compare", "1000", "1005", "--format", "json"]);
    let json: Value = serde_json::from_str(&ran.stdout).unwrap();
    let sent = serde_json::json!({ "what": "May be sent", "left": "yes", "right": "no" });
    assert!(json["differences"].as_array().unwrap().contains(&sent), "{json:#}");
    assert!(json["introduction"].as_str().unwrap().starts_with("1000 is sent"), "{json:#}");
    let whole = json["text"].as_str().unwrap();
    for part in [&json["title"], &json["introduction"], &json["advice"][0], &json["advice"][1]] {
        assert!(whole.contains(part.as_str().unwrap()), "{part}");
    }
    let ran = world.run(&["explain", "1014", "--format", "json"]);
    let json: Value = serde_json::from_str(&ran.stdout).unwrap();
    assert_eq!(json["title"], "1014 Bad Gateway");
    assert_eq!(json["facts"][0], serde_json::json!({ "what": "Sent by", "is": "servers" }));
    assert!(json["advice"].as_str().unwrap().starts_with("Send 1014 if"), "{json:#}");
    for (args, told) in [
        (
            ["compare", "1010", "1010"].as_slice(),
            "1010 Mandatory Extension does not differ from itself",
        ),
        (&["explain", "xyzzy", "qwerty"], "`cargo wsclose codes` lists the codes"),
        (&["compare", "1010", "FOO"], "no close code is named `FOO`"),
        (&["explain", "1010", "--lang", "tlh"], "there are no texts in the language `tlh`"),
    ] {
        let ran = world.run(args);
        assert_eq!(ran.exit, Exit::Incomplete);
        assert!(ran.stderr.contains(told), "{ran:?}");
    }
}
