//! Finds the parts of a file that need not be parsed: the blocks of its functions, and documentation.

use std::ops::Range;

use ra_ap_rustc_lexer::{FrontmatterAllowed, LiteralKind, Token, TokenKind, tokenize};

use super::limits::Limits;
use super::offsets::Parts;
use super::preamble;

/// A function with a body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Body {
    /// All of it, with its attributes and without its documentation.
    pub(crate) function: Range<usize>,
    /// The block, with its braces.
    pub(crate) block: Range<usize>,
}

/// Parts of a file.
#[derive(Clone, Debug, Default)]
pub(crate) struct LeftOut {
    /// Functions, without their blocks.
    pub(crate) functions: Vec<Body>,
    /// Documentation outside of these blocks.
    documentation: Vec<Range<usize>>,
    /// The definitions of macros, which are not left out.
    pub(crate) macros: Vec<Range<usize>>,
    /// Is the file known to be within the limits of what is parsed?
    pub(super) is_within_limits: bool,
}

impl LeftOut {
    /// All functions with a block in a file, its modules, traits and `impl`s, and its documentation;
    /// nothing if its delimiters do not match, or if it passes a limit. Functions inside of functions
    /// and of macro calls are parts of what is around them.
    pub(crate) fn most(text: &str) -> LeftOut {
        let blanked = preamble::blanked(text);
        let mut items = Items::new(&blanked);
        let read =
            tokenize(&blanked, FrontmatterAllowed::No).try_for_each(|token| items.add(&token));
        if read.is_none() || !items.open.is_empty() {
            return LeftOut::default();
        }
        LeftOut { is_within_limits: true, ..items.found }
    }

    /// Returns the file without these parts.
    pub(super) fn rest(&self, text: String) -> Parts {
        let blocks = self.functions.iter().map(|body| body.block.start + 1..body.block.end - 1);
        let mut without: Vec<_> = blocks.chain(self.documentation.iter().cloned()).collect();
        without.sort_unstable_by_key(|part| part.start);
        if without.is_empty() {
            return Parts { text, ..Parts::default() };
        }
        let (mut rest, mut at) = (Parts::default(), 0);
        for part in without {
            // Documentation inside a block is left out with the block.
            if part.start >= at {
                rest.add(&text, at..part.start);
                at = part.end;
            }
        }
        rest.add(&text, at..text.len());
        rest
    }
}

/// Returns only the blocks of some functions of a file.
pub(super) fn alone<'b>(text: &str, blocks: impl IntoIterator<Item = &'b Body>) -> Parts {
    let mut alone = Parts::default();
    for Body { block, .. } in blocks {
        alone.add(text, block.clone());
    }
    alone
}

/// The words before the one that says what an item is.
const QUALIFIERS: &[&str] =
    &["async", "auto", "const", "default", "extern", "gen", "pub", "safe", "unsafe"];

/// What the words of an item so far say that it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    /// Only attributes and qualifiers were read. An `extern` block needs no more.
    Open,
    Function,
    /// A module, a trait or an `impl`, with items in its block.
    Container,
    Macro,
    Other,
}

/// Reads items.
struct Items<'t> {
    text: &'t str,
    at: usize,
    /// Where this item begins, once it has.
    start: Option<usize>,
    kind: Kind,
    /// The blocks of items around the place, and the delimiters inside of an item.
    open: Vec<(Delimiter, Within)>,
    limits: Limits,
    found: LeftOut,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Delimiter {
    Brace,
    Bracket,
    Parenthesis,
}

/// What a delimiter encloses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Within {
    Items,
    /// The body of a function, which begins here.
    Body(usize),
    /// The block with which an item ends.
    Block,
    Part,
}

