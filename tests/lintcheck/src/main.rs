//! Runs the lint over public repositories as a user would, and compares what it finds with what was
//! read and judged.
//!
//! `cargo run --release -- FOLDER [--list NAME]… [--lint PROGRAM] [--update]`. The folder holds bare
//! git directories `OWNER+NAME/repo`. A list is a folder next to this crate's manifest; without
//! `--list` all of them are taken. `--update` writes down which defects are found now.

mod judged;
mod mirror;
mod report;
mod run;

use std::error::Error;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use judged::List;
use report::Report;

type Result<T> = std::result::Result<T, Box<dyn Error>>;

struct Arguments {
    mirror: PathBuf,
    lists: Vec<String>,
    lint: Option<PathBuf>,
    update: bool,
}

fn arguments() -> Result<Arguments> {
    let mut given = std::env::args_os().skip(1);
    let (mut mirror, mut lists, mut lint, mut update) = (None, Vec::new(), None, false);
    while let Some(argument) = given.next() {
        match argument.to_str() {
            Some("--update") => update = true,
            Some("--list") => {
                let name = given.next().and_then(|name| name.into_string().ok());
                lists.push(name.ok_or("`--list` needs a name")?);
            }
            Some("--lint") => lint = Some(given.next().ok_or("`--lint` needs a program")?.into()),
            _ if mirror.is_none() => mirror = Some(argument.into()),
            _ => return Err(format!("unexpected argument {}", argument.display()).into()),
        }
    }
    let mirror = mirror.ok_or("name the folder with the repositories")?;
    if lists.is_empty() {
        lists = List::names(crate_folder())?;
    }
    Ok(Arguments { mirror, lists, lint, update })
}

fn crate_folder() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn check() -> Result<bool> {
    let Arguments { mirror, lists, lint, update } = arguments()?;
    let lint = lint.map_or_else(run::build, Ok)?;
    let mut clean = true;
    for name in lists {
        let mut list = List::read(&crate_folder().join(&name))?;
        let mut report = Report::new(&list);
        for repository in &list.repositories {
            let tree =
                mirror::check_out(&mirror, repository, &crate_folder().join("target/trees"))?;
            let run = run::lint(&lint, &tree)?;
            report.add(repository, run);
        }
        report.print(&name);
        clean &= report.is_as_judged();
        if update {
            let found = report.found();
            list.update(&found);
            list.write()?;
        }
    }
    Ok(clean)
}

fn main() -> ExitCode {
    match check() {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::from(2)
        }
    }
}
