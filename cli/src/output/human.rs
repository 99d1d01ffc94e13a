//! For reading: the message, the code with the place marked, help and notes.

use std::collections::HashSet;
use std::io::{self, Write};
use std::ops::Range;
use std::sync::Arc;

use annotate_snippets::{Annotation, AnnotationKind, Group, Level, Renderer, Snippet};

use super::{Output, Report, more};
use crate::diagnostic::{Diagnostic, Place};
use crate::source::Source;

pub(super) struct Human;

impl Output for Human {
    fn write(&self, report: &Report<'_>, out: &mut dyn Write) -> io::Result<()> {
        let mut shown = HashSet::new();
        for diagnostic in &report.outcome.diagnostics {
            // What was said about a rule once need not be said again.
            let mut once = |text: String| {
                if shown.insert((diagnostic.rule, text.clone())) { text } else { String::new() }
            };
            let advice = Advice {
                help: once(diagnostic.help.clone()),
                note: once(diagnostic.note.clone()),
                more: once(more(diagnostic).unwrap_or_default()),
            };
            writeln!(out, "{}\n", render_with(diagnostic, &advice, report.color))?;
        }
        Ok(())
    }
}

/// What is said about a finding below its place; empty where it was said before.
struct Advice {
    help: String,
    note: String,
    more: String,
}

/// One finding with everything about it, without a line end.
pub(super) fn render(diagnostic: &Diagnostic, color: bool) -> String {
    let (help, note) = (diagnostic.help.clone(), diagnostic.note.clone());
    let advice = Advice { help, note, more: more(diagnostic).unwrap_or_default() };
    render_with(diagnostic, &advice, color)
}

fn render_with(diagnostic: &Diagnostic, advice: &Advice, color: bool) -> String {
    let level = match diagnostic.level {
        wsclose_lint::Level::Error => Level::ERROR,
        wsclose_lint::Level::Warning => Level::WARNING,
        wsclose_lint::Level::Note | wsclose_lint::Level::Off => Level::NOTE,
    };
    let source = &diagnostic.place.source;
    let (here, elsewhere): (Vec<_>, Vec<_>) =
        diagnostic.related.iter().partition(|(place, _)| Arc::ptr_eq(&place.source, source));

    let marks = std::iter::once((&diagnostic.place.range, None))
        .chain(here.into_iter().map(|(place, word)| (&place.range, Some(word.as_str()))));
    let mut group = level
        .primary_title(diagnostic.message.as_str())
        .id(diagnostic.rule)
        .element(snippet(source, marks.collect()));
    for (place, word) in elsewhere {
        let Place { source, range } = place;
        group = group.element(snippet(source, vec![(range, Some(word.as_str()))]));
    }
    group = with(group, Level::HELP, &advice.help);
    group = with(group, Level::NOTE, &advice.note);
    group = with(group, Level::NOTE, &advice.more);
    let renderer = if color { Renderer::styled() } else { Renderer::plain() };
    renderer.render(&[group])
}

fn with<'a>(group: Group<'a>, level: Level<'a>, text: &'a str) -> Group<'a> {
    if text.is_empty() { group } else { group.element(level.message(text)) }
}

/// The lines around some places of a file; those without a word are what the finding is about.
fn snippet<'a>(
    source: &'a Source,
    marks: Vec<(&'a Range<usize>, Option<&'a str>)>,
) -> Snippet<'a, Annotation<'a>> {
    let start = marks.iter().map(|(range, _)| range.start).min().unwrap_or_default();
    let end = marks.iter().map(|(range, _)| range.end).max().unwrap_or_default();
    // Only the lines that are shown are handed over: the renderer looks at all that it gets.
    let (line, text) = source.whole_lines(&(start..end));
    let first = source.line_start(line);
    let annotations = marks.into_iter().map(|(range, word)| {
        let kind = if word.is_some() { AnnotationKind::Context } else { AnnotationKind::Primary };
        kind.span(range.start - first..range.end - first).label(word)
    });
    Snippet::source(text).path(source.name.as_str()).line_start(line + 1).annotations(annotations)
}

#[cfg(test)]
mod tests {
    use super::super::sample;
    use super::*;
    use crate::config::RuleSet;
    use crate::failure::Exit;

    #[test]
    fn a_finding_is_shown_with_its_place() {
        let text = render(&sample::outcome().diagnostics[0], false);
        assert_eq!(
            text,
            "\
error[reserved-code-sent]: 1006 (Abnormal Closure) must not be sent in a Close frame
 --> src/lib.rs:2:23
  |
2 |     let ä = \"😀\"; send(1006);
  |                        ^^^^
  |
  = help: send 1011
  = note: RFC 6455, section 7.4.1
  = note: for more, run `cargo wsclose explain reserved-code-sent`"
        );
    }

    #[test]
    fn what_is_the_same_for_findings_of_a_rule_is_shown_once() {
        let mut outcome = sample::outcome();
        let first = outcome.diagnostics[0].clone();
        let other = Diagnostic { help: "send 1001".to_owned(), ..first.clone() };
        outcome.diagnostics = vec![first.clone(), first, other];
        let rules = RuleSet::new(&[]);
        let mut out = Vec::new();
        let report = sample::report(&outcome, Exit::Clean, &rules);
        Human.write(&report, &mut out).unwrap();
        let text = String::from_utf8(out).unwrap();
        let count = |what: &str| text.matches(what).count();
        assert_eq!((count("error[reserved-code-sent]"), count("^^^^")), (3, 3));
        assert_eq!((count("help: send 1011"), count("help: send 1001")), (1, 1), "{text}");
        assert_eq!((count("note: RFC 6455"), count("note: for more")), (1, 1), "{text}");
    }

    #[test]
    fn color_is_asked_for() {
        let outcome = sample::outcome();
        assert!(render(&outcome.diagnostics[0], true).contains("\u{1b}["));
        assert!(!render(&outcome.diagnostics[0], false).contains('\u{1b}'));
    }

    #[test]
    fn related_places_in_this_and_other_files_are_shown() {
        let text = render(&sample::outcome().diagnostics[1], false);
        assert!(text.contains("---- and here"), "{text}");
        assert!(text.contains("src/other.rs:1:1"), "{text}");
        assert!(text.contains("first here"), "{text}");
    }
}
