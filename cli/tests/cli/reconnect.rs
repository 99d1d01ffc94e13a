//! The client for browsers in the documentation waits as the catalogue advises.

use std::fs;
use std::path::Path;

use rquickjs::{Context, Runtime};
use wsclose_core::CloseCode;

/// Failed attempts.
const FAILED: [u32; 5] = [0, 1, 2, 4, 9];

/// A random number for JavaScript, from 0 to 1, and the same one for Rust.
const RANDOM: [(f64, u32); 3] = [(0.0, 0), (0.5, 1 << 31), (1.0, u32::MAX)];

#[test]
fn the_browser_client_has_the_delays_of_the_catalogue() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../src/docs/reconnect.mjs");
    let client = fs::read_to_string(file).unwrap().replace("export ", "");
    let ask = format!(
        "{client}
        const all = [];
        for (let code = 0; code < 65536; code += 1)
            for (const failed of {FAILED:?})
                for (const random of {:?}) all.push(delay(code, failed, random) ?? null);
        JSON.stringify(all)",
        RANDOM.map(|(number, _)| number)
    );
    let context = Context::full(&Runtime::new().unwrap()).unwrap();
    let json: String = context.with(|context| context.eval(ask)).unwrap();
    let mut delays = serde_json::from_str::<Vec<Option<f64>>>(&json).unwrap().into_iter();
    for code in 0..=u16::MAX {
        let retry = CloseCode::from(code).retry();
        for failed in FAILED {
            for (_, random) in RANDOM {
                let advised = retry.and_then(|retry| retry.delay(failed, random));
                let delay = delays.next().unwrap();
                // Rust counts in whole milliseconds.
                let same = match (delay, advised) {
                    (Some(delay), Some(advised)) => (delay - advised.as_secs_f64()).abs() < 0.002,
                    (delay, advised) => delay.is_none() && advised.is_none(),
                };
                assert!(same, "{code} after {failed} failures: {delay:?}, not {advised:?}");
            }
        }
    }
}
