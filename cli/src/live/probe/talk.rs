//! The open connection: a ping, messages, and the end.

use std::io::{self, ErrorKind};
use std::time::Duration;

use tokio::io::{AsyncRead, AsyncWrite};
use tokio::time::{Instant, timeout_at};
use wsclose_core::Role;

use super::timeline::{self, Event, Timeline};
use super::{End, Options};
use crate::live::ending::{Ending, Fault};
use crate::live::frame::rules::{Close, Rules, close};
use crate::live::frame::{Frame, Opcode, close_payload};
use crate::live::wire::Wire;

/// A connection that ended after this time without traffic was idle.
const IDLE: Duration = Duration::from_secs(2);

/// An answer to a Close frame that takes longer is late.
const LATE: Duration = Duration::from_secs(2);

/// Leaves the connection open for a while, closes it, and returns how it ended.
pub(super) async fn talk<S: AsyncRead + AsyncWrite + Unpin>(
    wire: Wire<S>,
    compression: bool,
    options: &Options,
    timeline: &mut Timeline<'_>,
) -> End {
    let now = Instant::now();
    let mut talk = Talk {
        wire,
        rules: Rules::new(Role::Server, compression),
        options,
        timeline,
        ping: None,
        pong: false,
        traffic: now,
        write_error: None,
    };
    match talk.run().await {
        Ok(end) | Err(end) => end,
    }
}

struct Talk<'a, 'b, S> {
    wire: Wire<S>,
    rules: Rules,
    options: &'a Options,
    timeline: &'a mut Timeline<'b>,
    /// The payload of the ping, and when it was sent.
    ping: Option<([u8; 8], Instant)>,
    pong: bool,
    /// The last frame, sent or received.
    traffic: Instant,
    /// The first error while writing. What the server sent before may still be read.
    write_error: Option<io::Error>,
}

/// What arrived.
enum Arrived {
    /// A frame that is no Close frame, and is dealt with.
    Frame,
    /// A legal Close frame.
    Close(Close),
    /// Nothing, in the time there was.
    Nothing,
}

impl<S: AsyncRead + AsyncWrite + Unpin> Talk<'_, '_, S> {
    /// An error is the end of a connection that the probe did not close.
    async fn run(&mut self) -> Result<End, End> {
        let mut payload = [0; 8];
        getrandom::fill(&mut payload).map_err(|error| End::because(Fault::Dropped, error))?;
        self.ping = Some((payload, Instant::now()));
        self.send(Opcode::PING, &payload).await;
        for text in &self.options.send {
            self.send(Opcode::TEXT, text.as_bytes()).await;
        }

        let since = Instant::now();
        let until = Instant::now() + self.options.wait;
        loop {
            match self.next(until).await? {
                Arrived::Frame => {}
                Arrived::Close(close) => return self.answer(close).await,
                Arrived::Nothing => break,
            }
        }
        self.timeline.record(since, Event::Waited);
        self.close().await
    }

    /// Starts the closing handshake.
    async fn close(&mut self) -> Result<End, End> {
        let since = Instant::now();
        self.send(Opcode::CLOSE, &close_payload(Some(self.options.close), "")).await;
        let until = Instant::now() + self.options.timeout;
        loop {
            match self.next(until).await {
                Ok(Arrived::Frame) => {}
                Ok(Arrived::Close(_)) => break,
                Ok(Arrived::Nothing) => {
                    let fault = if self.pong { Fault::Silent } else { Fault::Hang };
                    return Ok(End::after(fault, since.elapsed()));
                }
                Err(End { ending: Ending::Fault(Fault::Dropped | Fault::Idle), .. }) => {
                    return Ok(End::after(Fault::DropOnClose, since.elapsed()));
                }
                Err(end) => return Err(end),
            }
        }
        let answered = since.elapsed();
        self.tcp_end().await?;
        Ok(if answered > LATE {
            End::after(Fault::SlowClose, answered)
        } else {
            End::after(Ending::Closed, answered)
        })
    }

    /// Answers the Close frame of the server.
    async fn answer(&mut self, close: Close) -> Result<End, End> {
        self.send(Opcode::CLOSE, &close_payload(close.code, "")).await;
        self.tcp_end().await?;
        let detail = (!close.reason.is_empty())
            .then(|| format!("reason: \"{}\"", timeline::shown(close.reason.as_bytes())));
        Ok(End { detail, ..End::new(Ending::ClosedByServer(close.code)) })
    }

