//! The pages about the rules of the lint. Their text is English in every language.

use askama::Template;
use wsclose_core::CloseCode;
use wsclose_core::explain::Language;

use super::code::Subject;
use super::frame::{Frame, Link, Section};
use super::html::{self, Html};
use super::{File, peers};
use crate::commands::summary;
use crate::config::{RuleInfo, RuleSet};
use crate::text::unindented;

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
pub(super) fn index(rules: &RuleSet, language: Language) -> askama::Result<File> {
    let words = super::words::Words::of(language);
    let (title, introduction) = (words.rules, words.rules_introduction);
    let frame = Frame::new(language, "rules/index.html", Section::Rules, title, introduction);
    let rules = rules
        .all()
        .iter()
        .map(|rule| Row {
            href: frame.to(&path(rule)),
            name: rule.name,
            level: rule.level.name(),
            summary: html::linked(&summary(rule.documentation), Language::English, &|number| {
                frame.page_of(number)
            }),
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
    /// The codes and the implementations that it is about.
    codes: Vec<Link>,
    peers: Vec<Link>,
}

pub(super) fn page(rule: &RuleInfo, language: Language) -> askama::Result<File> {
    let (path, summary) = (path(rule), summary(rule.documentation));
    let frame = Frame::new(language, &path, Section::Rules, rule.name, &summary);
    let text = text(rule);
    let codes = Subject::all().filter(|subject| is_about(&text, *subject)).map(|subject| Link {
        href: frame.to(&subject.path()),
        title: frame.html(&subject.title(language)),
    });
    frame.file(&Page {
        name: rule.name,
        level: rule.level.name(),
        codes: codes.collect(),
        peers: peers::mentioned(&text, &frame),
        documentation: html::article(&text, Language::English, &|number| frame.page_of(number)),
        frame: frame.clone(),
    })
}

/// Links to the rules that are about a code or range.
pub(super) fn about(subject: Subject, rules: &RuleSet, frame: &Frame<'_>) -> Vec<Link> {
    let rules = rules.all().iter().filter(|rule| is_about(&text(rule), subject));
    rules.map(|rule| Link { href: frame.to(&path(rule)), title: html::code(rule.name) }).collect()
}

/// Whether a text mentions a code, or the first number of a range.
fn is_about(text: &str, subject: Subject) -> bool {
    let (first, _) = subject.numbers();
    html::numbers(text).into_iter().any(|number| match subject {
        Subject::Code(_) => number == first,
        Subject::Range(_) => number == first && CloseCode::new(number).entry().is_none(),
    })
}

fn text(rule: &RuleInfo) -> String {
    unindented(rule.documentation).collect::<Vec<_>>().join("\n")
}

fn path(rule: &RuleInfo) -> String {
    format!("rules/{}.html", rule.name)
}
