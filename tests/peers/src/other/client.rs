//! A client under test: it connects to the raw server, once for each code and direction.

use std::net::SocketAddr;

use tokio::net::{TcpListener, TcpStream};
use tokio::process::Command;
use tokio::sync::mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel};
use tokio::task::JoinSet;

use super::ledger::{self, Wires};
use super::script::Script;
use crate::data::Measured;
use crate::raw::{Raw, Wire};

/// Chromium opens one connection at a time to an address, and then waits a little.
const ADDRESSES: usize = 16;

/// The raw server: it listens until [`RawServer::wires`] asks for what it saw.
#[derive(Debug)]
pub struct RawServer {
    pub addresses: Vec<SocketAddr>,
    listeners: JoinSet<()>,
    seen: UnboundedReceiver<(String, Wire)>,
}

impl RawServer {
    /// # Errors
    ///
    /// The system has no port left.
    pub async fn start() -> std::io::Result<RawServer> {
        let (sender, seen) = unbounded_channel();
        let (mut addresses, mut listeners) = (Vec::new(), JoinSet::new());
        for _ in 0..ADDRESSES {
            let listener = TcpListener::bind("127.0.0.1:0").await?;
            addresses.push(listener.local_addr()?);
            let sender = sender.clone();
            listeners.spawn(async move {
                while let Ok((stream, _)) = listener.accept().await {
                    tokio::spawn(serve(stream, sender.clone()));
                }
            });
        }
        Ok(RawServer { addresses, listeners, seen })
    }

    /// What was on the wire, once every connection has ended; the raw peer bounds how long each
    /// of them takes.
    pub async fn wires(mut self) -> Wires {
        // With the listeners go all senders but those of open connections.
        self.listeners.shutdown().await;
        let mut wires = Wires::new();
        while let Some((path, wire)) = self.seen.recv().await {
            wires.insert(path, wire);
        }
        wires
    }
}

async fn serve(stream: TcpStream, seen: UnboundedSender<(String, Wire)>) {
    // A connection without a handshake has no code either; if it had to, its code is missing.
    let Ok((mut raw, path)) = Raw::accept(stream).await else { return };
    let wire = ledger::converse(&mut raw, &path).await;
    // The receiver lives as long as the results are needed.
    let _ = seen.send((path, wire));
}

/// Runs a script that takes addresses and opens all connections itself.
///
/// # Errors
///
/// The script fails or hangs.
pub async fn measure(peer: &str, mut command: Command) -> Result<Measured, String> {
    let server = RawServer::start().await.map_err(|error| error.to_string())?;
    command.args(server.addresses.iter().map(SocketAddr::to_string));
    let (script, hello) = Script::start(command).await?;
    let said = script.finish().await?;
    let verdicts = ledger::verdicts(&said, &server.wires().await)?;
    Ok(Measured {
        peer: peer.to_owned(),
        role: "client".to_owned(),
        version: hello.version,
        verdicts,
        send_only: false,
    })
}
