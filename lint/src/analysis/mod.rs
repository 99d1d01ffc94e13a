//! From source text to sites, in stages that run one way.

// The stages; each uses only those above it. The order is checked by `tests/suite/layers.rs`.
mod words;

pub(crate) mod parse;

pub(crate) mod format_string;

mod hir;

mod packages;

mod prefilter;

mod lower;

mod index;

mod flow;

mod sites;

mod needs;

mod application;

#[cfg(test)]
mod tests;

use std::collections::HashSet;

pub use prefilter::WORDS;
pub use words::{Wanted, Words};

use crate::application::CodeDefinition;
use crate::finding::Finding;
use crate::package::{Edition, File, Manifest, Unit};
use crate::report::ParseError;
use crate::rules::{Context, Declaration, JUDGES};
use crate::site::{Places, Site};
use flow::Flow;
use hir::Hir;
use index::Index;
use lower::{MacroTable, Place};
use needs::Needs;
use packages::Packages;
use parse::SyntaxError;
use prefilter::Needles;

/// Gives more files of a unit: those that have what is wanted.
pub type Loader<'l> = dyn FnMut(&dyn Wanted) -> Vec<File> + Send + 'l;

/// What the rules say about the sites of a unit.
#[derive(Debug, Default)]
pub(crate) struct Judged {
    /// The places that have to do with close codes.
    pub(crate) sites: Vec<Site>,
    /// For each site the ranges of its parts, in bytes of its file.
    pub(crate) places: Vec<Places>,
    pub(crate) findings: Vec<Finding>,
    pub(crate) errors: Vec<ParseError>,
}

/// Parses the files of a unit, finds its sites and lets the rules judge them.
///
/// The files that the loader gave come with the report.
pub(crate) fn check(unit: &Unit, load: &mut Loader<'_>) -> (Judged, Vec<File>) {
    if !unit.packages.iter().any(Manifest::uses_library) {
        return (Judged::default(), Vec::new());
    }
    let run = || Analysis::new(unit).run(load);
    parse::on_deep_stack(run).unwrap_or_else(|error| (failed(unit, &error), Vec::new()))
}

/// Finds the codes that the files of a unit define, and loads the files that use them.
pub(crate) fn code_definitions(
    unit: &Unit,
    load: &mut Loader<'_>,
) -> std::io::Result<Vec<CodeDefinition>> {
    parse::on_deep_stack(|| Analysis::new(unit).code_definitions(load))
}

/// No file was looked at, and each says why.
fn failed(unit: &Unit, error: &std::io::Error) -> Judged {
    let error = SyntaxError { range: 0..0, message: format!("is not looked at: {error}") };
    let files = 0..unit.files.len();
    let errors = files.map(|file| ParseError { file, error: error.clone() }).collect();
    Judged { errors, ..Judged::default() }
}

/// How many times further files are asked for: what is needed leads to more that is needed.
const MOST_TIMES: usize = 5;

/// What was added to the part of a unit that has been read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Added {
    Files,
    /// Among it are macros that files call that were read before.
    MacrosOfOthers,
}

/// The part of a unit that has been read.
struct Analysis<'u> {
    unit: &'u Unit,
    packages: Packages,
    macros: MacroTable,
    hir: Hir,
    report: Judged,
    /// The packages of the files.
    files: Vec<usize>,
    /// The files that have been read.
    read: Vec<usize>,
    /// The files that the loader gave, in order.
    given: Vec<File>,
}

