//! Texts as HTML.

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::fmt;

use askama::filters::HtmlSafe;
use pulldown_cmark::{CodeBlockKind, Event, Parser, Tag, TagEnd, html};
use wsclose_core::explain::{Direction, Language};

use super::highlight;
use crate::text::{isolated, runs};

/// HTML that is ready for use in a page.
#[derive(Clone, Debug, Default)]
pub(super) struct Html(String);

impl fmt::Display for Html {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl HtmlSafe for Html {}

/// A text of the catalogue, which contains no markup but code, for use in a paragraph. In a
/// language from right to left, what is written from left to right is isolated.
pub(super) fn inline(text: &str, language: Language) -> Html {
    linked(text, language, &|_| None)
}

/// Where the page of a code is, for the codes that a text mentions.
pub(super) type Pages<'p> = &'p dyn Fn(u16) -> Option<String>;

/// The same with links from the codes to their pages.
pub(super) fn linked(text: &str, language: Language, pages: Pages<'_>) -> Html {
    let mut events = Vec::new();
    for event in Parser::new(text) {
        match event {
            Event::Start(Tag::Paragraph) | Event::End(TagEnd::Paragraph) => {}
            event => push(event, language, pages, &mut events),
        }
    }
    let mut out = String::new();
    html::push_html(&mut out, events.into_iter());
    Html(out)
}

/// Adds a piece of running text, with code and what runs from left to right by itself.
fn push<'e>(event: Event<'e>, language: Language, pages: Pages<'_>, events: &mut Vec<Event<'e>>) {
    match event {
        Event::Code(code) => {
            events.push(Event::InlineHtml("<code dir=\"ltr\">".into()));
            events.push(Event::Text(code));
            events.push(Event::InlineHtml("</code>".into()));
        }
        Event::Text(text) if language.direction() == Direction::RightToLeft => {
            for (latin, run) in runs(&text) {
                if latin {
                    events.push(Event::InlineHtml("<bdi dir=\"ltr\">".into()));
                    link_codes(run, pages, events);
                    events.push(Event::InlineHtml("</bdi>".into()));
                } else {
                    events.push(Event::Text(run.to_owned().into()));
                }
            }
        }
        Event::Text(text) => link_codes(&text, pages, events),
        event => events.push(event),
    }
}

/// Adds a text with a link from each code that has a page. The ends of a range, such as 3000–3999, and
/// parts of other numbers are not codes.
fn link_codes(text: &str, pages: Pages<'_>, events: &mut Vec<Event<'_>>) {
    let is_digit = |letter: char| letter.is_ascii_digit();
    let joins =
        |letter: char| letter.is_alphanumeric() && letter.is_ascii() || "–-_".contains(letter);
    let mut rest = text;
    let mut before = String::new();
    while let Some(start) = rest.find(is_digit) {
        let (lead, tail) = rest.split_at(start);
        let (number, behind) =
            tail.split_at(tail.find(|letter| !is_digit(letter)).unwrap_or(tail.len()));
        before.push_str(lead);
        let alone = !before.ends_with(joins)
            && !behind.starts_with(joins)
            && !before.ends_with(['.', ','])
            && !is_decimal(behind);
        match number.parse().ok().filter(|_| alone).and_then(pages) {
            Some(page) => {
                events.push(Event::Text(std::mem::take(&mut before).into()));
                events.push(Event::InlineHtml(format!("<a href=\"{page}\">{number}</a>").into()));
            }
            None => before.push_str(number),
        }
        rest = behind;
    }
    before.push_str(rest);
    events.push(Event::Text(before.into()));
}

/// Whether a number continues after a mark, as in `1000.5` and `1,000`.
fn is_decimal(behind: &str) -> bool {
    let mut letters = behind.chars();
    matches!(letters.next(), Some('.' | ','))
        && letters.next().is_some_and(|it| it.is_ascii_digit())
}

/// The same where no markup is allowed: a title, an attribute.
pub(super) fn plain(text: &str, language: Language) -> String {
    let text = text.replace('`', "");
    match language.direction() {
        Direction::RightToLeft => isolated(&text),
        _ => text,
    }
}

/// A piece of code.
pub(super) fn code(text: &str) -> Html {
    let events = [
        Event::InlineHtml("<code dir=\"ltr\">".into()),
        Event::Text(text.into()),
        Event::InlineHtml("</code>".into()),
    ];
    let mut out = String::new();
    html::push_html(&mut out, events.into_iter());
    Html(out)
}

/// A link to a page in English somewhere else.
pub(super) fn link(content: &Html, url: &str) -> Html {
    let mut address = String::new();
    // An attribute is escaped like a text.
    html::push_html(&mut address, std::iter::once(Event::Text(url.into())));
    Html(format!("<a href=\"{address}\" hreflang=\"en\">{content}</a>"))
}

