//! From source to sites.
//!
//! A package is walked twice: first to learn its constants, fields, frames and helpers, then to find
//! the sites. Syntax stays here; what leaves is plain data and ranges of bytes.

mod bind;
mod blocks;
mod buffer;
mod bytes;
mod cfg;
mod choices;
mod conversions;
mod crates;
mod declared;
mod emit;
mod evaluate;
mod expr;
mod facts;
mod fate;
mod fold;
mod functions;
mod helpers;
mod item;
mod kind;
mod learn;
mod learned;
mod locals;
mod looked;
mod macros;
mod names;
mod numbers;
mod parts;
mod passes;
mod reason;
mod returned;
mod roots;
mod scope;
mod sites;
mod tables;
#[cfg(test)]
mod tests;
mod texts;
mod types;
mod value;
mod visit;
mod visitor;
mod worth;

use syn::visit::Visit;

use crate::analysis::parse::{self, SyntaxError};
use crate::package::{Package, PackageReport, ParseError};
use crate::rules::{Context, Declaration, RULES};
use crates::Crates;
use facts::Facts;
use learned::Learned;
use names::Names;
use passes::Passes;
use visitor::{Purpose, Visitor};
pub use worth::WORDS;
use worth::{Needles, holds};

/// Parses the files of a package, finds its sites and lets the rules judge them.
pub(crate) fn check(package: &Package) -> PackageReport {
    if package.files.is_empty() || package.manifest.libraries().is_empty() {
        return PackageReport::default();
    }
    parse::on_deep_stack(|| check_here(package)).unwrap_or_else(|error| failed(package, &error))
}

/// No file was looked at, and each says why.
fn failed(package: &Package, error: &std::io::Error) -> PackageReport {
    let error = SyntaxError { range: 0..0, message: format!("is not looked at: {error}") };
    let files = 0..package.files.len();
    let errors = files.map(|file| ParseError { file, error: error.clone() }).collect();
    PackageReport { errors, ..PackageReport::default() }
}

/// A parsed file with the insides of its macro calls.
struct Parsed {
    index: usize,
    test: bool,
    file: syn::File,
    bodies: macros::Bodies,
    roots: roots::Roots,
}

fn check_here(package: &Package) -> PackageReport {
    let crates = Crates::new(&package.manifest);
    let mut report = PackageReport::default();
    let mut parsed = Vec::new();
    let needles = Needles::new(&crates);
    let (mut new, mut others): (Vec<_>, Vec<_>) =
        package.files.iter().enumerate().partition(|(_, file)| needles.are_in(&file.text));
    let mut passes = Passes::new(package, &crates);
    let mut wanted = Vec::new();
    while !new.is_empty() {
        for (index, file) in new {
            let parse::Parsed { file: tree, errors } =
                parse::parse(&file.text, package.manifest.edition);
            report.errors.extend(errors.into_iter().map(|error| ParseError { file: index, error }));
            let bodies = macros::bodies(&tree);
            let roots = roots::Roots::default();
            parsed.push(Parsed { index, test: file.test, file: tree, bodies, roots });
        }
        passes.learn(&parsed);
        // What these files use and do not define, or define and others may use.
        wanted = passes.facts.wanted();
        let names = passes.facts.names();
        (new, others) = others.into_iter().partition(|(_, file)| {
            names.iter().any(|name| holds(&file.text, name))
                || wanted.iter().any(|it| it.may_be_defined_in(&file.text))
        });
    }
    report.wanted = wanted;
    let facts = passes.facts;
    let mut declarations = Vec::new();
    parsed.sort_by_key(|file| file.index);
    for file in &parsed {
        let mut visitor = visitor(file, &crates, &facts, Purpose::Report);
        visitor.visit_file(&file.file);
        let before = report.sites.len();
        declarations.extend(visitor.declarations.into_iter().map(|declaration| Declaration {
            sites: declaration.sites.into_iter().map(|site| site + before).collect(),
            ..declaration
        }));
        for (site, places) in visitor.sites {
            report.sites.push(site);
            report.places.push(places);
        }
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
    report
}

fn visitor<'a>(
    file: &'a Parsed,
    crates: &'a Crates,
    facts: &'a Facts,
    purpose: Purpose,
) -> Visitor<'a> {
    Visitor {
        purpose,
        file: file.index,
        crates,
        facts,
        bodies: &file.bodies,
        roots: &file.roots,
        tree: &file.file,
        names: Names::default(),
        locals: locals::Locals::default(),
        self_type: None,
        self_path: Vec::new(),
        outgoing: false,
        function: None,
        handed_in: None,
        place: fate::Place::default(),
        test: file.test,
        wasm: None,
        since: 0,
        looked: Vec::new(),
        judged: Vec::new(),
        learned: Learned::default(),
        sites: Vec::new(),
        functions: Vec::new(),
        declarations: Vec::new(),
    }
}
