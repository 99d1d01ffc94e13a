//! What clients report for every way a connection can end: all endpoints of `cargo wsclose serve`, and
//! what no endpoint can do. It is compared with the data from which `cargo wsclose probe` says what a
//! library reports.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::time::Duration;

use serde::Deserialize;
use tokio::io::{AsyncBufReadExt as _, BufReader};
use tokio::process::{Child, Command};

use crate::faults;
use crate::other::{self, Script, parse};
use crate::rust::ending;

/// The name under which the arguments know this part of the suite.
pub const NAME: &str = "endings";

/// How long a client leaves a connection open before it closes with 1000: longer than the listed
/// `/idle` waits.
const OPEN: Duration = Duration::from_secs(4);

/// How long a client may take for a connection. Some wait for a minute and longer for an answer to
/// their Close frame; that they still do then is their report.
const LIMIT: Duration = Duration::from_secs(15);

const HEAD: &str = "ending,client,version,report\n";

/// A client with its version.
type Who = (String, String);

/// What the clients report for each ending.
#[derive(Debug, Default)]
pub struct Reports(BTreeMap<Who, BTreeMap<String, String>>);

/// What `serve --format json` prints.
#[derive(Debug, Deserialize)]
pub struct Listening {
    pub page: String,
    pub url: String,
    pub endpoints: Vec<Endpoint>,
}

/// One way for a connection to end.
#[derive(Debug, Deserialize)]
pub struct Endpoint {
    pub path: String,
    pub ending: String,
    /// The handshake never completes.
    pub handshake: bool,
}

/// A way for a connection to end, and where it does.
pub struct Case {
    pub ending: String,
    pub url: String,
    /// The handshake never completes.
    pub handshake: bool,
}

/// A line of a script.
#[derive(Debug, Deserialize)]
struct Said {
    ending: String,
    report: String,
}

/// Opens every endpoint with every client.
///
/// # Errors
///
/// The server does not start, or a client is missing, hangs or fails.
pub async fn measure() -> Result<Reports, String> {
    let (_server, Listening { page, url, endpoints }) = serve(&[]).await?;
    let faults = faults::start(&url).await?;
    let endpoints = endpoints.into_iter().map(|Endpoint { path, ending, handshake }| Case {
        url: format!("{url}{path}"),
        ending,
        handshake,
    });
    let more = faults.urls.iter().map(|(ending, url)| Case {
        ending: (*ending).to_owned(),
        url: url.clone(),
        handshake: true,
    });
    let cases: Vec<Case> = endpoints.chain(more).collect();
    let mut reports = Reports::default();
    for (client, version) in ending::clients() {
        let said = ending::all(client, &cases, &faults.authorities, OPEN, LIMIT).await?;
        reports.0.insert((client.to_owned(), version), said);
    }
    for (name, mut command) in other::clients_of_endings().await? {
        let milliseconds = [OPEN, LIMIT].map(|time| time.as_millis().to_string());
        command.args(milliseconds).arg(&page);
        command.args(cases.iter().map(|case| format!("{}={}", case.ending, case.url)));
        // How node and OpenSSL learn of authorities.
        command.env("NODE_EXTRA_CA_CERTS", &faults.authorities);
        command.env("SSL_CERT_FILE", &faults.authorities);
        let (script, hello) = Script::start(command).await?;
        let said: Vec<Said> = script.finish().await?;
        let said = said.into_iter().map(|Said { ending, report }| (ending, report)).collect();
        reports.0.insert((name.to_owned(), hello.version), said);
    }
    for (ending, url) in &faults.urls {
        for report in reports.0.values_mut().filter_map(|said| said.get_mut(*ending)) {
            *report = faults::stable(report, url);
        }
    }
    reports.check(&cases)?;
    Ok(reports)
}

