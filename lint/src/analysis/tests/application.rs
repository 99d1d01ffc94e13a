//! The codes that an application defines, written as `name = code: where it is sent | matched`.

use super::package_of;
use crate::analysis::words::{Wanted, Words};
use crate::application::{CodeDefinition, Registered, Remedy, code_definitions};
use crate::package::{Dependency, File, Unit};
use wsclose_core::Retry;
use wsclose_core::catalogue::SentBy;

/// Files of crates: `shared/src/lib.rs`.
fn package(files: &[(&str, &str)]) -> Unit {
    let file = |(path, text): &(&str, &str)| {
        let (krate, inside) = path.split_once('/').unwrap();
        File {
            text: (*text).to_owned(),
            test: inside.starts_with("tests/"),
            path: inside.to_owned(),
            package: usize::from(krate == "server"),
        }
    };
    let mut unit = package_of(&["axum", "wsclose"], "");
    unit.files = files.iter().map(file).collect();
    let mut server = unit.packages[0].clone();
    let shared = Dependency { name: "shared".to_owned(), path: Some(0), ..Dependency::default() };
    server.dependencies.push(shared);
    unit.packages.push(server);
    unit
}

/// The codes that the first file defines; the others are given when they are asked for.
fn found(files: &[(&str, &str)]) -> Vec<CodeDefinition> {
    let mut package = package(files);
    let rest = package.files.split_off(1);
    let mut load = |wanted: &dyn Wanted| {
        let is_wanted = |file: &&File| {
            wanted.is_in(file.package, &file.path, &file.text, &Words::of(&file.text))
        };
        rest.iter().filter(is_wanted).cloned().collect()
    };
    code_definitions(&package, &mut load).unwrap()
}

fn lines(files: &[(&str, &str)]) -> Vec<String> {
    let place = |it: &crate::report::Place| {
        let (name, text) = files[it.file];
        let line = text.get(..it.range.start).unwrap().matches('\n').count() + 1;
        format!("{name}:{line}{}", if it.test { " (test)" } else { "" })
    };
    let places = |all: &[_]| all.iter().map(place).collect::<Vec<_>>().join(", ");
    found(files)
        .iter()
        .map(|code| {
            let number = code.number.map_or("?".to_owned(), |number| number.to_string());
            let (sent, matched) = (places(&code.sent), places(&code.matched));
            format!("{} = {number}: {sent} | {matched}", code.path())
        })
        .collect()
}

const SHARED: &str = "\
const BASE: u16 = 4000;
#[wsclose::close_codes]
pub enum ChatClose {
    /// Thrown out.
    Kicked = BASE + 2,
    Limited { after: u32 } = 4003,
    Other(CloseCode),
}
wsclose::close_code! {
    /// Old.
    pub const OLD: SendCode = 4005;
}
pub struct Limits;
impl Limits {
    wsclose::close_code! { pub const FULL: SendCode = 4006; }
}
pub enum Unmarked { A = 4009 }
pub const PLAIN: u16 = 4010;
";

#[test]
fn definitions_are_enums_and_constants_that_the_macros_check() {
    assert_eq!(
        lines(&[("shared/src/lib.rs", SHARED)]),
        [
            "ChatClose::Kicked = 4002:  | ",
            "ChatClose::Limited = 4003:  | ",
            "OLD = 4005:  | ",
            "Limits::FULL = 4006:  | ",
        ]
    );
}

