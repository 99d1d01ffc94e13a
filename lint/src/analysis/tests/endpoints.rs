//! Which endpoint sends a code.

use super::{judged, package_of};
use crate::package::{Dependency, File, Manifest, Unit};
use crate::site::Side;

/// The endpoint of a file with some imports, and a call before a frame.
fn side(imports: &str, call: &str) -> Side {
    let text = format!(
        "use tokio_tungstenite::tungstenite::protocol::CloseFrame; {imports}
         async fn f() {{ {call} CloseFrame {{ code: 1012.into(), reason: x }}; }}"
    );
    let report = judged(&package_of(&["tokio-tungstenite", "fastwebsockets"], &text));
    assert_eq!(report.sites.len(), 1, "{imports}");
    report.sites[0].side
}

#[test]
fn a_file_is_the_endpoint_that_it_imports() {
    for (imports, end) in [
        ("", Side::Either),
        ("use tokio_tungstenite::connect_async;", Side::Client),
        ("use tokio_tungstenite::{connect_async_with_config as connect};", Side::Client),
        ("use tokio_tungstenite::{MaybeTlsStream, WebSocketStream};", Side::Either),
        ("use tokio_tungstenite::accept_hdr_async;", Side::Server),
        ("use tungstenite::{accept_with_config, ServerHandshake};", Side::Server),
        ("use tungstenite::handshake::server::NoCallback;", Side::Server),
        ("use tokio_tungstenite::{accept_async, connect_async};", Side::Either),
        ("use tokio_tungstenite::{connect_async, tungstenite::protocol::Role};", Side::Either),
        ("mod client { use tokio_tungstenite::connect_async; }", Side::Client),
        ("use other::connect_async;", Side::Either),
        ("use fastwebsockets::handshake;", Side::Either),
    ] {
        assert_eq!(side(imports, ""), end, "{imports}");
    }
}

#[test]
fn what_is_called_by_its_path_counts_too() {
    let connect = "tokio_tungstenite::connect_async(url).await;";
    assert_eq!(side("", connect), Side::Client);
    assert_eq!(side("use tokio_tungstenite::accept_async;", connect), Side::Either);
    assert_eq!(side("", "accept_async(stream).await;"), Side::Either);
}

#[test]
fn a_code_of_another_crate_may_be_of_either_endpoint() {
    let own = "pub fn again() -> u16 { 1013 }";
    let client = "use tokio_tungstenite::{connect_async, tungstenite::protocol::CloseFrame};";
    for (constant, import, end) in
        [("", "use shared::again;", Side::Either), (own, "", Side::Client)]
    {
        let shared =
            Dependency { name: "shared".to_owned(), path: Some(0), ..Dependency::default() };
        let library = Dependency::new("tokio-tungstenite", "tokio_tungstenite");
        let text = format!(
            "{client} {import} {constant} fn f() {{ CloseFrame {{ code: again().into(), reason: x }}; }}"
        );
        let files = [(0, own), (1, text.as_str())].map(|(package, text)| File {
            package,
            path: "src/lib.rs".to_owned(),
            text: text.to_owned(),
            ..File::default()
        });
        let packages = vec![
            Manifest { name: "shared".to_owned(), ..Manifest::default() },
            Manifest::of(vec![shared, library]),
        ];
        let report = judged(&Unit::new(packages, files.into()));
        assert_eq!(report.sites[0].side, end, "{import}");
    }
}
