//! The recorded behavior in `core/data/peers/all.csv`: comparing with it, and rewriting it.

use std::collections::BTreeMap;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use serde::{Deserialize, Serialize};

/// In the column `measured`: this suite runs the software, and a difference fails it.
const HERE: &str = "here";

/// What a peer did with one code, in the words of `core/data/peers/README.md`.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Verdict {
    pub send: String,
    pub receive: String,
    pub reported_as: String,
}

/// What a peer did in one role.
#[derive(Clone, Debug)]
pub struct Measured {
    pub peer: String,
    pub role: String,
    pub version: String,
    pub verdicts: BTreeMap<u16, Verdict>,
    /// Only sending was measured: `receive` and `reported_as` of the verdicts say nothing.
    pub send_only: bool,
}

/// One line of the data: a range of codes that a peer treats alike.
#[derive(Clone, Debug, Deserialize, Serialize)]
struct Row {
    peer: String,
    role: String,
    version: String,
    code_from: u16,
    code_to: u16,
    send: String,
    receive: String,
    reported_as: String,
    measured: String,
}

impl Row {
    fn is_of(&self, measured: &Measured) -> bool {
        self.peer == measured.peer && self.role == measured.role
    }

    fn verdict(&self) -> Verdict {
        Verdict {
            send: self.send.clone(),
            receive: self.receive.clone(),
            reported_as: self.reported_as.clone(),
        }
    }
}

/// One line a row of the data that no longer holds; empty if all do.
pub fn compare(measured: &Measured) -> Vec<String> {
    match read() {
        Ok(rows) => differences(measured, &rows),
        Err(error) => vec![format!("{}: {error}", file().display())],
    }
}

fn differences(measured: &Measured, rows: &[Row]) -> Vec<String> {
    let who = format!("{} {} {}", measured.peer, measured.role, measured.version);
    let rows: Vec<&Row> = rows.iter().filter(|row| row.is_of(measured)).collect();
    if rows.is_empty() && measured.send_only {
        // Half a row cannot be recorded: such a peer only has to keep the promises in `expect`.
        return Vec::new();
    }
    if rows.is_empty() {
        return vec![format!("{who}: the data has no rows of it")];
    }
    let mut lines = Vec::new();
    for row in rows {
        let recorded = row.verdict();
        let others: Vec<String> = measured
            .verdicts
            .range(row.code_from..=row.code_to)
            .filter(|(_, verdict)| !agrees(measured, verdict, &recorded))
            .map(|(code, verdict)| format!("{code} {}", words(measured, verdict)))
            .collect();
        if let Some(first) = others.first() {
            lines.push(format!(
                "{who}: the row {}-{} of {} says {}; measured: {first}{}",
                row.code_from,
                row.code_to,
                row.version,
                words(measured, &recorded),
                if others.len() > 1 {
                    format!(" and {} more", others.len() - 1)
                } else {
                    String::new()
                },
            ));
        }
        if row.measured != HERE {
            lines.push(format!(
                "{who}: the row {}-{} is marked `{}`, not `{HERE}`",
                row.code_from, row.code_to, row.measured
            ));
        }
    }
    lines
}

/// What there is to say when the recorded version is another one: news, not a failure.
pub fn version_news(measured: &Measured) -> Option<String> {
    let rows = read().ok()?;
    let row = rows.iter().find(|row| row.is_of(measured) && row.version != measured.version)?;
    Some(format!(
        "{} {}: measured {}, the data is of {}",
        measured.peer, measured.role, measured.version, row.version
    ))
}

/// The recorded verdict on a code, if the peer is in the data as it was when the program started.
pub fn recorded(peer: &str, role: &str, code: u16) -> Option<Verdict> {
    static ROWS: LazyLock<Vec<Row>> = LazyLock::new(|| read().unwrap_or_default());
    let row = ROWS.iter().find(|row| {
        row.peer == peer && row.role == role && (row.code_from..=row.code_to).contains(&code)
    })?;
    Some(row.verdict())
}

/// Rewrites the rows of these peers and keeps the rest.
///
/// # Errors
///
/// The file cannot be read or written.
pub fn write(all: &[Measured]) -> io::Result<()> {
    let mut rows = read()?;
    for measured in all {
        let (old, mut kept): (Vec<Row>, Vec<Row>) =
            rows.iter().cloned().partition(|row| row.is_of(measured));
        if old.is_empty() && measured.send_only {
            continue;
        }
        // They stay where they were, so that a difference of the file shows what changed.
        let place = rows.iter().position(|row| row.is_of(measured)).unwrap_or(kept.len());
        kept.splice(place..place, ranges(measured, &old));
        rows = kept;
    }
    let mut writer = csv::Writer::from_path(file()).map_err(io::Error::other)?;
    for row in rows {
        writer.serialize(row).map_err(io::Error::other)?;
    }
    writer.flush()
}

