//! What the lint found, as ranges of the files.

use std::collections::{BTreeMap, HashSet};
use std::ops::Range;

use crate::analysis::Judged;
use crate::analysis::parse::SyntaxError;
use crate::finding::{self, Level, Safety};
use crate::fixes;
use crate::package::File;
use crate::rules::Rule;
use crate::site::{Action, Code, Part, Places, Site, Why};

/// What was found in a unit.
#[derive(Clone, Debug, Default)]
#[non_exhaustive]
pub struct Report {
    /// Findings of all rules at their default levels, also those that are off, in the order of files
    /// and places.
    pub findings: Vec<Finding>,
    /// Syntax errors. The rest of such a file is still checked.
    pub errors: Vec<ParseError>,
    /// The places that send a code, each once, in the order of files and places.
    pub sends: Vec<Sends>,
}

/// A wrong use of a close code, and how to fix it.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Finding {
    /// The name of the rule.
    pub rule: &'static str,
    /// The severity: the rule's default level, or a lower one in test code.
    pub level: Level,
    /// The code or reason that is wrong.
    pub place: Place,
    /// The expression around it, in bytes of the file.
    pub around: Range<usize>,
    /// The close code, if its value is known.
    pub code: Option<i128>,
    /// The WebSocket library that the code is passed to.
    pub library: Option<&'static str>,
    /// What is wrong: one line, lower case, no final period.
    pub message: String,
    /// What to write instead.
    pub help: String,
    /// Why it is wrong: the standard's rule, and what this library does with the code.
    pub note: String,
    /// A change that fixes it.
    pub fix: Option<Fix>,
    /// Related places, each with a label.
    pub related: Vec<(Place, String)>,
}

/// A change to the file of a finding.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Fix {
    /// The bytes of the file that are replaced.
    pub range: Range<usize>,
    /// The new text.
    pub replacement: String,
    /// Whether the change can alter what the program does.
    pub safety: Safety,
    /// The title that editors show: `cut the reason at 123 bytes`.
    pub title: String,
}

/// A place in a unit.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Place {
    /// The file, as an index into the unit's files followed by the loaded ones.
    pub file: usize,
    /// The bytes of the file.
    pub range: Range<usize>,
    /// Whether it is test code.
    pub test: bool,
}

/// A syntax error in a file.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct ParseError {
    /// The file, as an index into the unit's files followed by the loaded ones.
    pub file: usize,
    /// The place and the message.
    pub error: SyntaxError,
}

/// A place that sends a code.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Sends {
    /// The expression that sends.
    pub place: Place,
    /// Whether a code that it sends could not be judged, because its value is not known.
    pub unresolved: bool,
}

impl Finding {
    /// Creates a finding at the default level of its rule. The other fields are empty.
    pub fn new(rule: &Rule, place: Place, message: String) -> Finding {
        Finding {
            rule: rule.name,
            level: rule.level,
            around: place.range.clone(),
            place,
            code: None,
            library: None,
            message,
            help: String::new(),
            note: String::new(),
            fix: None,
            related: Vec::new(),
        }
    }
}

impl Fix {
    /// Creates a change that replaces a range of the file.
    pub fn new(range: Range<usize>, replacement: String, safety: Safety, title: String) -> Fix {
        Fix { range, replacement, safety, title }
    }
}

impl Place {
    /// Creates a place in a file of a unit.
    pub fn new(file: usize, range: Range<usize>, test: bool) -> Place {
        Place { file, range, test }
    }
}

impl Sends {
    /// Creates a place that sends a code.
    pub fn new(place: Place, unresolved: bool) -> Sends {
        Sends { place, unresolved }
    }
}

impl ParseError {
    /// Creates a syntax error in a file of a unit.
    pub fn new(file: usize, error: SyntaxError) -> ParseError {
        ParseError { file, error }
    }
}

impl Report {
    /// Turns sites into places of the unit's files and of those that were loaded.
    pub(crate) fn new(judged: Judged, files: &[&File]) -> Report {
        let Judged { sites, places, findings, errors } = judged;
        let at = |index: usize| Some((sites.get(index)?, places.get(index)?));
        let place = |index, part| {
            let (site, places) = at(index)?;
            Some(Place { file: site.file, range: places.of(part), test: site.test })
        };
        let found = findings.into_iter().filter_map(|finding| {
            let (site, places) = at(finding.site)?;
            let finding::Finding { rule, level, part, message, help, note, fix, related, .. } =
                finding;
            let text = &files.get(site.file)?.text;
            Some(Finding {
                rule,
                level,
                place: place(finding.site, part)?,
                around: places.whole.clone(),
                code: number(site),
                library: site.library.map(|library| library.name),
                message,
                help,
                note,
                fix: fix.and_then(|fix| fixes::located(fix, places, text)),
                related: related
                    .into_iter()
                    .filter_map(|(site, part, word)| Some((place(site, part)?, word)))
                    .collect(),
            })
        });
        Report {
            findings: without_repetitions(found.collect()),
            errors,
            sends: sends(&sites, &places),
        }
    }
}

fn number(site: &Site) -> Option<i128> {
    match site.code {
        Code::Known { number, .. } | Code::MadeUp { number } => Some(number),
        _ => None,
    }
}

/// One mistake that reaches several sends is one finding, at the highest level.
fn without_repetitions(mut findings: Vec<Finding>) -> Vec<Finding> {
    findings.sort_by_key(|finding| std::cmp::Reverse(finding.level));
    let mut seen = HashSet::new();
    let key = |Finding { place, rule, message, .. }: &Finding| {
        (place.file, place.range.start, place.range.end, *rule, message.clone())
    };
    findings.retain(|finding| seen.insert(key(finding)));
    findings.sort_by_key(|finding| (finding.place.file, finding.place.range.start));
    findings
}

/// The places that send. One place can send several codes.
fn sends(sites: &[Site], places: &[Places]) -> Vec<Sends> {
    let mut all: BTreeMap<(usize, usize, bool), Sends> = BTreeMap::new();
    for (site, places) in sites.iter().zip(places) {
        if site.action != Action::Send || site.code == Code::Absent {
            continue;
        }
        let place = Place { file: site.file, range: places.of(Part::Whole), test: site.test };
        let sends = all
            .entry((site.file, place.range.start, site.test))
            .or_insert(Sends { place, unresolved: false });
        sends.unresolved |= matches!(site.code, Code::Unresolved { why } if why != Why::Chosen);
    }
    all.into_values().collect()
}
