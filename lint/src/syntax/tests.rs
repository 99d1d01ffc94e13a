//! What the walk finds, written as `text of the code: what is known of it`.

use crate::libraries::LIBRARIES;
use crate::package::{Dependency, File, Manifest, Package};
use crate::site::Code;

/// The sites in a file of a package with these dependencies.
fn sites(dependencies: &[&str], text: &str) -> Vec<String> {
    let dependencies = dependencies
        .iter()
        .map(|package| {
            let (name, package) = package.split_once('=').unwrap_or((package, package));
            Dependency { package: package.to_owned(), name: name.replace('-', "_"), features: None }
        })
        .collect();
    let package = Package {
        manifest: Manifest { name: String::new(), dependencies },
        files: vec![File { text: text.to_owned(), test: false }],
    };
    let report = package.check();
    assert!(report.problems.is_empty(), "{:?}", report.problems);
    report
        .sites
        .iter()
        .zip(&report.places)
        .map(|(site, places)| {
            let code = match &site.code {
                Code::Known { number, .. } => number.to_string(),
                Code::Received { from, .. } => format!("received from {}", from.name),
                other => format!("{other:?}"),
            };
            let range = places.code.clone().unwrap_or_else(|| places.whole.clone());
            let written = text.get(range).unwrap_or_default();
            let suffix = if site.test { ", test" } else { "" };
            format!("{written}: {code}{suffix}")
        })
        .collect()
}

fn axum(text: &str) -> Vec<String> {
    sites(
        &["axum"],
        &format!("use axum::extract::ws::{{self, CloseFrame, Message, close_code}};\n{text}"),
    )
}

#[test]
fn the_libraries_of_these_tests_are_known() {
    for name in ["axum", "tungstenite"] {
        assert!(LIBRARIES.iter().any(|library| library.name == name), "{name}");
    }
}

#[test]
fn every_way_to_name_a_type() {
    let frame = "{ code: 1006, reason: \"\".into() }";
    for (dependencies, text) in [
        (&["axum"][..], "use axum::extract::ws::CloseFrame; fn f() { CloseFrame FRAME; }"),
        (&["axum"], "use axum::extract::ws::{CloseFrame as C}; fn f() { C FRAME; }"),
        (&["axum"], "use axum::extract::{ws, Path}; fn f() { ws::CloseFrame FRAME; }"),
        (&["axum"], "use axum::extract::ws::{self as sock}; fn f() { sock::CloseFrame FRAME; }"),
        (&["axum"], "use axum::extract::ws::*; fn f() { CloseFrame FRAME; }"),
        (&["axum"], "use axum::extract; use extract::ws::*; fn f() { CloseFrame FRAME; }"),
        (&["axum"], "fn f() { axum::extract::ws::CloseFrame FRAME; }"),
        (&["axum"], "fn f() { ::axum::extract::ws::CloseFrame FRAME; }"),
        (&["axum"], "fn f() { use axum::extract::ws::CloseFrame; CloseFrame FRAME; }"),
        (&["axum"], "extern crate axum as a; fn f() { a::extract::ws::CloseFrame FRAME; }"),
        (&["axum"], "type F = axum::extract::ws::CloseFrame; fn f() { F FRAME; }"),
        (&["web=axum"], "use web::extract::ws::CloseFrame; fn f() { CloseFrame FRAME; }"),
        (
            &["tokio-tungstenite"],
            "use tokio_tungstenite::tungstenite::protocol::frame::CloseFrame; fn f() { CloseFrame FRAME; }",
        ),
        (
            &["axum"],
            "use axum::extract::ws::CloseFrame; mod m { use super::*; fn f() { CloseFrame FRAME; } }",
        ),
    ] {
        let text = text.replace("FRAME", frame);
        assert_eq!(sites(dependencies, &text), ["1006: 1006"], "{text}");
    }
}

