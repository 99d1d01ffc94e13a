//! The table of codes in generated documentation: the same columns everywhere.

/// The cells of a row.
pub(crate) struct Row<'a> {
    pub(crate) code: &'a str,
    /// The name as a link, in Markdown.
    pub(crate) link: &'a str,
    pub(crate) meaning: &'a str,
    pub(crate) remedy: &'a str,
}

macro_rules! heading {
    () => {
        "# Close codes\n\n"
    };
}

macro_rules! columns {
    () => {
        "| code | name | meaning | what to do |\n| ---: | --- | --- | --- |"
    };
}

/// Heading and columns.
pub(crate) const HEAD: &str = concat!(heading!(), columns!());

/// The same over codes that were found in a body, and need not be all.
pub(crate) const HEAD_OF_FOUND: &str =
    concat!(heading!(), "The body names these; what it calls may send others.\n\n", columns!());

/// The text if a body names none.
pub(crate) const NOTHING_FOUND: &str =
    concat!(heading!(), "The body names none; what it calls may send some.");

/// One row.
pub(crate) fn row(row: &Row<'_>) -> String {
    let Row { code, link, meaning, remedy } = row;
    format!("| {code} | {link} | {} | {} |", cell(meaning), cell(remedy))
}

/// A text for a cell of a table on any page: without links, whose targets may not
/// be known there, and without what ends a cell.
pub(crate) fn cell(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text.chars().peekable();
    let mut in_code = false;
    while let Some(letter) = rest.next() {
        match letter {
            '`' => {
                in_code = !in_code;
                out.push(letter);
            }
            '|' => out.push_str("\\|"),
            '\n' => out.push(' '),
            '[' if !in_code => {}
            ']' if !in_code => {
                let close = match rest.peek() {
                    Some('(') => ')',
                    Some('[') => ']',
                    _ => continue,
                };
                // The target of the link.
                for letter in rest.by_ref() {
                    if letter == close {
                        break;
                    }
                }
            }
            _ => out.push(letter),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_has_neither_links_nor_bars() {
        assert_eq!(cell("See [`Foo`](crate::Foo) and [bar][b]."), "See `Foo` and bar.");
        assert_eq!(cell("[`Foo`] | `a[0]`\nend"), "`Foo` \\| `a[0]` end");
        assert_eq!(cell("open [ and `"), "open  and `");
    }
}
