//! Precision and recall, and what differs from the judgements.

use std::collections::{BTreeMap, BTreeSet};

use crate::judged::{Judged, Judgement, List, Repository};
use crate::run::{Finding, Run};

/// How the findings of a level or of a rule were judged.
#[derive(Default)]
struct Counts {
    right: usize,
    arguable: usize,
    wrong: usize,
    not_judged: usize,
}

impl Counts {
    fn add(&mut self, judgement: Option<Judgement>) {
        match judgement {
            Some(Judgement::Defect) => self.right += 1,
            Some(Judgement::Arguable) => self.arguable += 1,
            Some(Judgement::Wrong) => self.wrong += 1,
            None => self.not_judged += 1,
        }
    }

    fn line(&self, name: &str) -> String {
        let Counts { right, arguable, wrong, not_judged } = self;
        let of = |good: usize| {
            let all = good + wrong + not_judged;
            if all == 0 { "-".to_owned() } else { format!("{good}/{all}") }
        };
        format!(
            "{name:<26} {right:>6} {arguable:>9} {wrong:>6} {not_judged:>11} {:>10} {:>14}",
            of(*right),
            of(right + arguable),
        )
    }
}

/// The results of the runs, compared with the judgments.
pub(crate) struct Report {
    judged: Vec<Judged>,
    found: Vec<bool>,
    levels: BTreeMap<String, Counts>,
    rules: BTreeMap<String, Counts>,
    unjudged: usize,
    differences: Vec<String>,
    problems: Vec<String>,
}

impl Report {
    pub(crate) fn new(list: &List) -> Report {
        Report {
            judged: list.judged.clone(),
            found: vec![false; list.judged.len()],
            levels: BTreeMap::new(),
            rules: BTreeMap::new(),
            unjudged: 0,
            differences: Vec::new(),
            problems: Vec::new(),
        }
    }

    pub(crate) fn add(&mut self, repository: &Repository, run: Run) {
        let name = &repository.name;
        self.problems.extend(run.problems.iter().map(|problem| format!("{name}: {problem}")));
        for finding in run.findings {
            let judgement = self.judge(repository, &finding);
            self.levels.entry(finding.level.clone()).or_default().add(judgement);
            self.rules.entry(finding.rule.clone()).or_default().add(judgement);
            let what = match judgement {
                None => {
                    self.unjudged += 1;
                    "not judged"
                }
                Some(Judgement::Wrong) => "wrong",
                Some(Judgement::Defect | Judgement::Arguable) => continue,
            };
            let Finding { path, level, rule, .. } = &finding;
            let line = finding.line();
            self.differences.push(format!("{what}: {name} {path}:{line} {level} {rule}"));
        }
    }

    /// The judgement of the nearest row that says the same; a defect before what is arguable.
    fn judge(&mut self, repository: &Repository, finding: &Finding) -> Option<Judgement> {
        let rows = (0..self.judged.len())
            .filter(|&row| self.judged[row].is_met_by(repository, finding))
            .collect::<Vec<_>>();
        let best = rows.into_iter().min_by_key(|&row| {
            let Judged { judgement, line, .. } = &self.judged[row];
            let rank = match judgement {
                Judgement::Defect => 0,
                Judgement::Arguable => 1,
                Judgement::Wrong => 2,
            };
            (rank, line.abs_diff(finding.line()))
        })?;
        self.found[best] = true;
        Some(self.judged[best].judgement)
    }

    /// For each row, whether it is found.
    pub(crate) fn found(&self) -> Vec<bool> {
        self.found.clone()
    }

    /// The distinct defects, and those that were found: of a rule, or of all.
    fn recall(&self, rule: Option<&str>) -> (usize, usize) {
        let (mut all, mut found) = (BTreeSet::new(), BTreeSet::new());
        for (row, hit) in self.judged.iter().zip(&self.found) {
            if row.judgement == Judgement::Defect && rule.is_none_or(|rule| row.rule == rule) {
                all.insert(row.key());
                if *hit {
                    found.insert(row.key());
                }
            }
        }
        (found.len(), all.len())
    }

    /// Is every finding judged, and every row found or not as the list has it?
    pub(crate) fn is_as_judged(&self) -> bool {
        self.unjudged == 0
            && self.judged.iter().zip(&self.found).all(|(row, found)| row.found == *found)
    }

    pub(crate) fn print(&self, name: &str) {
        println!("== {name}");
        let head = ["right", "arguable", "wrong", "not judged", "precision", "with arguable"];
        let [right, arguable, wrong, not_judged, precision, with] = head;
        println!(
            "{:<26} {right:>6} {arguable:>9} {wrong:>6} {not_judged:>11} {precision:>10} {with:>14}",
            "",
        );
        for (name, counts) in self.levels.iter().chain(&self.rules) {
            println!("{}", counts.line(name));
        }
        println!("\n{:<26} {:>8}", "defects found", "");
        let rules: BTreeSet<&str> = self
            .judged
            .iter()
            .filter(|row| row.judgement == Judgement::Defect)
            .map(|row| row.rule.as_str())
            .collect();
        for rule in rules {
            let (found, all) = self.recall(Some(rule));
            println!("{rule:<26} {:>8}", format!("{found}/{all}"));
        }
        let (found, all) = self.recall(None);
        println!("{:<26} {:>8}", "all", format!("{found}/{all}"));
        for problem in &self.problems {
            println!("problem: {problem}");
        }
        for difference in &self.differences {
            println!("{difference}");
        }
        let found_groups: BTreeSet<String> = self
            .judged
            .iter()
            .zip(&self.found)
            .filter(|(_, found)| **found)
            .map(|(row, _)| row.key())
            .collect();
        for (row, found) in self.judged.iter().zip(&self.found) {
            let Judged { repository, path, line, rule, why, .. } = row;
            let place = format!("{repository} {path}:{line} {rule}: {why}");
            let is_missed =
                row.judgement == Judgement::Defect && !found_groups.contains(&row.key());
            match (row.found, *found) {
                (false, false) if is_missed => println!("missed as before: {place}"),
                (true, false) if is_missed => println!("missed now: {place}"),
                (true, false) => println!("not reported now: {place}"),
                (false, true) => println!("found now: {place}"),
                _ => {}
            }
        }
    }
}
