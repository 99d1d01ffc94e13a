//! A client that reconnects as the retry advice says, and a server that ends its connections.
//!
//! ```text
//! cargo run --example reconnect                      # starts `cargo wsclose serve` itself
//! cargo run --example reconnect -- 'ws://localhost:8080/script?do=drop@0.5,close:1000'
//! ```
//!
//! Prints each attempt: how the connection ended, and the delay before the next one. The delays pass a
//! hundred times as fast as a client would wait.

#![expect(clippy::print_stdout, reason = "a program for the terminal")]

use std::error::Error;
use std::fmt;
use std::io::{BufRead as _, BufReader};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use futures_util::{SinkExt as _, StreamExt as _};
use tokio::time::sleep;
use tokio_tungstenite::connect_async;
use tokio_tungstenite::tungstenite::Message;
use wsclose::{CloseCode, Received};

/// Overloaded at first; then it works for a while, and is restarted, crashes, or is done.
const SCRIPT: &str =
    "http:503@0.4,close:1013@0.4,echo,wait:300ms,close:1012@0.4,drop@0.4,close:1000";

/// How much faster the delays pass.
const PACE: u32 = 100;

/// The client gives up after this many attempts.
const MOST_ATTEMPTS: usize = 30;

/// One connection, or one that did not open.
#[derive(Debug)]
pub(crate) struct Attempt {
    /// How it ended; 1006 also for a rejected handshake, as in a browser.
    pub(crate) ended: CloseCode,
    /// A message was echoed.
    pub(crate) worked: bool,
    /// How many attempts in a row had failed before the delay.
    pub(crate) failed: u32,
    /// The delay before the next attempt; `None` if there is to be none.
    pub(crate) delay: Option<Duration>,
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    let (_server, url) = if let Some(url) = std::env::args().nth(1) {
        (None, url)
    } else {
        let (server, url) = Server::start()?;
        (Some(server), url)
    };
    println!("{url}\n\n{:<28} {:<7} {:>8} {:>8}", "ended with", "worked", "failures", "delay");
    stay_connected(&url, |attempt| println!("{attempt}")).await;
    Ok(())
}

/// Connects again and again, until the advice is not to.
pub(crate) async fn stay_connected(url: &str, mut each: impl FnMut(Attempt)) {
    let mut random = fastrand::Rng::with_seed(7);
    let mut failed = 0;
    for _ in 0..MOST_ATTEMPTS {
        let (ended, worked) = connect(url).await;
        let ended = ended.to_close_code();
        if worked {
            failed = 0;
        }
        let delay = ended.retry().and_then(|retry| retry.delay(failed, random.u32(..)));
        each(Attempt { ended, worked, failed, delay });
        let Some(delay) = delay else { return };
        sleep(delay / PACE).await;
        failed += 1;
    }
}

/// Opens a connection and sends a message. Returns how it ended, and whether the message was echoed.
async fn connect(url: &str) -> (Received, bool) {
    let Ok((mut socket, _)) = connect_async(url).await else { return (Received::Dropped, false) };
    // If this fails, reading shows how the connection ended.
    let _ = socket.send(Message::text("hello")).await;
    let mut worked = false;
    while let Some(message) = socket.next().await {
        match message {
            Ok(Message::Text(_)) => worked = true,
            Ok(Message::Close(frame)) => {
                // The next read writes the answer.
                let _ = socket.next().await;
                return (Received::from_code(frame.map(|frame| u16::from(frame.code))), worked);
            }
            Ok(_) => {}
            Err(_) => break,
        }
    }
    (Received::Dropped, worked)
}

impl fmt::Display for Attempt {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let worked = if self.worked { "yes" } else { "no" };
        write!(f, "{:<28} {worked:<7} {:>8} ", self.ended.to_string(), self.failed)?;
        let Some(delay) = self.delay else { return write!(f, "{:>8}", "none") };
        let bar = "#".repeat(usize::try_from(delay.as_secs()).unwrap_or_default().min(60));
        write!(f, "{:>6.1} s {bar}", delay.as_secs_f64())
    }
}

/// `cargo wsclose serve`, which ends with this value.
#[derive(Debug)]
pub(crate) struct Server(Child);

impl Server {
    /// Starts it, and returns the URL of the script.
    ///
    /// # Errors
    ///
    /// It does not build or start.
    pub(crate) fn start() -> Result<(Server, String), Box<dyn Error>> {
        let mut command = Command::new(env!("CARGO"));
        command.current_dir(env!("CARGO_MANIFEST_DIR"));
        command.args(["run", "--quiet", "--package", "cargo-wsclose", "--"]);
        command.args(["wsclose", "serve", "--format", "json", "--seed", "8"]);
        let mut child = command.stdout(Stdio::piped()).spawn()?;
        let output = child.stdout.take().ok_or("the server has no output")?;
        let server = Server(child);
        let mut line = String::new();
        BufReader::new(output).read_line(&mut line)?;
        let listening: serde_json::Value = serde_json::from_str(&line)?;
        let url =
            listening.get("url").and_then(|url| url.as_str()).ok_or("the server has no address")?;
        Ok((server, format!("{url}/script?do={SCRIPT}")))
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // It may have ended already.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}