/// Starts a server; it ends with the child.
///
/// # Errors
///
/// It does not start.
pub async fn serve(arguments: &[&str]) -> Result<(Child, Listening), String> {
    let manifest = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../Cargo.toml");
    let mut command = Command::new("cargo");
    command.args(["run", "--quiet", "--locked", "--package", "cargo-wsclose", "--manifest-path"]);
    command.arg(manifest).args(["--", "wsclose", "serve", "--format", "json"]);
    command.args(arguments);
    // The features and folders of this program's own build are none of that one's.
    command.env_remove("CARGO_MANIFEST_DIR").stdout(Stdio::piped()).kill_on_drop(true);
    let mut child = command.spawn().map_err(|error| format!("cargo: {error}"))?;
    let output = child.stdout.take().ok_or("no output of the server")?;
    let mut lines = BufReader::new(output).lines();
    // The first build may take a while.
    let first = tokio::time::timeout(Duration::from_mins(10), lines.next_line()).await;
    let first =
        first.map_err(|_| "the server does not start")?.map_err(|error| error.to_string())?;
    Ok((child, parse(&first.ok_or("the server ended at once")?)?))
}

impl Reports {
    /// Every client has said something about every ending.
    fn check(&self, cases: &[Case]) -> Result<(), String> {
        for ((client, _), said) in &self.0 {
            for Case { ending, handshake, .. } in cases {
                let asked = !handshake || ending::does_handshakes(client);
                if asked && !said.contains_key(ending) {
                    return Err(format!("{client} said nothing about `{ending}`"));
                }
            }
        }
        Ok(())
    }

    /// All of it, as the file has it.
    fn csv(&self) -> String {
        let mut text = HEAD.to_owned();
        for ((client, version), said) in &self.0 {
            for (ending, report) in said {
                let report: String =
                    report.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
                // Writing to a string does not fail.
                let _ = writeln!(text, "{ending},{client},{version},{}", report.trim());
            }
        }
        text
    }

    /// Rewrites the file.
    ///
    /// # Errors
    ///
    /// It cannot be written.
    pub fn write(&self) -> Result<(), String> {
        let file = file();
        fs::write(&file, self.csv()).map_err(|error| format!("{}: {error}", file.display()))
    }

    /// What is no longer as recorded: for the recorded version a failure, for another one news.
    ///
    /// # Errors
    ///
    /// The file cannot be read.
    pub fn compare(&self) -> Result<(Vec<String>, Vec<String>), String> {
        let file = file();
        let text =
            fs::read_to_string(&file).map_err(|error| format!("{}: {error}", file.display()))?;
        Ok(differences(&text, &self.csv()))
    }

    /// How many reports there are, and of how many clients.
    pub fn count(&self) -> (usize, usize) {
        (self.0.values().map(BTreeMap::len).sum(), self.0.len())
    }
}

/// News and failures.
fn differences(recorded: &str, measured: &str) -> (Vec<String>, Vec<String>) {
    let (mut news, mut failures) = (Vec::new(), Vec::new());
    let recorded: Vec<[&str; 4]> = rows(recorded).collect();
    for [ending, client, version, report] in rows(measured) {
        let row = recorded.iter().find(|row| row[0] == ending && row[1] == client);
        match row {
            None => failures.push(format!("{client}: the data has no row for `{ending}`")),
            Some([_, _, of, known]) if *known != report => {
                let line =
                    format!("{client} {version}: `{ending}`: `{report}`; of {of}: `{known}`");
                if *of == version { &mut failures } else { &mut news }.push(line);
            }
            Some(_) => {}
        }
    }
    (news, failures)
}

fn rows(text: &str) -> impl Iterator<Item = [&str; 4]> {
    text.lines().skip(1).filter_map(|line| {
        let fields: Vec<&str> = line.splitn(4, ',').collect();
        fields.try_into().ok()
    })
}

fn file() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../cli/data/reported.csv")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn another_report_is_a_failure_and_another_version_is_news() {
        let recorded = "head\ndrop,a,1,1006, error: x\nhalf,a,1,1006\n";
        assert_eq!(differences(recorded, recorded), (vec![], vec![]));
        let (news, failures) =
            differences(recorded, "head\ndrop,a,1,1005\nhalf,a,2,1005\nnew,a,1,x");
        assert_eq!(news, ["a 2: `half`: `1005`; of 1: `1006`"]);
        assert_eq!(
            failures,
            ["a 1: `drop`: `1005`; of 1: `1006, error: x`", "a: the data has no row for `new`"]
        );
    }
}
