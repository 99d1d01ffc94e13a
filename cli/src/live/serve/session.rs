//! What happens on an open connection.

use std::future;
use std::io;
use std::time::Duration;

use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::time::{Instant, sleep, sleep_until, timeout};
use wsclose_core::Role;

use super::plan::Act;
use super::{Guard, Socket, faults};
use crate::live::ending::{Ending, Fault};
use crate::live::frame::rules::Rules;
use crate::live::frame::{Frame, Header, Opcode, close_payload};
use crate::live::wire::{Stream, Wire};

/// The longest message that is sent back.
pub(super) const MAX_MESSAGE: usize = 256 * 1024;

/// How long the client may take to answer a Close frame.
const ANSWER_TIME: Duration = Duration::from_secs(5);

/// How long the client may take to end TCP.
const END_TIME: Duration = Duration::from_secs(2);

/// One open connection.
struct Session {
    wire: Wire<Socket>,
    rules: Rules,
    guard: Guard,
    /// Send messages back.
    echo: bool,
    /// Answer nothing at all.
    deaf: bool,
    /// End TCP after this time without traffic.
    idle: Option<Duration>,
    on_close: OnClose,
    /// The length of the message that is open.
    message: u64,
}

/// What the server does with a Close frame of the client.
#[derive(Clone, Copy)]
enum OnClose {
    Answer,
    AnswerLate(Duration),
    AnswerAndStay,
    Ignore,
    Drop,
}

/// Whether the connection goes on.
#[derive(PartialEq, Eq)]
enum Next {
    Open,
    Over,
}

/// What the server waits for on an open connection.
enum Event {
    /// A frame, or the end of TCP.
    Frame(Option<Frame>),
    TimeIsUp,
    Idle,
    Stop,
}

/// Does the acts one after the other, then goes on until the client closes.
pub(super) async fn run(stream: Socket, unread: Vec<u8>, acts: Vec<Act>, guard: Guard) {
    let mut session = Session {
        wire: Wire::new(stream, unread, MAX_MESSAGE),
        rules: Rules::new(Role::Client, false),
        guard,
        echo: false,
        deaf: false,
        idle: None,
        on_close: OnClose::Answer,
        message: 0,
    };
    // An error means that the client disconnected, and no one else needs it.
    let _gone = session.perform(acts).await;
}

impl Session {
    async fn perform(&mut self, acts: Vec<Act>) -> io::Result<()> {
        for act in acts {
            if self.act(act).await? == Next::Over {
                return Ok(());
            }
        }
        self.serve(None).await?;
        Ok(())
    }

    async fn act(&mut self, act: Act) -> io::Result<Next> {
        match act {
            Act::Echo => self.echo = true,
            Act::Wait(time) => return self.serve(Some(time)).await,
            Act::Send(text) => self.wire.send(Opcode::TEXT, text.as_bytes(), None).await?,
            Act::Close { code, reason } => return self.close(code, &reason).await,
            Act::Idle(time) => self.idle = Some(time),
            Act::SlowClose(time) => self.on_close = OnClose::AnswerLate(time),
            Act::Fault(fault) => return self.fault(fault).await,
            // The handshake is over.
            Act::Status(_) => {}
        }
        Ok(Next::Open)
    }

    async fn fault(&mut self, fault: Fault) -> io::Result<Next> {
        match fault {
            Fault::Hang => self.deaf = true,
            Fault::Silent => self.on_close = OnClose::Ignore,
            Fault::DropOnClose => self.on_close = OnClose::Drop,
            Fault::Linger => self.on_close = OnClose::AnswerAndStay,
            Fault::Dropped => return self.end().await,
            Fault::Reset => return self.reset(),
            Fault::Half => {
                self.wire.write(&faults::bytes(fault).unwrap_or_default()).await?;
                return self.end().await;
            }
            _ => {
                // Faults of the handshake have no bytes, and the handshake is over.
                if let Some(bytes) = faults::bytes(fault) {
                    self.wire.write(&bytes).await?;
                    return self.await_close().await;
                }
            }
        }
        Ok(Next::Open)
    }

