//! Texts as HTML.

use std::fmt;

use askama::filters::HtmlSafe;
use pulldown_cmark::{Event, Parser, Tag, TagEnd, html};
use wsclose_core::explain::{Direction, Language};

use crate::text::{isolated, runs, unindented};

/// HTML that is ready to stand in a page.
#[derive(Clone, Debug, Default)]
pub(super) struct Html(String);

impl fmt::Display for Html {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl HtmlSafe for Html {}

/// A text of the catalogue, which holds no markup but code, to stand inside a paragraph. In a
/// language from right to left, what is written from left to right stands by itself.
pub(super) fn inline(text: &str, language: Language) -> Html {
    let mut events = Vec::new();
    for event in Parser::new(text) {
        match event {
            Event::Start(Tag::Paragraph) | Event::End(TagEnd::Paragraph) => {}
            event => push(event, language, &mut events),
        }
    }
    let mut out = String::new();
    html::push_html(&mut out, events.into_iter());
    Html(out)
}

/// Adds a piece of running text, with code and what runs from left to right by itself.
fn push<'e>(event: Event<'e>, language: Language, events: &mut Vec<Event<'e>>) {
    match event {
        Event::Code(code) => {
            events.push(Event::InlineHtml("<code dir=\"ltr\">".into()));
            events.push(Event::Text(code));
            events.push(Event::InlineHtml("</code>".into()));
        }
        Event::Text(text) if language.direction() == Direction::RightToLeft => {
            for (latin, run) in runs(&text) {
                let run = Event::Text(run.to_owned().into());
                if latin {
                    events.push(Event::InlineHtml("<bdi dir=\"ltr\">".into()));
                    events.push(run);
                    events.push(Event::InlineHtml("</bdi>".into()));
                } else {
                    events.push(run);
                }
            }
        }
        event => events.push(event),
    }
}

/// The same where no markup can stand: a title, an attribute.
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

/// Several one behind the other, with what stands between them.
pub(super) fn joined(parts: impl IntoIterator<Item = Html>, separator: &str) -> Html {
    let parts: Vec<String> = parts.into_iter().map(|Html(part)| part).collect();
    Html(parts.join(separator))
}

/// The documentation of a rule. Code may be wider than the page, and is then scrolled, which has to
/// work from the keyboard too.
pub(super) fn documentation(markdown: &str) -> Html {
    let lines: Vec<&str> = unindented(markdown).collect();
    let text = lines.join("\n");
    let events = Parser::new(&text).map(|event| match event {
        Event::Start(Tag::CodeBlock(_)) => Event::Html("<pre tabindex=\"0\"><code>".into()),
        Event::End(TagEnd::CodeBlock) => Event::Html("</code></pre>\n".into()),
        event => event,
    });
    let mut out = String::new();
    html::push_html(&mut out, events);
    Html(out)
}

/// A text in Markdown under the heading of its page. In a language from right to left, code and what
/// is written from left to right stand by themselves.
pub(super) fn article(markdown: &str, language: Language) -> Html {
    let mut events = Vec::new();
    let mut in_code = false;
    for event in Parser::new(markdown) {
        match event {
            Event::Start(Tag::CodeBlock(_)) => {
                in_code = true;
                events.push(Event::Html("<pre tabindex=\"0\" dir=\"ltr\"><code>".into()));
            }
            Event::End(TagEnd::CodeBlock) => {
                in_code = false;
                events.push(Event::Html("</code></pre>\n".into()));
            }
            event if in_code => events.push(event),
            event => push(event, language, &mut events),
        }
    }
    let mut out = String::new();
    html::push_html(&mut out, events.into_iter());
    Html(out)
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
    fn where_no_markup_can_stand_marks_isolate() {
        assert_eq!(plain("`a` و 1", Language::Arabic), "\u{2066}a\u{2069} و \u{2066}1\u{2069}");
        assert_eq!(plain("`a` 1", Language::English), "a 1");
    }
}
