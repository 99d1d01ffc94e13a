//! Where the `//` comments of a Rust file are. Parsing into a syntax tree throws them away, and a
//! search for `//` would find them in strings too.

use std::ops::Range;

/// Every `//` comment, from its slashes to the end of its line, doc comments among them.
pub(crate) fn line_comments(text: &str) -> Vec<Range<usize>> {
    let mut lexer = Lexer { bytes: text.as_bytes(), at: 0 };
    let mut comments = Vec::new();
    while let Some(byte) = lexer.peek(0) {
        let start = lexer.at;
        match (byte, lexer.peek(1)) {
            (b'/', Some(b'/')) => {
                lexer.skip_to(b'\n');
                comments.push(start..lexer.at);
            }
            (b'/', Some(b'*')) => lexer.block_comment(),
            (b'"', _) => lexer.quoted(b'"'),
            (b'\'', _) => lexer.quote(text),
            (b'r', Some(b'"' | b'#')) if lexer.begins_raw() => lexer.raw_string(),
            _ => lexer.at += 1,
        }
    }
    comments
}

struct Lexer<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl Lexer<'_> {
    fn peek(&self, ahead: usize) -> Option<u8> {
        self.bytes.get(self.at.checked_add(ahead)?).copied()
    }

    fn skip_to(&mut self, byte: u8) {
        let rest = self.bytes.get(self.at..).unwrap_or_default();
        self.at += memchr::memchr(byte, rest).unwrap_or(rest.len());
    }

    fn block_comment(&mut self) {
        let mut depth = 0_usize;
        while let Some(byte) = self.peek(0) {
            match (byte, self.peek(1)) {
                (b'/', Some(b'*')) => {
                    depth += 1;
                    self.at += 2;
                }
                (b'*', Some(b'/')) => {
                    depth -= 1;
                    self.at += 2;
                    if depth == 0 {
                        return;
                    }
                }
                _ => self.at += 1,
            }
        }
    }

    /// From a quote to the next one that no backslash stands before.
    fn quoted(&mut self, quote: u8) {
        self.at += 1;
        while let Some(byte) = self.peek(0) {
            self.at += if byte == b'\\' { 2 } else { 1 };
            if byte == quote {
                return;
            }
        }
    }

    /// A character, or the tick of a lifetime.
    fn quote(&mut self, text: &str) {
        let inside = text.get(self.at + 1..).and_then(|rest| rest.chars().next());
        let length = inside.map_or(0, char::len_utf8);
        if inside == Some('\\') || self.peek(1 + length) == Some(b'\'') {
            self.quoted(b'\'');
        } else {
            self.at += 1;
        }
    }

    /// Is this `r` the beginning of a raw string, and not of a raw identifier or the end of a name?
    fn begins_raw(&self) -> bool {
        let before = |back: usize| self.at.checked_sub(back).and_then(|at| self.bytes.get(at));
        let in_word = |byte: Option<&u8>| {
            byte.is_some_and(|byte| byte.is_ascii_alphanumeric() || *byte == b'_' || *byte > 127)
        };
        let alone = match before(1) {
            Some(b'b' | b'c') => !in_word(before(2)),
            byte => !in_word(byte),
        };
        let hashes = self.bytes.iter().skip(self.at + 1).take_while(|&&byte| byte == b'#').count();
        alone && self.peek(1 + hashes) == Some(b'"')
    }

    fn raw_string(&mut self) {
        let hashes = self.bytes.iter().skip(self.at + 1).take_while(|&&byte| byte == b'#').count();
        self.at += hashes + 2;
        loop {
            self.skip_to(b'"');
            if self.peek(0).is_none() {
                return;
            }
            self.at += 1;
            if (0..hashes).all(|hash| self.peek(hash) == Some(b'#')) {
                self.at += hashes;
                return;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn comments(text: &str) -> Vec<&str> {
        line_comments(text).into_iter().map(|range| text.get(range).unwrap()).collect()
    }

    #[test]
    fn only_comments_are_comments() {
        let text = r###"
            // one
            let a = "// no \" // no"; // two
            let b = r#"// no " // no"#; // three
            let c = ('"', '\'', b'"', 'ä', '\u{1F600}'); // four
            fn f<'a>(r#type: &'a str) {} // five
            /* // no /* // no */ // no */ // six
            let d = br##"// no"# // no"##; let e = for_r"// no"; // seven
            let g = c"// no"; // eight"###;
        let found = comments(text);
        let names = ["one", "two", "three", "four", "five", "six", "seven", "eight"];
        assert_eq!(found, names.map(|name| format!("// {name}")));
    }

    #[test]
    fn what_never_ends_ends_with_the_file() {
        for text in ["\"", "\"\\", "'", "'\\", "/*", "/* /*", "r#\"", "r\"", "r#", "//", "/", ""] {
            comments(text);
        }
    }
}
