//! `serve` and `probe`, as a user runs them.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use cargo_wsclose::Exit;
use serde_json::Value;

use crate::world::World;

/// A running `cargo-wsclose serve`.
struct Serving {
    child: Child,
    listening: Value,
}

impl Serving {
    fn start(args: &[&str]) -> Serving {
        let mut child = Command::new(env!("CARGO_BIN_EXE_cargo-wsclose"))
            .args(["wsclose", "serve", "--format", "json"])
            .args(args)
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut line = String::new();
        BufReader::new(child.stdout.as_mut().unwrap()).read_line(&mut line).unwrap();
        Serving { child, listening: serde_json::from_str(&line).unwrap() }
    }

    fn url(&self, path: &str) -> String {
        format!("{}{path}", self.listening["url"].as_str().unwrap())
    }

    /// Sends the request for a WebSocket, with more headers.
    fn request(&self, headers: &str) -> TcpStream {
        let url = self.url("");
        let address = url.strip_prefix("ws://").unwrap();
        let mut stream = TcpStream::connect(address).unwrap();
        stream.set_read_timeout(Some(LONGEST)).unwrap();
        let request = format!(
            "GET /echo HTTP/1.1\r\nHost: {address}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\
             Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\
             {headers}\r\n"
        );
        stream.write_all(request.as_bytes()).unwrap();
        stream
    }

    #[cfg(unix)]
    fn interrupt(&self) {
        let id = self.child.id().to_string();
        assert!(Command::new("kill").args(["-INT", &id]).status().unwrap().success());
    }
}

/// A test that waits longer for bytes has failed.
const LONGEST: Duration = Duration::from_secs(60);

/// Reads the header of a response, without a byte that follows.
fn response(stream: &mut TcpStream) -> String {
    let (mut header, mut byte) = (Vec::new(), [0]);
    while !header.ends_with(b"\r\n\r\n") {
        stream.read_exact(&mut byte).unwrap();
        header.extend(byte);
    }
    String::from_utf8(header).unwrap()
}

