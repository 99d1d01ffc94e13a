//! The timeline: what happened, when, and how long it took.

use std::net::{IpAddr, SocketAddr};
use std::time::Duration;

use serde::{Serialize, Serializer};
use tokio::time::Instant;

use crate::live::frame::rules::Close;
use crate::live::frame::{self, Opcode};

/// Something that happened to a connection.
#[derive(Clone, Debug, Serialize)]
#[serde(tag = "event", rename_all = "kebab-case")]
pub(crate) enum Event {
    /// The lookup of a name.
    Lookup { host: String, addresses: Vec<IpAddr>, error: Option<String> },
    /// TCP to one address.
    Tcp { address: SocketAddr, error: Option<String> },
    /// The TLS handshake.
    Tls {
        version: Option<String>,
        cipher: Option<String>,
        certificate: Option<Certificate>,
        error: Option<String>,
    },
    /// The response to the handshake.
    Http { status: u16, reason: String, headers: Vec<Field>, body: Option<String> },
    /// The handshake is complete.
    Open { subprotocol: Option<String>, extensions: Option<String> },
    /// A pong to the ping of the probe.
    Ping,
    /// The probe sent a frame.
    Sent(Frame),
    /// A frame was received.
    Received(Frame),
    /// The probe waited and nothing happened.
    Waited,
    /// TCP ended.
    End { how: &'static str },
}

/// A header field.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct Field {
    pub(crate) name: String,
    pub(crate) value: String,
}

/// The certificate of a server.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct Certificate {
    pub(crate) names: Vec<String>,
    pub(crate) issuer: String,
    pub(crate) not_before: String,
    pub(crate) not_after: String,
}

/// A frame, as it is shown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct Frame {
    pub(crate) opcode: &'static str,
    pub(crate) fin: bool,
    pub(crate) rsv: u8,
    pub(crate) masked: bool,
    pub(crate) length: u64,
    /// The beginning of the payload, as text.
    pub(crate) text: Option<String>,
    /// The code and reason of a legal Close frame.
    pub(crate) code: Option<u16>,
    pub(crate) reason: Option<String>,
}

/// An event with its time.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Timed {
    /// From the start of the probe to the end of the event.
    #[serde(rename = "at_ms", serialize_with = "milliseconds")]
    pub(crate) at: Duration,
    /// How long it took.
    #[serde(rename = "took_ms", serialize_with = "milliseconds")]
    pub(crate) took: Duration,
    #[serde(flatten)]
    pub(crate) event: Event,
}

/// A duration in JSON: milliseconds with three decimals.
pub(crate) fn milliseconds<S: Serializer>(time: &Duration, to: S) -> Result<S::Ok, S::Error> {
    to.serialize_f64((time.as_secs_f64() * 1e6).round() / 1e3)
}

/// Records events.
pub(crate) struct Timeline<'a> {
    start: Instant,
    events: Vec<Timed>,
    progress: &'a mut dyn FnMut(&Timed),
}

/// More events than this are not recorded: a server may send frames without end.
const MOST_EVENTS: usize = 1000;

/// How much of a payload is shown, in characters.
const SHOWN: usize = 60;

impl<'a> Timeline<'a> {
    pub(super) fn new(progress: &'a mut dyn FnMut(&Timed)) -> Timeline<'a> {
        Timeline { start: Instant::now(), events: Vec::new(), progress }
    }

    /// Records an event that began at `since` and is over now.
    pub(super) fn record(&mut self, since: Instant, event: Event) {
        if self.events.len() < MOST_EVENTS {
            let timed = Timed { at: self.start.elapsed(), took: since.elapsed(), event };
            (self.progress)(&timed);
            self.events.push(timed);
        }
    }

    pub(super) fn into_events(self) -> Vec<Timed> {
        self.events
    }
}

impl Frame {
    /// A frame that was received.
    pub(super) fn received(frame: &frame::Frame) -> Frame {
        let header = frame.header;
        let close = match header.opcode {
            Opcode::CLOSE => frame::rules::close(&frame.payload).ok(),
            _ => None,
        };
        let text = match header.opcode {
            Opcode::CLOSE => None,
            _ if frame.payload.is_empty() => None,
            _ => Some(shown(&frame.payload)),
        };
        let (code, reason) = split(close);
        Frame {
            opcode: header.opcode.name(),
            fin: header.fin,
            rsv: header.rsv,
            masked: header.mask.is_some(),
            length: header.length,
            text,
            code,
            reason,
        }
    }

    /// A frame that the probe sent. Its text is what the user typed, so it is not repeated.
    pub(super) fn sent(opcode: Opcode, payload: &[u8]) -> Frame {
        let close = match opcode {
            Opcode::CLOSE => frame::rules::close(payload).ok(),
            _ => None,
        };
        let (code, reason) = split(close);
        let length = payload.len() as u64;
        let opcode = opcode.name();
        Frame { opcode, fin: true, rsv: 0, masked: true, length, text: None, code, reason }
    }
}

fn split(close: Option<Close>) -> (Option<u16>, Option<String>) {
    close.map_or((None, None), |close| (close.code, Some(close.reason)))
}

/// The beginning of bytes, with what is not printable escaped.
pub(super) fn shown(bytes: &[u8]) -> String {
    let text = String::from_utf8_lossy(bytes.get(..SHOWN * 4).unwrap_or(bytes));
    let mut out: String = text.chars().take(SHOWN).flat_map(char::escape_debug).collect();
    if text.chars().nth(SHOWN).is_some() || bytes.len() > SHOWN * 4 {
        out.push('…');
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_are_shown_without_control_characters() {
        assert_eq!(shown(b"a\r\n\x1b[31m\xff"), "a\\r\\n\\u{1b}[31m\u{fffd}");
        let long = shown("€".repeat(100).as_bytes());
        assert_eq!(long, format!("{}…", "€".repeat(SHOWN)));
    }

    #[test]
    fn a_timeline_is_finite() {
        let mut seen = 0;
        let mut progress = |_: &Timed| seen += 1;
        let mut timeline = Timeline::new(&mut progress);
        for _ in 0..MOST_EVENTS + 10 {
            timeline.record(Instant::now(), Event::Ping);
        }
        assert_eq!(timeline.into_events().len(), MOST_EVENTS);
        assert_eq!(seen, MOST_EVENTS);
    }
}
