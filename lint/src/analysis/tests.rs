//! What the walk finds, written as `text of the code: what is known of it`.

mod application;
mod bytes;
mod channels;
mod circles;
mod codes;
mod conditions;
mod conversions;
mod endpoints;
mod fates;
mod fields;
mod files;
mod lengths;
mod linear;
mod names;
mod numbers;
mod reasons;
mod receivers;
mod variants;

use super::{Judged, check};
use crate::libraries::LIBRARIES;
use crate::package::{Dependency, File, Manifest, Unit};
use crate::site::Code;

/// A package of one file with these dependencies.
fn package_of(dependencies: &[&str], text: &str) -> Unit {
    let dependencies = dependencies
        .iter()
        .map(|package| {
            let (name, package) = package.split_once('=').unwrap_or((package, package));
            Dependency::new(package, &name.replace('-', "_"))
        })
        .collect();
    let file = File { text: text.to_owned(), ..File::default() };
    Unit::new(vec![Manifest::of(dependencies)], vec![file])
}

/// What the rules say about a unit that needs no further files.
fn judged(unit: &Unit) -> Judged {
    check(unit, &mut |_| Vec::new()).0
}

/// The sites in a file of a package with these dependencies.
fn sites(dependencies: &[&str], text: &str) -> Vec<String> {
    let report = judged(&package_of(dependencies, text));
    assert!(report.errors.is_empty(), "{:?}", report.errors);
    report
        .sites
        .iter()
        .zip(&report.places)
        .map(|(site, places)| {
            let code = match &site.code {
                Code::Known { number, .. } => number.to_string(),
                Code::Received { from, .. } => format!("received from {}", from.name),
                Code::Unresolved { .. } => "Unknown".to_owned(),
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
        ["1006: 1006", "1005: 1005", "1015: 1015", "1004: 1004", "1000: 1000", "other(): Unknown"]
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
            "f.code: received from axum",
            "code: received from axum",
            "f.code: received from axum",
            "1005: 1005",
        ]
    );
}

#[test]
fn what_stands_before_a_guard_is_bound() {
    let found = axum(
        "fn f(m: Message, code: CloseCode) {
             match m {
                 Message::Close(Some(frame)) if late => { CloseFrame { code: frame.code, reason: x }; }
                 _ => {}
             }
             let code = 1006;
             match other { code if fits(code) => { CloseFrame { code, reason: x }; } _ => {} }
         }",
    );
    assert_eq!(found, ["frame.code: received from axum", "other: Unknown"]);
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
    assert_eq!(found, ["1006: 1006"]);
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
    assert_eq!(found, ["1006: 1006"]);
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
        "#[test] fn t() { s.send(CloseFrame { code: 1006, reason: \"\".into() }); }
         #[cfg(test)] mod tests { use super::*; fn h() { s.send(CloseFrame { code: 1005, reason: \"\".into() }); } fn expected() -> CloseFrame { CloseFrame { code: 1015, reason: \"\".into() } } }
         #[cfg(not(test))] fn n() { CloseFrame { code: 1004, reason: \"\".into() }; }",
    );
    assert_eq!(found, ["1006: 1006, test", "1005: 1005, test", "1004: 1004"]);
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
    assert_eq!(found, ["close_code::ABNORMAL: 1006"]);
}
