//! What clients in Rust report for the endings that `cargo wsclose serve` offers.

use std::collections::BTreeMap;
use std::io;
use std::net::SocketAddr;
use std::panic::AssertUnwindSafe;
use std::time::Duration;

use fastwebsockets::{Role, WebSocket};
use futures_util::FutureExt as _;
use tokio::task::JoinSet;
use tokio::time::timeout;
use tokio_websockets::ClientBuilder;

use super::{Connection, IN_LIBRARY, Library, Told, dial, failed};
use crate::endings::Listening;
use crate::raw::Raw;

/// The clients with their versions.
pub fn clients() -> impl Iterator<Item = (&'static str, String)> {
    ["tungstenite", "tokio-websockets", "fastwebsockets"].into_iter().map(|name| {
        let version = Library::named(name).map(|library| library.version());
        (name, version.unwrap_or_default())
    })
}

/// Returns whether a client does the handshake itself. fastwebsockets has none without hyper; here
/// the raw peer does it.
pub fn does_handshakes(client: &str) -> bool {
    client != "fastwebsockets"
}

/// What a client reports for every ending.
pub async fn all(
    client: &'static str,
    listening: &Listening,
    open: Duration,
    limit: Duration,
) -> BTreeMap<String, String> {
    let mut reports = JoinSet::new();
    let asked = |handshake: bool| !handshake || does_handshakes(client);
    for endpoint in listening.endpoints.iter().filter(|endpoint| asked(endpoint.handshake)) {
        let url = format!("{}{}", listening.url, endpoint.path);
        let ending = endpoint.ending.clone();
        reports.spawn(async move {
            let report = IN_LIBRARY.scope((), report(client, &url, open));
            let report = timeout(limit, AssertUnwindSafe(report).catch_unwind()).await;
            let report = match report {
                Ok(Ok(report)) => report,
                Ok(Err(_)) => "panic".to_owned(),
                Err(_) => format!("nothing in {} s", limit.as_secs()),
            };
            (ending, report)
        });
    }
    reports.join_all().await.into_iter().collect()
}

async fn report(client: &str, url: &str, open: Duration) -> String {
    let told = match client {
        "tungstenite" => tungstenite(url, open).await,
        "tokio-websockets" => tokio_websockets(url, open).await,
        _ => fastwebsockets(url, open).await,
    };
    match told {
        Ok(Told::Closed(Some(code), _)) => format!("Close {code}"),
        Ok(Told::Closed(None, _)) => "Close without a code".to_owned(),
        Ok(Told::End) => "end of stream".to_owned(),
        Ok(Told::Error(error)) => format!("error: {error}"),
        Ok(other) => format!("{other:?}"),
        Err(error) => format!("handshake error: {error}"),
    }
}

/// Reads until the connection is over; closes it after a while.
async fn watch(mut connection: impl Connection, open: Duration) -> Told {
    if let Ok(told) = timeout(open, connection.wait()).await {
        return told;
    }
    match connection.close(Some((1000, String::new()))).await {
        Ok(()) => connection.wait().await,
        Err(error) => Told::Error(error),
    }
}

async fn tungstenite(url: &str, open: Duration) -> io::Result<Told> {
    let stream = dial(address(url)?).await?;
    let (socket, _) = tokio_tungstenite::client_async(url, stream).await.map_err(failed)?;
    Ok(watch(socket, open).await)
}

async fn tokio_websockets(url: &str, open: Duration) -> io::Result<Told> {
    let stream = dial(address(url)?).await?;
    let builder = ClientBuilder::new().uri(url).map_err(failed)?;
    let (socket, _) = builder.connect_on(stream).await.map_err(failed)?;
    Ok(watch(socket, open).await)
}

async fn fastwebsockets(url: &str, open: Duration) -> io::Result<Told> {
    let address = address(url)?;
    let path = url.splitn(4, '/').nth(3).unwrap_or_default();
    let stream = Raw::connect(address, &format!("/{path}")).await?.into_stream();
    Ok(watch(WebSocket::after_handshake(stream, Role::Client), open).await)
}

/// The address in `ws://127.0.0.1:1234/path`.
fn address(url: &str) -> io::Result<SocketAddr> {
    let authority = url.split('/').nth(2).unwrap_or_default();
    authority.parse().map_err(|_| io::Error::other(format!("`{url}` has no address")))
}
