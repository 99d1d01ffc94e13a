//! Part four: what the attributes cost where there is much for them to read.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use crate::run::{Result, cargo, fastest, write, write_package};

const VARIANTS: usize = 200;
const LINES: usize = 2_000;
const ROUNDS: usize = 10;

/// Each crate with the attribute and without.
pub(crate) fn measure(root: &Path, dir: &Path) -> Result<()> {
    let wsclose = format!("wsclose = {{ path = '{}' }}", root.display());
    let packages = [
        ("plain_enum", large_enum(false)?),
        ("close_codes", large_enum(true)?),
        ("plain_fn", long_function(false)?),
        ("closes_with", long_function(true)?),
    ];
    for (name, lib) in &packages {
        write_package(&dir.join(name), name, &wsclose, lib)?;
    }
    let names = ["plain_enum", "close_codes", "plain_fn", "closes_with"];
    let check = |name: &str| {
        let file = dir.join(name).join("src/lib.rs");
        write(&file, &fs::read_to_string(&file)?)?;
        cargo(&dir.join(name), &["check", "--quiet"])
    };
    // The first one of each builds the dependencies.
    fastest(1, names, check)?;
    let [plain_enum, close_codes, plain_fn, closes_with] = fastest(ROUNDS, names, check)?;
    println!("check of one crate, fastest of {ROUNDS} rounds");
    let compare = |what: &str, without: f64, attribute: &str, with: f64| {
        println!("  {what:<26} {without:.2} s");
        println!("  with {attribute:<21} {with:.2} s");
        println!("    added {:.2} s, ratio {:.2}", with - without, with / without);
    };
    let codes = format!("enum of {VARIANTS} variants");
    compare(&codes, plain_enum, "#[close_codes]", close_codes);
    let function = format!("function of {LINES} lines");
    compare(&function, plain_fn, "#[closes_with]", closes_with);
    Ok(())
}

/// What `#[code(…)]` says goes away with the attribute that reads it.
fn large_enum(with: bool) -> Result<String> {
    let mut source = String::from("//! Many codes.\n/// Why a connection is closed.\n");
    source += if with { "#[wsclose::close_codes]\n" } else { "" };
    source += "pub enum Codes {\n";
    for i in 0..VARIANTS {
        writeln!(source, "    /// Reason number {i}, told in a sentence of the usual length.")?;
        if with {
            writeln!(
                source,
                "    #[code(remedy = \"Do what helps against {i}.\", retry = backoff)]"
            )?;
        }
        writeln!(source, "    Variant{i} = {},", 4000 + i)?;
    }
    source += "}\n";
    Ok(source)
}

/// Every tenth line may close the connection.
fn long_function(with: bool) -> Result<String> {
    let mut source = String::from("//! A long function.\n/// Computes something.\n");
    source += if with { "#[wsclose::closes_with(exact, POLICY_VIOLATION)]\n" } else { "" };
    source += "pub fn long(mut n: u32) -> Result<u32, wsclose::SendCode> {\n";
    for i in 0..LINES {
        if i % 10 == 0 {
            writeln!(
                source,
                "    if n == {i} {{ return Err(wsclose::SendCode::POLICY_VIOLATION); }}"
            )?;
        } else {
            writeln!(source, "    n = n.wrapping_mul({i}) ^ (n >> 3);")?;
        }
    }
    source += "    Ok(n)\n}\n";
    Ok(source)
}
