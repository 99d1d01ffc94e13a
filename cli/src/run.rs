//! From paths to findings: every unit is looked at, in parallel.

use std::cmp::Reverse;
use std::path::Path;
use std::sync::Arc;
use std::time::Instant;

use rayon::prelude::*;
use wsclose_lint::{Edition, File, Finding, Level, Report, Safety};

use crate::config::{RuleInfo, RuleSet};
use crate::diagnostic::{Counts, Diagnostic, Edit, Outcome, Place, Problem, name_of, problem};
use crate::given::{Given, ReadFile};
use crate::own_rules::{SYNTAX_ERROR, UNUSED_ALLOW};
use crate::packages::{self, Package, PackageFile, Request};
use crate::session::Lint;
use crate::source::Source;
use crate::suppressions::{Allows, Complaint};
use crate::units::UnitFiles;

/// Looks at what was asked for.
pub(crate) fn check(request: &Request<'_>, cwd: &Path, lint: Lint) -> Outcome {
    let started = Instant::now();
    let rules = RuleSet::new(lint.rules);
    // Names are relative to the current folder, so it must be one without symbolic links.
    let cwd = match cwd.canonicalize() {
        Ok(cwd) => cwd,
        Err(error) => {
            let why = format!("the current folder cannot be found: {error}");
            let problems = vec![problem(cwd.display().to_string(), why)];
            return Outcome { problems, ..Outcome::default() };
        }
    };
    let found = packages::find(request, &cwd, &rules);
    let packages::Found { mut units, problems, counts, asked } = found;
    let mut outcome = Outcome { problems, counts, asked, ..Outcome::default() };
    // One after the other and the largest first, so that no thread is left with all of the large ones.
    units.sort_by_key(|unit| Reverse(unit.files()));
    let units = units.into_par_iter().with_max_len(1);
    let checked: Vec<Checked> = units.map(|unit| Checked::of(unit, lint, &rules, &cwd)).collect();
    for unit in checked {
        outcome.diagnostics.extend(unit.diagnostics);
        outcome.problems.extend(unit.problems);
        outcome.counts.parsed += unit.parsed;
        outcome.counts.wordless += unit.wordless;
        outcome.counts.sends += unit.sends;
        outcome.counts.unresolved += unit.unresolved;
    }
    outcome.diagnostics.sort_by(|a, b| {
        let key = |it: &Diagnostic| (it.place.range.start, it.place.range.end);
        let by_file = a.place.source.path.cmp(&b.place.source.path);
        by_file.then_with(|| key(a).cmp(&key(b))).then_with(|| a.rule.cmp(b.rule))
    });
    outcome.problems.sort_unstable();
    outcome.took = started.elapsed();
    outcome
}

/// A file that was read.
struct Read<'u> {
    source: Arc<Source>,
    /// Did the user ask for it?
    asked: bool,
    package: &'u Package,
}

/// The result of one unit.
#[derive(Debug, Default)]
struct Checked {
    diagnostics: Vec<Diagnostic>,
    problems: Vec<Problem>,
    parsed: usize,
    wordless: usize,
    sends: usize,
    unresolved: usize,
}

impl Checked {
    fn of(mut unit: UnitFiles, lint: Lint, rules: &RuleSet, cwd: &Path) -> Checked {
        let mut given = Given::read(&mut unit);
        let report = given.check(&unit, lint);
        let mut checked = Checked { wordless: given.wordless(), ..Checked::default() };
        for (path, why) in given.unreadable {
            checked.problems.push(problem(name_of(&path, cwd), why));
        }
        let files = given.unit.files.into_iter().zip(given.read);
        let sources: Vec<Read<'_>> = files
            .filter_map(|(File { text, .. }, ReadFile { file, package, bom })| {
                let PackageFile { path, asked, .. } = file;
                let known = unit.packages.get(package)?;
                checked.parsed += usize::from(asked);
                let name = name_of(&path, cwd);
                let source = Arc::new(Source::new(path, name, text, bom));
                Some(Read { source, asked, package: &known.package })
            })
            .collect();
        checked.report(&report, &sources, rules);
        checked
    }