#[test]
fn uses_are_found_in_other_crates() {
    let server = "\
use shared::{ChatClose, OLD};
fn kick() -> Close<'static> {
    ChatClose::Kicked.close()
}
fn limit(it: &ChatClose) -> Option<ChatClose> {
    if let ChatClose::Limited { .. } = it {
        return Some(ChatClose::Limited { after: 1 });
    }
    if code == ChatClose::Kicked.code() { log(); }
    println!(\"{}\", ChatClose::Kicked);
    let _ = OLD.explain();
    matches!(code, shared::Limits::FULL)
        .then_some(shared::OLD)
}
#[wsclose::closes_with(ChatClose::Kicked)]
fn declared() {}
";
    let client = "\
fn main() {
    match code {
        close_code!(4005) => {}
        _ => {}
    }
    let frame = axum::extract::ws::CloseFrame { code: 4006, reason: \"\".into() };
    close_code!(send 4005);
}
#[test]
fn test() { shared::ChatClose::Kicked; }
";
    let files = [
        ("shared/src/lib.rs", SHARED),
        ("server/src/main.rs", server),
        ("client/src/main.rs", client),
        ("client/src/other.rs", "fn unrelated() { Kicked_too; }"),
    ];
    assert_eq!(
        lines(&files),
        [
            "ChatClose::Kicked = 4002: server/src/main.rs:3, client/src/main.rs:10 (test) \
             | server/src/main.rs:9",
            "ChatClose::Limited = 4003: server/src/main.rs:7 | server/src/main.rs:6",
            "OLD = 4005: server/src/main.rs:13, client/src/main.rs:7 | client/src/main.rs:3",
            "Limits::FULL = 4006: client/src/main.rs:6 | server/src/main.rs:12",
        ]
    );
    let unused: Vec<bool> = found(&files).iter().map(CodeDefinition::is_unused).collect();
    assert_eq!(unused, [false; 4]);
    let in_tests = [files[0], ("server/tests/it.rs", server)];
    assert!(found(&in_tests).iter().all(CodeDefinition::is_unused));
}

#[test]
fn a_description_is_what_the_attribute_says() {
    let text = "\
#[close_codes]
enum E {
    /// The token
    /// ran out.
    ///
    /// More.
    #[code(when = \"Late.\", remedy = \"Sign in.\", retry = after_fix, sent_by = server)]
    #[cfg_attr(feature = \"x\", code(reason = \"token expired\"))]
    Expired = 4001,
    #[code(remedy = none, retry = seconds(5, 30), unregistered = \"for fun\")]
    Fun = 3500,
    #[code(registered = \"here\", meaning = \"M\")]
    There = 3501,
    /// Deploy.
    Deploy = 1012,
    #[code(meaning = \"Lunch.\")]
    Lunch = 1013,
}
";
    let all = found(&[("shared/src/lib.rs", text)]);
    let [expired, fun, there, deploy, lunch] = all.as_slice() else { panic!("{all:?}") };
    let said = &expired.description;
    assert_eq!(said.meaning, "The token ran out.");
    assert_eq!((said.when.as_str(), said.reason.as_str()), ("Late.", "token expired"));
    assert_eq!(said.remedy, Remedy::Text("Sign in.".to_owned()));
    assert_eq!((said.retry, said.sent_by), (Some(Retry::AfterFix), Some(SentBy::Server)));
    assert_eq!(fun.description.remedy, Remedy::Nothing);
    assert_eq!(fun.description.retry, Some(Retry::Seconds { from: 5, to: 30 }));
    assert_eq!(fun.description.registration, Registered::Not("for fun".to_owned()));
    assert_eq!(there.description.registration, Registered::At("here".to_owned()));

    let text = |code: &CodeDefinition| code.definition().unwrap().explain().to_string();
    assert!(text(expired).starts_with("4001 Expired\nThe token ran out."), "{}", text(expired));
    let registered = wsclose_core::CloseCode::SERVICE_RESTART.explain();
    assert!(text(deploy).contains(registered.description()), "{}", text(deploy));
    assert!(!text(lunch).contains(wsclose_core::CloseCode::from(1013).explain().description()));
}

#[test]
fn a_code_that_is_not_a_number_or_must_not_be_sent_has_no_definition() {
    let text = "close_code! { const LOST: CloseCode = 1006; const BIG: CloseCode = 70000; \
                const MADE: SendCode = make(); }";
    let all = found(&[("shared/src/lib.rs", text)]);
    let numbers: Vec<_> = all.iter().map(|code| code.number).collect();
    assert_eq!(numbers, [Some(1006), None, None]);
    assert!(all.iter().all(|code| code.definition().is_none()));
}
