//! The peers that are not written in Rust: packages of Node and Python, and a browser.
//!
//! Each is a small script in `scripts/` that does as little as it can and prints a line for every
//! code. The raw peer is the other endpoint, and [`ledger`] joins what both saw.

mod browser;
mod client;
mod http;
mod install;
mod ledger;
mod script;
mod server;
mod wasm;

use std::time::Duration;

use tokio::process::Command;

use crate::data::Measured;
pub use install::target;
pub use script::{Script, parse};

/// Their names, as in the data.
pub const NAMES: [&str; 5] = ["node-ws", "undici7", "websockets", "chromium", "wasm-page"];

/// Some minutes are usual. A peer that hangs on many codes, for seconds each, would take hours.
const LONGEST: Duration = Duration::from_mins(40);

/// Runs the peer of this name in each of its roles.
///
/// # Errors
///
/// It could not be measured: it is missing, it hung, or it left out a code.
pub async fn measure(name: &str) -> Result<Vec<Measured>, String> {
    tokio::time::timeout(LONGEST, roles(name))
        .await
        .map_err(|_| format!("it hangs: not ready after {} minutes", LONGEST.as_secs() / 60))?
}

async fn roles(name: &str) -> Result<Vec<Measured>, String> {
    let measured = match name {
        "node-ws" => {
            install::packages_of_node().await?;
            vec![
                client::measure(name, node("client.mjs", &["ws"])).await?,
                server::measure(name, node("server.mjs", &["ws"])).await?,
            ]
        }
        "undici7" => {
            install::packages_of_node().await?;
            vec![client::measure(name, node("client.mjs", &["undici"])).await?]
        }
        "websockets" => {
            let python = install::packages_of_python().await?;
            let script = |file: &str| {
                let mut command = Command::new(&python);
                command.arg(install::scripts().join(file));
                command
            };
            vec![
                client::measure(name, script("client.py")).await?,
                server::measure(name, script("server.py")).await?,
            ]
        }
        "chromium" => vec![browser::measure(browser::Page::Script).await?],
        "wasm-page" => vec![browser::measure(browser::Page::Wasm).await?],
        _ => return Err(format!("there is no peer `{name}`")),
    };
    Ok(measured)
}

/// The clients whose reports about endings are measured, with the start of their command lines.
///
/// # Errors
///
/// One of them is missing on the machine.
pub async fn clients_of_endings() -> Result<Vec<(&'static str, Command)>, String> {
    install::packages_of_node().await?;
    install::tool("chromium", "chromium")?;
    let mut python = Command::new(install::packages_of_python().await?);
    python.arg(install::scripts().join("endings.py"));
    Ok(vec![
        ("chromium", node("endings.mjs", &["chromium"])),
        ("node-ws", node("endings.mjs", &["ws"])),
        ("undici7", node("endings.mjs", &["undici"])),
        ("websockets", python),
    ])
}

fn node(file: &str, arguments: &[&str]) -> Command {
    let mut command = Command::new("node");
    command.arg(install::scripts().join(file)).args(arguments);
    command
}
