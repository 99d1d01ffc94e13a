//! What a connection to `cargo wsclose serve` costs, next to a plain echo server with
//! tokio-tungstenite in the same run:
//!
//! ```text
//! cargo bench --bench serve [-- CONNECTIONS]
//! ```
//!
//! Opens 10,000 connections, or as many as asked for, and leaves them open: how many a second, and
//! how much the memory of the server grows for each. Prints the medians of three rounds, in which the
//! servers alternate. Needs Linux, for `/proc`, and a limit of open files that is a little higher than
//! the number of connections.

#![expect(clippy::print_stdout, reason = "a program for the terminal")]

mod release;

use std::error::Error;
use std::io::{BufRead as _, BufReader};
use std::net::SocketAddr;
use std::process::{Child, Command, Stdio};
use std::time::Instant;
use std::{env, fs};

use futures_util::{SinkExt as _, StreamExt as _};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinSet;

type Result<T> = std::result::Result<T, Box<dyn Error + Send + Sync>>;

const CONNECTIONS: usize = 10_000;

const ROUNDS: usize = 3;

/// Handshakes at a time.
const PARALLEL: usize = 64;

/// Files that are open besides the connections.
const OTHER_FILES: u64 = 100;

/// The argument with which the benchmark starts itself as the echo server.
const ECHO: &str = "--echo-server";

fn main() -> Result<()> {
    let arguments: Vec<String> = env::args().skip(1).collect();
    if arguments.iter().any(|argument| argument == ECHO) {
        return tokio::runtime::Runtime::new()?.block_on(echo_server());
    }
    // `cargo test --benches` only wants to know that it builds.
    if !arguments.iter().any(|argument| argument == "--bench") {
        return Ok(());
    }
    let number = arguments.iter().find_map(|argument| argument.parse().ok());
    let number = number.unwrap_or(CONNECTIONS);
    let mut serve = Command::new(release::cargo_wsclose()?);
    serve.args(["wsclose", "serve", "--format", "json"]);
    let mut echo = Command::new(env::current_exe()?);
    echo.arg(ECHO);
    let files = u64::try_from(number)? + OTHER_FILES;
    if rlimit::increase_nofile_limit(files)? < files {
        return Err(format!("the system does not allow {files} open files").into());
    }

    let mut servers = [("cargo wsclose serve", serve), ("tokio-tungstenite echo", echo)];
    let mut measured = [const { Vec::new() }; 2];
    for _ in 0..ROUNDS {
        for ((_, command), measured) in servers.iter_mut().zip(&mut measured) {
            let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
            measured.push(runtime.block_on(measure(command, number))?);
        }
    }
    println!("{number} connections, left open\n");
    println!("{:<24} {:>14} {:>18}", "server", "connections/s", "KiB a connection");
    for ((name, _), measured) in servers.iter().zip(&measured) {
        let speed = median(measured.iter().map(|(speed, _)| *speed));
        let memory = median(measured.iter().map(|(_, memory)| *memory));
        println!("{name:<24} {speed:>14.0} {memory:>18.1}");
    }
    Ok(())
}

fn median(numbers: impl Iterator<Item = f64>) -> f64 {
    let mut sorted: Vec<f64> = numbers.collect();
    sorted.sort_by(f64::total_cmp);
    sorted.get(sorted.len() / 2).copied().unwrap_or_default()
}

/// A server process, which ends when this value is dropped.
struct Running {
    child: Child,
    address: SocketAddr,
}

impl Running {
    /// Starts a server and finds its address in the first line that it prints.
    fn start(command: &mut Command) -> Result<Running> {
        let mut child = command.stdout(Stdio::piped()).spawn()?;
        let mut line = String::new();
        let output = child.stdout.take().ok_or("no output of the server")?;
        BufReader::new(output).read_line(&mut line)?;
        let (_, rest) = line.split_once("//").ok_or("no address")?;
        let end = rest.find(|c: char| !(c.is_ascii_digit() || c == '.' || c == ':'));
        let address = rest.get(..end.unwrap_or(rest.len())).unwrap_or_default().parse()?;
        Ok(Running { child, address })
    }

    /// The memory of the server that is resident, in KiB.
    fn memory(&self) -> Result<f64> {
        let status = fs::read_to_string(format!("/proc/{}/status", self.child.id()))?;
        let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
        let number = line.and_then(|line| line.split_whitespace().next()).ok_or("no VmRSS")?;
        Ok(number.parse()?)
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        // It may have ended already.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Connections a second, and KiB of memory a connection.
async fn measure(command: &mut Command, number: usize) -> Result<(f64, f64)> {
    let server = Running::start(command)?;
    // What a first connection allocates is not of this connection.
    drop(connect(server.address).await?);
    let before = server.memory()?;
    let since = Instant::now();
    let (mut opening, mut open) = (JoinSet::new(), Vec::with_capacity(number));
    while open.len() < number {
        while opening.len() < PARALLEL && open.len() + opening.len() < number {
            opening.spawn(connect(server.address));
        }
        if let Some(opened) = opening.join_next().await {
            open.push(opened??);
        }
    }
    let took = since.elapsed().as_secs_f64();
    let grown = server.memory()? - before;
    #[expect(clippy::cast_precision_loss, reason = "far below the limit")]
    let count = number as f64;
    // All of them are alive: each sends a message back.
    for stream in &mut open {
        exchange(stream).await?;
    }
    Ok((count / took, grown / count))
}

/// Opens a WebSocket without a library, so that the client is the same and small.
async fn connect(address: SocketAddr) -> Result<TcpStream> {
    let mut stream = TcpStream::connect(address).await?;
    stream.set_nodelay(true)?;
    let request = format!(
        "GET /echo HTTP/1.1\r\nHost: {address}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\
         Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n"
    );
    stream.write_all(request.as_bytes()).await?;
    let mut response = Vec::new();
    while !response.ends_with(b"\r\n\r\n") {
        if stream.read_buf(&mut response).await? == 0 {
            return Err("the server ended the connection".into());
        }
    }
    if !response.starts_with(b"HTTP/1.1 101") {
        return Err(String::from_utf8_lossy(&response).into());
    }
    Ok(stream)
}

/// Sends "hi" with a mask of zeros, and reads it back.
async fn exchange(stream: &mut TcpStream) -> Result<()> {
    stream.write_all(b"\x81\x82\0\0\0\0hi").await?;
    let mut answer = [0; 4];
    stream.read_exact(&mut answer).await?;
    if answer == *b"\x81\x02hi" { Ok(()) } else { Err(format!("{answer:x?}").into()) }
}

async fn echo_server() -> Result<()> {
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    println!("ws://{}", listener.local_addr()?);
    loop {
        let (stream, _) = listener.accept().await?;
        stream.set_nodelay(true)?;
        tokio::spawn(async move {
            let mut socket = tokio_tungstenite::accept_async(stream).await?;
            while let Some(message) = socket.next().await {
                let message = message?;
                if message.is_text() || message.is_binary() {
                    socket.send(message).await?;
                }
            }
            Result::Ok(())
        });
    }
}
