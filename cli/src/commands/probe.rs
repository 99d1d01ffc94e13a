//! `cargo wsclose probe`.

use std::fs;
use std::io::IsTerminal as _;

use serde::Serialize;
use tokio::time::{Duration, MissedTickBehavior, interval_at};

use crate::args::{Probe, ReportFormat};
use crate::failure::{Exit, Failure};
use crate::language;
use crate::live::probe::diagnosis::{Diagnosis, diagnose};
use crate::live::probe::target::Target;
use crate::live::probe::timeline::Timed;
use crate::live::probe::tls::Trust;
use crate::live::probe::{Options, Report, human, probe};
use crate::session::Session;
use crate::text::table;

/// How often a waiting probe says so.
const PROGRESS: Duration = Duration::from_secs(5);

/// What is printed about one connection as JSON.
#[derive(Serialize)]
struct Json<'a> {
    url: &'a str,
    timeline: &'a [Timed],
    diagnosis: &'a Diagnosis,
}

pub(super) fn run(args: &Probe, session: &mut Session<'_>) -> Result<Exit, Failure> {
    let language = language::choose(args.lang.as_deref(), session)?;
    let options = options(args, session)?;
    let url = options.target.shown(options.show_secrets);
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let human = args.format == ReportFormat::Human;
    let mut endings: Vec<(String, u32)> = Vec::new();
    let mut exit = Exit::Clean;
    for _ in 0..args.repeat {
        if human {
            writeln!(session.stdout, "{url}\n")?;
        }
        let report = runtime.block_on(watched(&options, human, session))?;
        let diagnosis = diagnose(&report.end, language);
        if human {
            writeln!(
                session.stdout,
                "\n{}\n",
                human::diagnosis(&diagnosis, session.color, session.width)
            )?;
        } else {
            let json = Json { url: &url, timeline: &report.timeline, diagnosis: &diagnosis };
            let text = serde_json::to_string(&json).map_err(std::io::Error::from)?;
            writeln!(session.stdout, "{text}")?;
        }
        session.stdout.flush()?;
        if diagnosis.fault {
            exit = Exit::Findings;
        }
        match endings.iter_mut().find(|(ending, _)| *ending == diagnosis.ending) {
            Some((_, number)) => *number += 1,
            None => endings.push((diagnosis.ending, 1)),
        }
    }
    if human && args.repeat > 1 {
        let rows: Vec<_> =
            endings.into_iter().map(|(ending, number)| [number.to_string(), ending]).collect();
        write!(session.stdout, "{}", table(["TIMES", "ENDING"], &rows))?;
    }
    Ok(exit)
}

/// Probes, and prints each event as it happens.
async fn watched(
    options: &Options,
    human: bool,
    session: &mut Session<'_>,
) -> Result<Report, Failure> {
    let mut written = Ok(());
    let stdout = &mut *session.stdout;
    let mut progress = |timed: &Timed| {
        if human && written.is_ok() {
            written = writeln!(stdout, "{}", human::line(timed)).and_then(|()| stdout.flush());
        }
    };
    let mut probing = Box::pin(probe(options, &mut progress));
    let start = tokio::time::Instant::now();
    let mut ticks = interval_at(start + PROGRESS, PROGRESS);
    ticks.set_missed_tick_behavior(MissedTickBehavior::Skip);
    let shows = std::io::stderr().is_terminal();
    let report = loop {
        tokio::select! {
            report = &mut probing => break report,
            _ = ticks.tick(), if shows => {
                // Only a sign of life: whether it is seen does not matter.
                let _ = write!(session.stderr, "\rwaiting for {} s\r", start.elapsed().as_secs());
                let _ = session.stderr.flush();
            }
        }
    };
    drop(probing);
    written?;
    Ok(report)
}

/// Checks what was typed.
fn options(args: &Probe, session: &Session<'_>) -> Result<Options, Failure> {
    let target =
        Target::parse(&args.url).map_err(|error| Failure::usage(&error.problem, error.help))?;
    let mut headers = Vec::new();
    for header in &args.header {
        headers.push(split_header(header)?);
    }
    if let Some(origin) = &args.origin {
        headers.push(split_header(&format!("Origin: {origin}"))?);
    }
    for value in args.subprotocol.iter().chain(&args.extension) {
        if !is_field_value(value) {
            return Err(Failure::usage(
                &format!("`{}` has control characters", value.escape_debug()),
                "write the name as in the header",
            ));
        }
    }
    if wsclose_core::CloseCode::from(args.close).check_send(wsclose_core::Role::Client).is_err() {
        let message = format!("a client must not send the code {}", args.close);
        return Err(Failure::usage(&message, "use 1000, or a code from 3000 to 4999"));
    }
    let mut trust = Trust::new(args.insecure);
    if target.tls {
        trust.add_system();
    }
    if let Some(path) = &args.ca {
        let read = fs::read(session.cwd.join(path)).map_err(|error| error.to_string());
        read.and_then(|pem| trust.add_pem(&pem)).map_err(|error| {
            let message = format!("`{}` cannot be used: {error}", path.display());
            Failure::usage(&message, "give a PEM file")
        })?;
    }
    Ok(Options {
        target,
        headers,
        subprotocols: args.subprotocol.clone(),
        extensions: args.extension.clone(),
        send: args.send.clone(),
        wait: args.wait,
        close: args.close,
        timeout: args.timeout,
        trust,
        show_secrets: args.show_secrets,
    })
}

/// Splits `Name: value`. The message shows no value: it may be a secret.
fn split_header(text: &str) -> Result<(String, String), Failure> {
    let wrong = |problem: &str| Failure::usage(problem, "write `--header 'Name: value'`");
    let (name, value) = text.split_once(':').ok_or_else(|| wrong("a header has no colon"))?;
    let token = |byte: u8| byte.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&byte);
    if name.is_empty() || !name.bytes().all(token) {
        return Err(wrong(&format!("`{}` is not a header name", name.escape_debug())));
    }
    if !is_field_value(value) {
        return Err(wrong(&format!("the value of `{name}` has control characters")));
    }
    Ok((name.to_owned(), value.trim().to_owned()))
}

fn is_field_value(value: &str) -> bool {
    !value.contains(|letter: char| letter.is_control() && letter != '\t')
}
