//! Writes the samples that the site shows, one module each.

use std::fmt::Write as _;
use std::path::Path;
use std::{env, fs};

use wsclose_core::CloseCode;
use wsclose_core::catalogue::ENTRIES;

#[path = "../../../cli/src/website/samples.rs"]
mod samples;

use samples::{Sample, Syntax, samples};

fn main() {
    println!("cargo::rerun-if-changed=../../../cli/data/samples");
    let codes = ENTRIES.iter().map(|entry| (entry.code, entry.title));
    let mut modules = String::new();
    for (code, title) in codes.chain([(CloseCode::new(4000), "Private Use")]) {
        let found = samples(code, title).into_iter().filter(|it| it.syntax == Syntax::Rust);
        for Sample { library, role, sends, text, .. } in found {
            let library = library.replace('-', "_");
            let does = if sends { "sends" } else { "receives" };
            writeln!(
                modules,
                "mod {library}_{}_{does}_{} {{\n{text}}}",
                role.keyword(),
                code.get()
            )
            .unwrap();
        }
    }
    let file = Path::new(&env::var("OUT_DIR").unwrap()).join("samples.rs");
    fs::write(file, modules).unwrap();
}
