//! A gateway between two peers: how one connection ends is passed on to the other, by
//! [`wsclose::relay`] and, for comparison, as the libraries hand it out.

use std::collections::BTreeMap;
use std::io;

use futures_util::future::try_join_all;
use tokio::task::JoinHandle;
use wsclose::{Reason, Received, Relay, Role, SendCode, relay};

use crate::data;
use crate::rust::measure::Listening;
use crate::rust::{Act, Job, Library, Told, raw_end};

/// Gateways prefix a reason with its origin; a reason of maximal length then no longer fits.
const PREFIX: &str = "upstream: ";

/// The browser is the raw peer, which ends connections only in the ways of a browser.
const BROWSER: &str = "browser";

/// What the relay did and with which result: a row of the report for each pair of ends.
#[derive(Debug, Default)]
pub struct Outcomes {
    pub exchanges: usize,
    /// What went wrong without [`wsclose::relay`], by kind.
    pub prevented: BTreeMap<&'static str, usize>,
    /// What went wrong with it: nothing may.
    pub failures: Vec<String>,
}

/// Who closes, and who sees it.
pub type Ends = (&'static str, &'static str);

pub type Matrix = BTreeMap<Ends, Outcomes>;

impl Outcomes {
    fn add(&mut self, more: Outcomes) {
        self.exchanges += more.exchanges;
        self.failures.extend(more.failures);
        for (word, count) in more.prevented {
            *self.prevented.entry(word).or_default() += count;
        }
    }
}

/// What went wrong in one exchange.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Harm {
    /// A library panicked in the relay.
    Panic,
    /// The other side saw a frame that the protocol forbids, or another code than was sent.
    Illegal,
    /// The other side saw no Close frame, although one was to be sent.
    Lost,
    /// Nothing arrived in time.
    Hung,
}

impl Harm {
    const fn word(self) -> &'static str {
        match self {
            Harm::Panic => "panic",
            Harm::Illegal => "illegal frame",
            Harm::Lost => "no frame",
            Harm::Hung => "hung",
        }
    }
}

/// A gateway with its two ends: client ⇄ (server leg, client leg) ⇄ server.
struct Chain {
    client: (&'static str, Library),
    inner_server: Listening,
    inner_client: Library,
    server: Listening,
}

/// Runs every chain in both directions, with and without `relay`.
///
/// # Errors
///
/// A server does not start, or a required library is missing.
pub async fn matrix() -> io::Result<Matrix> {
    let find = |name| Library::named(name).ok_or_else(|| io::Error::other(name));
    let raw = raw_end::LIBRARY;
    let both = [find("tungstenite")?, find("tokio-websockets")?, find("fastwebsockets")?];
    let actix = find("actix-ws")?;
    let mut chains = Vec::new();

    let clients = [(BROWSER, raw)].into_iter().chain(both.map(|library| (library.name, library)));
    for client in clients {
        for server in both.into_iter().chain([actix, raw]) {
            // The gateway speaks to an end with that end's own library, to a browser with each.
            for inner_server in both.into_iter().chain([actix]) {
                if ![BROWSER, inner_server.name].contains(&client.0)
                    && inner_server.name != actix.name
                {
                    continue;
                }
                for inner_client in both {
                    if server.client.is_some()
                        && server.name != "raw"
                        && server.name != inner_client.name
                    {
                        continue;
                    }
                    chains.push(Chain {
                        client,
                        inner_server: Listening::start(inner_server)?,
                        inner_client,
                        server: Listening::start(server)?,
                    });
                }
            }
        }
    }
    // All at the same time: they share nothing, and most of the time they wait.
    let mut matrix = Matrix::new();
    for (ends, outcomes) in try_join_all(chains.iter().map(Chain::run)).await?.into_iter().flatten()
    {
        matrix.entry(ends).or_default().add(outcomes);
    }
    Ok(matrix)
}

impl Chain {
    async fn run(&self) -> io::Result<Vec<(Ends, Outcomes)>> {
        let mut all = Vec::new();
        let (client, server) = (self.client.0, self.server.library.name);
        for (upwards, closes, sees) in [(true, client, server), (false, server, client)] {
            let mut outcomes = Outcomes::default();
            for (kind, act) in kinds(closes) {
                outcomes.exchanges += 2;
                if let Some((harm, words)) = self.exchange(upwards, &act, with_relay).await? {
                    outcomes.failures.push(format!(
                        "{closes} closes with {kind}, {} and {} pass it on, {sees}: {} ({words})",
                        self.inner_server.library.name,
                        self.inner_client.name,
                        harm.word(),
                    ));
                }
                if let Some((harm, _)) = self.exchange(upwards, &act, as_handed_out).await? {
                    *outcomes.prevented.entry(harm.word()).or_default() += 1;
                }
            }
            all.push(((closes, sees), outcomes));
        }
        Ok(all)
    }

