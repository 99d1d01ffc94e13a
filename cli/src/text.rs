//! Text for terminals: wrapped paragraphs and tables.

use textwrap::{Options, WordSeparator, core::display_width};
use wsclose_core::explain::{Direction, Language};

/// Wraps running text; every line is a paragraph.
pub(crate) fn wrap(text: &str, width: usize) -> String {
    let wrapped = text.lines().map(|line| {
        let indent = if is_item(line) { "  " } else { "" };
        textwrap::fill(line, options(width, indent).word_separator(separator(line))) + "\n"
    });
    wrapped.collect()
}

/// Where a line may be broken: between words, so that an address stays whole; where a script has no
/// spaces, where its rules allow it.
fn separator(line: &str) -> WordSeparator {
    if line.contains(|letter| ('\u{3000}'..'\u{A000}').contains(&letter)) {
        WordSeparator::UnicodeBreakProperties
    } else {
        WordSeparator::AsciiSpace
    }
}

/// Running text in a language, for a terminal. Where it runs from right to left, each line says so,
/// and what is written from left to right in it is isolated: codes, names, addresses.
pub(crate) fn in_terminal(text: &str, language: Language, width: usize) -> String {
    directed(&wrap(text, width), language)
}

/// Lines of a language, which say so where it runs from right to left. Code stays as it is.
pub(crate) fn directed(text: &str, language: Language) -> String {
    match language.direction() {
        Direction::RightToLeft => {
            let mut out = String::with_capacity(text.len() * 2);
            let mut in_code = false;
            for line in text.lines() {
                let fence = line.starts_with("```");
                if in_code || fence {
                    out.push_str(line);
                } else {
                    out.push('\u{200F}');
                    out.push_str(&isolated(line));
                }
                out.push('\n');
                in_code ^= fence;
            }
            out
        }
        _ => text.to_owned(),
    }
}

/// A line from right to left, in which each run of Latin letters, digits and what joins them is
/// isolated (U+2066 … U+2069).
pub(crate) fn isolated(line: &str) -> String {
    let mut out = String::with_capacity(line.len() + 16);
    for (latin, run) in runs(line) {
        if latin {
            out.push('\u{2066}');
            out.push_str(run);
            out.push('\u{2069}');
        } else {
            out.push_str(run);
        }
    }
    out
}

/// The pieces of a line from right to left: is each one Latin letters, digits and what joins them,
/// which runs from left to right?
pub(crate) fn runs(line: &str) -> Vec<(bool, &str)> {
    let latin = |letter: char| letter.is_ascii_alphanumeric() || "`<>/".contains(letter);
    // The dash between the two ends of a range.
    let joins = |letter: char| letter == '–' || letter.is_ascii() && !letter.is_ascii_control();
    let mut out = Vec::new();
    let mut rest = line;
    while let Some(start) = rest.find(latin) {
        let (before, run) = rest.split_at(start);
        let end = run.find(|letter| !joins(letter)).unwrap_or(run.len());
        // A colon between words belongs to the sentence too: what follows is to its left.
        let end = run.find(": ").map_or(end, |colon| end.min(colon));
        let end = closed_before(run).map_or(end, |parenthesis| end.min(parenthesis));
        let (run, behind) = run.split_at(end);
        // A mark or a space at the end belongs to the sentence around it, but for what closes a
        // parenthesis that opened inside.
        let kept = run.trim_end_matches(|letter: char| !(latin(letter) || letter == ')'));
        out.push((false, before));
        out.push((true, kept));
        out.push((false, run.get(kept.len()..).unwrap_or_default()));
        rest = behind;
    }
    out.push((false, rest));
    out.retain(|(_, run)| !run.is_empty());
    out
}

/// Where a parenthesis closes that did not open before in the same text.
fn closed_before(text: &str) -> Option<usize> {
    let mut open = 0_usize;
    text.char_indices().find_map(|(at, letter)| match letter {
        '(' => {
            open += 1;
            None
        }
        ')' if open == 0 => Some(at),
        ')' => {
            open -= 1;
            None
        }
        _ => None,
    })
}

fn options(width: usize, indent: &str) -> Options<'_> {
    // A URL or a name that is too long stays whole, so that it can be copied.
    // Nor is one split at a hyphen: `Sec-WebSocket-Extensions`.
    Options::new(width)
        .break_words(false)
        .word_splitter(textwrap::WordSplitter::NoHyphenation)
        .subsequent_indent(indent)
}

