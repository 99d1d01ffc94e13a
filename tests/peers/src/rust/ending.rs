//! What clients in Rust report for the endings that `cargo wsclose serve` offers.

use std::collections::BTreeMap;
use std::io;
use std::net::SocketAddr;
use std::panic::AssertUnwindSafe;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use fastwebsockets::{Role, WebSocket};
use futures_util::FutureExt as _;
use tokio::task::JoinSet;
use tokio::time::timeout;
use tokio_rustls::TlsConnector;
use tokio_rustls::rustls::pki_types::CertificateDer;
use tokio_rustls::rustls::pki_types::pem::PemObject as _;
use tokio_rustls::rustls::{ClientConfig, RootCertStore, crypto::ring};
use tokio_websockets::{ClientBuilder, Connector};

use super::{Connection, IN_LIBRARY, Library, Told, dial, failed};
use crate::endings::Case;
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

/// What a client reports for every ending. It trusts the authorities in a PEM file.
///
/// # Errors
///
/// The file contains no certificates.
pub async fn all(
    client: &'static str,
    cases: &[Case],
    authorities: &Path,
    open: Duration,
    limit: Duration,
) -> Result<BTreeMap<String, String>, String> {
    let tls = Arc::new(tls(authorities).map_err(|error| error.to_string())?);
    let mut reports = JoinSet::new();
    let asked = |case: &&Case| !case.handshake || does_handshakes(client);
    for Case { ending, url, .. } in cases.iter().filter(asked) {
        let (ending, url, tls) = (ending.clone(), url.clone(), Arc::clone(&tls));
        reports.spawn(async move {
            let report = IN_LIBRARY.scope((), report(client, &url, tls, open));
            let report = timeout(limit, AssertUnwindSafe(report).catch_unwind()).await;
            let report = match report {
                Ok(Ok(report)) => report,
                Ok(Err(_)) => "panic".to_owned(),
                Err(_) => format!("nothing in {} s", limit.as_secs()),
            };
            (ending, report)
        });
    }
    Ok(reports.join_all().await.into_iter().collect())
}

fn tls(authorities: &Path) -> Result<ClientConfig, Box<dyn std::error::Error>> {
    let mut roots = RootCertStore::empty();
    for certificate in CertificateDer::pem_file_iter(authorities)? {
        roots.add(certificate?)?;
    }
    let config = ClientConfig::builder_with_provider(ring::default_provider().into());
    let config = config.with_safe_default_protocol_versions()?;
    Ok(config.with_root_certificates(roots).with_no_client_auth())
}

async fn report(client: &str, url: &str, tls: Arc<ClientConfig>, open: Duration) -> String {
    let told = match client {
        "tungstenite" => tungstenite(url, tls, open).await,
        "tokio-websockets" => tokio_websockets(url, tls, open).await,
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

async fn tungstenite(url: &str, tls: Arc<ClientConfig>, open: Duration) -> io::Result<Told> {
    let stream = dial(address(url)?).await?;
    let tls = Some(tokio_tungstenite::Connector::Rustls(tls));
    let opened = tokio_tungstenite::client_async_tls_with_config(url, stream, None, tls).await;
    let (socket, _) = opened.map_err(failed)?;
    Ok(watch(socket, open).await)
}

async fn tokio_websockets(url: &str, tls: Arc<ClientConfig>, open: Duration) -> io::Result<Told> {
    let tls = if url.starts_with("wss:") {
        Connector::Rustls(TlsConnector::from(tls))
    } else {
        Connector::Plain
    };
    let builder = ClientBuilder::new().uri(url).map_err(failed)?.connector(&tls);
    let (socket, _) = builder.connect().await.map_err(failed)?;
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
