//! Annotations of GitHub Actions: workflow commands, one a line.

use std::io::{self, Write};

use wsclose_lint::Level;

use super::{Output, Report, full_text};
use crate::diagnostic::Diagnostic;

pub(super) struct Github;

impl Output for Github {
    fn write(&self, report: &Report<'_>, out: &mut dyn Write) -> io::Result<()> {
        for diagnostic in &report.outcome.diagnostics {
            writeln!(out, "{}", annotation(diagnostic, report))?;
        }
        for problem in &report.outcome.problems {
            let file = property(&report.path_of(&problem.name));
            let place = problem.at.map(|(line, column)| format!(",line={line},col={column}"));
            let place = place.unwrap_or_default();
            let help = if problem.help.is_empty() { "" } else { "\nhelp: " };
            let message = data(&format!("{}{help}{}", problem.message, problem.help));
            writeln!(out, "::error file={file}{place},title=cargo wsclose::{message}")?;
        }
        Ok(())
    }
}

fn annotation(diagnostic: &Diagnostic, report: &Report<'_>) -> String {
    let command = match diagnostic.level {
        Level::Error => "error",
        Level::Warning => "warning",
        Level::Note | Level::Off => "notice",
    };
    let source = &diagnostic.place.source;
    let start = source.position(diagnostic.place.range.start);
    let end = source.position(diagnostic.place.range.end);
    let file = property(&report.path(source));
    // GitHub knows columns only within one line.
    let until = if start.line == end.line {
        format!("endColumn={}", end.column)
    } else {
        format!("endLine={}", end.line)
    };
    let place = format!("file={file},line={},col={},{until}", start.line, start.column);
    format!(
        "::{command} {place},title={}::{}",
        property(diagnostic.rule),
        data(&full_text(diagnostic))
    )
}

/// The text of a command.
fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// The value of a property.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use super::super::sample::written;
    use super::*;

    #[test]
    fn findings_and_problems_are_annotations() {
        assert_eq!(
            written(&Github).lines().collect::<Vec<_>>(),
            [
                "::error file=src/lib.rs,line=2,col=23,endColumn=27,title=reserved-code-sent\
                 ::1006 (Abnormal Closure) must not be sent in a Close frame%0Ahelp: send 1011\
                 %0Anote: RFC 6455, section 7.4.1",
                "::notice file=src/lib.rs,line=4,col=4,endColumn=8,title=duplicate-private-code\
                 ::4001, twice: 100 %25%0Aof the codes",
                "::error file=bad.rs,title=cargo wsclose::is not UTF-8",
            ]
        );
        assert_eq!(property("a,b:c%\r\n"), "a%2Cb%3Ac%25%0D%0A");
    }
}