impl<'u> Analysis<'u> {
    fn new(unit: &'u Unit) -> Analysis<'u> {
        Analysis {
            unit,
            packages: Packages::new(&unit.packages),
            macros: MacroTable::default(),
            hir: Hir::default(),
            report: Judged::default(),
            files: unit.files.iter().map(|file| file.package).collect(),
            read: Vec::new(),
            given: Vec::new(),
        }
    }

    fn run(mut self, load: &mut Loader<'_>) -> (Judged, Vec<File>) {
        let all = self.unit.files.iter().enumerate();
        let all = all.map(|(at, file)| (at, file, Words::of(&file.text)));
        let needles = Needles::new(&self.packages);
        let (mut new, mut rest) = divided(all.collect(), &needles);
        let mut loaded = self.load(load, &needles);
        let (mut known, mut times) = (Needs::default(), 0);
        while !new.is_empty() || !loaded.is_empty() {
            let added = [self.add(&new), self.add_loaded(&loaded)];
            self.given.extend(loaded.into_iter().map(|(_, file)| file));
            if added.contains(&Added::MacrosOfOthers) {
                self.add_again();
            }
            let index = Index::new(&self.hir, &self.packages);
            let flow = Flow::new(&index);
            let placed = sites::sites(&flow);
            let needs = Needs::of(&index).without(&known);
            (new, loaded) = (Vec::new(), Vec::new());
            if !needs.is_empty() && times < MOST_TIMES {
                times += 1;
                let wanted = needs.among(&self.packages);
                (new, rest) = divided(rest, &wanted);
                loaded = numbered(&mut self.files, load(&wanted));
            }
            if new.is_empty() && loaded.is_empty() {
                finish(self.unit, &self.files, &flow, placed, &mut self.report);
            }
            known = known.with(needs);
        }
        (self.report, self.given)
    }

    fn code_definitions(mut self, load: &mut Loader<'_>) -> Vec<CodeDefinition> {
        let files: Vec<_> = self.unit.files.iter().enumerate().collect();
        self.add(&files);
        let names = application::names(&Flow::new(&Index::new(&self.hir, &self.packages)));
        if !names.is_empty() {
            let loaded = self.load(load, &names);
            self.add_loaded(&loaded);
        }
        application::used(&Flow::new(&Index::new(&self.hir, &self.packages)))
    }

    fn load(&mut self, load: &mut Loader<'_>, wanted: &dyn Wanted) -> Vec<(usize, File)> {
        numbered(&mut self.files, load(wanted))
    }

    fn add_loaded(&mut self, files: &[(usize, File)]) -> Added {
        self.add(&files.iter().map(|(at, file)| (*at, file)).collect::<Vec<_>>())
    }

    /// Reads all files once more, with the macros that are known now.
    fn add_again(&mut self) {
        let (unit, given) = (self.unit, std::mem::take(&mut self.given));
        let file = |at: usize| match at.checked_sub(unit.files.len()) {
            Some(at) => given.get(at),
            None => unit.files.get(at),
        };
        let read = std::mem::take(&mut self.read);
        let files: Vec<_> = read.into_iter().filter_map(|at| Some((at, file(at)?))).collect();
        (self.hir, self.macros) = (Hir::default(), MacroTable::default());
        self.report.errors.clear();
        self.add(&files);
        self.given = given;
    }

    /// Parses files and adds what they say.
    fn add(&mut self, files: &[(usize, &File)]) -> Added {
        let mut trees = Vec::new();
        let mut macros = HashSet::new();
        for &(index, file) in files {
            let manifest = self.unit.packages.get(file.package);
            let edition = manifest.map_or_else(Edition::default, |manifest| manifest.edition);
            let parse::Parsed { file: tree, errors } = parse::parse(&file.text, edition);
            let errors = errors.into_iter().map(|error| ParseError { file: index, error });
            self.report.errors.extend(errors);
            let number = u32::try_from(index).unwrap_or(u32::MAX);
            macros.extend(self.macros.add(file.package, number, &tree));
            trees.push((index, file, tree));
            self.read.push(index);
        }
        let was_called = self.hir.unexpanded.values().any(|name| macros.contains(name));
        for (index, file, tree) in trees {
            let (target, module) = needs::module_of(&file.path);
            let place = Place {
                file: u32::try_from(index).unwrap_or(u32::MAX),
                package: file.package,
                krate: self.packages.target(file.package, target),
                module,
                test: file.test,
            };
            lower::lower(&mut self.hir, &tree, &place, &self.macros);
        }
        if was_called { Added::MacrosOfOthers } else { Added::Files }
    }
}

/// Numbers more files after those that are known.
fn numbered(known: &mut Vec<usize>, more: Vec<File>) -> Vec<(usize, File)> {
    let first = known.len();
    known.extend(more.iter().map(|file| file.package));
    more.into_iter().enumerate().map(|(at, file)| (first + at, file)).collect()
}

/// Files that are not parsed, with the words in them.
type Rest<'p> = Vec<(usize, &'p File, Words)>;

/// Files by whether they have what is wanted.
fn divided<'p>(files: Rest<'p>, wanted: &dyn Wanted) -> (Vec<(usize, &'p File)>, Rest<'p>) {
    let (new, rest): (Vec<_>, Vec<_>) = files.into_iter().partition(|(_, file, words)| {
        wanted.may_be_in(file.package, words)
            && wanted.is_in(file.package, &file.path, &file.text, words)
    });
    (new.into_iter().map(|(at, file, _)| (at, file)).collect(), rest)
}

/// Lets the rules judge what was found.
fn finish(
    unit: &Unit,
    files: &[usize],
    flow: &Flow<'_>,
    placed: Vec<sites::Placed>,
    report: &mut Judged,
) {
    let declarations: Vec<Declaration> = declarations(flow, &placed);
    for placed in placed {
        report.sites.push(placed.site);
        report.places.push(placed.places);
    }
    for declaration in &declarations {
        for site in &declaration.sites {
            if let Some(places) = report.places.get_mut(*site) {
                places.declaration.clone_from(&declaration.last);
            }
        }
    }
    let context = Context {
        sites: &report.sites,
        declarations: &declarations,
        packages: &unit.packages,
        files,
    };
    for (index, site) in report.sites.iter().enumerate() {
        for judge in JUDGES {
            (judge.check)(&context, index, site, &mut report.findings);
        }
    }
}

/// What `#[closes_with]` declares for functions, where all of it can be read.
fn declarations(flow: &Flow<'_>, placed: &[sites::Placed]) -> Vec<Declaration> {
    let declared = flow.hir.functions.iter().filter_map(|(id, function)| {
        let codes = function.declared.as_ref()?;
        let codes = codes.iter().map(|code| sites::declared_number(flow, (*code)?));
        let sites = placed.iter().enumerate().filter(|(_, it)| it.function == Some(id));
        let sites = sites.map(|(at, _)| at).collect();
        let last = function.last_declared.map(hir::Span::range);
        Some(Declaration { sites, codes: codes.collect::<Option<_>>()?, last })
    });
    declared.collect()
}
