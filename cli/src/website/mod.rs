//! The site: what `cargo wsclose site` writes, from the catalogue alone.

mod code;
mod comparison;
mod folder;
mod frame;
mod html;
mod peers;
mod rules;
mod scenarios;
mod search;
pub(crate) mod words;

use std::path::Path;

use askama::Template;
use wsclose_core::catalogue::{ENTRIES, RANGES};
use wsclose_core::explain::Language;
use wsclose_lint::rules::Rule;

use crate::scenarios::SCENARIOS;

pub(crate) use folder::write;

pub(crate) use code::Subject;
use frame::{Alternate, Card, Frame, Section};

/// A file of the site.
#[derive(Debug)]
pub(crate) struct File {
    /// From the folder of the site, with `/`.
    pub(crate) path: String,
    pub(crate) content: String,
}

impl File {
    /// Is it one that a reader opens?
    pub(crate) fn is_page(&self) -> bool {
        Path::new(&self.path).extension().is_some_and(|extension| extension == "html")
    }
}

/// Every file of the site, in no order.
pub(crate) fn files(rules: &[&'static Rule]) -> askama::Result<Vec<File>> {
    let mut files = vec![
        File {
            path: "site.css".to_owned(),
            content: include_str!("../../templates/site.css").to_owned(),
        },
        File {
            path: "site.js".to_owned(),
            content: include_str!("../../templates/site.js").to_owned(),
        },
        root()?,
    ];
    for &language in Language::ALL {
        files.push(home(language)?);
        files.push(search::index(language)?);
        for subject in Subject::all() {
            files.push(code::page(subject, language)?);
        }
        for (left, right) in comparison::pairs() {
            files.push(comparison::page(left, right, language)?);
        }
        files.push(comparison::index(language)?);
        files.push(peers::page(language)?);
        files.push(rules::index(rules, language)?);
        for rule in rules {
            files.push(rules::page(rule, language)?);
        }
        files.push(scenarios::index(language)?);
        for scenario in SCENARIOS {
            files.push(scenarios::page(scenario, language)?);
        }
    }
    Ok(files)
}

/// The data of the search in a language.
#[cfg(test)]
pub(crate) fn search_script(language: Language) -> String {
    search::index(language).unwrap().content
}

#[derive(Template)]
#[template(path = "root.html")]
struct Root {
    title: &'static str,
    languages: Vec<Alternate>,
    default: String,
}

/// The first page, in no language yet.
fn root() -> askama::Result<File> {
    let english = Frame::new(Language::English, "index.html", Section::Codes, "", "");
    let page = Root {
        title: english.words.title,
        languages: Language::ALL
            .iter()
            .map(|&language| {
                Alternate::new(language, format!("{}/index.html", language.tag()), false)
            })
            .collect(),
        default: format!("{}/index.html", Language::default().tag()),
    };
    Ok(File { path: "index.html".to_owned(), content: page.render()? })
}

#[derive(Template)]
#[template(path = "home.html")]
struct Home<'a> {
    frame: Frame<'a>,
    codes: Vec<Card>,
    ranges: Vec<Card>,
}

/// The first page of a language.
fn home(language: Language) -> askama::Result<File> {
    let words = words::Words::of(language);
    let frame = Frame::new(language, "index.html", Section::Codes, words.title, words.introduction);
    let card = |subject: Subject| {
        let explanation = subject.explain(language);
        Card {
            href: frame.to(&subject.path()),
            title: frame.html(&subject.title(language)),
            text: frame.html(explanation.description()),
        }
    };
    let codes = ENTRIES.iter().map(|entry| card(Subject::Code(entry))).collect();
    let ranges = RANGES.iter().map(|range| card(Subject::Range(range))).collect();
    frame.file(&Home { codes, ranges, frame: frame.clone() })
}
