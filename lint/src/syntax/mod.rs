//! From source to sites.
//!
//! A package is walked twice: first to learn its constants, fields, frames and helpers, then to find
//! the sites. Syntax stays here; what leaves is plain data and ranges of bytes.

mod bind;
mod cfg;
mod expr;
mod facts;
mod fold;
mod learn;
mod limits;
mod locals;
mod macros;
mod names;
mod parse;
mod reason;
mod sites;
#[cfg(test)]
mod tests;
mod types;
mod value;
mod visit;
mod worth;

use syn::visit::Visit;

use crate::package::{Package, PackageReport, Problem};
use crate::rules::{Context, RULES};
use facts::Facts;
use names::{Crates, Names};
use visit::{Learned, Purpose, Visitor};
pub use worth::WORDS;
use worth::{Needles, holds};

/// Parses the files of a package, finds its sites and lets the rules judge them.
pub(crate) fn check(package: &Package) -> PackageReport {
    if package.files.is_empty() || package.manifest.libraries().is_empty() {
        return PackageReport::default();
    }
    // Parsing, walking and taking down a tree all recurse; a thread with a stack for it does them.
    // The places of tokens belong to the thread, too, and their memory ends with it.
    std::thread::scope(|scope| {
        let thread = std::thread::Builder::new().stack_size(parse::STACK);
        let report = thread
            .spawn_scoped(scope, || check_here(package))
            .map(|handle| handle.join().unwrap_or_else(|_| failed(package, "the lint failed")));
        report.unwrap_or_else(|error| failed(package, &format!("no thread to parse in: {error}")))
    })
}

/// No file was looked at, and each says why.
fn failed(package: &Package, message: &str) -> PackageReport {
    let problems = (0..package.files.len())
        .map(|file| Problem { file, line: 1, column: 1, message: message.to_owned() })
        .collect();
    PackageReport { problems, ..PackageReport::default() }
}

/// A parsed file with the insides of its macro calls.
struct Parsed {
    index: usize,
    test: bool,
    file: syn::File,
    bodies: macros::Bodies,
}

fn check_here(package: &Package) -> PackageReport {
    let crates = Crates::new(&package.manifest);
    let mut report = PackageReport::default();
    let mut parsed = Vec::new();
    let needles = Needles::new(&crates);
    let (direct, others): (Vec<_>, Vec<_>) =
        package.files.iter().enumerate().partition(|(_, file)| needles.are_in(&file.text));
    for (index, file) in direct {
        parse_into(&mut parsed, &mut report, index, file);
    }
    let mut facts = Facts::default();
    learn(&mut facts, &parsed, &crates);
    // What these files use and do not define, or define and others may use.
    let names = facts.names();
    let before = parsed.len();
    for (index, file) in others {
        if holds(&file.text, &names) {
            parse_into(&mut parsed, &mut report, index, file);
        }
    }
    if parsed.len() > before {
        learn(&mut facts, &parsed, &crates);
    }
    parsed.sort_by_key(|file| file.index);
    for file in &parsed {
        let mut visitor = visitor(file, &crates, &facts, Purpose::Report);
        visitor.visit_file(&file.file);
        for (site, places) in visitor.sites {
            report.sites.push(site);
            report.places.push(places);
        }
    }
    let context = Context {
        sites: &report.sites,
        has_wsclose: package.manifest.dependencies.iter().any(|d| d.package == "wsclose"),
    };
    for (index, site) in report.sites.iter().enumerate() {
        for rule in RULES {
            (rule.check)(&context, index, site, &mut report.findings);
        }
    }
    report
}

fn parse_into(
    parsed: &mut Vec<Parsed>,
    report: &mut PackageReport,
    index: usize,
    file: &crate::package::File,
) {
    match parse::parse(index, &file.text) {
        Ok(tree) => {
            let bodies = macros::bodies(&tree);
            parsed.push(Parsed { index, test: file.test, file: tree, bodies });
        }
        Err(problem) => report.problems.push(problem),
    }
}

/// Walks until nothing new is learned: a constant may be made of one that comes later, a helper
/// may call a helper.
fn learn(facts: &mut Facts, parsed: &[Parsed], crates: &Crates) {
    for _ in 0..4 {
        let before = facts.count();
        let mut learned: Vec<(usize, Learned)> = Vec::new();
        for file in parsed {
            let mut visitor = visitor(file, crates, facts, Purpose::Learn);
            visitor.visit_file(&file.file);
            learned.push((file.index, visitor.learned));
        }
        facts.forget_functions();
        let mut open = false;
        for (file, learned) in learned {
            open |= learned.open;
            facts.add(file, learned);
        }
        // Most packages have nothing that depends on what comes later.
        if facts.count() == before || !(open || facts.has_senders()) {
            break;
        }
    }
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
        names: Names::default(),
        locals: locals::Locals::default(),
        self_type: None,
        outgoing: false,
        function: None,
        test: file.test,
        wasm: None,
        since: 0,
        judged: Vec::new(),
        learned: Learned::default(),
        sites: Vec::new(),
    }
}
