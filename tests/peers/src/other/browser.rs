//! Headless Chromium: a page calls its WebSocket API and posts what it was told.

use std::collections::HashMap;
use std::fs;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::time::Duration;

use tokio::process::{Child, Command};
use tokio::sync::mpsc::UnboundedReceiver;

use super::client::RawServer;
use super::http::{self, File, Posted};
use super::ledger::{self, Said};
use super::script::{MOST_LINES, parse, within};
use super::{install, wasm};
use crate::data::Measured;

/// Nothing but the page: no start page, no updates, no other requests. The page may collect garbage,
/// because every WebSocket holds two file descriptors until it is collected.
const FLAGS: [&str; 9] = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--js-flags=--expose-gc",
];

/// How often, and after which time, the profile is removed.
const TRIES: usize = 5;
const PAUSE: Duration = Duration::from_millis(100);

/// What calls `close`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Page {
    /// JavaScript, which also receives.
    Script,
    /// Rust, through `web-sys`; each answer of the browser is compared with `BrowserCode`.
    Wasm,
}

/// Runs one of the pages.
///
/// # Errors
///
/// The browser is missing, or the page fails or hangs.
pub async fn measure(page: Page) -> Result<Measured, String> {
    let chromium = install::tool("chromium", "chromium")?;
    let version = version(&chromium).await?;
    let files = files(page).await?;
    let raw = RawServer::start().await.map_err(|error| error.to_string())?;
    let (address, posted) = http::serve(files).await.map_err(|error| error.to_string())?;
    let addresses: Vec<String> = raw.addresses.iter().map(SocketAddr::to_string).collect();
    let url = format!(
        "http://{address}/?page={}&addresses={}",
        if page == Page::Wasm { "wasm" } else { "script" },
        addresses.join(",")
    );
    let browser = Browser::start(&chromium, &url)?;
    let said = listen(posted).await;
    browser.stop().await;
    let said = said?;
    let wires = raw.wires().await;
    let send_only = page == Page::Wasm;
    let join = if send_only { ledger::sends } else { ledger::verdicts };
    Ok(Measured {
        peer: "chromium".to_owned(),
        role: "script".to_owned(),
        version,
        verdicts: join(&said, &wires)?,
        send_only,
    })
}

/// All lines that the page posts.
async fn listen(mut posted: UnboundedReceiver<Posted>) -> Result<Vec<Said>, String> {
    let mut said = Vec::new();
    loop {
        match within(posted.recv()).await? {
            Some(Posted::Lines(lines)) => {
                for line in lines.lines() {
                    said.push(parse(line)?);
                }
            }
            Some(Posted::Done) => return Ok(said),
            Some(Posted::Failed(what)) => return Err(format!("the page failed: {what}")),
            None => return Err("the page's server ended".to_owned()),
        }
        if said.len() > MOST_LINES {
            return Err(format!("more than {MOST_LINES} lines"));
        }
    }
}

async fn files(page: Page) -> Result<HashMap<&'static str, File>, String> {
    let scripts = install::scripts();
    let mut files = HashMap::new();
    for (path, name, kind) in [
        ("/", "page.html", "text/html"),
        ("/page.mjs", "page.mjs", "text/javascript"),
        ("/sweep.mjs", "sweep.mjs", "text/javascript"),
    ] {
        files.insert(path, file(&scripts.join(name), kind)?);
    }
    if page == Page::Wasm {
        let built = wasm::build().await?;
        files.insert("/page.js", file(&built.join("page.js"), "text/javascript")?);
        files.insert("/page_bg.wasm", file(&built.join("page_bg.wasm"), "application/wasm")?);
    }
    Ok(files)
}

fn file(path: &Path, kind: &'static str) -> Result<File, String> {
    let bytes = fs::read(path).map_err(|error| format!("{}: {error}", path.display()))?;
    Ok(File { kind, bytes })
}

/// "Chromium 148.0.7778.167 built on Debian …"
async fn version(chromium: &Path) -> Result<String, String> {
    let output = Command::new(chromium).arg("--version").stderr(Stdio::null()).output();
    let output = within(output).await?.map_err(|error| format!("chromium: {error}"))?;
    let words = String::from_utf8_lossy(&output.stdout);
    let version = words.split(' ').nth(1).map(|version| version.trim().to_owned());
    version.ok_or_else(|| format!("chromium says `{words}` and no version"))
}

/// A running browser. It ends with this value; [`Browser::stop`] also clears up.
#[derive(Debug)]
struct Browser {
    child: Child,
    profile: PathBuf,
}

impl Browser {
    fn start(chromium: &Path, url: &str) -> Result<Browser, String> {
        let profile = install::target()?.join(format!("chromium-{}", std::process::id()));
        // One left over from an earlier process with this number would not be new.
        let _ = fs::remove_dir_all(&profile);
        let mut argument = std::ffi::OsString::from("--user-data-dir=");
        argument.push(&profile);
        let child = Command::new(chromium)
            .args(FLAGS)
            .arg(argument)
            .arg(url)
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            // It complains about the desktop that is not there.
            .stderr(Stdio::null())
            .kill_on_drop(true)
            .spawn()
            .map_err(|error| format!("chromium: {error}"))?;
        Ok(Browser { child, profile })
    }

    /// Ends it and removes its profile.
    async fn stop(mut self) {
        // Neither can fail in a way that matters to what was measured.
        let _ = self.child.kill().await;
        for _ in 0..TRIES {
            // Its helper processes notice its end a little later, and write until then.
            tokio::time::sleep(PAUSE).await;
            let _ = fs::remove_dir_all(&self.profile);
        }
    }
}
