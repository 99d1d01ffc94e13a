//! The depth and length of what is parsed.
//!
//! The parser and everything that walks its tree call themselves once for every bracket, for every
//! prefix such as `&`, and for every link of a chain such as `a.b()?.c`. A stack that runs out ends
//! the process, so depth and length are limited before parsing, on the tokens.

use proc_macro2::{Delimiter, Span, TokenStream, TokenTree, token_stream};

use super::SyntaxError;

/// The deepest nesting of brackets.
const DEEPEST: usize = 256;
/// The longest row of prefixes: `&&&…`.
const PREFIXES: usize = 1024;
/// The most tokens between two of `;`, `,` and the ends of blocks: no chain is longer than that.
const LONGEST: usize = 20_000;

/// Where and how tokens pass a limit.
pub(super) fn exceeded(tokens: &TokenStream) -> Option<SyntaxError> {
    let mut open = vec![Level::new(tokens.clone())];
    let mut prefixes = 0;
    while let Some(level) = open.last_mut() {
        let Some(token) = level.rest.next() else {
            open.pop();
            continue;
        };
        level.count(&token);
        let span = match &token {
            TokenTree::Group(group) => group.span_open(),
            other => other.span(),
        };
        if level.run > LONGEST {
            return Some(error(span, format!("expression of more than {LONGEST} tokens")));
        }
        if is_prefix(&token) {
            prefixes += 1;
        } else if !matches!(token, TokenTree::Group(_)) {
            prefixes = 0;
        }
        if prefixes > PREFIXES {
            return Some(error(span, format!("more than {PREFIXES} prefix operators in a row")));
        }
        if let TokenTree::Group(group) = token {
            open.push(Level::new(group.stream()));
            if open.len() > DEEPEST + 1 {
                return Some(error(span, format!("more than {DEEPEST} levels of nesting")));
            }
        }
    }
    None
}

fn error(span: Span, message: String) -> SyntaxError {
    SyntaxError { range: span.byte_range(), message }
}

/// The inside of a bracket.
struct Level {
    rest: token_stream::IntoIter,
    /// The tokens since the last boundary.
    run: usize,
    /// A block has just ended: the next token shows whether the expression continues.
    after_block: bool,
}

impl Level {
    fn new(tokens: TokenStream) -> Level {
        Level { rest: tokens.into_iter(), run: 0, after_block: false }
    }

    fn count(&mut self, token: &TokenTree) {
        let continues = || match token {
            TokenTree::Punct(punct) => matches!(punct.as_char(), '.' | '?'),
            TokenTree::Ident(ident) => ident == "else",
            _ => false,
        };
        if std::mem::take(&mut self.after_block) && !continues() {
            self.run = 0;
        }
        self.run += 1;
        match token {
            TokenTree::Punct(punct) if matches!(punct.as_char(), ';' | ',') => self.run = 0,
            TokenTree::Group(group) => self.after_block = group.delimiter() == Delimiter::Brace,
            _ => {}
        }
    }
}

/// Whether a token may begin an operand that is another operand: `return return …` is such a row too.
fn is_prefix(token: &TokenTree) -> bool {
    match token {
        TokenTree::Punct(punct) => {
            matches!(punct.as_char(), '&' | '*' | '!' | '-' | '|' | '<' | '.')
        }
        TokenTree::Ident(ident) => {
            ["return", "break", "mut", "move"].iter().any(|word| ident == word)
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn exceeded(text: &str) -> Option<SyntaxError> {
        super::exceeded(&text.parse().unwrap())
    }

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
