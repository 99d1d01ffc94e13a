//! The pages of the codes that a workspace defines.

use std::collections::HashMap;

use askama::Template;
use wsclose_core::CloseCode;
use wsclose_core::explain::{Explanation, Language};

use super::code::Subject;
use super::frame::{Frame, Link, Part, Section};
use super::html::{self, Html};
use super::samples::{Syntax, samples};
use super::{File, Row};
use crate::application::{OwnCode, Spot};
use crate::commands::own_explanation;

/// A code of the workspace with its page.
#[derive(Debug)]
pub(crate) struct Own<'a> {
    pub(crate) code: &'a OwnCode,
    /// Its page, from the folder of the language.
    pub(crate) path: String,
}

impl<'a> Own<'a> {
    /// Gives each code a page. Two codes may have the same number and name, in two packages.
    pub(crate) fn all(codes: &'a [OwnCode]) -> Vec<Own<'a>> {
        let mut seen: HashMap<String, usize> = HashMap::new();
        let own = |code: &'a OwnCode| {
            let number = code.definition.number.map(|number| format!("{number}-"));
            let name = code.definition.name.to_ascii_lowercase();
            let name = name.replace(|letter: char| !letter.is_ascii_alphanumeric(), "-");
            let name = format!("{}{name}", number.unwrap_or_default());
            let count = seen.entry(name.clone()).or_default();
            *count += 1;
            let name = if *count == 1 { name } else { format!("{name}-{count}") };
            Own { code, path: format!("application/{name}.html") }
        };
        codes.iter().map(own).collect()
    }

    /// The number and the name.
    pub(crate) fn title(&self) -> String {
        self.numbered(&self.code.definition.name)
    }

    /// The same with the enum of the name, for lists of many codes.
    fn path_title(&self) -> String {
        self.numbered(&self.code.definition.path())
    }

    fn numbered(&self, name: &str) -> String {
        match self.code.definition.number {
            Some(number) => format!("{number} {name}"),
            None => name.to_owned(),
        }
    }

    /// Its row in the table of the first page.
    pub(super) fn row(&self, frame: &Frame<'_>) -> Row {
        let shipped = |place: &&Spot| !place.test;
        Row {
            href: frame.to(&self.path),
            title: frame.html(&self.path_title()),
            text: frame.own_text(&self.code.definition.description.meaning),
            sender: "own",
            sent_by: places(self.code.sent.iter().filter(shipped), frame),
        }
    }
}

#[derive(Template)]
#[template(path = "own.html")]
struct Page<'a> {
    frame: Frame<'a>,
    title: Html,
    description: Html,
    advice: Option<Html>,
    sections: Vec<Part<&'static str, Html>>,
    facts: Vec<Part<&'static str, Html>>,
    samples: Vec<super::code::Sample>,
    previous: Option<Link>,
    next: Option<Link>,
}

/// The page of the code at a position.
pub(super) fn page(all: &[Own<'_>], at: usize, language: Language) -> askama::Result<Option<File>> {
    let Some(own) = all.get(at) else { return Ok(None) };
    let title = own.title();
    let description = &own.code.definition.description.meaning;
    let frame = Frame::new(language, &own.path, Section::Codes, &title, description);
    let explanation = own_explanation(own.code).map(|it| it.in_language(language));
    let link = |at: usize| {
        let other = all.get(at)?;
        Some(Link { href: frame.to(&other.path), title: frame.html(&other.title()) })
    };
    let sections = explanation.into_iter().flat_map(Explanation::sections);
    let page = Page {
        title: frame.html(&title),
        description: frame.own_text(description),
        advice: explanation.map(|it| frame.own_text(&it.advice().to_string())),
        sections: sections
            .map(|it| Part { label: it.label, content: frame.own_text(it.value) })
            .collect(),
        facts: facts(own.code, &frame),
        samples: own.code.definition.number.map_or_else(Vec::new, |number| {
            let all = samples(CloseCode::new(number), &own.code.definition.name);
            // A front end has no enum to name the code by, and few applications close from there.
            let script = all.into_iter().filter(|it| it.syntax == Syntax::JavaScript && !it.sends);
            script.map(|it| super::code::Sample::new(&it, &frame)).collect()
        }),
        previous: at.checked_sub(1).and_then(link),
        next: link(at + 1),
        frame: frame.clone(),
    };
    frame.file(&page).map(Some)
}

fn facts(own: &OwnCode, frame: &Frame<'_>) -> Vec<Part<&'static str, Html>> {
    let (words, label) = (frame.words, &frame.texts.label);
    let explanation = own_explanation(own).map(|it| it.in_language(frame.language));
    let mut facts: Vec<_> = explanation
        .into_iter()
        .flat_map(Explanation::facts)
        .map(|fact| Part { label: fact.label, content: frame.own_text(&fact.value.to_string()) })
        .collect();
    let said = &own.definition.description.reason;
    if !said.is_empty() {
        facts.push(Part { label: words.reason, content: html::code(said) });
    }
    facts.push(Part { label: words.in_rust, content: html::code(&own.definition.path()) });
    facts.push(Part { label: words.package, content: html::code(&own.package) });
    facts.push(Part { label: words.defined_in, content: places([&own.defined], frame) });
    facts.push(Part { label: words.sent_in, content: places(&own.sent, frame) });
    facts.push(Part { label: words.matched_in, content: places(&own.matched, frame) });
    if let Some(subject) = own.definition.number.map(Subject::of) {
        let (href, title) = (frame.to(&subject.path()), subject.title(frame.language));
        let content = html::inner_link(&frame.html(&title), &href);
        facts.push(Part { label: label.reference, content });
    }
    facts
}

/// Places in the source, one after the other.
fn places<'s>(places: impl IntoIterator<Item = &'s Spot>, frame: &Frame<'_>) -> Html {
    let words = frame.words;
    let (open, close) = frame.texts.marks.parentheses;
    let place = |place: &Spot| {
        let code = html::code(&format!("{}:{}", place.path, place.line));
        let test = frame.html(&format!("{open}{}{close}", words.in_test));
        if place.test { html::joined([code, test], "") } else { code }
    };
    let mut places = places.into_iter().map(place).peekable();
    match places.peek() {
        Some(_) => html::joined(places, frame.texts.marks.comma),
        None => frame.html(words.nowhere),
    }
}
