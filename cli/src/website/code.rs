//! The page of a code or range.

use askama::Template;
use wsclose_core::__private::{Texts, words};
use wsclose_core::catalogue::{ENTRIES, Entry, RANGES, Range};
use wsclose_core::explain::{Explanation, Language};
use wsclose_core::{BrowserCode, CloseCode, SendCode, Status};

use super::frame::{Frame, Link, Part, Section};
use super::html::{self, Html};
use super::samples::{self, Syntax};
use super::{File, comparison, peers, rules, scenarios};
use crate::config::RuleSet;
use crate::scenarios::SCENARIOS;
use crate::search::messages_of;

/// What has a page.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Subject {
    Code(&'static Entry),
    Range(&'static Range),
}

impl Subject {
    /// The codes, then the ranges.
    pub(crate) fn all() -> impl Iterator<Item = Subject> {
        ENTRIES.iter().map(Subject::Code).chain(RANGES.iter().map(Subject::Range))
    }

    /// The code with this number, or the range around it.
    pub(crate) fn of(number: u16) -> Subject {
        let code = CloseCode::new(number);
        match code.entry() {
            Some(entry) => Subject::Code(entry),
            None => Subject::Range(code.range()),
        }
    }

    /// Its page, from the folder of the language.
    pub(crate) fn path(self) -> String {
        match self {
            Subject::Code(entry) => path(entry.code),
            Subject::Range(range) => format!("ranges/{}-{}.html", range.first, range.last),
        }
    }

    /// The first and the last number.
    pub(crate) fn numbers(self) -> (u16, u16) {
        match self {
            Subject::Code(entry) => (entry.code.get(), entry.code.get()),
            Subject::Range(range) => (range.first, range.last),
        }
    }

    /// Of a range, the explanation of any of its codes that are not registered.
    pub(crate) fn explain(self, language: Language) -> Explanation<'static> {
        let code = match self {
            Subject::Code(entry) => entry.code,
            // A range ends with a number that is not registered; a test sees to it.
            Subject::Range(range) => CloseCode::from(range.last),
        };
        code.explain().in_language(language)
    }

    /// Every name that it is known by, in English.
    pub(crate) fn names(self) -> Vec<&'static str> {
        match self {
            Subject::Code(entry) => [entry.title, entry.name, entry.registry_name]
                .into_iter()
                .chain(entry.aliases.iter().copied())
                .collect(),
            Subject::Range(range) => vec![range.title],
        }
    }

    pub(crate) fn title(self, language: Language) -> String {
        let explanation = self.explain(language);
        match self {
            Subject::Code(_) => explanation.title().to_string(),
            Subject::Range(range) => {
                let name = format!("{}–{} {}", range.first, range.last, range.title);
                match words(explanation).gloss {
                    "" => name,
                    gloss => {
                        let (open, close) = Texts::of(language).marks.parentheses;
                        format!("{name}{open}{gloss}{close}")
                    }
                }
            }
        }
    }
}

impl Subject {
    /// A text about a range, with the range in place of the number that represents it.
    pub(crate) fn in_full(self, text: &str) -> String {
        match self {
            Subject::Code(_) => text.to_owned(),
            Subject::Range(range) => {
                // The number comes before all others in every language; a test sees to it.
                let range_in_full = format!("{}–{}", range.first, range.last);
                text.replacen(&range.last.to_string(), &range_in_full, 1)
            }
        }
    }
}

/// The page of a code, from the folder of the language.
pub(super) fn path(code: CloseCode) -> String {
    format!("codes/{}.html", code.get())
}

#[derive(Template)]
#[template(path = "code.html")]
struct Page<'a> {
    frame: Frame<'a>,
    title: Html,
    description: Html,
    /// May it be sent?
    sent: bool,
    advice: Html,
    sections: Vec<Part<&'static str, Html>>,
    samples: Vec<Sample>,
    facts: Vec<Part<&'static str, Html>>,
    /// What software prints, each with that software.
    messages: Vec<Part<Html, Html>>,
    problems: Vec<Link>,
    /// The rules that are about the code.
    rules: Vec<Link>,
    peers: Vec<Part<&'static str, Vec<peers::Verdict>>>,
    /// The registered codes in a range.
    inside: Vec<Link>,
    /// Comparisons with codes that people confuse with this one, and with all codes.
    confused: Vec<Link>,
    pairs: Vec<Link>,
    /// The previous and the next page, in the order of the first page.
    previous: Option<Link>,
    next: Option<Link>,
}

