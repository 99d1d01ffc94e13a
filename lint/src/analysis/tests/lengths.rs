//! How long texts are that the program puts together or that its types show.

use super::reasons::{reason, reasons};
use crate::site::Reason;

#[test]
fn the_result_of_a_function_is_not_the_alias_of_another_module() {
    let shown = |ty: &str| {
        reasons(&format!(
            "mod files {{ type Result<T> = std::result::Result<T, io::Error>; }}
             enum Quota {{ Used(u64) }}
             impl Display for Quota {{
                 fn fmt(&self, f: &mut Formatter) -> fmt::Result {{
                     match self {{ Quota::Used(rows) => write!(f, \"{{rows}} rows\") }}
                 }}
             }}
             struct Importer;
             impl Importer {{ fn charge(&mut self) -> Result<(), {ty}> {{ self.given() }} }}
             fn f(mut importer: Importer) {{
                 if let Err(it) = importer.charge() {{
                     CloseFrame {{ code: 4001, reason: it.to_string().into() }};
                 }}
             }}"
        ))
    };
    for bounded in ["Quota", "ParseIntError"] {
        assert_eq!(shown(bounded), [Reason::Bounded], "{bounded}");
    }
    for open in ["io::Error", "Other"] {
        assert_eq!(shown(open), [Reason::Unbounded { what: "to_string()" }], "{open}");
    }
}

#[test]
fn the_error_of_formatting_is_short_and_that_of_io_is_not() {
    let shown = |import: &str, ty: &str, text: &str| {
        reasons(&format!(
            "{import} fn f(it: {ty}) {{ CloseFrame {{ code: 4001, reason: {text}.into() }}; }}"
        ))
    };
    let unbounded = |found: &[Reason]| matches!(found, [Reason::Unbounded { .. }]);
    for (import, ty) in [
        ("", "std::fmt::Error"),
        ("use std::fmt;", "fmt::Error"),
        ("use core::fmt::{self as form};", "&form::Error"),
        ("use std::fmt::Error;", "Error"),
        ("use std::fmt::Error as Unformatted;", "Unformatted"),
        ("use std::num::ParseIntError as NoNumber;", "NoNumber"),
    ] {
        for text in ["it.to_string()", "format!(\"{it:?}\")"] {
            assert_eq!(shown(import, ty, text), [Reason::Bounded], "{import} {ty} {text}");
        }
    }
    for (import, ty) in [
        ("", "Error"),
        ("", "AccessError"),
        ("use std::io;", "io::Error"),
        ("use std::io::Error;", "Error"),
        ("use other::fmt;", "fmt::Error"),
    ] {
        let found = shown(import, ty, "it.to_string()");
        assert!(unbounded(&found), "{import} {ty}: {found:?}");
    }
    for ty in ["StripPrefixError", "SystemTimeError", "TryFromSliceError", "TryRecvError"] {
        assert_eq!(reason(&format!("it: {ty}"), "it.to_string().into()"), Reason::Bounded, "{ty}");
    }
    // It quotes the variable.
    let quoted = reason("it: std::env::VarError", "it.to_string().into()");
    assert!(matches!(quoted, Reason::Unbounded { .. }), "{quoted:?}");
}

#[test]
fn what_a_list_of_limited_length_is_mapped_to_is_joined() {
    let joined = |list: &str| {
        reasons(&format!(
            "#[derive(Clone, Copy)] enum Scope {{ Read, Write }}
             impl Scope {{
                 const ALL: [Scope; 2] = [Scope::Read, Scope::Write];
                 fn name(self) -> &'static str {{
                     match self {{ Scope::Read => \"read\", Scope::Write => \"write\" }}
                 }}
                 fn shown(&self) -> String {{ quote(self) }}
             }}
             struct Key(u64);
             impl Display for Key {{
                 fn fmt(&self, f: &mut Formatter) -> fmt::Result {{ write!(f, \"#{{}}\", self.0) }}
             }}
             fn f(has: &Set, sizes: &[u32], names: &[String], keys: &[Key; 3], most: usize) {{
                 let list: Vec<String> = {list}; let out = list.join(\", \");
                 CloseFrame {{ code: 4001, reason: out.into() }};
             }}"
        ))
    };
    for list in [
        "Scope::ALL.iter().filter(|it| !has.contains(it)).map(|it| it.name()).collect()",
        "Scope::ALL.into_iter().map(Scope::name).rev().collect()",
        "[Scope::Read].iter().map(|it| it.name()).collect()",
        "sizes.iter().take(4).map(u32::to_string).collect()",
        "sizes.iter().take(4).map(ToString::to_string).collect()",
        "sizes.iter().map(|it| it.to_string()).take(4).collect()",
        "sizes.iter().take(4).map(|it| format!(\"{it}\")).collect()",
        "keys.iter().map(Key::to_string).collect()",
    ] {
        assert_eq!(joined(list), [Reason::Bounded], "{list}");
    }
    let many = "sizes.iter().take(40).map(u32::to_string).collect()";
    assert_eq!(joined(many), [Reason::UpTo { len: 40 * 13, what: "join()" }]);
    for open in [
        "sizes.iter().map(u32::to_string).collect()",
        "sizes.iter().take(most).map(u32::to_string).collect()",
        "names.iter().take(4).map(String::to_string).collect()",
        "names.iter().take(4).map(|it| it.trim()).collect()",
        "names.iter().take(4).cloned().collect()",
        "Scope::ALL.iter().map(|it| it.shown()).collect()",
        "Scope::ALL.iter().map(Scope::shown).collect()",
        "Scope::ALL.iter().flat_map(|it| repeated(it)).collect()",
        "{ let mut list = Scope::ALL.map(Scope::name).to_vec(); list.extend(names); list }",
    ] {
        assert_eq!(joined(open), [Reason::Unbounded { what: "join()" }], "{open}");
    }
}

#[test]
fn a_text_that_grows_while_it_is_short_is_limited() {
    let built = |given: &str, body: &str| {
        reasons(&format!(
            "const ROOM: usize = 125 - 2;
             fn cut(text: &str, more: &str) -> String {{
                 let mut out = {given}; {body} out
             }}
             fn f(text: &str, more: &str) {{
                 CloseFrame {{ code: 4001, reason: cut(text, more).into() }};
             }}"
        ))
    };
    let new = "String::with_capacity(ROOM)";
    let each = |body: &str| built(new, &format!("for c in text.chars() {{ {body} }}"));
    for body in [
        "if out.len() + c.len_utf8() > ROOM { break; } out.push(c);",
        "if out.len() + c.len_utf8() > ROOM { continue; } out.push(c);",
        "if ROOM < out.len() + c.len_utf8() { break; } out.push(c);",
        "if out.len() + c.len_utf8() <= ROOM { out.push(c); }",
        "if !(out.len() + c.len_utf8() > ROOM) { out.push(c); }",
        "if out.len() + c.len_utf8() > ROOM { break; } else { out.push(c); }",
        "if out.len() >= 120 { break; } out.push(c);",
        "if out.len() < 120 { out.push(c) }",
        "if out.len() + 4 > ROOM { break; } out.push(c);",
        "if out.len() + 1 + c.len_utf8() > ROOM { break; } out.push('-'); out.push(c);",
    ] {
        assert_eq!(each(body), [Reason::Bounded], "{body}");
    }
    let words = "for word in text.split(' ') {
        if out.len() + word.len() > 120 { break; } out.push_str(word); out.push(' '); }";
    assert_eq!(built("String::from(\"> \")", words), [Reason::Bounded]);
    let filled =
        "let mut all = text.chars().cycle(); while out.len() < 120 { out.push(all.next()?); }";
    assert_eq!(built(new, filled), [Reason::Bounded]);

    let what = "push_str()";
    for (body, len) in [
        ("if out.len() >= ROOM { break; } out.push(c);", 126),
        ("if out.len() > ROOM { break; } out.push(c);", 127),
        ("if out.len() + c.len_utf8() > 125 { break; } out.push(c);", 125),
        ("if out.len() + c.len_utf8() > ROOM { break; } out.push('-'); out.push(c);", 124),
    ] {
        assert_eq!(each(body), [Reason::UpTo { len, what }], "{body}");
    }
    let unbounded = [Reason::Unbounded { what }];
    for body in [
        "out.push(c);",
        "if out.len() + c.len_utf8() < ROOM { break; } out.push(c);",
        "if out.len() + c.len_utf8() > ROOM { out.push(c); }",
        "if text.len() + c.len_utf8() > ROOM { break; } out.push(c);",
        "if out.len() > ROOM { log(); } out.push(c);",
        "if out.len() > ROOM { break; } out.push_str(more);",
        "if out.len() > ROOM { break; } for d in more.chars() { out.push(d); }",
        "if out.len() > ROOM { break; } out.push(c); if c == ' ' { continue; } out.push_str(more);",
    ] {
        assert_eq!(each(body), unbounded, "{body}");
    }
    let whole =
        "for c in more.chars() { if out.len() + c.len_utf8() > ROOM { break; } out.push(c); }";
    assert_ne!(built("text.to_owned()", whole), [Reason::Bounded]);
}

#[test]
fn json_is_as_long_as_its_values() {
    let json =
        |value: &str| reason("n: u8, s: String", &format!("json!({value}).to_string().into()"));
    for value in
        ["{ \"n\": n }", "[n, 1, true]", "{ \"a\": { \"b\": [null, n] }, \"c\": \"text\" }"]
    {
        assert_eq!(json(value), Reason::Bounded, "{value}");
    }
    for value in ["{ \"s\": s }", "{ \"a\": { \"b\": [null, s] } }"] {
        assert!(matches!(json(value), Reason::Unbounded { .. }), "{value}");
    }
    let long = "x".repeat(124);
    assert!(matches!(json(&format!("{{ \"a\": \"{long}\" }}")), Reason::UpTo { .. }));
}

#[test]
fn joined_texts_are_as_long_as_all_of_them() {
    for (parts, len) in [
        ("[\"gone \", \"away\"].concat()", 9),
        ("[\"gone\", \"away\"].join(\", \")", 12),
        ("[\"a\", \"b\", \"c\"].concat()", 3),
    ] {
        let long = format!("[{parts}, {parts}].concat().repeat(40)");
        let most = Reason::UpTo { len: len * 80, what: "repeat()" };
        assert_eq!(reason("", &format!("{long}.into()")), most, "{parts}");
        assert_eq!(reason("", &format!("{parts}.into()")), Reason::Bounded, "{parts}");
    }
    let open = reason("name: String", "[\"unpaid by \", &name].concat().into()");
    assert_eq!(open, Reason::Unbounded { what: "join()" });
}

#[test]
fn what_is_appended_in_a_loop_counts_as_often_as_it_runs() {
    let made = |before: &str, all: &str, body: &str| {
        reasons(&format!(
            "const KEYS: [&str; 3] = [\"width\", \"height\", \"depth\"];
             fn f(sizes: &[u32], bytes: [u8; 4], many: [u8; 400], names: &[String]) {{
                 {before} for one in {all} {{ {body} }} CloseFrame {{ code: 4001, reason: out.into() }};
             }}"
        ))
    };
    let (new, append) = ("let mut out = String::new();", "write!(out, \"{one} \").unwrap();");
    for all in ["bytes", "sizes.iter().take(5)", "sizes.iter().take(5).rev()", "0..=3", "[1u8, 2]"]
    {
        assert_eq!(made(new, all, append), [Reason::Bounded], "{all}");
    }
    for all in ["sizes", "sizes.iter()", "0..sizes.len()", "sizes.iter().flat_map(many)"] {
        let what = "push_str()";
        assert_eq!(made(new, all, append), [Reason::Unbounded { what }], "{all}");
    }
    let what = "push_str()";
    assert_eq!(made(new, "many", append), [Reason::UpTo { len: 1600, what }]);
    let nested = "for other in 0..=9 { write!(out, \"{other}\").unwrap(); }";
    assert_eq!(made(new, "0..=99", nested), [Reason::UpTo { len: 20_000, what }]);

    let joined = |list: &str, made: &str| {
        let statement = format!("let list: Vec<&str> = {list}; let out = {made};");
        reasons(&format!(
            "const KEYS: [&str; 3] = [\"width\", \"height\", \"depth\"];
             fn f(sent: &Set, names: &[String]) {{
                 {statement} CloseFrame {{ code: 4001, reason: out.into() }};
             }}"
        ))
    };
    let some = "KEYS.iter().copied().filter(|key| !sent.contains(*key)).collect()";
    assert_eq!(joined(some, "list.join(\", \")"), [Reason::Bounded]);
    let more = "{ list.push(names); list.join(\", \") }";
    let mapped = "KEYS.iter().map(|key| long(key)).collect()";
    for (list, text) in
        [(some, more), (mapped, "list.join(\", \")"), ("names", "list.join(\", \")")]
    {
        assert_eq!(joined(list, text), [Reason::Unbounded { what: "join()" }], "{list}");
    }
}

#[test]
fn a_helper_writes_what_it_is_given_as_json() {
    let made = |call: &str| {
        reasons(&format!(
            "#[derive(Serialize)] struct Ban {{ by: String }} #[derive(Serialize)] struct Pause {{ minutes: u32 }}
             fn json<T: Serialize>(body: &T) -> CloseFrame {{
                 CloseFrame {{ code: 4001, reason: serde_json::to_string(body).unwrap_or_default().into() }}
             }}
             fn f(ban: &Ban, pause: &Pause, other: &Other) {{ send(json({call})); }}"
        ))
    };
    assert_eq!(made("ban"), [Reason::Unbounded { what: "serde_json::to_string()" }]);
    assert_eq!(made("pause"), [Reason::Bounded]);
    assert_eq!(made("other"), [Reason::Unknown]);
}
