//! `cargo wsclose site`.

use super::{export, own, print};
use crate::application::OwnCodes;
use crate::args::Site;
use crate::config::RuleSet;
use crate::failure::{Exit, Failure};
use crate::session::Session;
use crate::website;

pub(super) fn run(options: &Site, session: &mut Session<'_>) -> Result<Exit, Failure> {
    let Site { out, base_url, package, registered_only } = options;
    let rules = RuleSet::new(session.lint.rules);
    let mut own = if *registered_only {
        OwnCodes::default()
    } else {
        OwnCodes::from_root(&session.cwd, &rules)
    };
    own::report(&mut own, session)?;
    export::are_packages(package, &own)?;
    own.codes.retain(|code| package.is_empty() || package.contains(&code.package));
    let files = website::files(&rules, &website::Own::all(&own.codes))
        .map_err(|error| Failure::usage(&format!("the site cannot be made: {error}"), ""))?;
    let files = match base_url {
        Some(base) => website::with_addresses(files, base),
        None => files,
    };
    website::write(&session.cwd.join(out), &files).map_err(|problem| {
        Failure::usage(&format!("the site cannot be written: {problem}"), problem.help())
    })?;
    let pages = files.iter().filter(|file| file.is_page()).count();
    let first = out.join("index.html");
    print(&format!("wrote {pages} pages; the first is {}\n", first.display()), session)
}
