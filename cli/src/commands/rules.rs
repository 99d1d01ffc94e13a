//! `cargo wsclose rules`.

use serde::Serialize;

use super::{print, print_json};
use crate::args::ListFormat;
use crate::config::RuleSet;
use crate::failure::{Exit, Failure};
use crate::session::Session;
use crate::text::table;

#[derive(Serialize)]
struct Item<'a> {
    name: &'a str,
    level: &'a str,
    summary: String,
    documentation: &'a str,
}

pub(super) fn run(format: ListFormat, session: &mut Session<'_>) -> Result<Exit, Failure> {
    let rules = RuleSet::new(session.lint.rules);
    let items: Vec<Item<'_>> = rules
        .all()
        .iter()
        .map(|rule| Item {
            name: rule.name,
            level: rule.level.name(),
            summary: summary(rule.documentation),
            documentation: rule.documentation,
        })
        .collect();
    match format {
        ListFormat::Json => print_json(&items, session),
        ListFormat::Text => {
            let rows: Vec<_> = items
                .into_iter()
                .map(|item| [item.name.to_owned(), item.level.to_owned(), item.summary])
                .collect();
            print(&table(["RULE", "LEVEL", "WHAT IT DOES"], &rows), session)
        }
    }
}

/// The first sentence of a rule's documentation, headings aside.
pub(crate) fn summary(documentation: &str) -> String {
    let mut words = Vec::new();
    for line in documentation.lines().map(str::trim) {
        if line.is_empty() && !words.is_empty() {
            break;
        }
        if line.starts_with('#') {
            continue;
        }
        words.extend(line.split_whitespace());
    }
    let paragraph = words.join(" ");
    match paragraph.split_once(". ") {
        Some((first, _)) => format!("{first}."),
        None => paragraph,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::unindented;
    use std::fmt::Write as _;

    /// `WSCLOSE_UPDATE=1` rewrites the page.
    #[test]
    fn the_page_has_every_rule_under_its_name() {
        let rules = RuleSet::new(wsclose_lint::RULES);
        let mut page =
            "The rules of `cargo wsclose check`, as `cargo wsclose explain` prints them.\n"
                .to_owned();
        for rule in rules.all() {
            let text: Vec<&str> = unindented(rule.documentation).map(str::trim_end).collect();
            let text = text.join("\n").replace("```rust\n", "```rust,ignore\n");
            let text = format!("\n{}", text.trim()).replace("\n## ", "\n### ");
            let level = rule.level.name();
            write!(page, "\n## {}\n\nLevel: {level}\n{text}\n", rule.name).unwrap();
        }
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/src/rules.md");
        if std::env::var_os("WSCLOSE_UPDATE").is_some() {
            std::fs::write(path, &page).unwrap();
        }
        assert_eq!(std::fs::read_to_string(path).unwrap(), page);
    }

    #[test]
    fn the_summary_is_the_first_sentence() {
        let text = " # What it does\n\n Finds `a` or\n `b`. More.\n\n # Why";
        assert_eq!(summary(text), "Finds `a` or `b`.");
        assert_eq!(summary(""), "");
        assert_eq!(summary("# Head\nOne"), "One");
    }
}