/// Wraps the paragraphs and lists of a Markdown text, and leaves its code as it is. The markup
/// stays: it reads well as it is, and what is copied is what was written.
pub(crate) fn wrap_markdown(text: &str, width: usize) -> String {
    let mut out = String::new();
    let mut paragraph = String::new();
    let mut in_code = false;
    for line in unindented(text) {
        let fence = line.trim_start().starts_with("```");
        let item = is_item(line);
        if in_code || fence || item || line.trim().is_empty() || line.starts_with('#') {
            flush(&mut paragraph, &mut out, width);
        }
        if in_code || fence || line.trim().is_empty() || line.starts_with('#') {
            out.push_str(line.trim_end());
            out.push('\n');
            in_code ^= fence;
        } else {
            if !paragraph.is_empty() {
                paragraph.push(' ');
            }
            paragraph.push_str(if paragraph.is_empty() { line.trim_end() } else { line.trim() });
        }
    }
    flush(&mut paragraph, &mut out, width);
    out.truncate(out.trim_end().len());
    out.push('\n');
    out
}

fn is_item(line: &str) -> bool {
    item_indent(line).is_some()
}

/// How far the text of a list item is indented.
fn item_indent(line: &str) -> Option<usize> {
    let text = line.trim_start();
    let mark = text.split(' ').next().unwrap_or_default();
    let number = mark.strip_suffix('.').unwrap_or_default();
    let is_mark = matches!(mark, "-" | "*")
        || !number.is_empty() && number.bytes().all(|b| b.is_ascii_digit());
    is_mark.then_some(line.len() - text.len() + mark.len() + 1)
}

fn flush(paragraph: &mut String, out: &mut String, width: usize) {
    let separator = separator(paragraph);
    if paragraph.is_empty() {
        return;
    }
    let indent = " ".repeat(item_indent(paragraph).unwrap_or(0));
    out.push_str(&textwrap::fill(paragraph, options(width, &indent).word_separator(separator)));
    out.push('\n');
    paragraph.clear();
}

/// The lines of a doc comment: without the one space before each of them, and without what
/// an example says to its test.
pub(crate) fn unindented(text: &str) -> impl Iterator<Item = &str> {
    let all = text.lines().all(|line| line.is_empty() || line.starts_with(' '));
    let lines = text.trim_end().lines().map(move |line| match line.strip_prefix(' ') {
        Some(rest) if all => rest,
        _ => line,
    });
    lines.filter(|line| !line.starts_with("//! dependencies:"))
}

/// Sets rows in columns, two spaces between them; the last column is as wide as it is.
pub(crate) fn table<const N: usize>(head: [&str; N], rows: &[[String; N]]) -> String {
    let mut widths = head.map(display_width);
    for row in rows {
        for (width, cell) in widths.iter_mut().zip(row) {
            *width = (*width).max(display_width(cell));
        }
    }
    let head = head.map(str::to_owned);
    let mut out = String::new();
    for row in std::iter::once(&head).chain(rows) {
        let mut line = String::new();
        for (cell, width) in row.iter().zip(widths) {
            line.push_str(cell);
            line.push_str(&" ".repeat((width + 2).saturating_sub(display_width(cell))));
        }
        out.push_str(line.trim_end());
        out.push('\n');
    }
    out
}

/// A number and its noun: `1 error`, `2 errors`, `2 fixes`.
pub(crate) fn count(number: usize, noun: &str) -> String {
    let plural = match number {
        1 => "",
        _ if noun.ends_with('x') => "es",
        _ => "s",
    };
    format!("{number} {noun}{plural}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markdown_is_wrapped_and_code_is_not() {
        let text = " # Head\n\n some words\n in lines\n - an item that is long\n - two\n\n \
                    ```\n a  very  long  line  of  code\n ```\n";
        assert_eq!(
            wrap_markdown(text, 14),
            "# Head\n\nsome words in\nlines\n- an item that\n  is long\n- two\n\n\
             ```\na  very  long  line  of  code\n```\n"
        );
    }

    #[test]
    fn what_runs_from_left_to_right_is_isolated_phrase_by_phrase() {
        let isolated = isolated("ـ HTTP: 1002: 400؛ <https://example.org/a> و 101.");
        let marked = isolated.replace('\u{2066}', "[").replace('\u{2069}', "]");
        assert_eq!(marked, "ـ [HTTP]: [1002]: [400]؛ [<https://example.org/a>] و [101].");
        let pieces = runs("و1011 (Internal Error) (في TLS) 3000–3999 A – ب.");
        let latin: Vec<&str> =
            pieces.iter().filter(|(latin, _)| *latin).map(|(_, run)| *run).collect();
        assert_eq!(latin, ["1011 (Internal Error)", "TLS", "3000–3999 A"]);
    }

    #[test]
    fn a_table_has_columns() {
        let rows =
            [["1".into(), "ä".into(), "x".into()], ["22".into(), "bb".into(), String::new()]];
        assert_eq!(table(["n", "name", "c"], &rows), "n   name  c\n1   ä     x\n22  bb\n");
    }
}
