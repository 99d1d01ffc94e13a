//! A table in Markdown, and the same in HTML.

use std::fmt::Write as _;

use pulldown_cmark::{Options, Parser, html as render};
use wsclose_core::__private::Texts;
use wsclose_core::explain::{Direction, Explanation};

use super::{Code, Codes};
use crate::website::words::Words;

pub(super) fn markdown(codes: &Codes<'_>) -> String {
    let (words, labels) = (Words::of(codes.language), &Texts::of(codes.language).label);
    let mut text = String::new();
    let titles = codes.groups.iter().map(|group| (group.name, group.codes.as_slice()));
    for (title, codes) in titles.chain([(words.registered_codes, codes.registered.as_slice())]) {
        let separator = if text.is_empty() { "" } else { "\n" };
        // Writing to a string does not fail.
        writeln!(text, "{separator}## {}\n", cell(title)).ok();
        row(&mut text, [words.codes, words.meaning, labels.remedy, labels.retry]);
        row(&mut text, ["---"; 4]);
        for code in codes {
            let Code { number, name, explanation, .. } = code;
            let head = format!("{number} `{name}`");
            let retry = retry(*explanation, labels.retry);
            row(&mut text, [&head, explanation.description(), explanation.remedy(), &retry]);
        }
    }
    text
}

pub(super) fn html(codes: &Codes<'_>) -> String {
    let mut out = String::new();
    render::push_html(&mut out, Parser::new_ext(&markdown(codes), Options::ENABLE_TABLES));
    let direction = match codes.language.direction() {
        Direction::RightToLeft => "rtl",
        _ => "ltr",
    };
    format!("<div lang=\"{}\" dir=\"{direction}\">\n{out}</div>\n", codes.language.tag())
}

/// When to reconnect, in words; empty if unknown.
fn retry(explanation: Explanation<'_>, label: &str) -> String {
    let fact = explanation.facts().find(|fact| fact.label == label);
    fact.map(|fact| fact.value.to_string()).unwrap_or_default()
}

fn row(text: &mut String, cells: [&str; 4]) {
    let cells = cells.map(cell).join(" | ");
    writeln!(text, "| {cells} |").ok();
}

/// A text for one line of a table.
fn cell(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    words.join(" ").replace('|', "\\|")
}
