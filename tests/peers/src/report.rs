//! What was measured, as tables on the standard output.

use std::collections::BTreeMap;

use crate::data::Measured;
use crate::expect::Tally;
use crate::relay::Matrix;
use crate::rust::probe::Answers;

/// The line above those of [`peer`].
pub fn head() {
    println!(
        "{:<18} {:<7} {:<28} {:>5} {:>9} {:>8} {:>8} {:>9} {:>6} {:>8}",
        "peer",
        "role",
        "version",
        "codes",
        "unchanged",
        "deviates",
        "refuses",
        "rewrites",
        "panics",
        "harmful",
    );
}

/// One peer in one role: how many of the codes end in which way, and the legal ones that deviate.
pub fn peer(measured: &Measured, tally: &Tally) {
    println!(
        "{:<18} {:<7} {:<28} {:>5} {:>9} {:>8} {:>8} {:>9} {:>6} {:>8}",
        measured.peer,
        measured.role,
        measured.version,
        measured.verdicts.len(),
        tally.unchanged,
        tally.deviating.len(),
        tally.refused,
        tally.rewritten,
        tally.panics,
        tally.harmful,
    );
    let mut same: BTreeMap<String, Vec<u16>> = BTreeMap::new();
    for code in &tally.deviating {
        if let Some(verdict) = measured.verdicts.get(code) {
            let words = format!("{},{},{}", verdict.send, verdict.receive, verdict.reported_as);
            same.entry(words).or_default().push(*code);
        }
    }
    for (words, codes) in same {
        println!("    as in the data: {words} for {}", spans(&codes));
    }
}

/// The answers to the questions of [`crate::rust::probe`] that are not "same".
pub fn answers(answers: &Answers) {
    let told: Vec<String> = answers
        .iter()
        .filter(|(_, answer)| *answer != "same")
        .map(|(question, answer)| format!("{question}: {answer}"))
        .collect();
    println!("    {}", told.join("; "));
}

/// The relay: a line for each pair of ends, and what went wrong without it.
pub fn relay(matrix: &Matrix) {
    let mut total: BTreeMap<&str, usize> = BTreeMap::new();
    let mut exchanges = 0;
    println!(
        "\n{:<18} {:<18} {:>9} {:>8}  without `relay`",
        "closes", "sees it", "exchanges", "failed"
    );
    for ((closes, sees), outcomes) in matrix {
        exchanges += outcomes.exchanges;
        for (word, count) in &outcomes.prevented {
            *total.entry(word).or_default() += count;
        }
        println!(
            "{closes:<18} {sees:<18} {:>9} {:>8}  {}",
            outcomes.exchanges,
            outcomes.failures.len(),
            counts(&outcomes.prevented)
        );
    }
    println!(
        "{exchanges} exchanges, half of them with `relay`, which prevented: {}",
        counts(&total)
    );
}

/// The endings: how many reports there are.
pub fn endings(reports: &crate::endings::Reports) {
    let (reports, clients) = reports.count();
    println!("\nendings: {reports} reports of {clients} clients");
}

/// The failures of all, and the last line.
pub fn end(news: &[String], failures: &[String]) {
    for line in news {
        println!("news: {line}");
    }
    for line in failures {
        println!("FAILED: {line}");
    }
    if failures.is_empty() {
        println!("\nall holds");
    } else {
        println!("\n{} failures", failures.len());
    }
}

fn counts(words: &BTreeMap<&str, usize>) -> String {
    let words: Vec<String> = words.iter().map(|(word, count)| format!("{count} {word}")).collect();
    if words.is_empty() { "nothing went wrong".to_owned() } else { words.join(", ") }
}

/// Neighbors in a list of codes, as `1007-1014, 3000`. The list holds only what was measured, so
/// a span says nothing about codes that were not.
fn spans(codes: &[u16]) -> String {
    let mut spans: Vec<(u16, u16)> = Vec::new();
    for &code in codes {
        match spans.last_mut() {
            Some((_, last)) if last.checked_add(1) == Some(code) => *last = code,
            _ => spans.push((code, code)),
        }
    }
    let word = |&(first, last): &(u16, u16)| {
        if first == last { first.to_string() } else { format!("{first}-{last}") }
    };
    spans.iter().map(word).collect::<Vec<_>>().join(", ")
}
