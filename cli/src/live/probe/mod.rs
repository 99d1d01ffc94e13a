//! The probe: opens a connection, watches how it ends, and says why.
//!
//! ```text
//! target ─ connect ─ tls ─ upgrade ─ talk ─→ ending
//!        each stage records events in the timeline, and may end the connection
//! timeline + ending ─ diagnosis ─→ human or JSON
//! ```

mod body;
mod connect;
pub(crate) mod diagnosis;
pub(crate) mod human;
mod proxies;
mod reported;
mod talk;
pub(crate) mod target;
pub(crate) mod timeline;
pub(crate) mod tls;
mod upgrade;

use std::time::Duration;

use super::ending::{Ending, Fault};
use super::wire::{Stream, Wire};
use target::Target;
use timeline::{Timed, Timeline};
use tls::Trust;

/// How many bytes of a frame are kept.
const KEEP: usize = 64 * 1024;

/// What a connection is opened with.
#[derive(Debug)]
pub(crate) struct Options {
    pub(crate) target: Target,
    pub(crate) headers: Vec<(String, String)>,
    pub(crate) subprotocols: Vec<String>,
    pub(crate) extensions: Vec<String>,
    /// Text messages to send when the connection is open.
    pub(crate) send: Vec<String>,
    /// How long to leave the connection open.
    pub(crate) wait: Duration,
    /// The code to close with.
    pub(crate) close: u16,
    /// How long each stage may take.
    pub(crate) timeout: Duration,
    pub(crate) trust: Trust,
    /// Show the values of cookies and query parameters.
    pub(crate) show_secrets: bool,
}

/// What happened to a connection.
#[derive(Debug)]
pub(crate) struct Report {
    pub(crate) timeline: Vec<Timed>,
    pub(crate) end: End,
}

/// How a connection ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct End {
    pub(crate) ending: Ending,
    /// What only this connection can tell, such as an error of the system.
    pub(crate) detail: Option<String>,
    /// The time that belongs to the ending: idle, or until an answer.
    pub(crate) measured: Option<Duration>,
}

impl End {
    fn new(ending: impl Into<Ending>) -> End {
        End { ending: ending.into(), detail: None, measured: None }
    }

    fn because(ending: impl Into<Ending>, detail: impl std::fmt::Display) -> End {
        End { detail: Some(detail.to_string()), ..End::new(ending) }
    }

    fn after(ending: impl Into<Ending>, measured: Duration) -> End {
        End { measured: Some(measured), ..End::new(ending) }
    }
}

/// Opens a connection and reports how it ended. `progress` gets each event as it happens.
pub(crate) async fn probe(options: &Options, progress: &mut dyn FnMut(&Timed)) -> Report {
    let mut timeline = Timeline::new(progress);
    let end = match run(options, &mut timeline).await {
        Ok(end) | Err(end) => end,
    };
    Report { timeline: timeline.into_events(), end }
}

/// Goes through the stages. An error is the end of a connection that was not opened.
async fn run(options: &Options, timeline: &mut Timeline<'_>) -> Result<End, End> {
    let target = &options.target;
    let addresses = connect::lookup(target, options.timeout, timeline).await?;
    let tcp = connect::connect(&addresses, options.timeout, timeline).await?;
    // A frame is written at once; without this, its time would not be its own.
    tcp.set_nodelay(true).map_err(|error| End::because(Fault::NoRoute, error))?;
    let mut stream = if target.tls {
        let stream = tls::handshake(tcp, target, &options.trust, options.timeout, timeline).await?;
        Stream::Tls(Box::new(stream))
    } else {
        Stream::Plain(tcp)
    };
    let upgraded = upgrade::handshake(&mut stream, options, timeline).await?;
    let wire = Wire::new(stream, upgraded.unread, KEEP);
    Ok(talk::talk(wire, upgraded.compression, options, timeline).await)
}
