//! From paths to findings: every package is looked at, in parallel.

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::Arc;
use std::time::Instant;

use rayon::prelude::*;
use wsclose_lint::site::{Action, Code, Why};
use wsclose_lint::{Edition, File, Finding, Level, PackageReport, Part, Safety, Site};

use crate::config::{Levels, RuleInfo, RuleSet};
use crate::diagnostic::{Counts, Diagnostic, Edit, Outcome, Place, Problem, name_of, problem};
use crate::given::{Given, Shared};
use crate::own_rules::{SYNTAX_ERROR, UNUSED_ALLOW};
use crate::packages::{self, PackageFile, PackageFiles, PackageInfo, Request};
use crate::session::Lint;
use crate::source::Source;
use crate::suppressions::{Allows, Complaint};

/// Looks at what was asked for.
pub(crate) fn check(request: &Request<'_>, cwd: &Path, lint: Lint) -> Outcome {
    let started = Instant::now();
    let rules = RuleSet::new(lint.rules);
    // Names are told from the current folder on, so it must be one without symbolic links.
    let cwd = match cwd.canonicalize() {
        Ok(cwd) => cwd,
        Err(error) => {
            let why = format!("the current folder cannot be found: {error}");
            let problems = vec![problem(cwd.display().to_string(), why)];
            return Outcome { problems, ..Outcome::default() };
        }
    };
    let found = packages::find(request, &cwd, &rules);
    let packages::Found { packages, problems, counts, asked } = found;
    let mut outcome = Outcome { problems, counts, asked, ..Outcome::default() };
    let shared = Shared::default();
    let checked: Vec<Checked> = packages
        .into_par_iter()
        .map(|package| Checked::of(package, lint, &rules, &shared, &cwd))
        .collect();
    for package in checked {
        outcome.diagnostics.extend(package.diagnostics);
        outcome.problems.extend(package.problems);
        outcome.counts.parsed += package.parsed;
        outcome.counts.wordless += package.wordless;
        outcome.counts.sends += package.sends;
        outcome.counts.unresolved += package.unresolved;
    }
    outcome.diagnostics.sort_by(|a, b| {
        let key = |it: &Diagnostic| (it.place.range.start, it.place.range.end);
        let by_file = a.place.source.path.cmp(&b.place.source.path);
        by_file.then_with(|| key(a).cmp(&key(b))).then_with(|| a.rule.cmp(b.rule))
    });
    // A crate that several packages use is looked at with each of them.
    outcome.diagnostics.dedup_by(|a, b| {
        a.rule == b.rule
            && a.place.range == b.place.range
            && a.place.source.path == b.place.source.path
    });
    outcome.problems.sort_unstable();
    outcome.took = started.elapsed();
    outcome
}

/// What came out of one package.
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
    fn of(
        package: PackageFiles,
        lint: Lint,
        rules: &RuleSet,
        shared: &Shared,
        cwd: &Path,
    ) -> Checked {
        let PackageFiles { info, manifest, levels, files, members, asked } = package;
        let mut given = Given::read(manifest, files, &info.folder, shared, members, asked);
        let report = given.check(lint);
        let mut checked = Checked { wordless: given.wordless(), ..Checked::default() };
        for (file, why) in given.unreadable {
            checked.problems.push(problem(name_of(&file.path, cwd), why));
        }
        let sources: Vec<(Arc<Source>, bool)> = given
            .package
            .files
            .into_iter()
            .zip(given.read)
            .map(|(File { text, .. }, (PackageFile { path, asked, member, .. }, bom))| {
                // A file of another package is counted where that one is looked at.
                checked.parsed += usize::from(asked && member.is_none());
                let name = name_of(&path, cwd);
                (Arc::new(Source::new(path, name, text, bom)), asked)
            })
            .collect();
        checked.report(&report, &sources, &info, rules, &levels);
        checked
    }

    fn report(
        &mut self,
        report: &PackageReport,
        sources: &[(Arc<Source>, bool)],
        info: &Arc<PackageInfo>,
        rules: &RuleSet,
        levels: &Levels,
    ) {
        let sends = |is_counted: fn(&Code) -> bool| {
            let sites = report.sites.iter().zip(&report.places).filter(|(site, _)| {
                let asked = sources.get(site.file).is_some_and(|(_, asked)| *asked);
                asked && site.action == Action::Send && !site.test && is_counted(&site.code)
            });
            // One place can send several codes.
            let places = sites.map(|(site, places)| (site.file, places.whole.start));
            places.collect::<BTreeSet<_>>().len()
        };
        self.sends = sends(|code| *code != Code::Absent);
        self.unresolved =
            sends(|code| matches!(code, Code::Unresolved { why } if *why != Why::Chosen));
        for (index, (source, asked)) in sources.iter().enumerate() {
            if !asked {
                continue;
            }
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
            for finding in &report.findings {
                let Some(site) = report.sites.get(finding.site).filter(|it| it.file == index)
                else {
                    continue;
                };
                let Some(place) = place(report, sources, finding.site, finding.part) else {
                    continue;
                };
                let whole = self::place(report, sources, finding.site, Part::Whole);
                let lines = [Some(&place), whole.as_ref()]
                    .map(|place| place.map_or(usize::MAX, |it| source.line(it.range.start)));
                // Findings that are off count too: whoever suppresses a rule that someone else has
                // turned off has not done anything wrong.
                let silenced = allows.suppresses(finding.rule, &lines);
                let level = levels.effective(finding.rule, finding.level, site.test);
                if !silenced && level != Level::Off {
                    let parts = Parts { report, sources, info };
                    self.diagnostics.push(parts.diagnostic(finding, site, level, place));
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

/// Where a part of a site is.
fn place(
    report: &PackageReport,
    sources: &[(Arc<Source>, bool)],
    site: usize,
    part: Part,
) -> Option<Place> {
    let (source, _) = sources.get(report.sites.get(site)?.file)?;
    let range = source.valid(&report.places.get(site)?.of(part));
    Some(Place { source: Arc::clone(source), range })
}

/// The most bytes of a text that a fix repeats. Every format writes out the whole fix.
const LONGEST_FIXED: usize = 4096;

/// What a finding is turned into a diagnostic with.
struct Parts<'a> {
    report: &'a PackageReport,
    sources: &'a [(Arc<Source>, bool)],
    info: &'a Arc<PackageInfo>,
}

impl Parts<'_> {
    fn diagnostic(&self, finding: &Finding, site: &Site, level: Level, at: Place) -> Diagnostic {
        let place = |site, part| place(self.report, self.sources, site, part);
        let fix = finding.fix.as_ref().and_then(|fix| {
            let Place { source, range } = place(finding.site, fix.part)?;
            let old = source.text.get(range.clone()).filter(|old| old.len() <= LONGEST_FIXED)?;
            Some(Edit {
                replacement: fix.replacement.replace("{}", old),
                range,
                safety: fix.safety,
                title: fix.title.clone(),
            })
        });
        let related = finding
            .related
            .iter()
            .filter_map(|(site, part, word)| Some((place(*site, *part)?, word.clone())))
            .collect();
        Diagnostic {
            rule: finding.rule,
            level,
            place: at,
            package: Arc::clone(self.info),
            code: match site.code {
                Code::Known { number, .. } | Code::MadeUp { number } => Some(number),
                _ => None,
            },
            library: site.library.map(|library| library.name),
            message: finding.message.clone(),
            help: finding.help.clone(),
            note: finding.note.clone(),
            fix,
            related,
        }
    }
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
