//! When to reconnect.

use core::time::Duration;

/// When the receiver of a close code should reconnect.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
#[non_exhaustive]
pub enum Retry {
    /// Do not reconnect, unless you still need the connection.
    Never,
    /// Reconnect only after fixing the cause; otherwise the next attempt fails too.
    AfterFix,
    /// Reconnect immediately.
    Now,
    /// Reconnect with exponential backoff and jitter, up to a maximum delay (RFC 6455, section 7.2.3).
    Backoff,
    /// Reconnect after a random delay in this range, so that clients do not all return at once.
    Seconds {
        /// The shortest delay, in seconds.
        from: u16,
        /// The longest delay, in seconds.
        to: u16,
    },
}

impl Retry {
    /// The longest delay that failed attempts lead to: 2 minutes.
    ///
    /// A range of [`Seconds`](Retry::Seconds) that is longer is never shortened.
    pub const MAX_DELAY: Duration = Duration::from_millis(MAX_DELAY_MS);

    /// Returns how long to wait before reconnecting, or `None` if you should not reconnect.
    ///
    /// `attempt` is the number of failed attempts since the connection ended: 0 before the first one.
    /// `random` is a uniformly distributed number; pass a new one each time, so that clients that lost
    /// their connections together do not return together.
    ///
    /// | advice | before the first attempt | after `attempt` failures |
    /// | --- | --- | --- |
    /// | [`Never`](Retry::Never), [`AfterFix`](Retry::AfterFix) | `None` | `None` |
    /// | [`Now`](Retry::Now) | no wait | 0 to 5 s × 2<sup>`attempt`</sup> |
    /// | [`Backoff`](Retry::Backoff) | 0 to 5 s | 0 to 5 s × 2<sup>`attempt`</sup> |
    /// | [`Seconds`](Retry::Seconds) | `from` to `to` | `from` to the larger of `to` and 5 s, × 2<sup>`attempt`</sup> |
    ///
    /// Within its bounds each millisecond is equally likely; `random` 0 gives the lower bound,
    /// `u32::MAX` the upper one. The upper bound grows to at most [`MAX_DELAY`](Retry::MAX_DELAY),
    /// 2 minutes. Only a range that states a longer delay exceeds it: `seconds(300, 600)` is 300 to
    /// 600 seconds before every attempt, because a server that asks for this knows how long it needs.
    ///
    /// A connection that closes again immediately counts as a failed attempt. Start again from 0 after
    /// a connection has stayed open for a while, such as a minute.
    ///
    /// This is the truncated binary exponential backoff of [RFC 6455, section 7.2.3], which names
    /// 0 to 5 seconds as a reasonable first delay and leaves the limit to the client. The limit was
    /// chosen with a simulation of a million clients, `examples/herd`: with 1 minute, a server with
    /// a tenth of its usual capacity never recovers; with 5 minutes, clients of a server that is
    /// back wait too long.
    ///
    /// ```
    /// use core::time::Duration;
    /// use wsclose::Retry;
    ///
    /// let random = 0x8000_0000; // use a random number here, such as `rand::random()`
    /// assert_eq!(Retry::Backoff.delay(0, random), Some(Duration::from_millis(2_500)));
    /// assert_eq!(Retry::Backoff.delay(3, random), Some(Duration::from_secs(20)));
    /// assert_eq!(Retry::Backoff.delay(1_000, u32::MAX), Some(Retry::MAX_DELAY));
    /// assert_eq!(Retry::Never.delay(0, random), None);
    /// ```
    ///
    /// [RFC 6455, section 7.2.3]: https://www.rfc-editor.org/rfc/rfc6455#section-7.2.3
    pub const fn delay(self, attempt: u32, random: u32) -> Option<Duration> {
        let (from, to) = match self {
            Retry::Never | Retry::AfterFix => return None,
            Retry::Now => (0, 0),
            Retry::Backoff => (0, FIRST_DELAY_MS),
            Retry::Seconds { from, to } => (from as u64 * 1_000, to as u64 * 1_000),
        };
        let to = if attempt == 0 { to } else { grown(to, attempt) };
        // Less than 2^27 values, so that the product fits.
        let values = to.saturating_sub(from) + 1;
        let chosen = (values * random as u64) >> u32::BITS;
        Some(Duration::from_millis(from + chosen))
    }
}

const FIRST_DELAY_MS: u64 = 5_000;
const MAX_DELAY_MS: u64 = 120_000;

/// An upper bound, doubled after each failed attempt until it reaches the limit.
const fn grown(to: u64, attempt: u32) -> u64 {
    if to >= MAX_DELAY_MS {
        return to;
    }
    let first = if to < FIRST_DELAY_MS { FIRST_DELAY_MS } else { to };
    // Five doublings reach the limit from the shortest bound; more would only leave the type.
    let doublings = if attempt < 5 { attempt } else { 5 };
    let doubled = first << doublings;
    if doubled < MAX_DELAY_MS { doubled } else { MAX_DELAY_MS }
}