    /// Reads and answers for this time, or until the connection is over.
    async fn serve(&mut self, time: Option<Duration>) -> io::Result<Next> {
        let end = time.map(|time| Instant::now() + time);
        loop {
            let idle = self.idle.map(|idle| Instant::now() + idle);
            let event = tokio::select! {
                frame = self.wire.next() => Event::Frame(frame?),
                () = reached(end) => Event::TimeIsUp,
                () = reached(idle) => Event::Idle,
                _ = self.guard.stop.wait_for(|stop| *stop) => Event::Stop,
            };
            match event {
                Event::Frame(Some(frame)) => {
                    if self.frame(&frame).await? == Next::Over {
                        return Ok(Next::Over);
                    }
                }
                Event::Frame(None) => return Ok(Next::Over),
                Event::TimeIsUp => return Ok(Next::Open),
                Event::Idle => return self.end().await,
                Event::Stop => {
                    return self.close(Some(1001), "the server is shutting down").await;
                }
            }
        }
    }

    /// Answers a frame.
    async fn frame(&mut self, frame: &Frame) -> io::Result<Next> {
        if self.deaf {
            return Ok(Next::Open);
        }
        if let Err(ending) = self.rules.check(frame) {
            let code = match ending {
                Ending::Fault(fault) => fault.answer(),
                _ => None,
            };
            return self.close(code.or(Some(1002)), &ending.to_string()).await;
        }
        let header = frame.header;
        match header.opcode {
            Opcode::PING => self.wire.send(Opcode::PONG, &frame.payload, None).await?,
            Opcode::PONG => {}
            Opcode::CLOSE => return self.closed(frame).await,
            _ => {
                self.message += header.length;
                if self.message > MAX_MESSAGE as u64 {
                    let reason = format!("a message may have at most {MAX_MESSAGE} bytes");
                    return self.close(Some(1009), &reason).await;
                }
                if header.fin {
                    self.message = 0;
                }
                if self.echo {
                    let header = Header { mask: None, ..header };
                    self.wire.write(&header.frame(&frame.payload)).await?;
                }
            }
        }
        Ok(Next::Open)
    }

    /// Answers a Close frame of the client.
    async fn closed(&mut self, frame: &Frame) -> io::Result<Next> {
        match self.on_close {
            OnClose::Ignore => return Ok(Next::Open),
            OnClose::Drop => return self.end().await,
            OnClose::AnswerLate(time) => tokio::select! {
                () = sleep(time) => {}
                _ = self.guard.stop.wait_for(|stop| *stop) => {}
            },
            OnClose::Answer | OnClose::AnswerAndStay => {}
        }
        // The code that the client sent, without its reason.
        let code = frame.payload.get(..2).unwrap_or_default();
        self.wire.send(Opcode::CLOSE, code, None).await?;
        match self.on_close {
            OnClose::AnswerAndStay => self.drain(None).await,
            _ => self.end().await,
        }
    }

    /// Sends a Close frame and waits for the answer.
    async fn close(&mut self, code: Option<u16>, reason: &str) -> io::Result<Next> {
        self.wire.send(Opcode::CLOSE, &close_payload(code, reason), None).await?;
        self.await_close().await
    }

    /// Waits for a Close frame of the client, then ends TCP.
    async fn await_close(&mut self) -> io::Result<Next> {
        let answer = async {
            while let Some(frame) = self.wire.next().await? {
                if frame.header.opcode == Opcode::CLOSE {
                    break;
                }
            }
            io::Result::Ok(())
        };
        // Without an answer in this time, the TCP connection is closed anyway.
        if let Ok(answered) = timeout(ANSWER_TIME, answer).await {
            answered?;
        }
        self.end().await
    }

    /// Ends TCP with a FIN. A socket that is dropped with unread data would send a RST instead.
    async fn end(&mut self) -> io::Result<Next> {
        self.wire.stream.shutdown().await?;
        self.drain(Some(END_TIME)).await
    }

    /// Reads and forgets until the client ends TCP.
    async fn drain(&mut self, time: Option<Duration>) -> io::Result<Next> {
        let mut bytes = [0; 1024];
        let end = async {
            while self.wire.stream.read(&mut bytes).await? > 0 {}
            io::Result::Ok(())
        };
        tokio::select! {
            ended = end => ended?,
            () = reached(time.map(|time| Instant::now() + time)) => {}
            _ = self.guard.stop.wait_for(|stop| *stop), if time.is_none() => {}
        }
        Ok(Next::Over)
    }

    /// Makes the end of the socket a RST.
    fn reset(&mut self) -> io::Result<Next> {
        match &self.wire.stream {
            Stream::Plain(stream) => stream.set_zero_linger()?,
            Stream::Tls(stream) => stream.get_ref().0.set_zero_linger()?,
        }
        Ok(Next::Over)
    }
}

/// Waits for a moment; without one, for ever.
async fn reached(moment: Option<Instant>) {
    match moment {
        Some(moment) => sleep_until(moment).await,
        None => future::pending().await,
    }
}