    /// One end acts; the relay decides; what the other end sees is judged.
    async fn exchange(
        &self,
        upwards: bool,
        act: &Act,
        decide: fn(&Told, Role) -> Act,
    ) -> io::Result<Option<(Harm, String)>> {
        let (outer_job, outer) = Job::new();
        let (inner_server_job, inner_server) = Job::new();
        let (inner_client_job, inner_client) = Job::new();
        let (server_job, server) = Job::new();
        self.server.jobs.put(server_job);
        self.inner_server.jobs.put(inner_server_job);
        let tasks = [
            connect(self.inner_client, self.server.address, inner_client_job)?,
            connect(self.client.1, self.inner_server.address, outer_job)?,
        ];

        let (mut source, mut from, mut to, mut sink, role, end) = if upwards {
            let end = (self.server.library.name, "server");
            (outer, inner_server, inner_client, server, Role::Client, end)
        } else {
            (
                server,
                inner_client,
                inner_server,
                outer,
                Role::Server,
                (self.client.1.name, "client"),
            )
        };
        sink.order(Act::Wait);
        from.order(Act::Wait);
        source.order(act.clone());
        let received = from.told().await;
        let decision = decide(&received, role);
        to.order(decision.clone());
        let seen = sink.told().await;
        let leg = to.told().await;
        // Every end has reported by now, or has timed out: this exchange is over.
        tasks.iter().for_each(JoinHandle::abort);
        let harm = harm(&received, &decision, &leg, end, &seen);
        Ok(harm.map(|harm| (harm, format!("{received:?}, {decision:?}, {leg:?}, {seen:?}"))))
    }
}

fn connect(
    library: Library,
    address: std::net::SocketAddr,
    job: Job,
) -> io::Result<JoinHandle<io::Result<()>>> {
    let client = library.client.ok_or_else(|| io::Error::other(library.name))?;
    Ok(tokio::spawn(client(address, job)))
}

/// The ways in which an end may close. What its library refuses to send is a lost connection.
fn kinds(who: &str) -> Vec<(String, Act)> {
    let codes: &[u16] = if who == BROWSER {
        &[1000, 1001, 3000, 4001, 4999]
    } else {
        &[
            0, 999, 1000, 1001, 1004, 1005, 1006, 1008, 1010, 1011, 1012, 1014, 1015, 2999, 3000,
            4001, 5000, 65535,
        ]
    };
    let close = |code, reason: String| Act::Close(Some((code, reason)));
    let mut kinds: Vec<_> =
        codes.iter().map(|&code| (code.to_string(), close(code, "why".to_owned()))).collect();
    kinds.push(("a reason of 123 bytes".to_owned(), close(4001, "r".repeat(123))));
    kinds.push(("a reason of 41 characters".to_owned(), close(4001, "語".repeat(41))));
    kinds.push(("no code".to_owned(), Act::Close(None)));
    kinds.push(("a lost connection".to_owned(), Act::Drop));
    if who != BROWSER {
        kinds.push(("a reason of 124 bytes".to_owned(), close(4001, "r".repeat(124))));
    }
    kinds
}

fn prefixed(reason: &str) -> String {
    if reason.is_empty() { String::new() } else { format!("{PREFIX}{reason}") }
}

fn with_relay(told: &Told, role: Role) -> Act {
    let (received, reason) = match told {
        Told::Closed(code, reason) => (Received::from_code(*code), prefixed(reason)),
        _ => (Received::Dropped, String::new()),
    };
    match relay(received, &reason, role) {
        Relay::Close(close) => Act::Close(Some(close.to_parts())),
        Relay::Empty => Act::Close(None),
        Relay::Drop => Act::Drop,
    }
}

/// What a naive gateway does: forward code and reason as received.
fn as_handed_out(told: &Told, _: Role) -> Act {
    match told {
        Told::Closed(Some(code), reason) => Act::Close(Some((*code, prefixed(reason)))),
        Told::Closed(None, _) => Act::Close(None),
        _ => Act::Drop,
    }
}

fn harm(
    received: &Told,
    decision: &Act,
    leg: &Told,
    (end, role): (&str, &str),
    seen: &Told,
) -> Option<Harm> {
    if [received, leg, seen].contains(&&Told::Hung) {
        return Some(Harm::Hung);
    }
    if [received, leg, seen].contains(&&Told::Panic) {
        return Some(Harm::Panic);
    }
    let is_lost = matches!(seen, Told::End | Told::Error(_));
    let is_fine = match decision {
        Act::Drop | Act::Wait => is_lost,
        Act::Close(None) => matches!(seen, Told::Closed(None | Some(1005), _)),
        Act::Close(Some((code, reason))) => {
            let legal = SendCode::new(*code).is_ok();
            let fits = Reason::new(reason).is_ok();
            let told_as = data::recorded(end, role, *code).map(|recorded| recorded.reported_as);
            match (told_as.as_deref().unwrap_or("same"), seen) {
                // actix-ws cuts a long reason by itself; that is not legal to ask for, yet no harm.
                ("same", Told::Closed(Some(same), text)) => {
                    legal && same == code && (text == reason || (!fits && reason.starts_with(text)))
                }
                ("error", Told::End | Told::Error(_)) => legal && fits,
                (other, Told::Closed(Some(number), _)) => {
                    legal && fits && *other == number.to_string()
                }
                _ => false,
            }
        }
    };
    match (is_fine, seen, leg) {
        (true, ..) => None,
        (false, Told::End | Told::Error(_), Told::Refused) => Some(Harm::Lost),
        (false, ..) => Some(Harm::Illegal),
    }
}