#[test]
fn a_stranger_of_the_same_name_is_none() {
    let frame = "{ code: 1006, reason: \"\".into() }";
    for (dependencies, text) in [
        (&["axum"][..], "struct CloseFrame { code: u16 } fn f() { CloseFrame FRAME; }"),
        (&["axum"], "use crate::ws::CloseFrame; fn f() { CloseFrame FRAME; }"),
        (&["axum"], "use axum::extract::ws::*; struct CloseFrame; fn f() { CloseFrame FRAME; }"),
        (&["axum"], "use axum::extract::ws::CloseFrame; mod m { fn f() { CloseFrame FRAME; } }"),
        (&["axum"], "use other::CloseFrame; fn f() { CloseFrame FRAME; }"),
        (&["serde", "axum"], "use serde::CloseFrame; fn f() { CloseFrame FRAME; }"),
        (&["serde"], "use axum::extract::ws::CloseFrame; fn f() { CloseFrame FRAME; }"),
    ] {
        let text = text.replace("FRAME", frame);
        assert!(sites(dependencies, &text).is_empty(), "{text}");
    }
}

#[test]
fn every_way_to_write_a_number() {
    for (value, number) in [
        ("1006", "1006"),
        ("1_006u16", "1006"),
        ("0x3EE", "1006"),
        ("1006 as u16", "1006"),
        ("1006.into()", "1006"),
        ("u16::from(1006u16)", "1006"),
        ("(1000 + 6)", "1006"),
        ("close_code::ABNORMAL", "1006"),
        ("ws::close_code::ABNORMAL", "1006"),
        ("u16::try_from(1006).unwrap()", "1006"),
        ("std::num::NonZeroU16::new(1006).unwrap().get()", "1006"),
        ("OWN", "1006"),
        ("Self::ASSOCIATED", "1006"),
        ("S::ASSOCIATED", "1006"),
        ("codes::NESTED", "1006"),
        ("Code::Lost as u16", "1006"),
        ("Code::Lost.into()", "1006"),
        ("Named::Lost.code()", "1006"),
        ("u16::from(Named::Lost)", "1006"),
        ("{ 1006 }", "1006"),
        ("LATER", "1006"),
        ("-1", "-1"),
        ("70000", "70000"),
    ] {
        let text = axum(&format!(
            "const OWN: u16 = LATER;
             const LATER: u16 = 1006;
             mod codes {{ pub const NESTED: u16 = 1006; }}
             enum Code {{ Lost = 1006 }}
             enum Named {{ Lost }}
             impl Named {{ fn code(&self) -> u16 {{ match self {{ Named::Lost => 1006 }} }} }}
             impl From<Named> for u16 {{ fn from(n: Named) -> u16 {{ match n {{ Named::Lost => 1006 }} }} }}
             struct S;
             impl S {{
                 const ASSOCIATED: u16 = 1006;
                 fn f() {{ CloseFrame {{ code: {value}, reason: \"\".into() }}; }}
             }}"
        ));
        let [site] = text.as_slice() else { panic!("{value}: {text:?}") };
        assert!(site.ends_with(&format!(": {number}")), "{value}: {site}");
    }
}

#[test]
fn locals_branches_and_tuples() {
    let found = axum(
        "fn f(x: bool, e: E) {
             let code = 1006;
             CloseFrame { code, reason: \"\".into() };
             let (code, reason) = match e { E::A => (1005, \"a\"), E::B => (1015, \"b\"), _ => return };
             CloseFrame { code, reason: reason.into() };
             CloseFrame { code: if x { 1004 } else { 1000 }, reason: \"\".into() };
             let mut changing = 1006;
             changing = other();
             CloseFrame { code: changing, reason: \"\".into() };
         }",
    );
    assert_eq!(
        found,
        ["1006: 1006", "1005: 1005", "1015: 1015", "1004: 1004", "1000: 1000", "changing: Unknown"]
    );
}

#[test]
fn a_name_means_the_variable_before_in_its_own_value() {
    let found = axum(
        "fn f(socket: WebSocket) {
             let code = 1006;
             let code = code.into();
             CloseFrame { code, reason: \"\".into() };
             let socket = socket.clone();
             let x = x + x;
             CloseFrame { code: x, reason: x };
         }",
    );
    assert_eq!(found, ["1006: 1006", "x + x: Unknown"]);
}

#[test]
fn received_codes() {
    let found = axum(
        "fn f(m: Message, g: Option<CloseFrame>) {
             match m {
                 Message::Close(Some(frame)) => { CloseFrame { code: frame.code, reason: frame.reason }; }
                 Message::Close(frame) => {
                     CloseFrame { code: frame.map_or(1000, |f| f.code), reason: \"\".into() };
                     if let Some(CloseFrame { code, reason }) = frame { CloseFrame { code, reason }; }
                 }
                 _ => {}
             }
             CloseFrame { code: g.as_ref().map(|f| f.code).unwrap_or(1005), reason: \"\".into() };
         }",
    );
    assert_eq!(
        found,
        [
            "frame.code: received from axum",
            "frame.map_or(1000, |f| f.code): MadeUp { number: 1000 }",
            "code: received from axum",
            "1005: 1005",
        ]
    );
}

#[test]
fn a_received_code_is_the_one_of_its_own_library() {
    let text = "use axum::extract::ws::CloseFrame;
         use graphql_ws_client::Error;
         use picoserve::response::ws::Message;
         fn of_a_tuple(m: Message) {
             if let Message::Close(Some((code, reason))) = m { CloseFrame { code, reason: reason.into() }; }
         }
         fn of_two_fields(e: Error) {
             match e { Error::Close(code, reason) => { CloseFrame { code, reason: reason.into() }; } _ => {} }
         }
         fn of_what_was_looked_at(e: Error) {
             if let Error::Close(code @ 4000..=4999, _) = e { CloseFrame { code, reason: \"\".into() }; }
         }
         fn of_another_error(e: Error) {
             if let Error::Custom(code, _) = e { CloseFrame { code, reason: \"\".into() }; }
         }";
    assert_eq!(
        sites(&["axum", "graphql-ws-client", "picoserve"], text),
        [
            "code: received from picoserve",
            "code: received from graphql-ws-client",
            "code: Unknown",
            "code: Unknown",
        ]
    );
}

/// The sites of a Close whose payload is written so.
fn payload(bytes: &str) -> Vec<String> {
    let text = format!(
        "use fastwebsockets::{{CloseCode, Frame, Payload}};
         const GONE: u16 = 1006;
         fn f(given: &[u8], code: u16) {{ let wide = 1006u32; Frame::close_raw({bytes}); }}"
    );
    sites(&["fastwebsockets"], &text)
}

#[test]
fn every_way_to_write_a_code_in_bytes() {
    for bytes in [
        "1006u16.to_be_bytes().to_vec().into()",
        "(&1006u16.to_be_bytes()[..]).into()",
        "Payload::Borrowed(&1006_u16.to_be_bytes())",
        "Payload::Borrowed(1006_u16.to_be_bytes().as_slice())",
        "Payload::Owned(Vec::from(1006u16.to_be_bytes()))",
        "Payload::from([&1006u16.to_be_bytes()[..], given].concat())",
        "GONE.to_be_bytes().to_vec().into()",
        "(1006 as u16).to_be_bytes().to_vec().into()",
        "u16::to_be_bytes(1006).to_vec().into()",
        "u16::from(CloseCode::Abnormal).to_be_bytes().to_vec().into()",
        "vec![0x03, 0xee].into()",
        "vec![3, 238, b'o', b'k'].into()",
        "Payload::Borrowed(b\"\\x03\\xeegone\")",
        "Payload::Borrowed(&[0x03, 0xEE])",
        "Payload::Borrowed(&[b'\\x03', 0xEE, given[0]])",
        "vec![(GONE >> 8) as u8, GONE as u8].into()",
        "vec![(GONE >> 8) as u8, (GONE & 0xff) as u8].into()",
        "60931u16.to_le_bytes().to_vec().into()",
    ] {
        let found = payload(bytes);
        assert!(matches!(&found[..], [one] if one.ends_with(": 1006")), "{bytes}: {found:?}");
    }
}

#[test]
fn bytes_that_are_not_known_are_no_code() {
    for bytes in [
        "given.into()",
        "given[..2].into()",
        "Payload::Owned(given.to_vec())",
        "1006u32.to_be_bytes().to_vec().into()",
        "(1006 as u32).to_be_bytes().to_vec().into()",
        "u32::from(GONE).to_be_bytes().to_vec().into()",
        "1006u16.to_ne_bytes().to_vec().into()",
        "code.to_le_bytes().to_vec().into()",
        "vec![3].into()",
        "vec![0; 2].into()",
        "vec![given[0], 0xee].into()",
        "[given, &1006u16.to_be_bytes()].concat().into()",
        "vec![(code >> 8) as u8, code as u8].into()",
        "wide.to_be_bytes().to_vec().into()",
        "[&[][..], &1006u16.to_be_bytes()].concat().into()",
        "1006u16.to_be_bytes().iter().rev().copied().collect::<Vec<u8>>().into()",
        "Payload::Owned(made_of(1006u16.to_be_bytes()))",
    ] {
        let found = payload(bytes);
        assert!(matches!(&found[..], [one] if one.ends_with(": Unknown")), "{bytes}: {found:?}");
    }
    for bytes in ["Payload::Borrowed(b\"\")", "vec![].into()", "Vec::new().into()", "(&[]).into()"]
    {
        let found = payload(bytes);
        assert!(matches!(&found[..], [one] if one.ends_with(": Absent")), "{bytes}: {found:?}");
    }
}

#[test]
fn a_payload_that_is_put_together_begins_with_its_code() {
    let found = |statements: &str| {
        let text = format!(
            "use fastwebsockets::{{Frame, Payload}};
             fn f(reason: &str, code: u16) {{ {statements} Frame::close_raw(all.into()); }}"
        );
        sites(&["fastwebsockets"], &text)
    };
    for statements in [
        "let mut all = 1006u16.to_be_bytes().to_vec(); all.extend_from_slice(reason.as_bytes());",
        "let mut all = Vec::new(); all.extend_from_slice(&1006u16.to_be_bytes()); all.push(b'!');",
        "let mut all: Vec<u8> = Vec::with_capacity(2 + reason.len());
         all.extend(1006u16.to_be_bytes());
         if code == 0 { all.extend(reason.bytes()); }
         println!(\"{all:?}\");",
        "let mut all = BytesMut::new(); all.put_u16(1006); all.put_slice(reason.as_bytes());",
        "let mut all = vec![]; all.extend([0x03, 0xee]); let all = Payload::Borrowed(&all[..]);",
    ] {
        let found = found(statements);
        assert!(matches!(&found[..], [one] if one.ends_with(": 1006")), "{statements}: {found:?}");
    }
    for statements in [
        "let mut all = 1006u16.to_be_bytes().to_vec(); all.reverse();",
        "let mut all = 1006u16.to_be_bytes().to_vec(); all[1] = 0xe8;",
        "let mut all = 1006u16.to_be_bytes().to_vec(); all[..2].copy_from_slice(&made());",
        "let mut all = 1006u16.to_be_bytes().to_vec(); fill(&mut all);",
        "let mut all = 1006u16.to_be_bytes().to_vec(); all = made();",
        "let mut all = 1006u16.to_be_bytes().to_vec(); fill!(all);",
        "let mut all = Vec::new(); if code == 0 { all.push(0x03); } all.extend(1006u16.to_be_bytes());",
        "let mut all = Vec::new(); all.push(0x03); all.push(0xee);",
        "let mut all = Vec::new(); fill(&mut all); all.extend_from_slice(&1006u16.to_be_bytes());",
    ] {
        let found = found(statements);
        assert!(
            matches!(&found[..], [one] if one.ends_with(": Unknown")),
            "{statements}: {found:?}"
        );
    }
}

#[test]
fn only_a_close_has_a_code_in_its_bytes() {
    let found = |header: &str| {
        let text = format!(
            "use tungstenite::protocol::frame::{{Frame, FrameHeader, coding::*}};
             fn f(given: FrameHeader, mask: Option<[u8; 4]>) {{
                 Frame::from_payload({header}, 1006u16.to_be_bytes().to_vec().into());
             }}"
        );
        sites(&["tungstenite"], &text).len()
    };
    for header in [
        "FrameHeader::default()",
        "FrameHeader { mask, ..FrameHeader::default() }",
        "FrameHeader { mask, ..Default::default() }",
        "FrameHeader { opcode: OpCode::Control(Control::Close), ..Default::default() }",
        "FrameHeader { opcode: Control::Close.into(), ..given }",
    ] {
        assert_eq!(found(header), 1, "{header}");
    }
    for header in [
        "given",
        "Default::default()",
        "FrameHeader { mask, ..given }",
        "FrameHeader { opcode: OpCode::Control(Control::Ping), ..Default::default() }",
        "FrameHeader { opcode: OpCode::Data(Data::Text), ..FrameHeader::default() }",
        "header_of(Control::Ping)",
        "answer_to(Control::Close)",
    ] {
        assert_eq!(found(header), 0, "{header}");
    }
}

#[test]
fn inside_macros() {
    let found = axum(
        "async fn f() {
             let v = vec![CloseFrame { code: 1006, reason: \"\".into() }];
             tokio::select! {
                 Some(Ok(Message::Close(Some(frame)))) = socket.recv() => {
                     send(CloseFrame { code: frame.code, reason: \"\".into() }).await;
                 }
                 _ = tick => { send(CloseFrame { code: 1005, reason: \"\".into() }).await }
                 else => {}
             }
             assert_eq!(frame, CloseFrame { code: 1006, reason: \"\".into() });
             matches!(m, CloseFrame { code: 1006, .. });
             mine!(x, CloseFrame { code: 1015, reason: \"\".into() });
         }",
    );
    assert_eq!(found, ["1006: 1006", "frame.code: received from axum", "1005: 1005", "1015: 1015"]);
}

#[test]
fn a_helper_of_the_package_sends() {
    let found = axum(
        "async fn close(socket: &mut WebSocket, code: u16, reason: &str) {
             socket.send(Message::Close(Some(CloseFrame { code, reason: reason.into() }))).await;
         }
         async fn f(socket: &mut WebSocket) { close(socket, 1006, \"x\").await; }",
    );
    assert_eq!(found, ["code: Unknown", "1006: 1006"]);
}

#[test]
fn an_own_frame_counts_if_it_becomes_one() {
    let found = axum(
        "struct Frame { code: u16, reason: String }
         impl From<Frame> for CloseFrame {
             fn from(f: Frame) -> CloseFrame { CloseFrame { code: f.code, reason: f.reason.into() } }
         }
         fn f() -> Frame { Frame { code: 1006, reason: String::new() } }",
    );
    assert_eq!(found, ["f.code: Unknown", "1006: 1006"]);
}

#[test]
fn what_is_compared_matched_or_made_up_is_not_sent() {
    let found = axum(
        "fn f(frame: CloseFrame) -> bool {
             match frame { CloseFrame { code: 1006, .. } => {} _ => {} }
             frame == CloseFrame { code: 1006, reason: \"\".into() }
         }
         fn poll_next() -> Option<Message> {
             Some(Message::Close(Some(CloseFrame { code: 1006, reason: \"\".into() })))
         }",
    );
    assert!(found.is_empty(), "{found:?}");
}

#[test]
fn test_code_is_told() {
    let found = axum(
        "#[test] fn t() { CloseFrame { code: 1006, reason: \"\".into() }; }
         #[cfg(test)] mod tests { use super::*; fn h() { CloseFrame { code: 1005, reason: \"\".into() }; } }
         #[cfg(not(test))] fn n() { CloseFrame { code: 1004, reason: \"\".into() }; }",
    );
    assert_eq!(found, ["1006: 1006, test", "1005: 1005, test", "1004: 1004"]);
}

/// A package of several files that uses axum, and the codes that it is known to send.
fn package(texts: &[&str]) -> (Vec<i128>, Vec<String>) {
    let axum = Dependency { package: "axum".into(), name: "axum".into(), features: None };
    let file = |text: &&str| File { text: (*text).to_owned(), test: false };
    let package = Package {
        manifest: Manifest { name: String::new(), dependencies: vec![axum] },
        files: texts.iter().map(file).collect(),
    };
    let report = package.check();
    assert!(report.problems.is_empty(), "{:?}", report.problems);
    let numbers = report.sites.iter().filter_map(|site| match site.code {
        Code::Known { number, .. } => Some(number),
        _ => None,
    });
    let wanted = report.wanted.iter().map(|wanted| wanted.name.clone());
    (numbers.collect(), wanted.collect())
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
        ("Lost::CODE", "impl Lost { const CODE: u16 = 1006; }"),
        ("Code::Lost as u16", "enum Code { Gone = 1005, Lost }"),
        (
            "Code::Lost.into()",
            "impl From<Code> for u16 { fn from(c: Code) -> u16 { match c { Code::Lost => 1006 } } }",
        ),
    ] {
        let (found, wanted) = package(&[&sends(code)]);
        assert!(found.is_empty() && wanted.len() == 1, "{code}: {found:?} {wanted:?}");
        assert_eq!(package(&[defines, &sends(code)]).0, [1006], "{code}");
    }
}

#[test]
fn a_number_is_followed_from_file_to_file() {
    let main = sends("codes::LOST");
    let (codes, raw) = ("pub const LOST: u16 = raw::ABNORMAL;", "pub const ABNORMAL: u16 = 1006;");
    assert_eq!(package(&[&main]).1, ["LOST"]);
    assert_eq!(package(&[&main, codes]).1, ["ABNORMAL", "LOST"]);
    assert_eq!(package(&[raw, &main, codes]).0, [1006]);
    // What a file defines itself and what a library defines is wanted from nobody.
    let own = format!("const LOST: u16 = 1006; {}", sends("LOST"));
    assert_eq!(package(&[&own]), (vec![1006], Vec::new()));
    assert_eq!(package(&[&sends("axum::extract::ws::close_code::AWAY")]), (vec![1001], Vec::new()));
}

#[test]
fn what_a_helper_is_given_is_followed_too() {
    let helper = "use axum::extract::ws::CloseFrame;
        fn end(socket: S, code: u16) { socket.send(CloseFrame { code, reason: \"\".into() }); }";
    let calls = "fn main() { end(socket, codes::LOST); }";
    assert_eq!(package(&[calls, helper]).1, ["LOST"]);
    assert_eq!(package(&[calls, helper, "pub const LOST: u16 = 1006;"]).0, [1006]);
}

#[test]
fn a_field_that_is_sent() {
    let found = axum(
        "struct Rejection { close_code: u16, close_reason: &'static str }
         impl Rejection { fn gone() -> Self { Self { close_code: close_code::ABNORMAL, close_reason: \"gone\" } } }
         async fn reject(socket: &mut WebSocket, rejection: Rejection) {
             socket.send(Message::Close(Some(CloseFrame {
                 code: rejection.close_code,
                 reason: rejection.close_reason.into(),
             }))).await;
         }",
    );
    assert_eq!(found, ["close_code::ABNORMAL: 1006", "rejection.close_code: Unknown"]);
}