/// The advice that is one word, as `#[code(retry = …)]` writes it. A span of seconds is
/// `seconds(5, 30)` there.
pub const RETRY_KEYWORDS: &[(&str, Retry)] = &[
    ("never", Retry::Never),
    ("after_fix", Retry::AfterFix),
    ("now", Retry::Now),
    ("backoff", Retry::Backoff),
];

#[cfg(test)]
mod tests {
    use super::*;

    extern crate std;
    use std::vec::Vec;

    /// The bounds before an attempt, in milliseconds.
    fn bounds(retry: Retry, attempt: u32) -> Option<(u128, u128)> {
        let from = retry.delay(attempt, 0)?.as_millis();
        Some((from, retry.delay(attempt, u32::MAX).unwrap().as_millis()))
    }

    /// All spans with ends from a few interesting numbers, also with the ends exchanged, and the
    /// advice without a span.
    fn waits() -> Vec<Retry> {
        const SECONDS: [u16; 9] = [0, 1, 5, 30, 119, 120, 121, 3_600, u16::MAX];
        let spans = SECONDS.iter().flat_map(|&from| SECONDS.map(|to| Retry::Seconds { from, to }));
        spans.chain([Retry::Now, Retry::Backoff]).collect()
    }

    #[test]
    fn who_should_not_reconnect_gets_no_delay() {
        for attempt in (0..100).chain([u32::MAX]) {
            for random in [0, 1, u32::MAX] {
                assert_eq!(Retry::Never.delay(attempt, random), None);
                assert_eq!(Retry::AfterFix.delay(attempt, random), None);
            }
        }
    }

    #[test]
    fn the_first_wait_is_what_the_advice_says() {
        assert_eq!(bounds(Retry::Now, 0), Some((0, 0)));
        assert_eq!(bounds(Retry::Backoff, 0), Some((0, 5_000)));
        for from in [0, 1, 5, 600, u16::MAX] {
            for to in [from, from.saturating_add(1), u16::MAX] {
                let expected = (u128::from(from) * 1_000, u128::from(to) * 1_000);
                assert_eq!(bounds(Retry::Seconds { from, to }, 0), Some(expected));
            }
        }
    }

    #[test]
    fn the_bounds_of_the_backoff_are_these() {
        let upper = |retry| -> Vec<u128> {
            (0..8).map(|attempt| bounds(retry, attempt).unwrap().1 / 1_000).collect()
        };
        assert_eq!(upper(Retry::Backoff), [5, 10, 20, 40, 80, 120, 120, 120]);
        assert_eq!(upper(Retry::Now), [0, 10, 20, 40, 80, 120, 120, 120]);
        assert_eq!(
            upper(Retry::Seconds { from: 5, to: 30 }),
            [30, 60, 120, 120, 120, 120, 120, 120]
        );
        assert_eq!(upper(Retry::Seconds { from: 60, to: 300 }), [300; 8]);
    }

    #[test]
    fn no_delay_exceeds_the_limit_or_the_stated_range() {
        for retry in waits() {
            let limit = match retry {
                Retry::Seconds { from, to } => {
                    Retry::MAX_DELAY.as_millis().max(u128::from(from.max(to)) * 1_000)
                }
                _ => Retry::MAX_DELAY.as_millis(),
            };
            let mut last = (0, 0);
            for attempt in (0..100).chain([u32::MAX]) {
                let (from, to) = bounds(retry, attempt).unwrap();
                assert!(from >= last.0 && to >= last.1, "{retry:?} shrinks before {attempt}");
                assert!(from <= to && to <= limit, "{retry:?} waits {to} ms before {attempt}");
                last = (from, to);
            }
        }
    }

    /// `delay` never falls as `random` grows. So if it changes exactly at the multiples of
    /// 2^32 / n, rounded up, each of the n milliseconds has its equal share of the numbers.
    #[test]
    fn each_millisecond_is_equally_likely() {
        for (retry, attempt) in [
            (Retry::Backoff, 0),
            (Retry::Backoff, 5),
            (Retry::Now, 1),
            (Retry::Seconds { from: 5, to: 30 }, 0),
            (Retry::Seconds { from: 5, to: 30 }, 2),
        ] {
            let (from, to) = bounds(retry, attempt).unwrap();
            let values = to - from + 1;
            for value in (0..values).filter(|value| !cfg!(miri) || value.is_multiple_of(1_009)) {
                let first = u32::try_from((value << 32).div_ceil(values)).unwrap();
                let delay = |random| retry.delay(attempt, random).unwrap().as_millis();
                assert_eq!(delay(first), from + value, "{retry:?} before {attempt}");
                if let Some(before) = first.checked_sub(1) {
                    assert_eq!(delay(before) + 1, from + value, "{retry:?} before {attempt}");
                }
            }
        }
    }

    #[test]
    fn a_delay_can_be_a_constant() {
        const DELAY: Option<Duration> = Retry::Backoff.delay(2, 0);
        assert_eq!(DELAY, Some(Duration::ZERO));
    }
}
