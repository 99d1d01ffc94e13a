//! Every ending × the probe: each gives exactly its diagnosis.

use std::collections::BTreeSet;
use std::future::Future;
use std::net::{Ipv4Addr, SocketAddr};
use std::thread;
use std::time::Duration;

use clap::ValueEnum as _;
use tokio::io::AsyncWriteExt as _;
use tokio::net::{TcpListener, TcpSocket, TcpStream};
use tokio::sync::oneshot;
use tokio::task::LocalSet;
use tokio::time::{self, timeout};
use wsclose_core::explain::Language;

use super::ending::{Ending, Fault};
use super::probe::diagnosis::diagnose;
use super::probe::target::Target;
use super::probe::tls::Trust;
use super::probe::{Options, Report, probe};
use super::serve::certificate::{self, Kind};
use super::serve::endpoints;
use super::serve::{self, Server};

const LOCAL: Ipv4Addr = Ipv4Addr::LOCALHOST;

/// How far the clock of a test moves in one turn of its event loop.
const STEP: Duration = Duration::from_millis(10);

/// The pause in each turn, in which the system delivers what was sent.
const PAUSE: Duration = Duration::from_millis(1);

/// Runs a test with server and probe on one thread, and on a clock that only the turns of their event
/// loop move. On a busy machine the turns take longer, but both get as many of them, so that no
/// timeout passes before the other endpoint could act.
fn run(test: impl Future<Output = ()>) {
    let mut runtime = tokio::runtime::Builder::new_current_thread();
    let runtime = runtime.enable_all().start_paused(true).build().unwrap();
    LocalSet::new().block_on(&runtime, async {
        tokio::select! {
            () = test => {}
            () = turns() => {}
        }
    });
}

/// Moves the clock, without end.
async fn turns() {
    loop {
        thread::sleep(PAUSE);
        time::advance(STEP).await;
    }
}

/// A server that runs until the sender is dropped, and the authority to trust.
async fn served(kind: Option<Kind>) -> (SocketAddr, Vec<u8>, oneshot::Sender<()>) {
    let certificate = kind.map(|kind| certificate::make(kind).unwrap());
    let ca = certificate.as_ref().map_or_else(Vec::new, |made| made.ca.clone().into_bytes());
    let tls = certificate.map(|certificate| certificate.config);
    let address = SocketAddr::from((LOCAL, 0));
    let options = serve::Options { address, tls, max_connections: 100, seed: Some(1) };
    let server = Server::bind(options).await.unwrap();
    let address = server.address().unwrap();
    let (running, stop) = oneshot::channel::<()>();
    tokio::spawn(server.run(async move { drop(stop.await) }));
    (address, ca, running)
}

fn options(url: &str, ca: &[u8]) -> Options {
    let mut trust = Trust::new(false);
    if !ca.is_empty() {
        trust.add_pem(ca).unwrap();
    }
    Options {
        target: Target::parse(url).unwrap(),
        headers: Vec::new(),
        subprotocols: Vec::new(),
        extensions: Vec::new(),
        send: Vec::new(),
        wait: Duration::from_secs(5),
        close: 1000,
        timeout: Duration::from_secs(10),
        trust,
        show_secrets: false,
    }
}

async fn report(options: &Options) -> Report {
    probe(options, &mut |_| {}).await
}

async fn ending(options: &Options) -> Ending {
    report(options).await.end.ending
}

/// Every endpoint of a server. Returns the names of all endings.
async fn endpoints(tls: bool) -> BTreeSet<String> {
    let (address, ca, _running) = served(tls.then_some(Kind::Valid)).await;
    let scheme = if tls { "wss" } else { "ws" };
    let probes = endpoints::all().into_iter().map(|endpoint| {
        let options = options(&format!("{scheme}://{address}{}", endpoint.path), &ca);
        tokio::task::spawn_local(async move {
            let report = report(&options).await;
            assert_eq!(report.end.ending.to_string(), endpoint.ending, "{report:#?}");
            endpoint.ending
        })
    });
    let mut seen = BTreeSet::new();
    for probe in probes.collect::<Vec<_>>() {
        let ending = probe.await.unwrap();
        assert!(seen.insert(ending.clone()), "two endpoints end as `{ending}`");
    }
    seen
}

