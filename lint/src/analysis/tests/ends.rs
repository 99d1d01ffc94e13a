//! Which endpoint sends a code.

use super::{judged, package_of};
use crate::site::Side;

fn side(imports: &str) -> Side {
    let text = format!(
        "use tokio_tungstenite::tungstenite::protocol::CloseFrame; {imports}
         fn f() {{ CloseFrame {{ code: 1012.into(), reason: x }}; }}"
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
        ("use tokio_tungstenite::{accept_async, connect_async};", Side::Either),
        ("use tokio_tungstenite::{connect_async, tungstenite::protocol::Role};", Side::Either),
        ("mod client { use tokio_tungstenite::connect_async; }", Side::Client),
        ("use other::connect_async;", Side::Either),
        ("use fastwebsockets::handshake;", Side::Either),
    ] {
        assert_eq!(side(imports), end, "{imports}");
    }
}
