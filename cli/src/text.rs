//! Text for terminals: wrapped paragraphs and tables.

use textwrap::{Options, core::display_width};

/// Wraps running text; every line is a paragraph.
pub(crate) fn wrap(text: &str, width: usize) -> String {
    text.lines().map(|line| textwrap::fill(line, options(width, "")) + "\n").collect()
}

fn options(width: usize, indent: &str) -> Options<'_> {
    // A URL or a name that is too long stays whole, so that it can be copied.
    Options::new(width).break_words(false).subsequent_indent(indent)
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
    ["- ", "* "].iter().any(|mark| line.trim_start().starts_with(mark))
}

fn flush(paragraph: &mut String, out: &mut String, width: usize) {
    if paragraph.is_empty() {
        return;
    }
    let indent = if is_item(paragraph) {
        " ".repeat(paragraph.len() - paragraph.trim_start().len() + 2)
    } else {
        String::new()
    };
    out.push_str(&textwrap::fill(paragraph, options(width, &indent)));
    out.push('\n');
    paragraph.clear();
}

/// The lines of a doc comment: without the one space that stands before all of them.
fn unindented(text: &str) -> impl Iterator<Item = &str> {
    let all = text.lines().all(|line| line.is_empty() || line.starts_with(' '));
    text.trim_end().lines().map(move |line| match line.strip_prefix(' ') {
        Some(rest) if all => rest,
        _ => line,
    })
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
    fn a_table_has_columns() {
        let rows =
            [["1".into(), "ä".into(), "x".into()], ["22".into(), "bb".into(), String::new()]];
        assert_eq!(table(["n", "name", "c"], &rows), "n   name  c\n1   ä     x\n22  bb\n");
    }
}
