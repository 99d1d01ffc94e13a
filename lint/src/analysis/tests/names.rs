//! What names lead to: globs, files that were not read, a library's own examples, features.

use super::{axum, package_of, sites};
use crate::package::{File, Manifest, Unit};

fn file(path: &str, text: &str) -> File {
    File { path: path.to_owned(), text: text.to_owned(), ..File::default() }
}

/// The rules and messages of what is found in a unit.
fn messages(unit: &Unit) -> Vec<String> {
    let report = unit.check();
    report.findings.iter().map(|it| format!("{}: {}", it.rule, it.message)).collect()
}

#[test]
fn a_literal_of_a_type_with_another_name_is_one_of_the_type() {
    let found = |import: &str| {
        axum(&format!(
            "mod ends {{ use super::CloseFrame; pub struct Ending {{ pub code: u16 }} pub struct Other {{ pub code: u16 }}
                 pub fn end(rx: Receiver<Ending>) {{
                     let end = rx.recv(); CloseFrame {{ code: end.code, reason: x }};
                 }} }}
             mod caller {{ {import} fn f(tx: Sender<End>) {{ tx.send(End {{ code: 1006 }}); }} }}"
        ))
    };
    for import in [
        "use super::ends::Ending as End;",
        "use super::ends; type End = ends::Ending;",
        "use super::ends::Ending; type End = Ending;",
    ] {
        assert!(
            found(import).iter().any(|one| one.ends_with("1006: 1006")),
            "{import}: {:?}",
            found(import)
        );
    }
    let other = found("use super::ends::Other as End;");
    assert!(!other.iter().any(|one| one.contains("1006")), "{other:?}");
}

#[test]
fn a_glob_of_another_crate_hides_no_crate() {
    let text = "use actix::prelude::*; use actix_web_actors::ws;
        fn f() { tokio_tungstenite::tungstenite::protocol::CloseFrame { code: 1015, reason: x };
            ws::CloseReason { code: ws::CloseCode::Abnormal, description: None }; }";
    let found = sites(&["actix", "actix-web-actors", "tokio-tungstenite"], text);
    assert_eq!(found, ["1015: 1015", "ws::CloseCode::Abnormal: 1006"]);
    // A module of a crate can have the name of another library.
    let text =
        |glob| format!("{glob} fn f() {{ poem::web::websocket::Message::close_with(1006, x); }}");
    for glob in ["", "use actix::prelude::*;"] {
        assert_eq!(sites(&["actix", "poem"], &text(glob)), ["1006: 1006"], "{glob}");
    }
}

#[test]
fn a_module_is_found_whose_crate_root_was_not_read() {
    let manifest = package_of(&["axum"], "").packages;
    let prelude = "pub use axum::extract::ws::CloseFrame as Bye;";
    let user = "use crate::net::prelude::*; fn f() -> Bye { Bye { code: 1006, reason: x } }";
    let unit = |prelude: &str| Unit {
        packages: manifest.clone(),
        files: vec![file("src/net/prelude.rs", prelude), file("src/user.rs", user)],
    };
    assert_eq!(messages(&unit(prelude)).len(), 1, "{:?}", messages(&unit(prelude)));
    // A private import is not handed on.
    assert!(messages(&unit("use other::CloseFrame as Bye;")).is_empty());
}

#[test]
fn an_example_uses_the_library_that_its_package_is() {
    let manifest = Manifest { name: "yawc".to_owned(), ..Manifest::default() };
    let library = "pub mod frame; pub use frame::Frame;";
    let frame = "pub struct Frame; impl Frame { pub fn close(code: CloseCode, reason: R) -> Frame { Frame } }";
    let example = "use yawc::{CloseCode, Frame};
        async fn f(ws: &mut W) { ws.send(Frame::close(CloseCode::Abnormal, x)).await; }";
    let unit = Unit {
        packages: vec![manifest],
        files: vec![
            file("src/lib.rs", library),
            file("src/frame.rs", frame),
            file("examples/server/main.rs", example),
        ],
    };
    assert_eq!(
        messages(&unit),
        ["reserved-code-sent: 1006 (Abnormal Closure) must not be sent in a Close frame"]
    );
}

#[test]
fn what_one_feature_receives_another_does_not_send() {
    let text = |received: &str, sent: &str| {
        format!(
            "pub struct Frame {{ code: u16 }}
             #[cfg(feature = \"{received}\")]
             impl From<actix_ws::CloseReason> for Frame {{
                 fn from(it: actix_ws::CloseReason) -> Self {{ Self {{ code: it.code.into() }} }}
             }}
             #[cfg(feature = \"{sent}\")]
             impl From<Frame> for axum::extract::ws::CloseFrame {{
                 fn from(it: Frame) -> Self {{ Self {{ code: it.code, reason: r }} }}
             }}"
        )
    };
    let found = |received, sent| sites(&["axum", "actix-ws"], &text(received, sent));
    assert_eq!(found("both", "both"), ["it.code: received from actix-ws"]);
    assert_eq!(found("actix", "axum"), ["it.code: Unknown"]);
}

#[test]
fn a_code_that_is_read_once_and_sent_twice_is_one_finding() {
    let text = "use web_sys::{CloseEvent, WebSocket};
        fn f(event: &CloseEvent, a: &WebSocket, b: &worker::WebSocket) {
            let code = event.code();
            a.close_with_code(code);
            b.close(Some(code), Some(\"\"));
        }";
    let found = messages(&package_of(&["web-sys", "worker"], text));
    let relayed = found.iter().filter(|it| it.starts_with("relayed-close-code")).count();
    assert_eq!(relayed, 1, "{found:?}");
}

#[test]
fn what_has_a_third_name_is_still_it() {
    let frame = "mod a { pub use axum::extract::ws::CloseFrame as Frame; }
        mod b { pub use super::a::Frame as Ending; }
        use b::Ending as Goodbye;
        fn f() { Goodbye { code: 1006, reason: x }; }";
    assert_eq!(axum(frame), ["1006: 1006"]);
    let function = "mod codes { use super::CloseFrame; pub fn frame(code: u16) -> CloseFrame {
            CloseFrame { code, reason: x }
        } }
        mod a { pub use super::codes::frame as close_frame; }
        use a::close_frame as goodbye;
        fn f() { goodbye(1006); }";
    assert_eq!(axum(function), ["1006: 1006"]);
    let other = "mod a { pub struct Frame { code: u16 } } use a::Frame as CloseFrame2;
        fn f() { CloseFrame2 { code: 1006 }; }";
    assert_eq!(axum(other), [] as [&str; 0]);
}
