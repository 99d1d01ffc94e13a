//! Compares the public items of each published library with the file in `api/`, so that every
//! change to them is seen in review:
//!
//! ```text
//! cargo run --manifest-path tests/public-api/Cargo.toml
//! cargo run --manifest-path tests/public-api/Cargo.toml -- --update
//! ```
//!
//! rustdoc writes the items as JSON. The option is unstable, and its format changes between versions
//! of Rust: use the toolchain that `tests/ui/TOOLCHAIN` names.

use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};

use public_api::Builder;

/// Every published library: its package, and the name of the library.
const LIBRARIES: &[(&str, &str)] = &[
    ("wsclose", "wsclose"),
    ("wsclose-core", "wsclose_core"),
    ("wsclose-macros", "wsclose_macros"),
    ("wsclose-lint", "wsclose_lint"),
    ("cargo-wsclose", "cargo_wsclose"),
];

/// Set while cargo runs this program in the place of rustdoc.
const RUSTDOC: &str = "PUBLIC_API_RUSTDOC";

fn main() -> Result<ExitCode, Box<dyn Error>> {
    if std::env::var_os(RUSTDOC).is_some() {
        return rustdoc();
    }
    let update = match std::env::args().nth(1).as_deref() {
        None => false,
        Some("--update") => true,
        Some(other) => return Err(format!("unknown argument `{other}`").into()),
    };
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"));
    let root = folder.ancestors().nth(2).ok_or("the folder is in no repository")?;
    let mut is_current = true;
    for (package, library) in LIBRARIES {
        let file = folder.join("api").join(format!("{package}.txt"));
        let items = items(root, package, library)?;
        if update {
            fs::write(&file, items)?;
        } else {
            let recorded = fs::read_to_string(&file).unwrap_or_default();
            is_current &= is_same(package, &recorded, &items);
        }
    }
    if is_current {
        return Ok(ExitCode::SUCCESS);
    }
    eprintln!("help: if the changes are meant, run it again with `--update` and commit the files");
    Ok(ExitCode::FAILURE)
}

/// The public items of a library with all its features, one a line, sorted.
fn items(root: &Path, package: &str, library: &str) -> Result<String, Box<dyn Error>> {
    let target = target(root);
    let status = Command::new("cargo")
        .args(["rustdoc", "--quiet", "--locked", "--lib", "--all-features", "--package", package])
        .arg("--target-dir")
        .arg(&target)
        .args(["--", "-Z", "unstable-options", "--output-format", "json", "--cap-lints", "allow"])
        .env(RUSTDOC, "1")
        .env("RUSTDOC", std::env::current_exe()?)
        .current_dir(root)
        .status()?;
    if !status.success() {
        return Err(format!("rustdoc failed for {package}").into());
    }
    let api = Builder::from_rustdoc_json(target.join(format!("doc/{library}.json")))
        .omit_blanket_impls(true)
        .omit_auto_trait_impls(true)
        .sorted(true)
        .build()?;
    Ok(api.to_string())
}

/// Runs rustdoc with leave to use unstable options. Cargo does not get that leave: with it build
/// scripts choose unstable features, and everything would be recompiled.
fn rustdoc() -> Result<ExitCode, Box<dyn Error>> {
    let status = Command::new("rustdoc")
        .args(std::env::args_os().skip(1))
        .env("RUSTC_BOOTSTRAP", "1")
        .status()?;
    Ok(if status.success() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// The target folder of the workspace, so that nothing is compiled twice.
fn target(root: &Path) -> PathBuf {
    match std::env::var_os("CARGO_TARGET_DIR") {
        Some(folder) => root.join(folder),
        None => root.join("target"),
    }
}

/// Lists added and removed items.
fn is_same(package: &str, recorded: &str, items: &str) -> bool {
    let missing = |from: &str, to: &str, mark: char| {
        let lines = from.lines().filter(|line| !to.lines().any(|other| other == *line));
        lines.inspect(|line| eprintln!("{mark} {line}")).count()
    };
    if recorded == items {
        return true;
    }
    eprintln!(
        "error: the public items of {package} are not those of tests/public-api/api/{package}.txt"
    );
    missing(recorded, items, '-');
    missing(items, recorded, '+');
    false
}
