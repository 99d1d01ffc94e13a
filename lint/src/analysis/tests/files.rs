//! Numbers in another file than the one that sends them.

use crate::package::{File, Unit};
use crate::site::Code;

use super::{judged, package_of};
use crate::analysis::{Wanted, Words};

/// A package of several files that uses axum, and the codes that it is known to send.
fn package(texts: &[&str]) -> Vec<i128> {
    let file = |text: &&str| File { text: (*text).to_owned(), ..File::default() };
    let files = texts.iter().map(file).collect();
    let report = judged(&Unit { files, ..package_of(&["axum"], "") });
    assert!(report.errors.is_empty(), "{:?}", report.errors);
    let numbers = report.sites.iter().filter_map(|site| match site.code {
        Code::Known { number, .. } => Some(number),
        _ => None,
    });
    numbers.collect()
}

/// A file that sends a code.
fn sends(code: &str) -> String {
    format!(
        "use axum::extract::ws::CloseFrame;
         fn f() {{ let code = {code}; CloseFrame {{ code, reason: \"\".into() }}; }}"
    )
}

#[test]
fn numbers_come_from_whatever_file_defines_them() {
    for (code, defines) in [
        ("codes::LOST", "pub const LOST: u16 = 1006;"),
        ("LOST.into()", "pub const LOST: u16 = 1006;"),
        ("u16::from(codes::LOST) as u16", "pub const LOST: u16 = 1006;"),
        ("codes::BASE + 6", "pub const BASE: u16 = 1000;"),
        ("Lost::CODE", "struct Lost; impl Lost { const CODE: u16 = 1006; }"),
        ("Code::Lost as u16", "enum Code { Gone = 1005, Lost }"),
        (
            "Code::Lost.into()",
            "enum Code { Lost } impl From<Code> for u16 { fn from(c: Code) -> u16 { match c { Code::Lost => 1006 } } }",
        ),
        ("code_for(error)", "pub fn code_for(error: Error) -> u16 { 1006 }"),
        ("error.number()", "struct Error; impl Error { fn number(&self) -> u16 { 1006 } }"),
        (
            "Error::number(1)",
            "struct Error; impl Error { fn number(n: u8) -> u16 { return 1006; } }",
        ),
    ] {
        assert!(package(&[&sends(code)]).is_empty(), "{code}");
        assert_eq!(package(&[defines, &sends(code)]), [1006], "{code}");
    }
}

#[test]
fn a_number_is_followed_from_file_to_file() {
    let main = sends("codes::LOST");
    let (codes, raw) = ("pub const LOST: u16 = raw::ABNORMAL;", "pub const ABNORMAL: u16 = 1006;");
    assert_eq!(package(&[raw, &main, codes]), [1006]);
}

#[test]
fn what_a_helper_is_given_is_followed_too() {
    let helper = "use axum::extract::ws::CloseFrame;
        fn end(socket: S, code: u16) { socket.send(CloseFrame { code, reason: \"\".into() }); }";
    let calls = "fn main() { end(socket, codes::LOST); }";
    assert_eq!(package(&[calls, helper, "pub const LOST: u16 = 1006;"]), [1006]);
}

#[test]
fn further_files_are_asked_for_a_few_times_only() {
    let chain = |length: usize| {
        let link = |at: usize| format!("pub const LINK_{at}: u16 = codes::LINK_{};", at + 1);
        let links = (1..length).map(link);
        let last = format!("pub const LINK_{length}: u16 = 1006;");
        let texts: Vec<String> = links.chain([last, sends("codes::LINK_1")]).collect();
        package(&texts.iter().map(String::as_str).collect::<Vec<_>>())
    };
    assert_eq!(chain(8), [1006]);
    assert!(chain(9).is_empty());
}

#[test]
fn a_call_is_looked_for_where_the_function_can_be_named() {
    let asked_for = |path: &str, item: &str, other: &str| {
        let text = format!(
            "use axum::extract::ws::CloseFrame;
             {item}(socket: S, code: u16) {{ socket.send(CloseFrame {{ code, reason: \"\".into() }}); }}"
        );
        let file = File { text, path: path.to_owned(), ..File::default() };
        let unit = Unit { files: vec![file], ..package_of(&["axum"], "") };
        let mut is_asked_for = false;
        let call = "fn main() { end(socket, 1006); }";
        unit.check_with(&mut |wanted: &dyn Wanted| {
            is_asked_for |= wanted.is_in(0, other, call, &Words::of(call));
            Vec::new()
        });
        is_asked_for
    };
    for (path, item, other) in [
        ("src/ws.rs", "pub fn end", "tests/close.rs"),
        ("src/ws.rs", "pub(crate) fn end", "src/http.rs"),
        ("src/ws/mod.rs", "fn end", "src/ws/http.rs"),
        ("src/ws/end.rs", "pub(super) fn end", "src/ws/http.rs"),
        ("tests/common/mod.rs", "pub(crate) fn end", "tests/close.rs"),
    ] {
        assert!(asked_for(path, item, other), "{path}: {item}: {other}");
    }
    for (path, item, other) in [
        ("src/ws.rs", "fn end", "src/http.rs"),
        ("src/ws/end.rs", "pub(super) fn end", "src/http.rs"),
        ("src/ws.rs", "pub(crate) fn end", "tests/close.rs"),
        ("tests/close.rs", "fn end", "tests/other.rs"),
    ] {
        assert!(!asked_for(path, item, other), "{path}: {item}: {other}");
    }
}