/// Rows for all codes, of which some were measured. A code between two that were measured is as
/// the data has it, if the data was right about both; otherwise it is as the lower one.
fn ranges(measured: &Measured, old: &[Row]) -> Vec<Row> {
    let was = |code: u16| {
        old.iter().find(|row| (row.code_from..=row.code_to).contains(&code)).map(Row::verdict)
    };
    let now = |code: u16, verdict: &Verdict| match was(code) {
        Some(was) if measured.send_only => Verdict { send: verdict.send.clone(), ..was },
        _ => verdict.clone(),
    };
    let held =
        |code: u16| measured.verdicts.get(&code).is_some_and(|v| was(code) == Some(now(code, v)));
    let mut rows: Vec<Row> = Vec::new();
    for code in 0..=u16::MAX {
        let lower = measured.verdicts.range(..=code).next_back();
        let upper = measured.verdicts.range(code..).next().or(lower);
        let verdict = match (lower.or(upper), upper) {
            (Some((&below, verdict)), _) if below == code => now(code, verdict),
            (Some((&below, _)), Some((&above, _))) if held(below) && held(above) => {
                was(code).unwrap_or_default()
            }
            (Some((_, verdict)), _) => now(code, verdict),
            (None, _) => continue,
        };
        match rows.last_mut() {
            Some(last) if last.verdict() == verdict => last.code_to = code,
            _ => rows.push(Row {
                peer: measured.peer.clone(),
                role: measured.role.clone(),
                version: measured.version.clone(),
                code_from: code,
                code_to: code,
                send: verdict.send,
                receive: verdict.receive,
                reported_as: verdict.reported_as,
                measured: HERE.to_owned(),
            }),
        }
    }
    rows
}

fn agrees(measured: &Measured, verdict: &Verdict, recorded: &Verdict) -> bool {
    if measured.send_only { verdict.send == recorded.send } else { verdict == recorded }
}

/// A verdict for people.
fn words(measured: &Measured, verdict: &Verdict) -> String {
    let Verdict { send, receive, reported_as } = verdict;
    if measured.send_only {
        format!("`{send}`")
    } else {
        format!("`{send},{receive},{reported_as}`")
    }
}

fn read() -> io::Result<Vec<Row>> {
    csv::Reader::from_path(file())
        .and_then(|mut reader| reader.deserialize().collect())
        .map_err(|error| io::Error::new(ErrorKind::InvalidData, error))
}

fn file() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../core/data/peers/all.csv")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn verdict(send: &str) -> Verdict {
        Verdict { send: send.into(), receive: "accept/echo".into(), reported_as: "same".into() }
    }

    fn measured(verdicts: &[(u16, &str)], send_only: bool) -> Measured {
        let verdicts = verdicts.iter().map(|&(code, send)| (code, verdict(send))).collect();
        let (peer, role, version) = ("p".into(), "client".into(), "2".into());
        Measured { peer, role, version, verdicts, send_only }
    }

    #[test]
    fn a_row_that_no_longer_holds_is_named_once() {
        let old = measured(&[(0, "empty"), (1000, "sent"), (1002, "sent"), (2000, "empty")], false);
        let rows = ranges(&old, &[]);
        assert_eq!(rows.len(), 3);
        assert_eq!(differences(&old, &rows), [""; 0]);

        let new = measured(&[(1000, "sent"), (1002, "as:1"), (1003, "as:1")], false);
        let lines = differences(&new, &rows);
        assert_eq!(lines.len(), 1, "{lines:?}");
        assert!(
            lines[0].starts_with("p client 2: the row 1000-1999 of 2 says `sent,"),
            "{lines:?}"
        );
        assert!(lines[0].ends_with("1002 `as:1,accept/echo,same` and 1 more"), "{lines:?}");
    }

    #[test]
    fn what_was_not_measured_again_stays_where_the_data_was_right() {
        let sweep =
            measured(&[(0, "empty"), (1000, "sent"), (1500, "empty"), (1600, "sent")], false);
        let old = ranges(&sweep, &[]);
        // Both ends of the gap are as recorded, so the island between them is kept.
        let sample = measured(&[(0, "empty"), (1000, "sent"), (65535, "sent")], true);
        let new = ranges(&sample, &old);
        let spans =
            |rows: &[Row]| rows.iter().map(|r| (r.code_from, r.code_to)).collect::<Vec<_>>();
        assert_eq!(spans(&new), spans(&old));
        assert_eq!(new.last().unwrap().receive, "accept/echo");
    }
}
