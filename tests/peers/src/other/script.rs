//! A child process that prints a line of JSON for every code.

use std::process::{ExitStatus, Stdio};
use std::time::Duration;

use serde::Deserialize;
use serde::de::DeserializeOwned;
use tokio::io::{AsyncBufReadExt as _, BufReader, Lines};
use tokio::process::{Child, ChildStdin, ChildStdout, Command};

/// A program that says nothing for so long hangs.
pub const SILENCE: Duration = Duration::from_mins(1);

/// Two lines a code, and some air; a program that prints more has lost its way.
pub const MOST_LINES: usize = 200_000;

/// The first line.
#[derive(Debug, Deserialize)]
pub struct Hello {
    pub version: String,
    /// Where it listens, if it is a server.
    pub port: Option<u16>,
}

#[derive(Debug)]
pub struct Script {
    child: Child,
    lines: Lines<BufReader<ChildStdout>>,
}

impl Script {
    /// Starts it and waits for its first line. Dropping this value ends it.
    ///
    /// # Errors
    ///
    /// It does not start, or says something else first.
    pub async fn start(mut command: Command) -> Result<(Script, Hello), String> {
        let mut child = command
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .kill_on_drop(true)
            .spawn()
            .map_err(|error| format!("{}: {error}", command.as_std().get_program().display()))?;
        let output = child.stdout.take().ok_or("no output of the program")?;
        let mut script = Script { child, lines: BufReader::new(output).lines() };
        let first = script.line().await?.ok_or("the program ended at once")?;
        Ok((script, parse(&first)?))
    }

    /// A server goes on until this is dropped.
    pub fn input(&mut self) -> Option<ChildStdin> {
        self.child.stdin.take()
    }

    /// All its lines up to its end.
    ///
    /// # Errors
    ///
    /// It fails, hangs, or prints something unexpected.
    pub async fn finish<T: DeserializeOwned>(mut self) -> Result<Vec<T>, String> {
        let mut said = Vec::new();
        while let Some(line) = self.line().await? {
            if said.len() == MOST_LINES {
                return Err(format!("more than {MOST_LINES} lines"));
            }
            said.push(parse(&line)?);
        }
        let ended = within(self.child.wait()).await?;
        let status = ended.map_err(|error| error.to_string())?;
        status.success().then_some(said).ok_or_else(|| failed(status))
    }

    async fn line(&mut self) -> Result<Option<String>, String> {
        within(self.lines.next_line()).await?.map_err(|error| error.to_string())
    }
}

/// Waits for something that a program in good health does soon.
///
/// # Errors
///
/// It has not happened after [`SILENCE`].
pub async fn within<T>(work: impl Future<Output = T>) -> Result<T, String> {
    tokio::time::timeout(SILENCE, work)
        .await
        .map_err(|_| format!("it hangs: nothing for {} seconds", SILENCE.as_secs()))
}

/// Reads one line.
///
/// # Errors
///
/// It is not what a script prints.
pub fn parse<T: DeserializeOwned>(line: &str) -> Result<T, String> {
    serde_json::from_str(line).map_err(|error| format!("`{line}`: {error}"))
}

fn failed(status: ExitStatus) -> String {
    format!("the program failed: {status}")
}
