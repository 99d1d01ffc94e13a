//! The page about reconnecting shows what the example `herd` computes.

#[path = "../../examples/herd/main.rs"]
#[expect(dead_code, reason = "it is a program of its own too")]
mod program;

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