    /// Waits for the end of TCP after the closing handshake.
    async fn tcp_end(&mut self) -> Result<(), End> {
        let since = Instant::now();
        let until = Instant::now() + self.options.timeout;
        match self.next(until).await {
            Ok(Arrived::Nothing) => Err(End::after(Fault::Linger, since.elapsed())),
            // After both Close frames, it does not matter how TCP ends.
            Err(End {
                ending: Ending::Fault(Fault::Dropped | Fault::Reset | Fault::Idle), ..
            }) => Ok(()),
            Err(end) => Err(end),
            Ok(Arrived::Frame | Arrived::Close(_)) => Err(End::new(Fault::DataAfterClose)),
        }
    }

    /// Reads and judges the next frame. An error is the end of the connection.
    async fn next(&mut self, until: Instant) -> Result<Arrived, End> {
        let since = self.traffic;
        let frame = match timeout_at(until, self.wire.next()).await {
            Err(_) => return Ok(Arrived::Nothing),
            Ok(Ok(Some(frame))) => frame,
            Ok(Ok(None)) => return Err(self.ended(since, None)),
            Ok(Err(error)) => return Err(self.ended(since, Some(error))),
        };
        self.traffic = Instant::now();
        let header = frame.header;
        let (payload, sent) = self.ping.unwrap_or(([0; 8], since));
        if header.opcode == Opcode::PONG && frame.payload == payload && !self.pong {
            self.pong = true;
            self.timeline.record(sent, Event::Ping);
        } else {
            self.timeline.record(since, Event::Received(timeline::Frame::received(&frame)));
        }
        if let Err(ending) = self.rules.check(&frame) {
            return Err(self.fail(ending, &frame).await);
        }
        match header.opcode {
            Opcode::PING => self.send(Opcode::PONG, &frame.payload).await,
            Opcode::CLOSE => {
                // The rules have read it already, and found it right.
                return close(&frame.payload).map(Arrived::Close).map_err(End::new);
            }
            _ => {}
        }
        Ok(Arrived::Frame)
    }

    /// Ends a connection on which the server broke a rule.
    async fn fail(&mut self, ending: Ending, frame: &Frame) -> End {
        let code = match ending {
            Ending::Fault(fault) => fault.answer(),
            _ => Some(1002),
        };
        if let Some(code) = code {
            self.send(Opcode::CLOSE, &close_payload(Some(code), "")).await;
        }
        let header = frame.header;
        let detail = format!("a {} frame with a length of {}", header.opcode.name(), header.length);
        End::because(ending, detail)
    }

    /// The end of TCP without a Close frame.
    fn ended(&mut self, since: Instant, error: Option<io::Error>) -> End {
        let error = error.or(self.write_error.take());
        let reset = error.as_ref().is_some_and(|error| {
            matches!(error.kind(), ErrorKind::ConnectionReset | ErrorKind::ConnectionAborted)
        });
        self.timeline
            .record(since, Event::End { how: if reset { "reset" } else { "end of stream" } });
        let idle = since.elapsed();
        if reset {
            let (detail, measured) =
                (error.map(|error| error.to_string()), (idle >= IDLE).then_some(idle));
            End { ending: Fault::Reset.into(), detail, measured }
        } else if let Some(unfinished) = self.wire.unfinished() {
            End::because(
                Fault::Half,
                match unfinished.header {
                    None => "the header was not complete".to_owned(),
                    Some(header) => format!(
                        "{} of {} bytes of a {} frame had arrived",
                        unfinished.received,
                        header.length,
                        header.opcode.name()
                    ),
                },
            )
        } else if idle >= IDLE {
            End::after(Fault::Idle, idle)
        } else {
            End::new(Fault::Dropped)
        }
    }

    /// Sends a frame. If that fails, reading will tell how the connection ended.
    async fn send(&mut self, opcode: Opcode, payload: &[u8]) {
        let since = Instant::now();
        let mut mask = [0; 4];
        let random = getrandom::fill(&mut mask).map_err(io::Error::other);
        let result = match random {
            Ok(()) => self.wire.send(opcode, payload, Some(mask)).await,
            Err(error) => Err(error),
        };
        match result {
            Ok(()) => {
                self.traffic = Instant::now();
                if opcode != Opcode::PING {
                    let frame = timeline::Frame::sent(opcode, payload);
                    self.timeline.record(since, Event::Sent(frame));
                }
            }
            Err(error) => self.write_error = self.write_error.take().or(Some(error)),
        }
    }
}
