//! `cargo check` together with the findings, for an editor that runs one command for both.

use std::io::{BufRead as _, BufReader};
use std::path::Path;
use std::process::{Command, Stdio};

use crate::failure::Failure;
use crate::session::Session;

/// Prints the messages of the compiler as they come; whether all of it compiles.
pub(super) fn run(manifest: Option<&Path>, session: &mut Session<'_>) -> Result<bool, Failure> {
    let program = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let mut command = Command::new(program);
    command.args(["check", "--workspace", "--all-targets", "--keep-going"]);
    command.arg("--message-format=json").current_dir(&session.cwd);
    if let Some(path) = manifest {
        command.arg("--manifest-path").arg(path);
    }
    let cannot = |error: std::io::Error| {
        let message = format!("`cargo check` cannot be run: {error}");
        Failure::usage(&message, "install cargo, or set `CARGO`")
    };
    let mut child = command.stdin(Stdio::null()).stdout(Stdio::piped()).spawn().map_err(cannot)?;
    if let Some(output) = child.stdout.take() {
        for line in BufReader::new(output).split(b'\n') {
            let line = line.map_err(cannot)?;
            // The end is the end of both.
            if !line.starts_with(br#"{"reason":"build-finished""#) {
                session.stdout.write_all(&line)?;
                session.stdout.write_all(b"\n")?;
                session.stdout.flush()?;
            }
        }
    }
    Ok(child.wait().map_err(cannot)?.success())
}
