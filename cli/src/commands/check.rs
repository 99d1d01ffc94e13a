//! `cargo wsclose check`.

use std::fmt::Write as _;
use std::path::Path;
use std::sync::Arc;

use clap::ArgMatches;
use wsclose_lint::Level;

use super::cargo_check;
use crate::args::{Check, Format};
use crate::baseline::Baseline;
use crate::config::{Levels, RuleSet};
use crate::diagnostic::{Outcome, problem};
use crate::failure::{Exit, Failure};
use crate::fix::{self, Plan};
use crate::output;
use crate::own_rules::SYNTAX_ERROR;
use crate::packages::Request;
use crate::replace;
use crate::run::{check as look_at, not_looked_at};
use crate::selection;
use crate::session::Session;
use crate::text::count;

pub(super) fn run(
    check: &Check,
    matches: &ArgMatches,
    session: &mut Session<'_>,
) -> Result<Exit, Failure> {
    if check.compile && check.format != Format::Rustc {
        return Err(Failure::usage(
            "`--with-cargo-check` is only for `--format rustc`",
            "add `--format rustc`",
        ));
    }
    let rules = RuleSet::new(session.lint.rules);
    let mut levels = Levels::default();
    if let (true, Ok(rule)) = (check.verbose, rules.find("unresolved-code")) {
        levels.set(rule.name, Level::Note);
    }
    let levels = levels.overlaid(&Levels::from_arguments(matches, &rules)?);
    let paths = selection::paths(check, &session.cwd, &rules)?;
    let request = Request {
        paths: &paths,
        levels: &levels,
        force_exclude: check.force_exclude,
        unsaved: check.stdin_filename.as_ref().map(|_| read_all(session)).transpose()?,
    };
    let baseline = check.baseline.as_ref().map(|file| Baseline::read(file, &session.cwd));
    let baseline = baseline.transpose()?.unwrap_or_default();
    let (cwd, lint) = (session.cwd.clone(), session.lint);
    let look = || {
        let mut outcome = look_at(&request, &cwd, lint);
        let asked = outcome.asked.clone();
        let (known, gone) = baseline.apply(&mut outcome, &asked);
        (outcome, known, gone)
    };
    let (mut outcome, mut known, mut gone) = look();
    if let Some(file) = &check.write_baseline {
        return write_baseline(file, &outcome, session);
    }

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
                (outcome, known, gone) = look();
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
    if known > 0 {
        write!(fixes, "; {} in the baseline", count(known, "finding")).ok();
    }

    let mut exit = exit(&outcome, check.exit_zero);
    if !check.diff {
        report(check, &outcome, exit, &rules, session)?;
    }
    if check.compile {
        let compiles = cargo_check::run(check.manifest_path.as_deref(), session)?;
        if !compiles {
            exit = exit.max(Exit::Findings);
        }
        output::rustc::finish(exit == Exit::Clean, session.stdout)?;
    }
    // What was found comes before what was not looked at, also where both are the same terminal.
    session.stdout.flush()?;
    for problem in &outcome.problems {
        writeln!(session.stderr, "{}", problem.report("error"))?;
    }
    if !check.quiet {
        if let (Some(file), false) = (&check.baseline, gone.is_empty()) {
            for gone in &gone {
                writeln!(session.stderr, "note: fixed, but still in the baseline: {gone}")?;
            }
            let file = file.display();
            writeln!(session.stderr, "help: update it with `--write-baseline {file}`")?;
        }
        writeln!(session.stderr, "{}{fixes}", summary(&outcome))?;
    }
    Ok(exit)
}

/// The text on the standard input.
fn read_all(session: &mut Session<'_>) -> Result<Arc<[u8]>, Failure> {
    let mut text = Vec::new();
    session.stdin.read_to_end(&mut text).map_err(|error| {
        Failure::usage(&format!("the standard input cannot be read: {error}"), "")
    })?;
    Ok(text.into())
}

/// Writes the report to the output, or to a file: whole or not at all.
fn report(
    check: &Check,
    outcome: &Outcome,
    exit: Exit,
    rules: &RuleSet,
    session: &mut Session<'_>,
) -> Result<(), Failure> {
    let Some(file) = &check.output else {
        return output::write(check, outcome, exit, rules, session);
    };
    let mut text = Vec::new();
    let (color, stdin) = (false, &mut std::io::empty());
    let mut inner = Session {
        cwd: session.cwd.clone(),
        locale: session.locale.clone(),
        stdin,
        stdout: &mut text,
        stderr: &mut *session.stderr,
        color,
        ..*session
    };
    output::write(check, outcome, exit, rules, &mut inner)?;
    replace::write(&session.cwd.join(file), &text).map_err(|error| {
        let help = "`--output` names a file in an existing directory";
        Failure::usage(&format!("`{}` cannot be written: {error}", file.display()), help)
    })
}

/// Records the findings instead of reporting them. A check that is incomplete does not know them all.
fn write_baseline(
    file: &Path,
    outcome: &Outcome,
    session: &mut Session<'_>,
) -> Result<Exit, Failure> {
    if exit(outcome, true) == Exit::Incomplete {
        for problem in &outcome.problems {
            writeln!(session.stderr, "{}", problem.report("error"))?;
        }
        let errors = outcome.diagnostics.iter().filter(|it| it.rule == SYNTAX_ERROR.name);
        for error in errors {
            let position = error.place.source.position(error.place.range.start);
            let (name, line) = (&error.place.source.name, position.line);
            writeln!(session.stderr, "error: {name}:{line}: {}", error.message)?;
        }
        return Err(Failure::usage(
            "the baseline is not written, because the check is incomplete",
            "",
        ));
    }
    let number = Baseline::write(file, &session.cwd, &outcome.diagnostics, &outcome.asked)?;
    let file = file.display();
    writeln!(session.stderr, "wsclose: {} written to {file}", count(number, "finding"))?;
    Ok(Exit::Clean)
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

fn exit(outcome: &Outcome, zero: bool) -> Exit {
    if !outcome.problems.is_empty() || outcome.has_lost_items() {
        Exit::Incomplete
    } else if outcome.at_level(Level::Error) > 0 && !zero {
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
