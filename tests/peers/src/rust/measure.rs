//! One exchange a code and direction, between a library and the raw peer.

use std::collections::BTreeMap;
use std::io;
use std::net::SocketAddr;

use futures_util::future::try_join_all;
use tokio::net::TcpListener;

use super::{Act, Boss, Job, Jobs, Library, Told, listen};
use crate::data::{Measured, Verdict};
use crate::raw::{PATIENCE, Raw, Wire};

/// How many exchanges with a library go on at the same time.
const SIDE_BY_SIDE: usize = 8;

/// A library in one role, ready for exchanges.
pub struct Bench {
    pub library: Library,
    side: Side,
}

enum Side {
    /// The library serves; these are its jobs.
    Server(Listening),
    /// The raw peer serves, for a library that connects.
    Client(TcpListener),
}

impl Bench {
    /// One for each role that the library has.
    pub fn all(library: Library) -> io::Result<Vec<Bench>> {
        let mut benches = Vec::new();
        if library.client.is_some() {
            benches.push(Bench { library, side: Side::Client(listen()?) });
        }
        if library.server.is_some() {
            benches.push(Bench { library, side: Side::Server(Listening::start(library)?) });
        }
        Ok(benches)
    }

    /// Another one like it, for exchanges at the same time.
    fn again(&self) -> io::Result<Bench> {
        let side = match self.side {
            Side::Client(_) => Side::Client(listen()?),
            Side::Server(_) => Side::Server(Listening::start(self.library)?),
        };
        Ok(Bench { library: self.library, side })
    }

    pub fn role(&self) -> &'static str {
        match self.side {
            Side::Server(..) => "server",
            Side::Client(_) => "client",
        }
    }

    /// A new connection: the raw end, and who gives orders at the library's.
    pub async fn connection(&self) -> io::Result<(Raw, Boss)> {
        let (job, boss) = Job::new();
        match &self.side {
            Side::Server(server) => {
                server.jobs.put(job);
                Ok((Raw::connect(server.address, "/").await?, boss))
            }
            Side::Client(listener) => {
                let Some(client) = self.library.client else {
                    return Err(io::Error::other("no client"));
                };
                tokio::spawn(client(listener.local_addr()?, job));
                let accepting = tokio::time::timeout(PATIENCE, listener.accept());
                let (stream, _) = accepting.await.map_err(|_| io::ErrorKind::TimedOut)??;
                Ok((Raw::accept(stream).await?.0, boss))
            }
        }
    }

    /// The application acts first: what is on the wire, and what the application is told.
    pub async fn sends(&self, act: Act) -> io::Result<(Wire, Told)> {
        let (mut raw, mut boss) = self.connection().await?;
        boss.order(act);
        let wire = raw.ended().await;
        if let Wire::Close(payload) = &wire {
            // The answer; a peer that disconnected does not need it.
            let _gone = raw.close_with(payload).await;
        }
        drop(raw);
        Ok((wire, boss.told().await))
    }

    /// The raw peer acts first, with a Close frame or by going away: what the application is told,
    /// and what comes back.
    pub async fn receives(&self, payload: Option<&[u8]>) -> io::Result<(Told, Wire)> {
        let (mut raw, mut boss) = self.connection().await?;
        boss.order(Act::Wait);
        let wire = match payload {
            Some(payload) => {
                raw.close_with(payload).await?;
                raw.ended().await
            }
            None => Wire::Dropped,
        };
        drop(raw);
        Ok((boss.told().await, wire))
    }

    /// What it does with each of these codes. Some servers hang up only a second after their
    /// application did, so several connections are made side by side, each to a different server.
    pub async fn measured(&self, codes: &[u16]) -> io::Result<Measured> {
        let mut measuring = Vec::new();
        for part in codes.chunks(codes.len().div_ceil(SIDE_BY_SIDE).max(1)) {
            let bench = self.again()?;
            measuring.push(async move { bench.part(part).await });
        }
        let parts = try_join_all(measuring).await?;
        Ok(Measured {
            peer: self.library.name.to_owned(),
            role: self.role().to_owned(),
            version: self.library.version(),
            verdicts: parts.into_iter().flatten().collect(),
            send_only: false,
        })
    }

    async fn part(&self, codes: &[u16]) -> io::Result<BTreeMap<u16, Verdict>> {
        let mut verdicts = BTreeMap::new();
        for &code in codes {
            let (wire, sender_told) = self.sends(Act::Close(Some((code, String::new())))).await?;
            let (told, answer) = self.receives(Some(&code.to_be_bytes())).await?;
            let (receive, reported_as) = self.receiving(code, &told, &answer);
            let send = sending(code, &wire, &sender_told);
            verdicts.insert(code, Verdict { send, receive, reported_as });
        }
        Ok(verdicts)
    }

    /// The columns for receiving: the verdict with the answer, and what the application is told.
    fn receiving(&self, code: u16, told: &Told, answer: &Wire) -> (String, String) {
        let (verdict, reported_as) = match told {
            Told::Closed(Some(same), _) if *same == code => ("accept", "same".to_owned()),
            Told::Closed(Some(other), _) => ("reject", other.to_string()),
            Told::Closed(None, _) => ("reject", "none".to_owned()),
            Told::Hung => ("hung", "hung".to_owned()),
            Told::Panic => ("reject", "panic".to_owned()),
            _ => ("reject", "error".to_owned()),
        };
        let answer = match answer {
            Wire::Dropped if self.library.leaves_answer => "caller".to_owned(),
            Wire::Dropped => "none".to_owned(),
            Wire::Close(payload) => match payload.as_slice() {
                [] => "empty".to_owned(),
                [high, low, ..] => match u16::from_be_bytes([*high, *low]) {
                    same if same == code && verdict == "accept" => "echo".to_owned(),
                    other => other.to_string(),
                },
                [_] => "broken".to_owned(),
            },
            Wire::Broken(_) => "broken".to_owned(),
            Wire::Hung => "hung".to_owned(),
        };
        (format!("{verdict}/{answer}"), reported_as)
    }
}

/// The word for sending.
pub fn sending(code: u16, wire: &Wire, told: &Told) -> String {
    let on_the_wire = match wire {
        Wire::Close(payload) => match payload.as_slice() {
            [] => "empty".to_owned(),
            [high, low, ..] => match u16::from_be_bytes([*high, *low]) {
                same if same == code => "sent".to_owned(),
                other => format!("as:{other}"),
            },
            [_] => "broken".to_owned(),
        },
        Wire::Dropped => "nothing".to_owned(),
        Wire::Broken(_) => "broken".to_owned(),
        Wire::Hung => "hung".to_owned(),
    };
    match (told, wire) {
        (Told::Panic, _) => "panic".to_owned(),
        (Told::Refused, Wire::Dropped) => "refused:error".to_owned(),
        (Told::Refused, _) => format!("refused:error+{on_the_wire}"),
        (Told::Hung, _) => "hung".to_owned(),
        _ => on_the_wire,
    }
}

/// A library that serves.
pub struct Listening {
    pub library: Library,
    pub address: SocketAddr,
    pub jobs: Jobs,
}

impl Listening {
    /// # Errors
    ///
    /// It has no server, or that does not start.
    pub fn start(library: Library) -> io::Result<Listening> {
        let server = library.server.ok_or_else(|| io::Error::other("no server"))?;
        let listener = listen()?;
        let address = listener.local_addr()?;
        let jobs = Jobs::default();
        server(listener, jobs.clone())?;
        Ok(Listening { library, address, jobs })
    }
}
