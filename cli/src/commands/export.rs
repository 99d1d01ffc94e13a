//! `cargo wsclose export`.

use std::fs;
use std::path::Path;

use wsclose_core::explain::Language;

use super::{own, print};
use crate::application::{OwnCode, OwnCodes};
use crate::args::Export;
use crate::export::{Codes, Target};
use crate::failure::{Exit, Failure};
use crate::language;
use crate::replace;
use crate::session::Session;

pub(super) fn run(options: &Export, session: &mut Session<'_>) -> Result<Exit, Failure> {
    let language = match &options.lang {
        Some(tag) => language::choose(Some(tag), session)?,
        // The output must not depend on who runs the command.
        None => Language::default(),
    };
    let own = own::around(session)?;
    let selected = select(&own, options)?;
    let text = Codes::new(&selected, language)
        .and_then(|codes| codes.to_text(options.format))
        .map_err(|problem| Failure::usage(&problem.message, problem.help))?;
    match &options.output {
        None => print(&text, session),
        Some(path) if options.check => compare(path, &text, options.format, session),
        Some(path) => {
            replace::write(&session.cwd.join(path), text.as_bytes()).map_err(|error| {
                let message = format!("`{}` cannot be written: {error}", path.display());
                Failure::usage(&message, "")
            })?;
            print(&format!("wrote {}\n", path.display()), session)
        }
    }
}

/// The codes that were asked for; of those without a name, none of test code.
fn select<'a>(own: &'a OwnCodes, options: &Export) -> Result<Vec<&'a OwnCode>, Failure> {
    let Export { enums, package, .. } = options;
    let owners = known(own, |code| code.definition.owner.clone());
    is_known("enum with `#[close_codes]`", enums, &owners)?;
    are_packages(package, own)?;
    let is_wanted = |code: &&OwnCode| {
        let of_package = package.is_empty() || package.contains(&code.package);
        of_package
            && match &code.definition.owner {
                Some(owner) if enums.contains(owner) => true,
                _ => enums.is_empty() && !code.defined.test,
            }
    };
    Ok(own.codes.iter().filter(is_wanted).collect())
}

/// Checks that each is a package that defines codes.
pub(super) fn are_packages(asked: &[String], own: &OwnCodes) -> Result<(), Failure> {
    let packages = known(own, |code| Some(code.package.clone()));
    is_known("package with close codes", asked, &packages)
}

/// The names that codes have, each once.
fn known(own: &OwnCodes, name: impl Fn(&OwnCode) -> Option<String>) -> Vec<String> {
    let mut known: Vec<String> = own.codes.iter().filter_map(name).collect();
    known.sort();
    known.dedup();
    known
}

fn is_known(what: &str, asked: &[String], known: &[String]) -> Result<(), Failure> {
    let Some(unknown) = asked.iter().find(|asked| !known.contains(asked)) else { return Ok(()) };
    let help = match known {
        [] => "this workspace has none".to_owned(),
        known => format!("choose from `{}`", known.join("`, `")),
    };
    Err(Failure::usage(&format!("no {what} is named `{unknown}`"), &help))
}

/// Whether a file holds the text.
fn compare(
    path: &Path,
    text: &str,
    target: Target,
    session: &mut Session<'_>,
) -> Result<Exit, Failure> {
    let name = path.display();
    let there = fs::read_to_string(session.cwd.join(path)).map_err(|error| {
        Failure::usage(
            &format!("`{name}` cannot be read: {error}"),
            "run it without `--check` first",
        )
    })?;
    // Git may have changed the ends of the lines.
    let there = there.replace("\r\n", "\n");
    if there == text {
        print(&format!("{name} is up to date\n"), session)?;
        return Ok(Exit::Clean);
    }
    let same = there.lines().zip(text.lines()).take_while(|(left, right)| left == right).count();
    session.stdout.flush()?;
    writeln!(
        session.stderr,
        "error: `{name}` is out of date from line {}\n\
         help: run the command without `--check` to write the {} again",
        same + 1,
        target.name(),
    )?;
    Ok(Exit::Findings)
}
