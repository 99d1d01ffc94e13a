//! `cargo wsclose check`.

use std::fmt::Write as _;
use std::path::PathBuf;

use clap::ArgMatches;
use wsclose_lint::Level;

use crate::args::Check;
use crate::config::{Levels, RuleSet};
use crate::diagnostic::{Outcome, problem};
use crate::failure::{Exit, Failure};
use crate::fix::{self, Plan};
use crate::output;
use crate::run::{check as look_at, not_looked_at};
use crate::session::Session;
use crate::text::count;

pub(super) fn run(
    check: &Check,
    matches: &ArgMatches,
    session: &mut Session<'_>,
) -> Result<Exit, Failure> {
    let rules = RuleSet::new(session.lint.rules);
    let mut levels = Levels::default();
    if let (true, Ok(rule)) = (check.verbose, rules.find("unresolved-code")) {
        levels.set(rule.name, Level::Note);
    }
    let levels = levels.overlaid(&Levels::from_arguments(matches, &rules)?);
    let paths = if check.paths.is_empty() { vec![PathBuf::from(".")] } else { check.paths.clone() };
    let mut outcome = look_at(&paths, &session.cwd, session.lint, &levels);

    let mut fixes = String::new();
    if check.fix || check.diff {
        let plans = fix::plan(&outcome.diagnostics, check.unsafe_fixes);
        let planned: usize = plans.iter().map(|plan| plan.fixes).sum();
        let postponed: usize = plans.iter().map(|plan| plan.postponed).sum();
        let refused =
            plans.iter().flat_map(|plan| plan.refused.iter().cloned()).collect::<Vec<_>>();
        if check.diff {
            for plan in &plans {
                session.stdout.write_all(plan.diff().as_bytes())?;
            }
            fixes = format!("; {} to apply", count(planned, "fixable finding"));
        } else {
            let (applied, problems) = apply(&plans);
            if applied > 0 {
                // Places have moved, and other findings may be gone with the fixed ones.
                outcome = look_at(&paths, &session.cwd, session.lint, &levels);
            }
            outcome.problems.extend(problems);
            fixes = format!("; {} applied", count(applied, "fix"));
        }
        outcome.problems.extend(refused);
        if postponed > 0 {
            let verb = if postponed == 1 { "overlaps" } else { "overlap" };
            write!(fixes, ", {postponed} more {verb} with them: run it again").ok();
        }
    }

    let exit = exit(&outcome);
    if !check.diff {
        output::write(check.format, &outcome, exit, &rules, session)?;
    }
    // What was found comes before what was not looked at, also where both are the same terminal.
    session.stdout.flush()?;
    for problem in &outcome.problems {
        writeln!(session.stderr, "{}", problem.report("error"))?;
    }
    writeln!(session.stderr, "{}{fixes}", summary(&outcome))?;
    Ok(exit)
}

/// Writes what was planned; how many fixes that were, and what went wrong.
fn apply(plans: &[Plan]) -> (usize, Vec<crate::diagnostic::Problem>) {
    let (mut fixed, mut problems) = (0, Vec::new());
    for plan in plans.iter().filter(|plan| plan.fixes > 0) {
        match plan.write() {
            Ok(()) => fixed += plan.fixes,
            Err(why) => problems.push(problem(plan.source.name.clone(), why)),
        }
    }
    (fixed, problems)
}

fn exit(outcome: &Outcome) -> Exit {
    if !outcome.problems.is_empty() || outcome.has_lost_items() {
        Exit::Incomplete
    } else if outcome.at_level(Level::Error) > 0 {
        Exit::Findings
    } else {
        Exit::Clean
    }
}

fn summary(outcome: &Outcome) -> String {
    let counts = &outcome.counts;
    let mut text = format!(
        "wsclose: {} seen in {}, {} looked at; {}, {}, {}; {:.2} s",
        count(counts.seen, "file"),
        count(counts.packages, "package"),
        counts.parsed,
        count(outcome.at_level(Level::Error), "error"),
        count(outcome.at_level(Level::Warning), "warning"),
        count(outcome.at_level(Level::Note), "note"),
        outcome.took.as_secs_f64(),
    );
    if counts.sends > 0 {
        let sends = count(counts.sends, "place");
        let verb = if counts.sends == 1 { "sends" } else { "send" };
        write!(text, "; {sends} {verb} a code, {} could not be judged", counts.unresolved).ok();
    }
    if counts.homeless > 0 {
        let alone = "in no package, judged by the libraries named in them";
        write!(text, "; {} {alone}", counts.homeless).ok();
    }
    let others = not_looked_at(counts);
    if !others.is_empty() {
        write!(text, "; passed over: {}", others.join(", ")).ok();
    }
    if !outcome.problems.is_empty() {
        write!(text, "; {}, see above", count(outcome.problems.len(), "problem")).ok();
    }
    text
}
