//! From text to tokens. Where a text cannot be lexed, the smallest items that are at fault are left
//! out: indentation shows where an item begins when its delimiters do not.

use std::ops::Range;

use proc_macro2::TokenStream;

use super::{SyntaxError, limits, preamble};

/// How deeply items inside broken items are separated; each level lexes the text once more.
const DEEPEST: usize = 8;

/// The tokens of a text, up to the first error.
pub(super) struct Lexed {
    pub(super) tokens: TokenStream,
    /// One error for each item that is left out.
    pub(super) errors: Vec<SyntaxError>,
}

/// Lexes a text that has no preamble, and may be known to be within the [`limits`].
pub(super) fn lex(text: String, is_within_limits: bool) -> Lexed {
    let whole = if is_within_limits { text.parse().ok() } else { tokens(&text).ok() };
    if let Some(tokens) = whole {
        return Lexed { tokens, errors: Vec::new() };
    }
    let broken = broken_items(&text, 0..text.len(), None, DEEPEST);
    let mut rest = text;
    for error in &broken {
        blank(&mut rest, &error.item, 0);
    }
    // The rest was lexed when the items were separated, so this does not fail.
    let tokens = tokens(&rest).unwrap_or_default();
    Lexed { tokens, errors: broken.into_iter().map(|it| it.error).collect() }
}

/// An item that cannot be lexed.
struct Broken {
    item: Range<usize>,
    error: SyntaxError,
}

/// The smallest items without which an item, or a whole file, can be lexed; none if it can be as it
/// is. `indent` is the indentation of the item, `None` for a file.
fn broken_items(
    text: &str,
    item: Range<usize>,
    indent: Option<usize>,
    levels: usize,
) -> Vec<Broken> {
    let own = text.get(item.clone()).unwrap_or_default();
    let Err(error) = tokens(own) else { return Vec::new() };
    if let Some(levels) = levels.checked_sub(1) {
        let (indent, items) = items(own, indent);
        let mut rest = own.to_owned();
        let mut broken = Vec::new();
        for inner in items {
            let inner = item.start + inner.start..item.start + inner.end;
            for found in broken_items(text, inner, Some(indent), levels) {
                blank(&mut rest, &found.item, item.start);
                broken.push(found);
            }
        }
        if !broken.is_empty() && tokens(&rest).is_ok() {
            return broken;
        }
    }
    let range = item.start + error.range.start..item.start + error.range.end;
    vec![Broken { item, error: SyntaxError { range, ..error } }]
}

/// Replaces a range with blanks; `start` is where the text starts in the file.
fn blank(text: &mut String, range: &Range<usize>, start: usize) {
    let range = range.start - start..range.end - start;
    if let Some(blanks) = text.get(range.clone()).map(preamble::blank) {
        text.replace_range(range, &blanks);
    }
}

/// The items in a text that are indented more than `outer`, as far as lines and indentation show,
/// and how far they are indented.
fn items(text: &str, outer: Option<usize>) -> (usize, Vec<Range<usize>>) {
    let lines = lines(text);
    let inner = lines.iter().filter(|line| outer.is_none_or(|outer| line.indent > outer));
    let starts = inner.filter(|line| begins_item(line.text));
    let Some(indent) = starts.map(|line| line.indent).min() else { return (0, Vec::new()) };
    let mut items: Vec<Range<usize>> = Vec::new();
    // Attributes and documentation belong to the item below them.
    let mut in_attributes = false;
    let mut is_open = false;
    for line in &lines {
        let end = line.start + line.text.len();
        if line.indent < indent && !line.text.trim().is_empty() {
            is_open = false;
        } else if line.indent == indent && begins_item(line.text) {
            if !(is_open && in_attributes) {
                items.push(line.start..end);
            }
            in_attributes = is_attribute(line.text);
            is_open = true;
        }
        if let (true, Some(item)) = (is_open, items.last_mut()) {
            item.end = end;
        }
    }
    (indent, items)
}

struct Line<'a> {
    /// Where it starts.
    start: usize,
    /// The line, with its end.
    text: &'a str,
    /// The blanks that it begins with, in bytes.
    indent: usize,
}

fn lines(text: &str) -> Vec<Line<'_>> {
    let mut start = 0;
    text.split_inclusive('\n')
        .map(|text| {
            let line = Line { start, text, indent: text.len() - text.trim_start().len() };
            start += text.len();
            line
        })
        .collect()
}

/// Words that an item begins with.
const ITEMS: &[&str] = &[
    "async",
    "auto",
    "const",
    "default",
    "enum",
    "extern",
    "fn",
    "impl",
    "macro_rules",
    "mod",
    "pub",
    "static",
    "struct",
    "trait",
    "type",
    "union",
    "unsafe",
    "use",
];

/// Whether a line looks like the first of an item.
pub(super) fn begins_item(line: &str) -> bool {
    let line = line.trim_start();
    let word = line.split(|c: char| !(c.is_alphanumeric() || c == '_')).next();
    is_attribute(line) || word.is_some_and(|word| ITEMS.contains(&word))
}

