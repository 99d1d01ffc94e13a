//! For reading: the message, the code with the place marked, help and notes.

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
        for diagnostic in &report.outcome.diagnostics {
            writeln!(out, "{}\n", render(diagnostic, report.color))?;
        }
        Ok(())
    }
}

/// One finding, without a line end.
pub(super) fn render(diagnostic: &Diagnostic, color: bool) -> String {
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
    group = with(group, Level::HELP, &diagnostic.help);
    group = with(group, Level::NOTE, &diagnostic.note);
    let more = more(diagnostic).unwrap_or_default();
    group = with(group, Level::NOTE, &more);
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
