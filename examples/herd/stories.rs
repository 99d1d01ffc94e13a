//! What is simulated.

use wsclose::{CloseCode, Retry};

use super::simulation::{Outage, Run, Wait};

/// The usual server: it can open this many connections in a second, and turning away twenty clients
/// costs it as much as opening one.
pub(crate) const USUAL: Outage =
    Outage { clients: 1_000_000, away: 0, capacity: 10_000, refusals: 20 };

/// Turning clients away costs the server next to nothing.
const FREE: u64 = 1_000_000;

/// How long a simulation lasts, in seconds.
const HORIZON: usize = 1_800;

/// What happens to the clients, and what comes of it for each way to wait.
pub(crate) struct Panel {
    pub(crate) code: CloseCode,
    pub(crate) story: &'static str,
    pub(crate) outage: Outage,
    pub(crate) rows: [Row; 4],
}

/// One way to wait.
pub(crate) struct Row {
    pub(crate) name: &'static str,
    pub(crate) run: Run,
    /// The second in which everyone would be back if the server could refuse clients for nothing.
    pub(crate) back_if_free: Option<usize>,
}

pub(crate) fn panels() -> [Panel; 3] {
    [
        panel(
            CloseCode::SERVICE_RESTART,
            "a restart that takes 10 s",
            Outage { away: 10, ..USUAL },
        ),
        panel(
            CloseCode::TRY_AGAIN_LATER,
            "an overload that leaves half of the capacity",
            Outage { capacity: USUAL.capacity / 2, ..USUAL },
        ),
        panel(
            CloseCode::ABNORMAL_CLOSURE,
            "an outage of the network for 60 s",
            Outage { away: 60, ..USUAL },
        ),
    ]
}

fn panel(code: CloseCode, story: &'static str, outage: Outage) -> Panel {
    let advice = code.retry().unwrap_or(Retry::Never);
    let ways = [
        ("`Retry::delay`", Wait::Advice(advice)),
        ("at once", Wait::Fixed(0)),
        ("after 5 s", Wait::Fixed(5)),
        ("after 30 s", Wait::Fixed(30)),
    ];
    let rows = ways.map(|(name, wait)| {
        let free = Outage { refusals: FREE, ..outage }.run(wait, HORIZON);
        Row { name, run: outage.run(wait, HORIZON), back_if_free: free.all_back }
    });
    Panel { code, story, outage, rows }
}

/// Constants that the backoff could have.
pub(crate) struct Candidate {
    /// The longest first wait, in seconds.
    pub(crate) first: u64,
    /// What the waits grow to, in seconds.
    pub(crate) limit: u64,
    /// The shortest wait, in percent of the longest.
    pub(crate) least: u64,
    /// After an outage of a minute, with the usual capacity for the clients.
    pub(crate) usual: Run,
    /// The same with a tenth of that capacity.
    pub(crate) weak: Run,
}

/// A tenth of the clients and of the capacity: only their ratio counts, and it is faster.
pub(crate) const SMALL: Outage =
    Outage { clients: USUAL.clients / 10, away: 60, capacity: USUAL.capacity / 10, ..USUAL };

/// First wait, limit and share; those of [`Retry::Backoff`] come first.
pub(crate) const CONSTANTS: [(u64, u64, u64); 7] =
    [(5, 120, 0), (5, 120, 50), (1, 120, 0), (30, 120, 0), (5, 60, 0), (5, 300, 0), (5, 600, 0)];

pub(crate) fn candidates() -> [Candidate; 7] {
    let weak = Outage { capacity: SMALL.capacity / 10, ..SMALL };
    CONSTANTS.map(|(first, limit, least)| {
        let wait = Wait::Backoff { first, limit, least };
        let (usual, weak) = (SMALL.run(wait, HORIZON), weak.run(wait, 2 * HORIZON));
        Candidate { first, limit, least, usual, weak }
    })
}
