//! `cargo wsclose site`.

use std::path::Path;

use super::print;
use crate::failure::{Exit, Failure};
use crate::session::Session;
use crate::website;

pub(super) fn run(
    out: &Path,
    base: Option<&website::BaseUrl>,
    session: &mut Session<'_>,
) -> Result<Exit, Failure> {
    let files = website::files(session.lint.rules)
        .map_err(|error| Failure::usage(&format!("the site cannot be made: {error}"), ""))?;
    let files = match base {
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
