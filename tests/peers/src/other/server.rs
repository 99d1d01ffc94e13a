//! A server under test: the raw client connects to it, once for each code and direction.

use std::io;
use std::net::SocketAddr;

use futures_util::stream::{self, StreamExt as _, TryStreamExt as _};
use tokio::process::Command;

use super::ledger::{self, Wires};
use super::script::Script;
use crate::data::Measured;
use crate::raw::{Raw, Wire};

/// Connections at a time.
const AT_ONCE: usize = 48;

/// Runs a script that listens on a port of its choice and does what the path asks for.
///
/// # Errors
///
/// The script fails or hangs, or takes no connection.
pub async fn measure(peer: &str, command: Command) -> Result<Measured, String> {
    let (mut script, hello) = Script::start(command).await?;
    let port = hello.port.ok_or("the server did not say where it listens")?;
    let address = SocketAddr::from(([127, 0, 0, 1], port));
    let input = script.input();
    let connecting = async {
        let wires = connect_to(address).await;
        drop(input);
        wires.map_err(|error| error.to_string())
    };
    // Its lines are read meanwhile, or it would wait for somebody to read them.
    let (wires, said) = tokio::try_join!(connecting, script.finish())?;
    Ok(Measured {
        peer: peer.to_owned(),
        role: "server".to_owned(),
        version: hello.version,
        verdicts: ledger::verdicts(&said, &wires)?,
        send_only: false,
    })
}

async fn connect_to(address: SocketAddr) -> io::Result<Wires> {
    let paths = ["receive", "send"]
        .into_iter()
        .flat_map(|what| (0..=u16::MAX).map(move |code| format!("/{what}/{code}")));
    stream::iter(paths)
        .map(|path| async move {
            let mut raw = Raw::connect(address, &path).await?;
            let wire = ledger::converse(&mut raw, &path).await;
            Ok::<(String, Wire), io::Error>((path, wire))
        })
        .buffer_unordered(AT_ONCE)
        .try_collect()
        .await
}
