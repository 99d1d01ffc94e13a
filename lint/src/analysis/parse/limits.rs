//! The depth and length of what is parsed.
//!
//! The parser and everything that walks its tree call themselves once for every bracket, for every
//! prefix such as `&`, and for every link of a chain such as `a.b()?.c`. A stack that runs out ends
//! the process, so depth and length are limited before parsing.

use std::ops::Range;

use ra_ap_rustc_lexer::{FrontmatterAllowed, TokenKind, tokenize};

use super::SyntaxError;

/// The deepest nesting of brackets.
const DEEPEST: usize = 256;
/// The longest row of prefixes: `&&&…`.
const PREFIXES: usize = 1024;
/// The most tokens between two of `;`, `,` and the ends of blocks: no chain is longer than that.
const LONGEST: usize = 20_000;

/// Where and how a text passes a limit. It has no preamble, and its delimiters match.
pub(super) fn exceeded(text: &str) -> Option<SyntaxError> {
    let (mut limits, mut at) = (Limits::default(), 0);
    tokenize(text, FrontmatterAllowed::No).find_map(|token| {
        let range = at..at + token.len as usize;
        at = range.end;
        let message = limits.add(token.kind, text, &range)?;
        Some(SyntaxError { range, message })
    })
}

/// Counts tokens as they are read.
#[derive(Debug, Default)]
pub(super) struct Limits {
    /// What is outside of all brackets.
    outside: Level,
    open: Vec<Level>,
    prefixes: usize,
}

/// The inside of a bracket.
#[derive(Clone, Copy, Debug, Default)]
struct Level {
    /// The tokens since the last boundary.
    run: usize,
    /// A block has just ended: the next token shows whether the expression continues.
    after_block: bool,
}

impl Limits {
    /// Takes the token in a range of a text. Returns which limit it passes.
    pub(super) fn add(
        &mut self,
        kind: TokenKind,
        text: &str,
        range: &Range<usize>,
    ) -> Option<String> {
        use TokenKind::{
            And, Bang, BlockComment, CloseBrace, CloseBracket, CloseParen, Comma, Dot, Ident,
            LineComment, Lt, Minus, OpenBrace, OpenBracket, OpenParen, Or, Question, Semi, Star,
            Whitespace,
        };
        let word = || text.get(range.clone()).unwrap_or_default();
        let is_open = match kind {
            Whitespace | LineComment { .. } | BlockComment { .. } => return None,
            CloseBrace | CloseBracket | CloseParen => {
                self.open.pop();
                return None;
            }
            OpenBrace | OpenBracket | OpenParen => true,
            _ => false,
        };
        let level = self.open.last_mut().unwrap_or(&mut self.outside);
        if std::mem::take(&mut level.after_block) {
            let continues = matches!(kind, Dot | Question) || kind == Ident && word() == "else";
            level.run = if continues { level.run } else { 0 };
        }
        level.run = if matches!(kind, Semi | Comma) { 0 } else { level.run + 1 };
        level.after_block = kind == OpenBrace;
        if level.run > LONGEST {
            return Some(format!("expression of more than {LONGEST} tokens"));
        }
        if is_open {
            self.open.push(Level::default());
            let is_deep = self.open.len() > DEEPEST;
            return is_deep.then(|| format!("more than {DEEPEST} levels of nesting"));
        }
        // Such a row has all that may begin an operand which is another one: `return return …`
        let is_prefix = match kind {
            And | Star | Bang | Minus | Or | Lt | Dot => true,
            Ident => matches!(word(), "return" | "break" | "mut" | "move"),
            _ => false,
        };
        self.prefixes = if is_prefix { self.prefixes + 1 } else { 0 };
        let is_long = self.prefixes > PREFIXES;
        is_long.then(|| format!("more than {PREFIXES} prefix operators in a row"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_deep_or_long_passes_a_limit() {
        for (open, close) in [("(", ")"), ("[", "]"), ("{", "}"), ("['é','(',", "]")] {
            let nested = |n: usize| format!("fn f() {{ {}{} }}", open.repeat(n), close.repeat(n));
            assert_eq!(exceeded(&nested(200)), None);
            for n in [300, 100_000] {
                assert!(exceeded(&nested(n)).is_some());
            }
        }
        for prefix in ["&", "*", "!", "- ", "|| ", "return "] {
            assert_eq!(exceeded(&format!("{}1", prefix.repeat(400))), None, "{prefix}");
            assert!(exceeded(&format!("{}1", prefix.repeat(2000))).is_some(), "{prefix}");
        }
        for link in ["+1", "?", ".b()", " as u8", "[0]", ".0", " else if a {}", "::<A>"] {
            assert_eq!(exceeded(&format!("a{}", link.repeat(1000))), None, "{link}");
            assert!(exceeded(&format!("a{}", link.repeat(30_000))).is_some(), "{link}");
        }
    }

    #[test]
    fn what_only_looks_so_does_not() {
        for text in [
            "\"((((\"",
            "r##\"(((\"#(((\"##",
            "b\"((\\\"((\"",
            "'('",
            "['é','(',]",
            "['é','\"']",
            "b'('",
            "'\\''",
            "// ((((\n",
            "/* (((( /* (( */ (( */",
            "// ----------\n",
            "[1, 2, 3],",
            "fn f() {}",
            "if a {} match b {}",
            "let r = br; r#type;",
        ] {
            let text = format!("{text};").repeat(30_000);
            assert_eq!(exceeded(&text), None, "{}", text.get(..20).unwrap_or_default());
        }
    }

    #[test]
    fn the_error_is_where_the_excess_is() {
        let text = format!("// a\n\"b\nb\"\n{}{}", "(".repeat(300), ")".repeat(300));
        assert_eq!(exceeded(&text).map(|error| error.range), Some(11 + 256..11 + 257));
    }
}
