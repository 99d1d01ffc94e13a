//! Comments, which are not tokens: they are between the tokens.

use std::ops::Range;

use ra_ap_rustc_lexer::{FrontmatterAllowed, TokenKind, tokenize};

use super::preamble;

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

/// Returns the comments of a file, in order. Behind a literal or a comment that does not end there are
/// none.
pub fn comments(text: &str) -> Vec<Comment> {
    let text = preamble::blanked(text);
    let mut end = 0;
    let tokens = tokenize(&text, FrontmatterAllowed::No).map(|token| {
        let start = end;
        end += token.len as usize;
        (token.kind, start..end)
    });
    let comment = |(token, range): (TokenKind, Range<usize>)| {
        let kind = match token {
            TokenKind::LineComment { doc_style: None } => CommentKind::Line,
            TokenKind::BlockComment { doc_style: None, terminated: true } => CommentKind::Block,
            TokenKind::LineComment { .. } | TokenKind::BlockComment { terminated: true, .. } => {
                CommentKind::Documentation
            }
            _ => return None,
        };
        Some(Comment { range, kind })
    };
    tokens.filter_map(comment).collect()
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
    fn comments_in_broken_items_are_comments() {
        let text = "// a\nfn f( {} // b\n// c\nfn g() } // d\nfn h() { \" } // no\n";
        assert_eq!(comments(text), ["// a", "// b", "// c", "// d"]);
        for text in ["\"", "\"\\", "'", "/*", "/* /*", "r#\"", "r#", "//", "/", ""] {
            assert!(comments(text).len() <= 1, "{text}");
        }
    }
}