impl Drop for Serving {
    fn drop(&mut self) {
        // It may have ended already.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn json(args: &[&str]) -> (Exit, Value) {
    let ran =
        World::new(&[]).run(&[&["probe", "--format", "json", "--wait", "100ms"], args].concat());
    (ran.exit, serde_json::from_str(&ran.stdout).unwrap_or_else(|_| panic!("{ran:?}")))
}

#[test]
fn the_exit_code_says_whether_the_connection_ended_as_it_should() {
    let serving = Serving::start(&[]);
    for (path, exit, ending) in [
        ("/echo", Exit::Clean, "closed"),
        ("/close/1000", Exit::Clean, "close-1000"),
        ("/close/1011", Exit::Findings, "close-1011"),
        ("/half", Exit::Findings, "half"),
    ] {
        let (code, report) = json(&[&serving.url(path)]);
        let diagnosis = &report["diagnosis"];
        assert_eq!((code, &diagnosis["ending"]), (exit, &ending.into()), "{report:#}");
        if let Some(page) = diagnosis["page"].as_str() {
            let explained = World::new(&[]).run(&["explain", page]);
            assert!(explained.stdout.starts_with("# "), "{explained:?}");
        }
    }
    let ran =
        World::new(&[]).run(&["probe", "--wait", "0s", "--repeat", "2", &serving.url("/half")]);
    assert_eq!(ran.exit, Exit::Findings);
    for part in
        ["open", "TCP ended in the middle of a frame", "help: ", "note: ", "1006", "2      half"]
    {
        assert!(ran.stdout.contains(part), "{part}: {}", ran.stdout);
    }
}

#[test]
fn what_cannot_be_probed_is_a_usage_error() {
    let world = World::new(&[("not.pem", "no certificate")]);
    for args in [
        &["probe", "ftp://a/"][..],
        &["probe", "ws://a/", "--header", "no-colon"],
        &["probe", "ws://a/", "--header", "a b: c"],
        &["probe", "ws://a/", "--header", "a: b\r\nc: d"],
        &["probe", "ws://a/", "--origin", "a\nb"],
        &["probe", "ws://a/", "--subprotocol", "a\r\nb"],
        &["probe", "ws://a/", "--close", "1006"],
        &["probe", "ws://a/", "--ca", "missing.pem"],
        &["probe", "wss://a/", "--ca", "not.pem"],
        &["probe", "ws://a/", "--wait", "soon"],
        &["probe", "ws://a/", "--repeat", "0"],
        &["probe", "ws://a/", "--lang", "tlh"],
        &["probe"],
        &["serve", "--write-ca", "x"],
        &["serve", "--max-connections", "0"],
        &["serve", "--max-connections", "18446744073709551615"],
        &["serve", "--address", "192.0.2.1"],
    ] {
        let ran = world.run(args);
        assert_eq!((ran.exit, ran.stdout.as_str()), (Exit::Incomplete, ""), "{args:?}");
        assert!(ran.stderr.starts_with("error: "), "{args:?}: {ran:?}");
    }
}

#[test]
fn secrets_are_shown_only_on_request() {
    let serving = Serving::start(&[]);
    let url = serving.url("/http/301?token=s3cret");
    let secret = ["--header", "Authorization: Bearer s3cret", "--header", "Cookie: id=s3cret"];
    for format in ["human", "json"] {
        let args = [&["probe", &url, "--format", format][..], &secret].concat();
        let ran = World::new(&[]).run(&args);
        assert!(!format!("{ran:?}").contains("s3cret"), "{ran:?}");
        assert!(ran.stdout.contains("token=…"), "{ran:?}");
        let ran = World::new(&[]).run(&[&args[..], &["--show-secrets"]].concat());
        assert!(ran.stdout.contains("token=s3cret"), "{ran:?}");
        assert!(!ran.stdout.contains("Bearer"), "{ran:?}");
    }
}

#[test]
fn the_certificate_to_trust_is_written() {
    let world = World::new(&[]);
    let ca = world.path("ca.pem");
    let serving = Serving::start(&["--tls", "--write-ca", ca.to_str().unwrap()]);
    let (exit, report) = json(&[&serving.url("/echo"), "--ca", ca.to_str().unwrap()]);
    assert_eq!(exit, Exit::Clean, "{report:#}");
    let tls = report["timeline"].as_array().unwrap().iter().find(|event| event["event"] == "tls");
    let names = &tls.unwrap()["certificate"]["names"];
    assert_eq!(names, &serde_json::json!(["localhost", "127.0.0.1", "::1"]));
}

#[test]
fn the_meaning_of_a_code_is_in_the_language_of_the_reader() {
    let serving = Serving::start(&[]);
    let url = serving.url("/drop");
    let meaning = |lang| json(&[&url, "--lang", lang]).1["diagnosis"]["meaning"].clone();
    assert!(meaning("es").as_str().unwrap().contains("conexión"));
    assert_ne!(meaning("en"), meaning("ja"));
}

#[test]
fn the_port_is_in_use() {
    let serving = Serving::start(&[]);
    let port = serving.url("").rsplit(':').next().unwrap().to_owned();
    let ran = World::new(&[]).run(&["serve", "--port", &port]);
    assert_eq!(ran.exit, Exit::Incomplete);
    assert!(ran.stderr.contains("help: use `--port 0`"), "{ran:?}");
}

#[cfg(unix)]
#[test]
fn ctrl_c_closes_every_connection_with_1001() {
    let mut serving = Serving::start(&[]);
    let mut waiting = Command::new(env!("CARGO_BIN_EXE_cargo-wsclose"))
        .args(["probe", "--wait", "60s", &serving.url("/script?do=send:hello")])
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut lines = BufReader::new(waiting.stdout.take().unwrap());
    let mut line = String::new();
    while !line.contains("hello") {
        line.clear();
        assert!(lines.read_line(&mut line).unwrap() > 0, "the message did not arrive");
    }
    serving.interrupt();
    let mut rest = String::new();
    lines.read_to_string(&mut rest).unwrap();
    assert!(rest.contains("close-1001"), "{rest}");
    assert!(waiting.wait().unwrap().success());
    assert!(serving.child.wait().unwrap().success());
}

/// As many as the machine allows, up to 10,000, are open at the same time; each is alive, and each is
/// notified when the server stops.
#[cfg(unix)]
#[test]
fn ten_thousand_connections_are_open_and_closed_with_1001() {
    const OTHER_FILES: u64 = 200;
    let files = rlimit::increase_nofile_limit(10_000 + OTHER_FILES).unwrap();
    let number = files.saturating_sub(OTHER_FILES).min(10_000);
    assert!(number > 0, "only {files} files may be open");
    let mut serving = Serving::start(&[]);
    let mut streams: Vec<TcpStream> = Vec::new();
    for _ in 0..number {
        let mut stream = serving.request("");
        assert!(response(&mut stream).starts_with("HTTP/1.1 101 "));
        streams.push(stream);
    }
    for stream in &mut streams {
        stream.write_all(b"\x81\x82\0\0\0\0hi").unwrap();
    }
    for stream in &mut streams {
        let mut echo = [0; 4];
        stream.read_exact(&mut echo).unwrap();
        assert_eq!(&echo, b"\x81\x02hi");
    }
    serving.interrupt();
    for stream in &mut streams {
        let mut frame = [0; 4];
        stream.read_exact(&mut frame).unwrap();
        assert_eq!([frame[0], frame[2], frame[3]], [0x88, 0x03, 0xe9], "{frame:x?}");
        // The server may have stopped to wait for the answer.
        let _ = stream.write_all(b"\x88\x82\0\0\0\0\x03\xe9");
    }
    drop(streams);
    assert!(serving.child.wait().unwrap().success());
}

#[test]
fn a_connection_over_the_limit_waits_for_another_to_end() {
    let serving = Serving::start(&["--max-connections", "1"]);
    let mut first = serving.request("");
    assert!(response(&mut first).starts_with("HTTP/1.1 101 "));
    let mut second = serving.request("");
    second.set_read_timeout(Some(Duration::from_millis(300))).unwrap();
    let early = second.read(&mut [0]).unwrap_err();
    assert!(
        matches!(early.kind(), std::io::ErrorKind::WouldBlock | std::io::ErrorKind::TimedOut),
        "{early}"
    );
    drop(first);
    second.set_read_timeout(Some(LONGEST)).unwrap();
    assert!(response(&mut second).starts_with("HTTP/1.1 101 "));
}

#[test]
fn a_request_over_the_limits_is_rejected() {
    let serving = Serving::start(&[]);
    for headers in [format!("X-Long: {}\r\n", "x".repeat(20_000)), "X: y\r\n".repeat(80)] {
        let response = response(&mut serving.request(&headers));
        assert!(response.starts_with("HTTP/1.1 431 "), "{response}");
    }
}