/// Code for a library.
pub(super) struct Sample {
    pub(super) title: Html,
    pub(super) text: Html,
    /// For the script that tests the site.
    pub(super) sends: bool,
}

impl Sample {
    pub(super) fn new(sample: &samples::Sample, frame: &Frame<'_>) -> Sample {
        let words = frame.words;
        let role = peers::role(sample.role, words);
        let action = if sample.sends { words.sample_sends } else { words.sample_receives };
        let (open, close) = frame.texts.marks.parentheses;
        let colon = frame.texts.marks.colon;
        let syntax = match sample.syntax {
            Syntax::Rust => "rust",
            Syntax::JavaScript => "js",
        };
        Sample {
            title: frame.html(&format!("{}{open}{role}{close}{colon}{action}", sample.library)),
            text: html::block(&sample.text, syntax),
            sends: sample.sends,
        }
    }
}

/// The samples for a code. Of the ranges, only that for private use has any: the others are not for
/// the codes of an application.
fn samples_of(subject: Subject, frame: &Frame<'_>) -> Vec<Sample> {
    let (code, title) = match subject {
        Subject::Code(entry) => (entry.code, entry.title),
        Subject::Range(range) if range.status == Status::PrivateUse => {
            (CloseCode::new(range.first), range.title)
        }
        Subject::Range(_) => return Vec::new(),
    };
    samples::samples(code, title).iter().map(|sample| Sample::new(sample, frame)).collect()
}

pub(super) fn page(subject: Subject, rules: &RuleSet, language: Language) -> askama::Result<File> {
    let explanation = subject.explain(language);
    let (path, title) = (subject.path(), subject.title(language));
    let description = explanation.description();
    let frame = Frame::new(language, &path, Section::Codes, &title, description);
    let (confused, pairs) = pairs(subject, &frame);
    let [previous, next] = beside(subject, &frame);
    let page = Page {
        title: frame.html(&title),
        description: frame.prose(description),
        sent: explanation.code().is_receivable(),
        advice: frame.prose(&subject.in_full(&explanation.advice().to_string())),
        sections: explanation
            .sections()
            .map(|section| Part { label: section.label, content: frame.prose(section.value) })
            .collect(),
        samples: samples_of(subject, &frame),
        facts: facts(subject, explanation, &frame),
        rules: rules::about(subject, rules, &frame),
        messages: messages(subject, &frame),
        problems: problems(subject, &frame),
        peers: peers::of(subject, &frame),
        inside: inside(subject, &frame),
        confused,
        pairs,
        previous,
        next,
        frame: frame.clone(),
    };
    frame.file(&page)
}

fn facts(
    subject: Subject,
    explanation: Explanation<'_>,
    frame: &Frame<'_>,
) -> Vec<Part<&'static str, Html>> {
    let (words, label, comma) = (frame.words, &frame.texts.label, frame.texts.marks.comma);
    let mut facts: Vec<_> = explanation
        .facts()
        // It has a part of the page to itself.
        .filter(|fact| fact.label != label.peers)
        .map(|fact| Part { label: fact.label, content: frame.html(&fact.value.to_string()) })
        .collect();
    if let Subject::Code(entry) = subject {
        let names = std::iter::once(entry.registry_name).chain(entry.aliases.iter().copied());
        let names: Vec<&str> = names.filter(|name| *name != entry.title).collect();
        if !names.is_empty() {
            let names = names.into_iter().map(|name| frame.html(name));
            facts.push(Part { label: words.other_names, content: html::joined(names, comma) });
        }
        let code = in_rust(entry).into_iter().map(|code| html::code(&code));
        facts.push(Part { label: words.in_rust, content: html::joined(code, comma) });
    }
    let symptoms = wsclose_core::__private::words(explanation).symptoms;
    facts.push(Part { label: words.symptoms, content: frame.html(symptoms) });
    let reference = explanation.reference();
    let reference = html::link(&frame.html(reference.title), reference.url);
    facts.push(Part { label: label.reference, content: reference });
    facts
}

