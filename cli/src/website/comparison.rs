//! The page of each pair of codes, and the list of all pairs.

use askama::Template;
use wsclose_core::__private::Texts;
use wsclose_core::CloseCode;
use wsclose_core::catalogue::ENTRIES;
use wsclose_core::explain::Language;

use super::frame::{Card, Frame, Link, Part, Section};
use super::html::{self, Html};
use super::words::Words;
use super::{File, code};

/// Every pair of registered codes, the smaller first.
pub(super) fn pairs() -> impl Iterator<Item = (CloseCode, CloseCode)> {
    let codes = || ENTRIES.iter().map(|entry| entry.code);
    codes().flat_map(move |left| {
        codes().filter(move |right| left < *right).map(move |right| (left, right))
    })
}

/// Two codes, the smaller first.
pub(super) fn ordered(a: CloseCode, b: CloseCode) -> (CloseCode, CloseCode) {
    if a < b { (a, b) } else { (b, a) }
}

/// The page of a pair, from the folder of the language.
pub(super) fn path(left: CloseCode, right: CloseCode) -> String {
    format!("compare/{}-{}.html", left.get(), right.get())
}

/// The sentence for a pair that people confuse.
pub(super) fn tips_the_scale(
    left: CloseCode,
    right: CloseCode,
    texts: &'static Texts,
) -> Option<&'static str> {
    texts.pairs.of((left.get(), right.get()))
}

#[derive(Template)]
#[template(path = "comparison.html")]
struct Page<'a> {
    frame: Frame<'a>,
    title: Html,
    introduction: Html,
    sides: [Side; 2],
    differences: Vec<Part<&'static str, [Html; 2]>>,
    neither: Option<Html>,
    advice: [Html; 2],
    references: Vec<Html>,
}

/// One of the two codes.
struct Side {
    number: u16,
    href: String,
    title: Html,
    description: Html,
    sections: Vec<Part<&'static str, Html>>,
}

pub(super) fn page(left: CloseCode, right: CloseCode, language: Language) -> askama::Result<File> {
    let comparison = left.compare(right).in_language(language);
    let (path, title) = (path(left, right), comparison.title().to_string());
    let introduction = comparison.introduction().to_string();
    let frame = Frame::new(language, &path, Section::Comparisons, &title, &introduction);
    let page = Page {
        title: frame.html(&title),
        introduction: frame.prose(&introduction),
        sides: comparison.sides().map(|side| Side {
            number: side.code().get(),
            href: frame.to(&code::path(side.code())),
            title: frame.html(&side.title().to_string()),
            description: frame.prose(side.description()),
            sections: side
                .sections()
                .map(|section| Part { label: section.label, content: frame.prose(section.value) })
                .collect(),
        }),
        differences: comparison
            .differences()
            .map(|difference| Part {
                label: difference.label,
                content: difference.value.map(|value| frame.html(&value.to_string())),
            })
            .collect(),
        neither: comparison.use_neither().map(|text| frame.prose(text)),
        advice: comparison.sides().map(|side| frame.prose(&side.advice().to_string())),
        references: comparison
            .references()
            .map(|reference| html::link(&frame.html(reference.title), reference.url))
            .collect(),
        frame: frame.clone(),
    };
    frame.file(&page)
}

#[derive(Template)]
#[template(path = "comparisons.html")]
struct Index<'a> {
    frame: Frame<'a>,
    confused: Vec<Card>,
    all: Vec<Part<Html, Vec<Link>>>,
}

/// All pairs.
pub(super) fn index(language: Language) -> askama::Result<File> {
    let texts = Texts::of(language);
    let words = Words::of(language);
    let (title, introduction) = (words.comparisons, words.comparisons_introduction);
    let frame =
        Frame::new(language, "compare/index.html", Section::Comparisons, title, introduction);
    let confused = pairs()
        .filter_map(|(left, right)| {
            Some(Card {
                href: frame.to(&path(left, right)),
                title: frame.html(&format!("{} / {}", left.get(), right.get())),
                text: frame.html(tips_the_scale(left, right, texts)?),
            })
        })
        .collect();
    let all = ENTRIES.iter().map(|entry| entry.code).map(|code| {
        let with_it = pairs().filter(|&(left, _)| left == code).map(|(left, right)| Link {
            href: frame.to(&path(left, right)),
            title: frame.html(&format!("{} / {}", left.get(), right.get())),
        });
        let label = frame.html(&code.explain().in_language(language).title().to_string());
        Part { label, content: with_it.collect::<Vec<_>>() }
    });
    // The last code is paired with all others already.
    let all = all.filter(|part| !part.content.is_empty()).collect();
    frame.file(&Index { confused, all, frame: frame.clone() })
}