/// What a listener does with each connection.
#[derive(Clone, Copy)]
enum Listener {
    Says(&'static [u8]),
    Drops,
    Waits,
}

async fn listening(listener: Listener) -> SocketAddr {
    let tcp = TcpListener::bind((LOCAL, 0)).await.unwrap();
    let address = tcp.local_addr().unwrap();
    tokio::spawn(async move {
        let mut open = Vec::new();
        while let Ok((mut stream, _)) = tcp.accept().await {
            match listener {
                Listener::Says(bytes) => {
                    stream.write_all(bytes).await.unwrap();
                    open.push(stream);
                }
                Listener::Waits => open.push(stream),
                Listener::Drops => {
                    // Reads the request, so that the end of TCP is no reset.
                    stream.readable().await.unwrap();
                    while stream.try_read(&mut [0; 4096]).is_ok_and(|read| read > 0) {}
                }
            }
        }
    });
    address
}

/// Endings that no endpoint can have: the network, TLS, and what is not HTTP.
async fn elsewhere() -> BTreeSet<String> {
    let mut seen = BTreeSet::new();
    let mut expect = async |url: String, ca: &[u8], fault: Fault| {
        let report = report(&options(&url, ca)).await;
        assert_eq!(report.end.ending, fault.into(), "{url}: {report:#?}");
        seen.insert(fault.name().to_owned());
    };

    expect("ws://wsclose.invalid/".into(), &[], Fault::NameNotFound).await;
    let gone = listening_nowhere().await;
    expect(format!("ws://{gone}/"), &[], Fault::Refused).await;
    // The broadcast address of the loopback network: TCP has no route to it.
    expect("ws://127.255.255.255/".into(), &[], Fault::NoRoute).await;
    let (hole, _kept) = black_hole().await;
    expect(format!("ws://{hole}/"), &[], Fault::ConnectTimeout).await;

    for (kind, fault) in [
        (Kind::Expired, Fault::CertificateExpired),
        (Kind::NotYetValid, Fault::CertificateNotYetValid),
        (Kind::WrongName, Fault::CertificateWrongName),
        (Kind::UnknownIssuer, Fault::CertificateUnknownIssuer),
        (Kind::Authority, Fault::CertificateInvalid),
    ] {
        let (address, ca, _running) = served(Some(kind)).await;
        expect(format!("wss://{address}/echo"), &ca, fault).await;
        let insecure =
            Options { trust: Trust::new(true), ..options(&format!("wss://{address}/echo"), &[]) };
        assert_eq!(ending(&insecure).await, Ending::Closed);
    }
    let (address, _, _running) = served(Some(Kind::Valid)).await;
    expect(format!("wss://{address}/echo"), &[], Fault::CertificateUnknownIssuer).await;
    expect(format!("ws://{address}/echo"), &[], Fault::TlsOnPlainPort).await;
    let (address, _, _running) = served(None).await;
    expect(format!("wss://{address}/echo"), &[], Fault::PlainOnTlsPort).await;
    let alert = listening(Listener::Says(b"\x15\x03\x03\0\x02\x02\x28")).await;
    expect(format!("wss://{alert}/"), &[], Fault::TlsFailed).await;
    let drops = listening(Listener::Drops).await;
    expect(format!("wss://{drops}/"), &[], Fault::TlsDropped).await;
    let waits = listening(Listener::Waits).await;
    expect(format!("wss://{waits}/"), &[], Fault::TlsTimeout).await;
    let other = listening(Listener::Says(b"SSH-2.0-Other\r\n")).await;
    expect(format!("ws://{other}/"), &[], Fault::NotHttp).await;
    seen
}

/// An address on which nothing listens any more.
async fn listening_nowhere() -> SocketAddr {
    TcpListener::bind((LOCAL, 0)).await.unwrap().local_addr().unwrap()
}

/// An address that answers no SYN: its queue of connections is full.
async fn black_hole() -> (SocketAddr, (TcpListener, Vec<TcpStream>)) {
    let socket = TcpSocket::new_v4().unwrap();
    socket.bind((LOCAL, 0).into()).unwrap();
    let listener = socket.listen(0).unwrap();
    let address = listener.local_addr().unwrap();
    let mut queued = Vec::new();
    while let Ok(Ok(stream)) = timeout(Duration::from_secs(5), TcpStream::connect(address)).await {
        queued.push(stream);
        assert!(queued.len() < 1000, "the queue does not fill");
    }
    (address, (listener, queued))
}

#[test]
fn every_ending_has_exactly_its_diagnosis() {
    run(async {
        let (mut seen, over_tls, mut elsewhere) =
            tokio::join!(endpoints(false), endpoints(true), elsewhere());
        assert_eq!(over_tls, seen);
        seen.append(&mut elsewhere);
        let missing: Vec<String> = Ending::examples()
            .map(|ending| ending.to_string())
            .filter(|name| !seen.contains(name))
            .collect();
        assert_eq!(missing, [""; 0], "no connection ended like this");
        assert!(seen.len() >= 45, "{}", seen.len());
    });
}

#[test]
fn every_kind_of_certificate_is_in_the_matrix() {
    assert_eq!(Kind::value_variants().len(), 6);
}

/// Any code from 0 to 65535 is on the wire, and reported as what it is. The borders of all ranges
/// here; that each number has a path and a verdict is tested where those are.
#[test]
fn codes_arrive_as_they_are() {
    run(async {
        let (address, _, _running) = served(None).await;
        for code in [
            0, 999, 1000, 1003, 1004, 1005, 1006, 1007, 1014, 1015, 1016, 2999, 3000, 3999, 4000,
            4999, 5000, 65535,
        ] {
            let legal = matches!(code, 1000..=1003 | 1007..=1014 | 3000..=4999);
            let options = options(&format!("ws://{address}/close/{code}?reason=why"), &[]);
            let end = report(&options).await.end;
            assert_eq!(end.ending, Ending::by_server(code));
            assert_eq!(end.detail.unwrap_or_default().contains("\"why\""), legal);
        }
    });
}

#[test]
fn scripts_run_in_order_with_their_chances() {
    run(async {
        let (address, _, _running) = served(None).await;
        let url = |script: &str| format!("ws://{address}/script?do={script}");
        let mut talk = options(&url("echo,send:hi,wait:2s,close:4001:done"), &[]);
        talk.send = vec!["one".to_owned(), "two".to_owned()];
        let report = report(&talk).await;
        let json = serde_json::to_value(&report.timeline).unwrap();
        let texts: Vec<&str> =
            json.as_array().unwrap().iter().filter_map(|event| event["text"].as_str()).collect();
        assert_eq!(texts, ["hi", "one", "two"]);
        assert_eq!(report.end.ending, Ending::ClosedByServer(Some(4001)));

        let mut endings = BTreeSet::new();
        for _ in 0..40 {
            let options = options(&url("http:503@0.3,close:1013@0.5,close:1000"), &[]);
            endings.insert(ending(&options).await.to_string());
        }
        assert_eq!(endings, ["close-1000", "close-1013", "http-503"].map(String::from).into());
    });
}

#[test]
fn a_connection_that_ends_while_it_is_idle_names_the_proxies_that_may_have_ended_it() {
    run(async {
        let (address, _, _running) = served(None).await;
        let detail = async |path: &str| {
            let wait = Duration::from_secs(100);
            let options = Options { wait, ..options(&format!("ws://{address}/{path}"), &[]) };
            let end = report(&options).await.end;
            (end.ending, diagnose(&end, Language::English).detail.unwrap())
        };
        let ((idle, nginx), (reset, heroku), (short, none)) = tokio::join!(
            detail("idle/60s"),
            detail("script?do=wait:55s,reset"),
            detail("idle/10s")
        );
        assert_eq!(
            [idle, reset, short],
            [Fault::Idle, Fault::Reset, Fault::Idle].map(Ending::from)
        );
        assert!(nginx.contains("idle for 60.") && nginx.contains("https://nginx.org/"), "{nginx}");
        assert!(nginx.contains("\n- AWS") && !nginx.contains("Heroku"), "{nginx}");
        assert!(heroku.contains("idle for 55.") && heroku.contains("Heroku"), "{heroku}");
        assert!(none.contains("idle for 10.") && !none.contains("default"), "{none}");
    });
}

#[test]
fn the_server_closes_with_1001_when_it_stops() {
    run(async {
        for path in ["echo", "silent", "hang", "idle/60s"] {
            let (address, _, running) = served(None).await;
            let mut options = options(&format!("ws://{address}/{path}"), &[]);
            options.wait = Duration::from_secs(20);
            let probing = tokio::task::spawn_local(async move { ending(&options).await });
            time::sleep(Duration::from_secs(5)).await;
            drop(running);
            assert_eq!(probing.await.unwrap(), Ending::ClosedByServer(Some(1001)), "{path}");
        }
    });
}

#[test]
fn a_message_over_the_limit_is_refused() {
    run(async {
        let (address, _, _running) = served(None).await;
        let mut options = options(&format!("ws://{address}/echo"), &[]);
        options.send = vec!["x".repeat(300 * 1024)];
        assert_eq!(ending(&options).await, Ending::ClosedByServer(Some(1009)));
    });
}
