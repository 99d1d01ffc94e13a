//! What the search box finds, as a script: a page that is opened from a disk may load one, but may
//! not read data.

use serde::Serialize;
use wsclose_core::explain::Language;

use super::application::Own;
use super::{File, html};
use crate::config::RuleSet;
use crate::search::{Index, Page};

/// How a page is listed among the results.
#[derive(Serialize)]
struct Entry {
    href: String,
    title: String,
    description: String,
}

/// The data of the search: `pages` and the index have the same order.
#[derive(Serialize)]
struct Data<'a> {
    pages: Vec<Entry>,
    #[serde(flatten)]
    index: &'a Index<'a>,
}

/// The script of a language.
pub(super) fn script(
    language: Language,
    rules: &RuleSet,
    application: &[Own<'_>],
) -> askama::Result<File> {
    let index = Index::new(language, rules, application);
    let pages = index.pages.iter().map(|&page| entry(page, language)).collect();
    let data = Data { pages, index: &index };
    let json = serde_json::to_string(&data).map_err(askama::Error::custom)?;
    let path = format!("{}/search.js", language.tag());
    Ok(File { path, content: format!("const wscloseIndex = {json};\n") })
}

fn entry(page: Page<'_>, language: Language) -> Entry {
    Entry {
        href: page.path(),
        title: html::plain(&page.title(language), language),
        description: html::plain(&page.description(language), language),
    }
}