fn is_attribute(line: &str) -> bool {
    let line = line.trim_start();
    line.starts_with("#[") || line.starts_with("///")
}

/// Lexes a text that is not nested too deeply.
fn tokens(text: &str) -> Result<TokenStream, SyntaxError> {
    let tokens = text.parse::<TokenStream>().map_err(|error| {
        let start = error.span().byte_range().start;
        explained(text, start)
    })?;
    match limits::exceeded(text) {
        Some(error) => Err(error),
        None => Ok(tokens),
    }
}

/// What is wrong at the place where the lexer stopped.
fn explained(text: &str, start: usize) -> SyntaxError {
    let rest = text.get(start..).unwrap_or_default();
    let first = rest.chars().next();
    let at = |start: usize, what: &str| SyntaxError {
        range: start
            ..start + text.get(start..).and_then(|it| it.chars().next()).map_or(0, char::len_utf8),
        message: what.to_owned(),
    };
    match first {
        Some('(' | '[' | '{') => at(start, "unclosed delimiter"),
        // The delimiter that this one does not match is the innermost that is open before it.
        Some(')' | ']' | '}') => {
            let before = text.get(..start).unwrap_or_default().parse::<TokenStream>();
            match before.map_err(|error| error.span().byte_range().start) {
                Err(open) => at(open, "unclosed delimiter"),
                Ok(_) => at(start, "unexpected closing delimiter"),
            }
        }
        Some('/') => at(start, "unterminated block comment"),
        _ if rest.trim_start_matches(['b', 'c', 'r', '#']).starts_with('"') => {
            at(start, "string literal that does not end, or has an invalid escape")
        }
        Some('\'') => at(start, "character literal that does not end, or is not one character"),
        _ => at(start, "unknown token"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What is left of a text, and where what is wrong.
    fn lexed(text: &str) -> (String, Vec<(usize, String)>) {
        let lexed = lex(text.to_owned(), false);
        let line = |at: usize| text.get(..at).unwrap().matches('\n').count() + 1;
        let errors = lexed.errors.into_iter();
        (lexed.tokens.to_string(), errors.map(|it| (line(it.range.start), it.message)).collect())
    }

    fn unclosed(line: usize) -> Vec<(usize, String)> {
        vec![(line, "unclosed delimiter".to_owned())]
    }

    #[test]
    fn an_unclosed_delimiter_costs_its_item() {
        for broken in
            ["fn f( {\n    a();\n}\n", "fn f() {\n    a(1;\n}\n", "fn f() {\n    a[1;\n}\n"]
        {
            let text = format!("fn a() {{}}\n{broken}\n#[test]\nfn b() {{}}\n");
            let (left, errors) = lexed(&text);
            assert_eq!(left, "fn a () { } # [test] fn b () { }", "{broken}");
            assert_eq!(errors.len(), 1);
            assert_eq!(errors[0].1, "unclosed delimiter");
        }
        assert_eq!(lexed("fn a() {\n    if x {\n}\nfn b() {}\n").1, unclosed(1));
    }

    #[test]
    fn an_item_takes_its_attributes_with_it() {
        let (left, errors) = lexed("/// x\n#[test]\nfn f( {}\n\nfn g() {}\n");
        assert_eq!((left.as_str(), errors), ("fn g () { }", unclosed(3)));
    }

    #[test]
    fn items_inside_modules_and_impls_are_told_apart() {
        let text = "mod m {\n    impl A {\n        fn a() {}\n        fn b( {}\n        fn c() {}\n    \
                    }\n    fn d() {}\n}\nfn e() {}\n";
        let (left, errors) = lexed(text);
        assert_eq!(left, "mod m { impl A { fn a () { } fn c () { } } fn d () { } } fn e () { }");
        assert_eq!(errors, unclosed(4));
    }

    #[test]
    fn several_mistakes_are_as_many_errors() {
        let text =
            "fn a( {}\nfn b() {}\nfn c() { \"x }\nfn d() {}\nfn e() { '\\q }\n}\nfn f() {}\n";
        let (left, errors) = lexed(text);
        assert_eq!(left, "fn b () { } fn d () { } fn f () { }");
        let lines: Vec<usize> = errors.iter().map(|(line, _)| *line).collect();
        assert_eq!(lines, [1, 3, 5]);
    }

    #[test]
    fn a_closing_delimiter_too_many_has_its_place() {
        let (left, errors) = lexed("fn a() {}\n}\nfn b() {}\n");
        assert_eq!(left, "fn b () { }");
        assert_eq!(errors, [(2, "unexpected closing delimiter".to_owned())]);
    }

    #[test]
    fn what_cannot_be_told_apart_is_left_out_as_a_whole() {
        assert_eq!(lexed("fn f( {} fn g() {}"), (String::new(), unclosed(1)));
        for text in ["\"", "'", "/*", "(", ")", "r#\"", "\u{0}"] {
            let (left, errors) = lexed(text);
            assert_eq!((left.as_str(), errors.len()), ("", 1), "{text}");
        }
    }
}
