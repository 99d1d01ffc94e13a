//! The model: every client loses its connection in second 0, and a server takes them back as fast as
//! it can.
//!
//! Time passes in whole seconds. Clients that have failed equally often are alike, so the model
//! counts them instead of keeping each one; only their random waits are drawn one by one.

use std::time::Duration;

use wsclose::Retry;

/// What happened, and what the server can do afterwards.
#[derive(Clone, Copy)]
pub(crate) struct Outage {
    pub(crate) clients: u64,
    /// For how many seconds no client can connect.
    pub(crate) away: usize,
    /// How many connections the server can open in a second.
    pub(crate) capacity: u64,
    /// How many refusals cost the server as much as opening one connection.
    pub(crate) refusals: u64,
}

/// How a client waits before an attempt.
#[derive(Clone, Copy)]
pub(crate) enum Wait {
    /// As the retry advice of a close code says.
    Advice(Retry),
    /// For the same time each time.
    Fixed(u32),
    /// As [`Retry::Backoff`], with other constants: at most `first` seconds, doubled up to `limit`,
    /// and at least a share of that, in percent.
    Backoff { first: u64, limit: u64, least: u64 },
}

/// What a simulation saw.
pub(crate) struct Run {
    /// Attempts to connect in each second.
    pub(crate) arrivals: Vec<u64>,
    /// The second in which the last client was back, if all were in time.
    pub(crate) all_back: Option<usize>,
    /// The second in which half of the clients were back, if they were in time.
    pub(crate) half_back: Option<usize>,
}

impl Run {
    pub(crate) fn peak(&self) -> u64 {
        self.arrivals.iter().copied().max().unwrap_or(0)
    }

    pub(crate) fn attempts(&self) -> u64 {
        self.arrivals.iter().sum()
    }
}

/// Failures are counted up to here; the waits stop growing long before.
const MOST_FAILURES: usize = 15;

/// How many clients attempt to connect, by the number of their failures.
type Clients = [u64; MOST_FAILURES + 1];

impl Outage {
    /// Lets the clients come back for this many seconds.
    pub(crate) fn run(self, wait: Wait, seconds: usize) -> Run {
        let mut random = fastrand::Rng::with_seed(6455);
        let mut attempts = vec![Clients::default(); seconds];
        schedule(&mut attempts, 0, wait, 0, self.clients, &mut random);
        let mut run = Run { arrivals: Vec::new(), all_back: None, half_back: None };
        let mut back = 0;
        for second in 0..seconds {
            let Some(&clients) = attempts.get(second) else { break };
            let arrivals: u64 = clients.iter().sum();
            run.arrivals.push(arrivals);
            let accepted = if second < self.away { 0 } else { self.accepted(arrivals) };
            for (failures, &count) in clients.iter().enumerate() {
                // Everyone who arrives in the same second has the same chance.
                let lucky = (accepted * count).checked_div(arrivals).unwrap_or(0);
                back += lucky;
                // A failed attempt takes a second.
                let failures = (failures + 1).min(MOST_FAILURES);
                schedule(&mut attempts, second + 1, wait, failures, count - lucky, &mut random);
            }
            if 2 * back >= self.clients {
                run.half_back.get_or_insert(second);
            }
            if back == self.clients {
                run.all_back = Some(second);
                break;
            }
        }
        run
    }

    /// How many of the arrivals of a second are accepted. Beyond the capacity, turning away the
    /// others takes part of it; in the end all of it.
    fn accepted(self, arrivals: u64) -> u64 {
        if arrivals <= self.capacity {
            arrivals
        } else {
            (self.refusals * self.capacity).saturating_sub(arrivals) / (self.refusals - 1)
        }
    }
}

/// Puts clients that begin to wait in a second into the seconds of their attempts.
fn schedule(
    attempts: &mut [Clients],
    second: usize,
    wait: Wait,
    failures: usize,
    count: u64,
    random: &mut fastrand::Rng,
) {
    let mut add = |delay: Duration, count: u64| {
        let delay = usize::try_from(delay.as_secs()).unwrap_or(usize::MAX);
        let clients = attempts.get_mut(second.saturating_add(delay));
        if let Some(clients) = clients.and_then(|clients| clients.get_mut(failures)) {
            *clients += count;
        }
    };
    let attempt = u32::try_from(failures).unwrap_or(u32::MAX);
    match wait {
        Wait::Fixed(seconds) => add(Duration::from_secs(seconds.into()), count),
        Wait::Advice(retry) => {
            for _ in 0..count {
                if let Some(delay) = retry.delay(attempt, random.u32(..)) {
                    add(delay, 1);
                }
            }
        }
        Wait::Backoff { first, limit, least } => {
            let longest = 1_000 * (first << failures).min(limit);
            let shortest = longest * least / 100;
            for _ in 0..count {
                add(Duration::from_millis(random.u64(shortest..=longest)), 1);
            }
        }
    }
}
