//! Durations as they are typed and shown: `250ms`, `2s`, `1m`, `1h`.

use std::fmt;
use std::time::Duration;

/// No duration that is typed may be longer.
const LONGEST: Duration = Duration::from_secs(24 * 60 * 60);

/// Reads a duration: a number with a unit (`ms`, `s`, `m`, `h`); without a unit, seconds.
pub(crate) fn parse(text: &str) -> Result<Duration, String> {
    let digits = text.bytes().take_while(|byte| byte.is_ascii_digit() || *byte == b'.').count();
    let (number, unit) = text.split_at_checked(digits).unwrap_or_default();
    let seconds = match unit {
        "ms" => 0.001,
        "s" | "" => 1.0,
        "m" | "min" => 60.0,
        "h" => 3600.0,
        _ => return Err(wrong(text)),
    };
    let number: f64 = number.parse().map_err(|_| wrong(text))?;
    let duration = Duration::try_from_secs_f64(number * seconds).map_err(|_| wrong(text))?;
    if duration > LONGEST { Err(format!("`{text}` is longer than 24 h")) } else { Ok(duration) }
}

fn wrong(text: &str) -> String {
    format!("`{text}` is not a duration such as `2s`, `250ms` or `5m`")
}

/// Shows a duration with three digits: `0.12 ms`, `1.50 s`, `64.1 s`.
pub(crate) struct Shown(pub(crate) Duration);

impl fmt::Display for Shown {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let seconds = self.0.as_secs_f64();
        let (number, unit) = if seconds < 1.0 { (seconds * 1e3, "ms") } else { (seconds, "s") };
        let decimals = match number {
            ..10.0 => 2,
            ..100.0 => 1,
            _ => 0,
        };
        write!(f, "{number:.decimals$} {unit}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn durations_are_read() {
        for (text, milliseconds) in
            [("2s", 2000), ("250ms", 250), ("1.5m", 90_000), ("3", 3000), ("24h", 86_400_000)]
        {
            assert_eq!(parse(text), Ok(Duration::from_millis(milliseconds)), "{text}");
        }
        for text in
            ["", "s", "-1s", "1e9", "2 s", "25h", "1d", "..s", "9999999999999999999999s", "é"]
        {
            assert!(parse(text).is_err(), "{text}");
        }
    }

    #[test]
    fn durations_are_shown_with_three_digits() {
        let shown = |micros| Shown(Duration::from_micros(micros)).to_string();
        assert_eq!(shown(123), "0.12 ms");
        assert_eq!(shown(12_345), "12.3 ms");
        assert_eq!(shown(1_500_000), "1.50 s");
        assert_eq!(shown(64_080_000), "64.1 s");
    }
}