    fn report(&mut self, report: &Report, sources: &[Read<'_>], rules: &RuleSet) {
        let counted = report.sends.iter().filter(|sends| {
            !sends.place.test && sources.get(sends.place.file).is_some_and(|read| read.asked)
        });
        self.sends = counted.clone().count();
        self.unresolved = counted.filter(|sends| sends.unresolved).count();
        for (index, Read { source, package, .. }) in
            sources.iter().enumerate().filter(|(_, read)| read.asked)
        {
            let Package { info, levels, .. } = package;
            let own = |rule: &RuleInfo, complaint: &Complaint| {
                let level = levels.effective(rule.name, rule.level, false);
                let remove = complaint.fix.as_ref().map(|range| Edit {
                    range: source.valid(range),
                    replacement: String::new(),
                    safety: Safety::Safe,
                    title: "remove it".to_owned(),
                });
                (level != Level::Off).then(|| Diagnostic {
                    rule: rule.name,
                    level,
                    place: Place {
                        source: Arc::clone(source),
                        range: source.valid(&complaint.range),
                    },
                    package: Arc::clone(info),
                    code: None,
                    library: None,
                    message: complaint.message.clone(),
                    help: complaint.help.clone(),
                    note: String::new(),
                    fix: remove,
                    related: Vec::new(),
                })
            };
            let errors: Vec<Complaint> = report
                .errors
                .iter()
                .filter(|it| it.file == index)
                .map(|it| Complaint {
                    range: it.error.range.clone(),
                    message: it.error.message.clone(),
                    help: String::new(),
                    fix: None,
                })
                .collect();
            self.diagnostics.extend(errors.iter().filter_map(|error| own(&SYNTAX_ERROR, error)));
            let mut allows = Allows::read(source, Edition::from_name(&info.edition), rules);
            for finding in report.findings.iter().filter(|it| it.place.file == index) {
                let lines = [&finding.place.range, &finding.around]
                    .map(|range| source.line(source.valid(range).start));
                // Findings that are off count too: whoever suppresses a rule that someone else has
                // turned off has not done anything wrong.
                let silenced = allows.suppresses(finding.rule, &lines);
                let level = levels.effective(finding.rule, finding.level, finding.place.test);
                if !silenced && level != Level::Off {
                    self.diagnostics.extend(diagnostic(finding, level, sources, info));
                }
            }
            // A comment may be about a finding in an item that is left out.
            if errors.is_empty() {
                let complaints = allows.complaints();
                self.diagnostics.extend(complaints.iter().filter_map(|it| own(&UNUSED_ALLOW, it)));
            }
        }
    }
}

/// A place of the lint in the source.
fn place(at: &wsclose_lint::Place, sources: &[Read<'_>]) -> Option<Place> {
    let source = &sources.get(at.file)?.source;
    Some(Place { source: Arc::clone(source), range: source.valid(&at.range) })
}

/// What the user sees of a finding.
fn diagnostic(
    finding: &Finding,
    level: Level,
    sources: &[Read<'_>],
    info: &Arc<packages::PackageInfo>,
) -> Option<Diagnostic> {
    let at = place(&finding.place, sources)?;
    let fix = finding.fix.as_ref().map(|fix| Edit {
        range: at.source.valid(&fix.range),
        replacement: fix.replacement.clone(),
        safety: fix.safety,
        title: fix.title.clone(),
    });
    let related = finding.related.iter();
    let related = related.filter_map(|(at, word)| Some((place(at, sources)?, word.clone())));
    Some(Diagnostic {
        rule: finding.rule,
        level,
        place: at,
        package: Arc::clone(info),
        code: finding.code,
        library: finding.library,
        message: finding.message.clone(),
        help: finding.help.clone(),
        note: finding.note.clone(),
        fix,
        related: related.collect(),
    })
}

/// How many files were neither given to the lint nor named as problems, with the reason, for the
/// summary.
pub(crate) fn not_looked_at(counts: &Counts) -> Vec<String> {
    let reasons = [
        (counts.wordless, "without a word about closing"),
        (counts.without_library, "in packages without a WebSocket library"),
        (counts.excluded, "excluded by configuration"),
    ];
    let mut words: Vec<String> = reasons
        .iter()
        .filter(|(number, _)| *number > 0)
        .map(|(number, reason)| format!("{number} {reason}"))
        .collect();
    match counts.links {
        0 => {}
        1 => words.push("1 symbolic link, which was not followed".to_owned()),
        links => words.push(format!("{links} symbolic links, which were not followed")),
    }
    words
}
