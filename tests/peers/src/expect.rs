//! What has to hold of every peer, whoever wrote it: the promises of the crate, held against it.

use std::collections::{BTreeMap, BTreeSet};

use wsclose::SendCode;
use wsclose::catalogue::{ENTRIES, RANGES};

use crate::data::{self, Measured, Verdict};
use crate::rust::probe::{self, Answers};

/// Where a peer is known to answer a question of [`probe`] in another way than it should.
const KNOWN: &[(&str, &str, &str)] = &[
    // The only library that reports an empty Close frame as an error, the one for a lost connection.
    ("soketto", "receive: empty", "no Close"),
    // It does not hold the length of a control frame against who sent it.
    ("fastwebsockets", "receive: 126 bytes", "4001"),
];

/// Every registered code, both sides of every border in the catalogue, and borders that peers
/// drew elsewhere.
pub fn codes() -> Vec<u16> {
    let mut codes: BTreeSet<u16> = (999..=1017).collect();
    codes.extend(ENTRIES.iter().map(|entry| entry.code.get()));
    for range in RANGES {
        codes.extend([range.first, range.last]);
        codes.extend([range.first.saturating_sub(1), range.last.saturating_add(1)]);
    }
    codes.extend([0, 1, 500, 1099, 1100, 1999, 2000, 2998, 2999, 3000, 3001, 3999, 4000, 4001]);
    codes.extend([4008, 4400, 4998, 4999, 5000, 5001, 32767, 32768, 65534, 65535]);
    codes.into_iter().collect()
}

/// How many codes a peer treats in which way, and what must not be.
#[derive(Debug, Default)]
pub struct Tally {
    /// Legal codes that were written and read unchanged.
    pub unchanged: usize,
    /// Legal codes that were not, each as the data says.
    pub deviating: Vec<u16>,
    /// Illegal codes that the peer does not put on the wire: refused, rewritten, a panic.
    pub refused: usize,
    pub rewritten: usize,
    pub panics: usize,
    /// Illegal codes that it writes, and that the judge refuses.
    pub harmful: usize,
    pub failures: Vec<String>,
}

/// Holds the verdicts against [`SendCode`]. `judge` is how another real peer receives the codes.
pub fn tally(measured: &Measured, judge: &BTreeMap<u16, Verdict>) -> Tally {
    let mut tally = Tally::default();
    for (&code, verdict) in &measured.verdicts {
        let mut fail = |what: String| {
            tally.failures.push(format!(
                "{} {} {}: {code} {what}",
                measured.peer, measured.role, measured.version
            ));
        };
        if SendCode::new(code).is_ok() {
            let sent = verdict.send == "sent";
            let seen = measured.send_only
                || (verdict.receive.starts_with("accept") && verdict.reported_as == "same");
            let recorded = data::recorded(&measured.peer, &measured.role, code);
            if sent && seen {
                tally.unchanged += 1;
            } else if recorded.is_some_and(|recorded| {
                recorded.send == verdict.send && (measured.send_only || recorded == *verdict)
            }) {
                tally.deviating.push(code);
            } else {
                fail(format!("is legal, but {verdict:?}, and the data does not say so"));
            }
            continue;
        }
        match verdict.send.as_str() {
            "panic" => tally.panics += 1,
            "empty" => tally.rewritten += 1,
            word if word.starts_with("refused:") => tally.refused += 1,
            word if word.starts_with("as:") => tally.rewritten += 1,
            "sent" => match judge.get(&code) {
                Some(theirs) if theirs.receive.starts_with("reject") => tally.harmful += 1,
                _ => fail("is illegal, yet it is sent and another peer takes it".to_owned()),
            },
            other => fail(format!("is illegal and ends as `{other}`")),
        }
    }
    tally
}

/// What must not be among the answers to the questions of [`probe`].
pub fn answers(peer: &str, role: &str, chooses: bool, answers: &Answers) -> Vec<String> {
    let mut failures = Vec::new();
    for (question, answer) in answers {
        let known = KNOWN.iter().find(|(who, about, _)| *who == peer && *about == question);
        let (expected, holds) = match known {
            Some((.., words)) => (*words, answer == words),
            None => expected(question, answer, chooses),
        };
        if !holds {
            failures.push(format!("{peer} {role}: {question}: {answer}; expected: {expected}"));
        }
    }
    failures
}

/// The words that are expected, and whether the answer is one of them.
fn expected(question: &str, answer: &str, chooses: bool) -> (&'static str, bool) {
    let too_long = probe::too_long();
    match question.split_once(": ").unwrap_or_default() {
        ("send", "drop") => ("nothing", answer == "nothing"),
        ("send", _) if !chooses => ("as:1000", answer == "as:1000"),
        ("send", "empty") => ("empty", answer == "empty"),
        ("send", reason) if too_long.iter().any(|(name, _)| name == reason) => {
            ("refused, cut, panic or broken", answer != "same" && answer != "hung")
        }
        ("receive", "empty") => ("no code", answer == "no code"),
        ("receive", "drop") => ("no Close", answer == "no Close"),
        ("receive", "one byte" | "not UTF-8" | "126 bytes") => {
            // Told as no Close, or as a Close by the code that this end answers.
            ("an error", matches!(answer, "no Close" | "1002" | "1007"))
        }
        _ => ("same", answer == "same"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_codes_hold_both_sides_of_every_border() {
        let codes = codes();
        for border in [999, 1000, 1003, 1004, 1016, 2999, 3000, 3999, 4000, 4999, 5000, 65535] {
            assert!(codes.contains(&border), "{border}");
        }
        for number in 0..u16::MAX {
            let changes = SendCode::new(number).is_ok() != SendCode::new(number + 1).is_ok();
            assert!(!changes || (codes.contains(&number) && codes.contains(&(number + 1))));
        }
    }
}
