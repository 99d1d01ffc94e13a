//! From source text to sites, in stages that run one way.

mod application;
mod conversions;
mod definitions;
mod flow;
pub(crate) mod format_string;
mod hir;
mod index;
mod lower;
mod needs;
pub(crate) mod parse;
mod prefilter;
mod sites;
#[cfg(test)]
mod tests;
mod words;

use std::collections::HashMap;

pub(crate) use application::code_definitions;
pub use prefilter::WORDS;
pub use words::{Wanted, Words};

use crate::package::{File, Package, PackageReport, ParseError};
use crate::rules::{Context, Declaration, RULES};
use flow::Flow;
use hir::{CrateId, Hir};
use index::{Crates, Index};
use lower::{MacroTable, Place};
use needs::Needs;
use parse::SyntaxError;
use prefilter::Needles;

/// Gives more files of a package, and of the crates that it uses by path: those that have what is
/// wanted.
pub type Loader<'l> = dyn FnMut(&dyn Wanted) -> Vec<File> + Send + 'l;

/// Parses the files of a package, finds its sites and lets the rules judge them.
pub(crate) fn check(package: &Package, load: &mut Loader<'_>) -> PackageReport {
    if package.files.is_empty() || package.manifest.libraries().is_empty() {
        return PackageReport::default();
    }
    let run = || Unit::new(package).run(load);
    parse::on_deep_stack(run).unwrap_or_else(|error| failed(package, &error))
}

/// No file was looked at, and each says why.
fn failed(package: &Package, error: &std::io::Error) -> PackageReport {
    let error = SyntaxError { range: 0..0, message: format!("is not looked at: {error}") };
    let files = 0..package.files.len();
    let errors = files.map(|file| ParseError { file, error: error.clone() }).collect();
    PackageReport { errors, ..PackageReport::default() }
}

/// The package with the crates that it uses by path, as far as they are read.
struct Unit<'p> {
    package: &'p Package,
    crates: Crates,
    needles: Needles,
    macros: MacroTable,
    hir: Hir,
    /// The crates by their names in code.
    members: HashMap<String, CrateId>,
    targets: HashMap<String, CrateId>,
    report: PackageReport,
    /// How many files there are.
    files: usize,
}

impl<'p> Unit<'p> {
    fn new(package: &'p Package) -> Unit<'p> {
        let crates = Crates::new(&package.manifest);
        let needles = Needles::new(&crates);
        let own = package.manifest.name.replace('-', "_");
        Unit {
            package,
            crates,
            needles,
            macros: MacroTable::default(),
            hir: Hir::default(),
            members: HashMap::from([(own, 0)]),
            targets: HashMap::new(),
            report: PackageReport::default(),
            files: 0,
        }
    }

    fn run(mut self, load: &mut Loader<'_>) -> PackageReport {
        let all = self.package.files.iter().enumerate();
        let all = all.map(|(at, file)| (at, file, Words::of(&file.text)));
        let (mut new, mut rest) = divided(all.collect(), &self.needles);
        self.files = self.package.files.len();
        let mut loaded: Vec<(usize, File)> = Vec::new();
        if self.crates.has_members() {
            loaded = self.load(load, &self.needles);
            self.files += loaded.len();
        }
        if new.is_empty() && loaded.is_empty() {
            return self.report;
        }
        let mut known = Needs::default();
        loop {
            self.add(&new);
            self.add(&loaded.iter().map(|(at, file)| (*at, file)).collect::<Vec<_>>());
            let (hir, crates, members) = (&self.hir, &self.crates, &self.members);
            let index = Index::new(hir, crates, members);
            let flow = Flow::new(&index);
            let placed = sites::sites(&flow);
            let needs = Needs::of(&index).without(&known);
            (new, rest) = divided(rest, &needs);
            loaded = Vec::new();
            if !needs.is_empty() {
                loaded = self.load(load, &needs);
            }
            if new.is_empty() && loaded.is_empty() {
                finish(self.package, &flow, placed, &mut self.report);
                return self.report;
            }
            known = known.with(needs);
            self.files += loaded.len();
        }
    }

    /// Loads more files, numbered behind those that are known.
    fn load(&self, load: &mut Loader<'_>, wanted: &dyn Wanted) -> Vec<(usize, File)> {
        let more = load(wanted);
        more.into_iter().enumerate().map(|(at, file)| (self.files + at, file)).collect()
    }

    /// Parses files and adds what they say.
    fn add(&mut self, files: &[(usize, &File)]) {
        let mut trees = Vec::new();
        for &(index, file) in files {
            let parse::Parsed { file: tree, errors } =
                parse::parse(&file.text, self.package.manifest.edition);
            // The errors of another package are found where that one is looked at.
            if file.member.is_none() {
                let errors = errors.into_iter().map(|error| ParseError { file: index, error });
                self.report.errors.extend(errors);
            }
            self.macros.add(u32::try_from(index).unwrap_or(u32::MAX), &tree);
            trees.push((index, file, tree));
        }
        for (index, file, tree) in trees {
            let place = self.place(index, file);
            lower::lower(&mut self.hir, &tree, &place, &self.macros);
        }
    }

    /// The crate and module of a file.
    fn place(&mut self, index: usize, file: &File) -> Place {
        let (target, module) = needs::module_of(&file.path);
        let member = file.member.clone().unwrap_or_default();
        let key = format!("{member}/{target}");
        let is_main = target.is_empty();
        let next = CrateId::try_from(self.targets.len() + 1).unwrap_or(CrateId::MAX);
        let krate =
            if is_main && member.is_empty() { 0 } else { *self.targets.entry(key).or_insert(next) };
        if is_main && !member.is_empty() {
            self.members.insert(member, krate);
        }
        let file_index = u32::try_from(index).unwrap_or(u32::MAX);
        Place { file: file_index, krate, module, test: file.test }
    }
}

/// Files that are not parsed, with the words in them.
type Rest<'p> = Vec<(usize, &'p File, Words)>;

/// Files by whether they have what is wanted.
fn divided<'p>(files: Rest<'p>, wanted: &dyn Wanted) -> (Vec<(usize, &'p File)>, Rest<'p>) {
    let (new, rest): (Vec<_>, Vec<_>) = files
        .into_iter()
        .partition(|(_, file, words)| wanted.may_be_in(words) && wanted.is_in(&file.text));
    (new.into_iter().map(|(at, file, _)| (at, file)).collect(), rest)
}

/// Lets the rules judge what was found.
fn finish(
    package: &Package,
    flow: &Flow<'_>,
    placed: Vec<sites::Placed>,
    report: &mut PackageReport,
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
        wsclose: package.manifest.wsclose(),
        versions: &package.manifest.versions,
    };
    for (index, site) in report.sites.iter().enumerate() {
        for rule in RULES {
            (rule.check)(&context, index, site, &mut report.findings);
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
