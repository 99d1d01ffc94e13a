//! The pages about problems: symptoms, likely causes, how to tell them apart, and the fix.

use askama::Template;
use wsclose_core::explain::Language;

use super::File;
use super::code;
use super::frame::{Frame, Link, Section};
use super::html::{self, Html};
use super::words::Words;
use crate::scenarios::{SCENARIOS, Scenario};

#[derive(Template)]
#[template(path = "scenarios.html")]
struct Index<'a> {
    frame: Frame<'a>,
    scenarios: Vec<Link>,
}

/// All problems.
pub(super) fn index(language: Language) -> askama::Result<File> {
    let words = Words::of(language);
    let (title, introduction) = (words.problems, words.problems_introduction);
    let frame = Frame::new(language, "problems/index.html", Section::Problems, title, introduction);
    let scenarios = SCENARIOS.iter().map(|scenario| link(scenario, &frame)).collect();
    frame.file(&Index { scenarios, frame: frame.clone() })
}

#[derive(Template)]
#[template(path = "scenario.html")]
struct Page<'a> {
    frame: Frame<'a>,
    title: Html,
    code: Link,
    body: Html,
    /// What `probe` reports for it.
    endings: Vec<Html>,
}

pub(super) fn page(scenario: &'static Scenario, language: Language) -> askama::Result<File> {
    let path = scenario.path();
    let title = scenario.title(language);
    let frame = Frame::new(language, &path, Section::Problems, title, title);
    let explanation = scenario.code.explain().in_language(language);
    let code = Link {
        href: frame.to(&code::path(scenario.code)),
        title: frame.html(&explanation.title().to_string()),
    };
    frame.file(&Page {
        title: frame.html(title),
        code,
        body: html::article(scenario.body(language), language, &|number| frame.page_of(number)),
        endings: scenario.endings().map(|ending| html::code(&ending.to_string())).collect(),
        frame: frame.clone(),
    })
}

/// A link to a problem.
pub(super) fn link(scenario: &'static Scenario, frame: &Frame<'_>) -> Link {
    let title = frame.html(scenario.title(frame.language));
    Link { href: frame.to(&scenario.path()), title }
}