impl<'t> Items<'t> {
    fn new(text: &'t str) -> Items<'t> {
        Items {
            text,
            at: 0,
            start: None,
            kind: Kind::Open,
            open: Vec::new(),
            limits: Limits::default(),
            found: LeftOut::default(),
        }
    }

    /// Takes a token; `None` if the text cannot be Rust, or passes a limit.
    fn add(&mut self, token: &Token) -> Option<()> {
        let start = self.at;
        self.at += token.len as usize;
        match token.kind {
            TokenKind::BlockComment { terminated: false, .. } => return None,
            TokenKind::LineComment { doc_style, .. }
            | TokenKind::BlockComment { doc_style, .. } => {
                self.found.documentation.extend(doc_style.map(|_| start..self.at));
                return Some(());
            }
            TokenKind::Whitespace => return Some(()),
            _ => {}
        }
        self.start.get_or_insert(start);
        if self.limits.add(token.kind, self.text, &(start..self.at)).is_some() {
            return None;
        }
        match token.kind {
            TokenKind::OpenBrace => self.open_brace(start),
            TokenKind::OpenBracket => self.open.push((Delimiter::Bracket, Within::Part)),
            TokenKind::OpenParen => self.open.push((Delimiter::Parenthesis, Within::Part)),
            TokenKind::CloseBrace => self.close(Delimiter::Brace)?,
            TokenKind::CloseBracket => self.close(Delimiter::Bracket)?,
            TokenKind::CloseParen => self.close(Delimiter::Parenthesis)?,
            TokenKind::Semi if self.is_between_items() => self.end(),
            TokenKind::Ident if self.is_between_items() && self.kind == Kind::Open => {
                self.word(self.text.get(start..self.at)?);
            }
            TokenKind::Literal { kind, .. } if !is_whole(kind) => return None,
            TokenKind::Unknown => return None,
            _ => {}
        }
        Some(())
    }

    fn is_between_items(&self) -> bool {
        self.open.last().is_none_or(|(_, within)| *within == Within::Items)
    }

    fn word(&mut self, word: &str) {
        self.kind = match word {
            "fn" => Kind::Function,
            "mod" | "trait" | "impl" => Kind::Container,
            "macro_rules" => Kind::Macro,
            word if QUALIFIERS.contains(&word) => Kind::Open,
            _ => Kind::Other,
        };
    }

    fn open_brace(&mut self, at: usize) {
        let within = match self.kind {
            _ if !self.is_between_items() => Within::Part,
            Kind::Function => Within::Body(at),
            Kind::Container | Kind::Open => Within::Items,
            Kind::Macro | Kind::Other => Within::Block,
        };
        self.open.push((Delimiter::Brace, within));
        if within == Within::Items {
            self.end();
        }
    }

    fn close(&mut self, delimiter: Delimiter) -> Option<()> {
        let (opened, within) = self.open.pop()?;
        if let Within::Body(start) = within {
            let function = self.start.unwrap_or(start)..self.at;
            self.found.functions.push(Body { function, block: start..self.at });
        }
        if within != Within::Part {
            self.end();
        }
        (opened == delimiter).then_some(())
    }

    /// An item has ended, or the items of a block begin.
    fn end(&mut self) {
        let start = self.start.take();
        if self.kind == Kind::Macro {
            self.found.macros.extend(start.map(|start| start..self.at));
        }
        self.kind = Kind::Open;
    }
}

fn is_whole(literal: LiteralKind) -> bool {
    match literal {
        LiteralKind::Char { terminated }
        | LiteralKind::Byte { terminated }
        | LiteralKind::Str { terminated }
        | LiteralKind::ByteStr { terminated }
        | LiteralKind::CStr { terminated } => terminated,
        LiteralKind::RawStr { n_hashes }
        | LiteralKind::RawByteStr { n_hashes }
        | LiteralKind::RawCStr { n_hashes } => n_hashes.is_some(),
        LiteralKind::Int { .. } | LiteralKind::Float { .. } => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn blocks(text: &str) -> Vec<&str> {
        let functions = LeftOut::most(text).functions.into_iter();
        functions.map(|body| text.get(body.block).unwrap()).collect()
    }

    #[test]
    fn functions_of_a_file_its_modules_traits_and_impls_have_bodies() {
        let text = "#![a]\n/// fn x() {}\n#[b(fn c() {})] pub(crate) async unsafe fn a<T>(b: [u8; { 1 }]) \
                    -> T where T: Fn() { 1 }\n\
                    mod m { impl<T> A for B { const fn b() { 2 } type X = fn(); fn c(); } }\n\
                    trait D { fn d(&self) { 3 } fn e(); }\n\
                    extern \"C\" { fn f(); }\nextern \"C\" fn g() { 4 }\n";
        assert_eq!(blocks(text), ["{ 1 }", "{ 2 }", "{ 3 }", "{ 4 }"]);
    }

    #[test]
    fn what_is_in_other_items_is_a_part_of_them() {
        for text in [
            "static A: fn() = { fn b() {} b };",
            "const A: fn() = || {};",
            "struct A { f: fn() }",
            "macro_rules! a { () => { fn b() {} } }",
            "thread_local! { static A: u8 = { fn b() {} 1 } }",
            "type A = fn();",
            "union A { b: fn() }",
        ] {
            assert_eq!(blocks(&format!("{text} fn a() {{ fn b() {{}} }}")), ["{ fn b() {} }"]);
        }
    }

    #[test]
    fn braces_in_texts_and_comments_are_none() {
        let text =
            "fn a<'a>(b: &'a str) { '{'; b'}'; \"}\\\"\"; r#\"}\"#; /* } /* } */ */ 'é' } // {\n";
        assert_eq!(blocks(text), [text.trim_end_matches(" // {\n").split_at(21).1]);
        for text in ["fn a() { \" }", "fn a() { ( }", "fn a() {} }", "fn a() { /* }", "fn a() {"] {
            assert_eq!(blocks(text), [""; 0], "{text}");
        }
    }

    #[test]
    fn nothing_of_a_file_that_passes_a_limit_is_left_out() {
        let nested = |n: usize| format!("fn a() {{ {}{} }}", "(".repeat(n), ")".repeat(n));
        assert_eq!(blocks(&nested(200)).len(), 1);
        assert!(LeftOut::most(&nested(200)).is_within_limits);
        assert_eq!(blocks(&nested(300)), [""; 0]);
        assert!(!LeftOut::most(&nested(300)).is_within_limits);
    }

    #[test]
    fn a_file_without_a_part_is_the_rest_of_it() {
        let text = "#!/bin/x\n/// é\nfn a() { 'é' /** c */ }\n/** b */ #[b] fn b() { 1 }\n";
        let mut left_out = LeftOut::most(text);
        assert_eq!(alone(text, &left_out.functions).text, "{ 'é' /** c */ } { 1 }");
        let last = left_out.functions.pop().unwrap();
        assert_eq!(text.get(last.function), Some("#[b] fn b() { 1 }"));
        let rest = left_out.rest(text.to_owned());
        assert_eq!(rest.text, "#!/bin/x\n \nfn a() { }\n  #[b] fn b() { 1 }\n");
        let end = rest.text.find("1 }").unwrap();
        assert_eq!(rest.offsets.in_file(end), text.find("1 }").unwrap());
        assert_eq!(LeftOut::default().rest(text.to_owned()).text, text);
    }
}
