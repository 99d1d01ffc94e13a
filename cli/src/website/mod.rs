//! The site: what `cargo wsclose site` writes, from the catalogue and the codes of the workspace.

mod application;
mod code;
mod comparison;
mod folder;
mod frame;
mod highlight;
mod html;
pub(crate) mod peers;
mod rules;
mod samples;
mod scenarios;
mod search;
pub(crate) mod words;

use std::fmt::Write as _;
use std::path::Path;

use askama::Template;
use wsclose_core::Role;
use wsclose_core::catalogue::{ENTRIES, RANGES};
use wsclose_core::explain::Language;

use crate::config::RuleSet;
use crate::scenarios::SCENARIOS;

pub(crate) use folder::write;

pub(crate) use application::Own;
pub(crate) use code::Subject;
use frame::{Alternate, Frame, Section};
use html::Html;

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
pub(crate) fn files(rules: &RuleSet, own: &[Own<'_>]) -> askama::Result<Vec<File>> {
    let mut files = vec![
        File {
            path: "site.css".to_owned(),
            content: include_str!("../../templates/site.css").to_owned(),
        },
        File {
            path: "site.js".to_owned(),
            content: include_str!("../../templates/site.js").to_owned(),
        },
        File {
            path: "icon.svg".to_owned(),
            content: include_str!("../../templates/icon.svg").to_owned(),
        },
        root()?,
    ];
    for &language in Language::ALL {
        files.push(home(own, language)?);
        files.push(search::script(language, rules, own)?);
        for at in 0..own.len() {
            files.extend(application::page(own, at, language)?);
        }
        for subject in Subject::all() {
            files.push(code::page(subject, rules, language)?);
        }
        for (left, right) in comparison::pairs() {
            files.push(comparison::page(left, right, language)?);
        }
        files.push(comparison::index(language)?);
        files.push(peers::page(language)?);
        files.push(rules::index(rules, language)?);
        for rule in rules.all() {
            files.push(rules::page(rule, language)?);
        }
        files.push(scenarios::index(language)?);
        for scenario in SCENARIOS {
            files.push(scenarios::page(scenario, language)?);
        }
    }
    Ok(files)
}

/// Names the address of each page in it and in a sitemap. Without an address the site can be
/// anywhere.
pub(crate) fn with_addresses(mut files: Vec<File>, base: &BaseUrl) -> Vec<File> {
    let mut sitemap = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n",
    );
    for page in files.iter_mut().filter(|file| file.is_page()) {
        let address = base.of(&page.path);
        let link = format!("<link rel=\"canonical\" href=\"{address}\">\n</head>");
        page.content = page.content.replacen("</head>", &link, 1);
        // Writing to a string does not fail.
        writeln!(sitemap, "<url><loc>{address}</loc></url>").ok();
    }
    sitemap.push_str("</urlset>\n");
    files.push(File { path: "sitemap.xml".to_owned(), content: sitemap });
    files
}

/// Where a site will be published: an `http` or `https` URL that ends with a slash.
#[derive(Clone, Debug)]
pub(crate) struct BaseUrl(String);

impl BaseUrl {
    fn of(&self, path: &str) -> String {
        // A server gives the index for its folder.
        format!("{}{}", self.0, path.strip_suffix("index.html").unwrap_or(path))
    }
}

impl std::str::FromStr for BaseUrl {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<BaseUrl, &'static str> {
        let rest = text.strip_prefix("https://").or(text.strip_prefix("http://"));
        let Some(rest) = rest.filter(|rest| !rest.is_empty() && !rest.starts_with('/')) else {
            return Err("expected a URL such as https://example.com/codes/");
        };
        let is_plain =
            |letter: char| letter.is_ascii_alphanumeric() || "-._~/:%[]@".contains(letter);
        if !rest.chars().all(is_plain) {
            return Err("expected a URL without a query, a fragment, or spaces");
        }
        Ok(BaseUrl(format!("{}/", text.trim_end_matches('/'))))
    }
}

/// The data of the search in a language.
#[cfg(test)]
pub(crate) fn search_script(language: Language, rules: &RuleSet) -> String {
    search::script(language, rules, &[]).unwrap().content
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
    own: Vec<Row>,
    codes: Vec<Row>,
    ranges: Vec<Row>,
}

/// A code or range in a table of the first page.
struct Row {
    href: String,
    title: Html,
    text: Html,
    /// Who sends it, for the style sheet: `nobody`, `browser`, or `program`; `own` for a code of the
    /// workspace.
    sender: &'static str,
    /// Who sends it, or where.
    sent_by: Html,
}

/// The first page of a language.
fn home(own: &[Own<'_>], language: Language) -> askama::Result<File> {
    let words = words::Words::of(language);
    let frame = Frame::new(language, "index.html", Section::Codes, words.title, words.introduction);
    let row = |subject: Subject| {
        let explanation = subject.explain(language);
        let label = frame.texts.label.sent_by;
        let sent_by = explanation.facts().find(|fact| fact.label == label);
        let code = explanation.code();
        Row {
            href: frame.to(&subject.path()),
            title: frame.html(&subject.title(language)),
            text: frame.html(explanation.description()),
            sender: if !code.is_sendable() {
                "nobody"
            } else if code.check_send(Role::Browser).is_ok() {
                "browser"
            } else {
                "program"
            },
            sent_by: frame.html(&sent_by.map(|fact| fact.value.to_string()).unwrap_or_default()),
        }
    };
    let codes = ENTRIES.iter().map(|entry| row(Subject::Code(entry))).collect();
    let ranges = RANGES.iter().map(|range| row(Subject::Range(range))).collect();
    let own = own.iter().map(|own| own.row(&frame)).collect();
    frame.file(&Home { own, codes, ranges, frame: frame.clone() })
}
