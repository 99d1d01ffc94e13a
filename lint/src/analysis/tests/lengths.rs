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
