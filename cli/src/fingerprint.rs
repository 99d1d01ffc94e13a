//! What stays of a finding when lines around it move.

use std::collections::HashMap;
use std::path::{Path, PathBuf};

use crate::diagnostic::{Diagnostic, Place};

/// The most characters of a line that identify a finding, and how many of them are before its place.
const LONGEST: usize = 200;
const BEFORE: usize = 80;

/// The line of a place without indentation and repeated blanks; of a long line, the part around it.
pub(crate) fn line(place: &Place) -> String {
    let Place { source, range } = place;
    let (first, text) = source.whole_lines(&(range.start..range.start));
    let at = range.start.saturating_sub(source.line_start(first));
    let column = text.get(..at).map_or(0, |before| before.chars().count());
    let skipped = if text.chars().count() > LONGEST { column.saturating_sub(BEFORE) } else { 0 };
    let shown: String = text.chars().skip(skipped).take(LONGEST).collect();
    shown.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The fingerprint of each finding: of its file, its rule, its line, and how many findings before it
/// have the same.
pub(crate) fn all(diagnostics: &[Diagnostic], root: &Path) -> Vec<String> {
    let mut seen: HashMap<(PathBuf, &str, String), usize> = HashMap::new();
    diagnostics
        .iter()
        .map(|diagnostic| {
            let path = &diagnostic.place.source.path;
            let path = path.strip_prefix(root).unwrap_or(path);
            let line = line(&diagnostic.place);
            let key = (path.to_owned(), diagnostic.rule, line.clone());
            let before = seen.entry(key).or_default();
            let path = path.to_string_lossy().replace('\\', "/");
            let text = [path.as_str(), diagnostic.rule, &line, &before.to_string()].join("\0");
            *before += 1;
            format!("{:016x}", fnv(text.as_bytes()))
        })
        .collect()
}

/// FNV-1a: the same in every version and on every machine.
fn fnv(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xCBF2_9CE4_8422_2325, |hash, &byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01B3)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::output::sample;

    #[test]
    fn a_line_is_the_same_wherever_it_stands() {
        let outcome = sample::outcome();
        let lines: Vec<String> = outcome.diagnostics.iter().map(|it| line(&it.place)).collect();
        assert_eq!(lines, ["let ä = \"😀\"; send(1006);", "// 4001, % and 4001"]);
        let long = line(&sample::in_a_long_line().diagnostics[0].place);
        assert!(long.contains("send(1006)") && long.len() <= LONGEST, "{long}");
    }

    #[test]
    fn a_fingerprint_is_stable_and_tells_equal_lines_apart() {
        assert_eq!(fnv(b"foobar"), 0x8594_4171_F739_67E8);
        let mut diagnostics = sample::outcome().diagnostics;
        diagnostics.push(diagnostics[0].clone());
        let all = all(&diagnostics, Path::new("/p"));
        assert_ne!(all[0], all[2]);
        assert_ne!(all[0], all[1]);
    }
}
