//! Endings that the endpoints of one server cannot have: of the network, of TLS, and of what is not a
//! WebSocket server. All of them are on loopback; only the name that does not exist is looked up by the
//! resolver of the machine.

use std::fs;
use std::io;
use std::net::{Ipv4Addr, SocketAddr};
use std::path::PathBuf;
use std::time::Duration;

use tokio::io::AsyncWriteExt as _;
use tokio::net::{TcpListener, TcpSocket, TcpStream, lookup_host};
use tokio::process::Child;
use tokio::time::timeout;

use crate::endings::{Listening, serve};
use crate::other;

const LOCAL: Ipv4Addr = Ipv4Addr::LOCALHOST;

/// The kinds of certificate that `serve` has, with the ending that each one causes.
const CERTIFICATES: [(&str, &str); 5] = [
    ("expired", "certificate-expired"),
    ("not-yet-valid", "certificate-not-yet-valid"),
    ("wrong-name", "certificate-wrong-name"),
    ("unknown-issuer", "certificate-unknown-issuer"),
    ("authority", "certificate-invalid"),
];

/// A name that never exists: RFC 6761, section 6.4, reserves its top-level domain for that.
const UNKNOWN: &str = "wsclose.invalid";

/// An answer that is no HTTP, and one that is a TLS alert.
const BANNER: &[u8] = b"SSH-2.0-Other\r\n";
const ALERT: &[u8] = b"\x15\x03\x03\0\x02\x02\x28";

/// Everything that stays open while the clients connect.
pub struct Faults {
    /// Endings with their URLs.
    pub urls: Vec<(&'static str, String)>,
    /// The authorities that the clients trust, in PEM form.
    pub authorities: PathBuf,
    _servers: Vec<Child>,
    _queue: (TcpListener, Vec<TcpStream>),
}

/// What a listener does with each connection.
#[derive(Clone, Copy)]
enum Listener {
    Says(&'static [u8]),
    Drops,
    Waits,
}

/// Starts all of it. `plain` is the address of a server without TLS.
///
/// # Errors
///
/// A server does not start, or the system allows no sockets.
pub async fn start(plain: &str) -> Result<Faults, String> {
    let folder = other::target()?;
    let (mut servers, mut urls, mut pem) = (Vec::new(), Vec::new(), String::new());
    for (kind, ending) in CERTIFICATES.into_iter().chain([("valid", "tls-on-plain-port")]) {
        let file = folder.join(format!("authority-{kind}.pem"));
        let write = file.display().to_string();
        let (server, Listening { url, .. }) =
            serve(&["--tls", "--certificate", kind, "--write-ca", &write]).await?;
        servers.push(server);
        let url = if kind == "valid" { url.replace("wss:", "ws:") } else { url };
        urls.push((ending, format!("{url}/echo")));
        pem += &fs::read_to_string(&file).map_err(|error| format!("{write}: {error}"))?;
    }
    let authorities = folder.join("authorities.pem");
    fs::write(&authorities, pem).map_err(|error| error.to_string())?;
    urls.push(("plain-http-on-tls-port", format!("{}/echo", plain.replace("ws:", "wss:"))));
    let (more, queue) = sockets().await.map_err(|error| error.to_string())?;
    urls.extend(more);
    Ok(Faults { urls, authorities, _servers: servers, _queue: queue })
}

type Queue = (TcpListener, Vec<TcpStream>);

/// What needs no server.
async fn sockets() -> io::Result<(Vec<(&'static str, String)>, Queue)> {
    let refused = TcpListener::bind((LOCAL, 0)).await?.local_addr()?;
    let (hole, queue) = black_hole().await?;
    let mut urls = vec![
        ("connection-refused", format!("ws://{refused}/")),
        // The broadcast address of the loopback network: TCP has no route to it.
        ("no-route", "ws://127.255.255.255:47999/".to_owned()),
        ("connect-timeout", format!("ws://{hole}/")),
    ];
    if resolver_knows_what_does_not_exist().await {
        urls.push(("name-not-found", format!("ws://{UNKNOWN}:47999/")));
    }
    for (ending, scheme, listener) in [
        ("not-http", "ws", Listener::Says(BANNER)),
        ("tls-failed", "wss", Listener::Says(ALERT)),
        ("tls-dropped", "wss", Listener::Drops),
        ("tls-timeout", "wss", Listener::Waits),
    ] {
        urls.push((ending, format!("{scheme}://{}/", listen(listener).await?)));
    }
    Ok((urls, queue))
}

/// Is there a resolver that answers? Without one, clients report that instead.
async fn resolver_knows_what_does_not_exist() -> bool {
    let answer = lookup_host((UNKNOWN, 0)).await.map(Iterator::collect::<Vec<_>>);
    let knows = answer.as_ref().is_err_and(|error| error.to_string().contains("not known"));
    if !knows {
        println!("left out: `name-not-found`, because the resolver answers {answer:?}");
    }
    knows
}

async fn listen(listener: Listener) -> io::Result<SocketAddr> {
    let tcp = TcpListener::bind((LOCAL, 0)).await?;
    let address = tcp.local_addr()?;
    tokio::spawn(async move {
        let mut open = Vec::new();
        while let Ok((mut stream, _)) = tcp.accept().await {
            match listener {
                // Whether the client is still there does not matter.
                Listener::Says(bytes) => drop(stream.write_all(bytes).await),
                Listener::Waits => {}
                Listener::Drops => {
                    // Reads the request, so that the end of TCP is no reset.
                    let _ = stream.readable().await;
                    while stream.try_read(&mut [0; 4096]).is_ok_and(|read| read > 0) {}
                    continue;
                }
            }
            open.push(stream);
        }
    });
    Ok(address)
}

/// An address that answers no SYN: its queue of connections is full.
async fn black_hole() -> io::Result<(SocketAddr, Queue)> {
    let socket = TcpSocket::new_v4()?;
    socket.bind((LOCAL, 0).into())?;
    let listener = socket.listen(0)?;
    let address = listener.local_addr()?;
    let mut queued = Vec::new();
    while let Ok(Ok(stream)) = timeout(Duration::from_secs(2), TcpStream::connect(address)).await {
        queued.push(stream);
    }
    Ok((address, (listener, queued)))
}

/// A report without what is different in every run or build: the port, times, the number of a thread
/// that OpenSSL begins with, and the line of Python's source.
pub fn stable(report: &str, url: &str) -> String {
    let port = url.split([':', '/']).nth(4).unwrap_or_default();
    let words = report.split(' ').filter(|word| !word.starts_with("(_ssl.c:"));
    let words = words.map(|word| {
        let number = word.trim_matches('(');
        match word.split_once(":error:") {
            Some((_, error)) => format!("error:{error}"),
            None if number.parse().is_ok_and(|time: u64| time > 99_999) => {
                word.replace(number, "N")
            }
            None => word.replace(port, "PORT"),
        }
    });
    words.collect::<Vec<String>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ports_times_and_threads_are_not_reported() {
        for (report, expected) in [
            ("connect ECONNREFUSED 127.0.0.1:41234", "connect ECONNREFUSED 127.0.0.1:PORT"),
            ("('127.0.0.1', 41234)", "('127.0.0.1', PORT)"),
            ("1006, error: 40F:error:0A00010B:SSL", "1006, error: error:0A00010B:SSL"),
            ("time 1795000000 (UNIX), (2592000 seconds ago)", "time N (UNIX), (N seconds ago)"),
            ("SSLError: wrong number (_ssl.c:1006)", "SSLError: wrong number"),
        ] {
            assert_eq!(stable(report, "wss://127.0.0.1:41234/echo"), expected);
        }
    }
}
