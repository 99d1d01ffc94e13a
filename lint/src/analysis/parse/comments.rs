//! Comments, which are not tokens: they are between the tokens.

use std::ops::Range;

use proc_macro2::{TokenStream, TokenTree};

use super::{lex, preamble};

/// A comment.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Comment {
    /// Where it is; of a `//` comment up to the end of its line.
    pub range: Range<usize>,
    /// What it is.
    pub kind: CommentKind,
}

/// What a comment is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CommentKind {
    /// `// …`
    Line,
    /// `/* … */`
    Block,
    /// Documentation: `/// …`, `//! …`, `/** … */`, `/*! … */`
    Documentation,
}

/// Returns the comments of a file, in order.
///
/// Comments in an item that cannot be lexed are left out.
pub fn comments(text: &str) -> Vec<Comment> {
    let lex::Lexed { text, tokens, .. } = lex::lex(preamble::blanked(text));
    let mut comments = Vec::new();
    let mut end = 0;
    for token in spans(tokens) {
        comments.extend(in_gap(&text, end..token.start));
        let is_documentation = text.get(token.clone()).is_some_and(|token| token.starts_with('/'));
        // The tokens of one documentation comment are all in its place.
        if is_documentation && token.len() > 2 && token.start >= end {
            let kind = CommentKind::Documentation;
            comments.push(Comment { range: token.clone(), kind });
        }
        end = end.max(token.end);
    }
    comments.extend(in_gap(&text, end..text.len()));
    comments
}

/// The range of every token, in order; of a group those of its delimiters.
fn spans(tokens: TokenStream) -> Vec<Range<usize>> {
    let mut spans = Vec::new();
    for token in tokens {
        match token {
            TokenTree::Group(group) => {
                spans.push(group.span_open().byte_range());
                spans.extend(self::spans(group.stream()));
                spans.push(group.span_close().byte_range());
            }
            other => spans.push(other.span().byte_range()),
        }
    }
    spans
}

/// The comments of a text that consists of blanks and comments.
fn in_gap(text: &str, gap: Range<usize>) -> Vec<Comment> {
    let mut comments = Vec::new();
    let mut start = gap.start;
    while let Some(rest) = text.get(start..gap.end) {
        let Some(first) = rest.chars().next() else { break };
        let (len, kind) = if rest.starts_with("//") {
            (rest.find('\n').unwrap_or(rest.len()), CommentKind::Line)
        } else if rest.starts_with("/*") {
            (block_comment(rest), CommentKind::Block)
        } else {
            start += first.len_utf8();
            continue;
        };
        comments.push(Comment { range: start..start + len, kind });
        start += len;
    }
    comments
}

/// The length of the block comment that a text begins with, with the comments inside it.
fn block_comment(text: &str) -> usize {
    let (mut at, mut depth) = (0, 0_usize);
    while let Some(mark) = text.get(at..).and_then(|rest| rest.find(['/', '*'])) {
        at += mark;
        let pair = text.get(at..at + 2).unwrap_or_default();
        depth += usize::from(pair == "/*");
        at += if matches!(pair, "/*" | "*/") { 2 } else { 1 };
        if pair == "*/" {
            depth = depth.saturating_sub(1);
            if depth == 0 {
                return at;
            }
        }
    }
    text.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of_kind(text: &str, kind: CommentKind) -> Vec<&str> {
        let all = super::comments(text).into_iter().filter(|comment| comment.kind == kind);
        all.map(|comment| text.get(comment.range).unwrap()).collect()
    }

    fn comments(text: &str) -> Vec<&str> {
        of_kind(text, CommentKind::Line)
    }

    #[test]
    fn only_comments_are_comments() {
        let text = r###"#! // no
            // one
            let a = "// no \" // no"; // two
            let b = r#"// no " // no"#; // three
            let c = ('"', '\'', b'"', 'ä', '\u{1F600}', ['é','(',]); // four
            /// no
            fn f<'a>(r#type: &'a str) {} // five
            /* // no /* // no */ // no */ // six
            /** // no */
            let d = br##"// no"# // no"##; let e = for_r("// no"); // seven
            let g = c"// no"; // eight"###;
        let names = ["one", "two", "three", "four", "five", "six", "seven", "eight"];
        assert_eq!(comments(text), names.map(|name| format!("// {name}")));
        assert_eq!(of_kind(text, CommentKind::Block), ["/* // no /* // no */ // no */"]);
        let documentation = ["/// no", "/** // no */"];
        assert_eq!(of_kind(text, CommentKind::Documentation), documentation);
    }

    #[test]
    fn a_broken_item_costs_only_its_own_comments() {
        let text = "// a\nfn f( {} // b\n// c\nfn g() {} // d\n";
        assert_eq!(comments(text), ["// a", "// d"]);
        for text in ["\"", "\"\\", "'", "/*", "/* /*", "r#\"", "r#", "//", "/", ""] {
            assert!(comments(text).len() <= 1, "{text}");
        }
    }
}