/// Two numbers that stay on one line.
pub(super) fn range(numbers: &str) -> Html {
    Html(format!("<bdi class=\"range\" dir=\"ltr\">{numbers}</bdi>"))
}

/// A link to another page of the site.
pub(super) fn inner_link(content: &Html, href: &str) -> Html {
    Html(format!("<a href=\"{href}\">{content}</a>"))
}

/// A text that runs in its own direction, which the browser finds.
pub(super) fn isolated_text(text: &str, pages: Pages<'_>) -> Html {
    Html(format!("<bdi>{}</bdi>", linked(text, Language::English, pages)))
}

/// Several, with a separator between them.
pub(super) fn joined(parts: impl IntoIterator<Item = Html>, separator: &str) -> Html {
    let parts: Vec<String> = parts.into_iter().map(|Html(part)| part).collect();
    Html(parts.join(separator))
}

/// A text in Markdown under the heading of its page, with colors for code. Code may be wider than the
/// page, and is then scrolled, which has to work from the keyboard too. In a language from right to
/// left, code and what is written from left to right are isolated.
pub(super) fn article(markdown: &str, language: Language, pages: Pages<'_>) -> Html {
    let mut events = Vec::new();
    let mut block: Option<(String, String)> = None;
    for event in Parser::new(markdown) {
        match (event, &mut block) {
            (Event::Start(Tag::CodeBlock(kind)), _) => {
                let language = match &kind {
                    CodeBlockKind::Fenced(info) => info.split(',').next().unwrap_or_default(),
                    CodeBlockKind::Indented => "",
                };
                block = Some((language.to_owned(), String::new()));
            }
            (Event::End(TagEnd::CodeBlock), Some((language, text))) => {
                push_block(text, language, &mut events);
                block = None;
            }
            (Event::Text(text), Some((_, block))) => block.push_str(&text),
            (event, _) => push(event, language, pages, &mut events),
        }
    }
    let mut out = String::new();
    html::push_html(&mut out, events.into_iter());
    Html(out)
}

/// A block of code in a language.
pub(super) fn block(text: &str, language: &str) -> Html {
    let mut events = Vec::new();
    push_block(text, language, &mut events);
    let mut out = String::new();
    html::push_html(&mut out, events.into_iter());
    Html(out)
}

fn push_block(text: &str, language: &str, events: &mut Vec<Event<'_>>) {
    events.push(Event::Html("<pre tabindex=\"0\" dir=\"ltr\"><code>".into()));
    highlight::push(text, language, events);
    events.push(Event::Html("</code></pre>\n".into()));
}

/// The numbers that a text mentions outside of code blocks.
pub(super) fn numbers(markdown: &str) -> BTreeSet<u16> {
    let numbers = RefCell::new(BTreeSet::new());
    article(markdown, Language::English, &|number| {
        numbers.borrow_mut().insert(number);
        None
    });
    numbers.into_inner()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn code_and_what_runs_the_other_way_stand_by_themselves() {
        let text = "أرسل 1011 (Internal Error) أو `a < b`.";
        assert_eq!(
            inline(text, Language::Arabic).to_string(),
            "أرسل <bdi dir=\"ltr\">1011 (Internal Error)</bdi> أو <code dir=\"ltr\">a &lt; b</code>."
        );
        assert_eq!(
            inline("a & `b`", Language::English).to_string(),
            "a &amp; <code dir=\"ltr\">b</code>"
        );
    }

    #[test]
    fn codes_in_a_text_lead_to_their_pages() {
        let pages = |code| (1000..1016).contains(&code).then(|| format!("{code}.html"));
        for (text, linked_text) in [
            ("1006 (Abnormal Closure)", "<a href=\"1006.html\">1006</a> (Abnormal Closure)"),
            ("Send 1011.", "Send <a href=\"1011.html\">1011</a>."),
            ("1012, 1013", "<a href=\"1012.html\">1012</a>, <a href=\"1013.html\">1013</a>"),
            ("1000–1015", "1000–1015"),
            ("0 to 10000, 1000.5, 1,000, RFC1000", "0 to 10000, 1000.5, 1,000, RFC1000"),
            ("`1006`", "<code dir=\"ltr\">1006</code>"),
        ] {
            assert_eq!(linked(text, Language::English, &pages).to_string(), linked_text);
        }
        assert_eq!(
            linked("أرسل 1011 الآن", Language::Arabic, &pages).to_string(),
            "أرسل <bdi dir=\"ltr\"><a href=\"1011.html\">1011</a></bdi> الآن"
        );
    }

    #[test]
    fn where_no_markup_can_stand_marks_isolate() {
        assert_eq!(plain("`a` و 1", Language::Arabic), "\u{2066}a\u{2069} و \u{2066}1\u{2069}");
        assert_eq!(plain("`a` 1", Language::English), "a 1");
    }
}
