//! The page about reconnecting shows what the example `herd` computes, and the example `reconnect`
//! does what the pages say.

#[path = "../../examples/herd/main.rs"]
#[expect(dead_code, reason = "it is a program of its own too")]
mod program;

#[path = "../../examples/reconnect.rs"]
#[expect(dead_code, reason = "it is a program of its own too")]
mod client;

use std::collections::BTreeSet;
use std::fs;

use wsclose::Retry;

use crate::project::root;

#[test]
fn the_page_shows_the_simulation() {
    for (name, text) in program::files() {
        let file = root().join("src/docs").join(name);
        if std::env::var_os("WSCLOSE_UPDATE").is_some() {
            fs::write(&file, text).unwrap();
        } else {
            let written = fs::read_to_string(&file).unwrap();
            assert!(
                written == text,
                "{name} is stale: run `WSCLOSE_UPDATE=1 cargo test --test suite`"
            );
        }
    }
}

/// What the page says about the constants is about these.
#[test]
fn the_first_candidate_is_what_the_advice_has() {
    let (first, limit, least) = program::stories::CONSTANTS[0];
    for attempt in 0..20 {
        let longest = (first << attempt).min(limit);
        for (random, bound) in [(0, longest * least / 100), (u32::MAX, longest)] {
            let delay = Retry::Backoff.delay(attempt, random).unwrap();
            assert_eq!(delay.as_secs(), bound, "attempt {attempt}");
        }
    }
}

/// Each connection ends as `cargo wsclose serve` was asked to end it.
#[test]
fn the_example_reconnects_as_advised_until_it_is_not_to() {
    let (_server, url) = client::Server::start().unwrap();
    let mut attempts = Vec::new();
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(client::stay_connected(&url, |attempt| attempts.push(attempt)));

    let ends: BTreeSet<u16> = attempts.iter().map(|attempt| attempt.ended.get()).collect();
    assert_eq!(ends, [1000, 1006, 1012, 1013].into(), "{attempts:?}");
    let (last, others) = attempts.split_last().unwrap();
    assert_eq!((last.ended.get(), last.delay), (1000, None));
    for attempt in others {
        let retry = attempt.ended.retry().unwrap();
        let bounds = [0, u32::MAX].map(|random| retry.delay(attempt.failed, random).unwrap());
        let delay = attempt.delay.unwrap();
        assert!(bounds[0] <= delay && delay <= bounds[1], "{attempt:?}");
    }
}
