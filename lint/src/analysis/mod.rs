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

mod reading;

mod application;

#[cfg(test)]
mod tests;

pub use words::{Wanted, Words};

use std::rc::Rc;

use crate::application::CodeDefinition;
use crate::finding::Finding;
use crate::package::{Edition, File, Manifest, Unit};
use crate::report::ParseError;
use crate::rules::{Context, Declaration, JUDGES};
use crate::site::{Places, Site};
use flow::Flow;
use hir::Hir;
use index::Index;
use lower::{MacroTable, Place, SourceText};
use needs::Needs;
use packages::Packages;
use parse::{LeftOut, SyntaxError};
use prefilter::Needles;
use reading::{More, Source, UnreadFunctions, Wants};
use words::Word;

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

/// How many times more is asked for: what is needed leads to more that is needed.
const MOST_TIMES: usize = 8;

/// The part of a unit that has been read.
struct Analysis<'u> {
    unit: &'u Unit,
    packages: Packages,
    macros: MacroTable,
    hir: Hir,
    unread: UnreadFunctions,
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
            unread: UnreadFunctions::default(),
            report: Judged::default(),
            files: unit.files.iter().map(|file| file.package).collect(),
            read: Vec::new(),
            given: Vec::new(),
        }
    }

    fn run(mut self, load: &mut Loader<'_>) -> (Judged, Vec<File>) {
        let needles = Needles::new(&self.packages);
        let (mut new, mut rest) = divided(sources(&self.unit.files, 0), &needles);
        let mut loaded = load(&needles);
        let (mut more, mut known, mut times) = (Vec::new(), Needs::default(), 0);
        loop {
            let first = self.files.len();
            self.files.extend(loaded.iter().map(|file| file.package));
            new.extend(sources(&loaded, first));
            let without = self.left_out(&new, &needles, &known);
            let defined = [self.read_more(more), self.read(new.into_iter().zip(without).collect())];
            self.given.append(&mut loaded);
            if defined.iter().flatten().any(|name| self.hir.is_unexpanded(name)) {
                self.read_again(&needles, &known);
            }
            let index = Index::new(&self.hir, &self.packages);
            let flow = Flow::new(&index);
            let placed = sites::sites(&flow);
            let (needs, asked) = (Needs::of(&index).without(&known), index.unread.take());
            (new, more) = (Vec::new(), Vec::new());
            if times < MOST_TIMES && !(needs.is_empty() && asked.is_empty()) {
                times += 1;
                let wanted = needs.among(&self.packages);
                (new, rest) = divided(rest, &wanted);
                loaded = load(&wanted);
                let file = |index| file(self.unit, &self.given, index);
                more = self.unread.take(&asked, &wanted, file);
            }
            if new.is_empty() && loaded.is_empty() && more.is_empty() {
                finish(self.unit, &self.files, &flow, placed, &mut self.report);
                return (self.report, self.given);
            }
            known = known.with(needs);
        }
    }

    fn code_definitions(mut self, load: &mut Loader<'_>) -> Vec<CodeDefinition> {
        self.read(whole(&self.unit.files, 0));
        let names = application::names(&Flow::new(&Index::new(&self.hir, &self.packages)));
        if !names.is_empty() {
            let loaded = load(&names);
            self.read(whole(&loaded, self.unit.files.len()));
        }
        application::used(&Flow::new(&Index::new(&self.hir, &self.packages)))
    }

    /// The parts of files in which nothing is wanted.
    fn left_out(&self, files: &[Source<'_>], needles: &Needles, known: &Needs) -> Vec<LeftOut> {
        let needs = known.among(&self.packages);
        let wants = Wants { needles, needs: &needs };
        files.iter().map(|source| wants.left_out(source)).collect()
    }

    /// Parses files without some functions, and adds what they say. Returns the macros that they define.
    fn read(&mut self, files: Vec<(Source<'_>, LeftOut)>) -> Vec<String> {
        let (mut trees, mut macros) = (Vec::new(), Vec::new());
        for (source, left_out) in files {
            let Source { index, file, .. } = source;
            let parse::Parsed { file: tree, offsets, errors } =
                parse::parse(&file.text, self.edition(file), &left_out);
            self.report_all(index, errors);
            let text = SourceText { file: number(index), offsets: Rc::new(offsets) };
            if source.words.may_hold(Word::of("macro_rules")) {
                macros.extend(self.macros.add(file.package, &text, &tree));
            }
            trees.push((source, left_out, text, tree));
            self.read.push(index);
        }
        for (source, left_out, text, tree) in trees {
            let file = source.file;
            let (target, module) = packages::module_of(&file.path);
            let place = Place {
                text,
                package: file.package,
                krate: self.packages.target(file.package, target),
                module,
                test: file.test,
                left_out: left_out.functions.iter().map(|body| body.block.start).collect(),
            };
            let unread = lower::lower(&mut self.hir, &tree, &place, &self.macros);
            self.unread.add(source, left_out, unread);
        }
        macros
    }

    /// Reads all files once more, with the macros that are known now.
    fn read_again(&mut self, needles: &Needles, known: &Needs) {
        let given = std::mem::take(&mut self.given);
        let files = std::mem::take(&mut self.read).into_iter().filter_map(|index| {
            let file = file(self.unit, &given, index)?;
            Some(Source { index, file, words: Words::of(&file.text) })
        });
        let files: Vec<Source<'_>> = files.collect();
        (self.hir, self.macros) = (Hir::default(), MacroTable::default());
        self.unread = UnreadFunctions::default();
        self.report.errors.clear();
        let without = self.left_out(&files, needles, known);
        self.read(files.into_iter().zip(without).collect());
        self.given = given;
    }

    /// Parses functions that were left out before, and adds what they say. Returns the macros that
    /// they define.
    fn read_more(&mut self, more: Vec<More>) -> Vec<String> {
        let (mut all, mut macros) = (Vec::new(), Vec::new());
        for (index, functions) in more {
            let Some(file) = file(self.unit, &self.given, index) else { continue };
            let bodies = functions.iter().map(|(body, _)| body);
            let parse::ParsedBlocks { blocks, offsets, errors } =
                parse::parse_blocks(&file.text, self.edition(file), bodies);
            let text = SourceText { file: number(index), offsets: Rc::new(offsets) };
            for block in &blocks {
                macros.extend(self.macros.add_of(file.package, &text, block));
            }
            self.report_all(index, errors);
            all.push((functions, text, blocks));
        }
        for (functions, text, blocks) in all {
            let mut blocks = blocks.into_iter().peekable();
            for (_, unread) in functions {
                let block = blocks.next_if(|block| text.start_of(block) == unread.start);
                unread.read(&mut self.hir, block.as_ref(), &text.offsets, &self.macros);
            }
        }
        macros
    }

    fn edition(&self, file: &File) -> Edition {
        let manifest = self.unit.packages.get(file.package);
        manifest.map_or_else(Edition::default, |manifest| manifest.edition)
    }

    fn report_all(&mut self, file: usize, errors: Vec<SyntaxError>) {
        self.report.errors.extend(errors.into_iter().map(|error| ParseError { file, error }));
    }
}

/// The number of a file as spans have it.
fn number(file: usize) -> u32 {
    u32::try_from(file).unwrap_or(u32::MAX)
}

/// A file of a unit, or one that was given later.
fn file<'f>(unit: &'f Unit, given: &'f [File], index: usize) -> Option<&'f File> {
    match index.checked_sub(unit.files.len()) {
        Some(later) => given.get(later),
        None => unit.files.get(index),
    }
}

/// Files with their words, numbered from the first on.
fn sources(files: &[File], first: usize) -> Vec<Source<'_>> {
    let words = files.iter().map(|file| Words::of(&file.text));
    let all = files.iter().zip(words).enumerate();
    all.map(|(at, (file, words))| Source { index: first + at, file, words }).collect()
}

/// Files of which everything is read.
fn whole(files: &[File], first: usize) -> Vec<(Source<'_>, LeftOut)> {
    sources(files, first).into_iter().map(|source| (source, LeftOut::default())).collect()
}

/// Files by whether they have what is wanted.
fn divided<'f>(files: Vec<Source<'f>>, wanted: &dyn Wanted) -> (Vec<Source<'f>>, Vec<Source<'f>>) {
    files.into_iter().partition(|Source { file, words, .. }| {
        wanted.may_be_in(file.package, words)
            && wanted.is_in(file.package, &file.path, &file.text, words)
    })
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