/// What software prints when a connection ends for this reason.
fn messages(subject: Subject, frame: &Frame<'_>) -> Vec<Part<Html, Html>> {
    let (first, last) = subject.numbers();
    messages_of(first, last)
        .map(|message| Part {
            label: html::code(message.text),
            content: html::link(&frame.html(message.printed_by), message.source),
        })
        .collect()
}

/// Links to the problems in which one sees a code.
fn problems(subject: Subject, frame: &Frame<'_>) -> Vec<Link> {
    let Subject::Code(entry) = subject else { return Vec::new() };
    let about = SCENARIOS.iter().filter(|scenario| scenario.code == entry.code);
    about.map(|scenario| scenarios::link(scenario, frame)).collect()
}

/// How it is written with this project's crate.
fn in_rust(entry: &Entry) -> Vec<String> {
    let (number, name) = (entry.code.get(), entry.name);
    let mut out = vec![format!("close_code!({number})"), format!("CloseCode::{name}")];
    if SendCode::new(number).is_ok() {
        out.push(format!("close_code!(send {number})"));
        out.push(format!("SendCode::{name}"));
    }
    if BrowserCode::new(number).is_ok() {
        out.push(format!("BrowserCode::{name}"));
    }
    out
}

/// Links to the registered codes in a range.
fn inside(subject: Subject, frame: &Frame<'_>) -> Vec<Link> {
    let Subject::Range(range) = subject else { return Vec::new() };
    let codes = ENTRIES.iter().map(|entry| entry.code);
    let codes = codes.filter(|code| (range.first..=range.last).contains(&code.get()));
    codes
        .map(|code| Link { href: frame.to(&path(code)), title: frame.html(&code.to_string()) })
        .collect()
}

/// Links to the previous and the next page of a subject.
fn beside(subject: Subject, frame: &Frame<'_>) -> [Option<Link>; 2] {
    let here = subject.path();
    let link = |other: Option<Subject>| {
        let other = other?;
        let title = frame.html(&other.title(frame.language));
        Some(Link { href: frame.to(&other.path()), title })
    };
    let before = Subject::all().take_while(|other| other.path() != here).last();
    let behind = Subject::all().skip_while(|other| other.path() != here).nth(1);
    [link(before), link(behind)]
}

/// Links to the comparisons of a code: those with codes that people confuse with it, and all.
fn pairs(subject: Subject, frame: &Frame<'_>) -> (Vec<Link>, Vec<Link>) {
    let Subject::Code(entry) = subject else { return (Vec::new(), Vec::new()) };
    let others = || ENTRIES.iter().map(|other| other.code).filter(|other| *other != entry.code);
    let link = |other: CloseCode| {
        let (left, right) = comparison::ordered(entry.code, other);
        Link {
            href: frame.to(&comparison::path(left, right)),
            title: frame.html(&other.to_string()),
        }
    };
    let is_confused = |other: &CloseCode| {
        let (left, right) = comparison::ordered(entry.code, *other);
        comparison::tips_the_scale(left, right, frame.texts).is_some()
    };
    (others().filter(is_confused).map(link).collect(), others().map(link).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_number_that_stands_for_a_range_is_not_registered() {
        for range in RANGES {
            assert_eq!(CloseCode::from(range.last).entry(), None, "{}", range.title);
        }
    }

    #[test]
    fn the_advice_on_a_range_names_the_range() {
        for &language in Language::ALL {
            for range in RANGES {
                let subject = Subject::Range(range);
                let advice = subject.in_full(&subject.explain(language).advice().to_string());
                let named = format!("{}–{}", range.first, range.last);
                assert_eq!(advice.matches(&named).count(), 1, "{advice}");
                let number = advice.find(|letter: char| letter.is_ascii_digit()).unwrap();
                assert_eq!(advice.find(&named), Some(number), "{advice}");
            }
        }
    }
}
