//! The pages about the rules of the lint. Their text is English in every language.

use askama::Template;
use wsclose_core::explain::Language;
use wsclose_lint::rules::Rule;

use super::File;
use super::frame::{Frame, Section};
use super::html::{self, Html};
use crate::commands::summary;

#[derive(Template)]
#[template(path = "rules.html")]
struct Index<'a> {
    frame: Frame<'a>,
    rules: Vec<Row>,
}

struct Row {
    href: String,
    name: &'static str,
    level: &'static str,
    summary: Html,
}

/// All rules.
pub(super) fn index(rules: &[&'static Rule], language: Language) -> askama::Result<File> {
    let words = super::words::Words::of(language);
    let (title, introduction) = (words.rules, words.rules_introduction);
    let frame = Frame::new(language, "rules/index.html", Section::Rules, title, introduction);
    let rules = rules
        .iter()
        .map(|rule| Row {
            href: frame.to(&path(rule)),
            name: rule.name,
            level: rule.level.name(),
            summary: html::inline(&summary(rule.documentation), Language::English),
        })
        .collect();
    frame.file(&Index { rules, frame: frame.clone() })
}

#[derive(Template)]
#[template(path = "rule.html")]
struct Page<'a> {
    frame: Frame<'a>,
    name: &'static str,
    level: &'static str,
    documentation: Html,
}

pub(super) fn page(rule: &'static Rule, language: Language) -> askama::Result<File> {
    let (path, summary) = (path(rule), summary(rule.documentation));
    let frame = Frame::new(language, &path, Section::Rules, rule.name, &summary);
    frame.file(&Page {
        name: rule.name,
        level: rule.level.name(),
        documentation: html::documentation(rule.documentation),
        frame: frame.clone(),
    })
}

fn path(rule: &Rule) -> String {
    format!("rules/{}.html", rule.name)
}
