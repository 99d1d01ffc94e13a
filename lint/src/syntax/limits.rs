//! Is a text too deep to be parsed?
//!
//! The parser and everything that walks its tree call themselves once for every bracket, for every
//! prefix such as `&`, and for every link of a chain such as `a.b()?.c`. A stack that runs out ends
//! the process, so depth and length are limited before parsing, on the bytes.

/// The deepest nesting of brackets.
const DEEPEST: usize = 256;
/// The longest row of prefixes: `&&&…`.
const PREFIXES: usize = 1024;
/// The most tokens between two of `;`, `,` and the ends of blocks: no chain is longer than that.
const LONGEST: usize = 20_000;

/// Where and how a text passes a limit: the line from 1, and a sentence.
pub(super) fn exceeded(text: &str) -> Option<(usize, String)> {
    let mut scan = Scan { rest: text.as_bytes(), line: 1, runs: vec![0], ..Scan::default() };
    while scan.step() {
        let what = if scan.runs.len() > DEEPEST + 1 {
            format!("nesting is deeper than {DEEPEST} levels")
        } else if scan.prefixes > PREFIXES {
            format!("more than {PREFIXES} prefix operators stand in a row")
        } else if scan.runs.last().is_some_and(|run| *run > LONGEST) {
            format!("an expression has more than {LONGEST} tokens")
        } else {
            continue;
        };
        return Some((scan.line, what));
    }
    None
}

#[derive(Default)]
struct Scan<'a> {
    rest: &'a [u8],
    line: usize,
    /// The tokens since the last boundary, for each open bracket.
    runs: Vec<usize>,
    prefixes: usize,
    /// A block has just ended: what comes next tells whether the expression goes on.
    after_block: bool,
}

impl Scan<'_> {
    /// Goes over one token, text or comment.
    fn step(&mut self) -> bool {
        match self.rest {
            [] => return false,
            [b'/', b'/', ..] => self.skip(|rest| find(rest, b"\n").unwrap_or(rest.len())),
            [b'/', b'*', ..] => self.skip(comment),
            [b'"', ..] => self.text(|rest| 1 + quoted(rest.get(1..).unwrap_or_default(), b'"')),
            [b'r' | b'b' | b'c', b'"' | b'#' | b'r' | b'\'', ..] if raw(self.rest).is_some() => {
                self.text(|rest| raw(rest).unwrap_or(1));
            }
            [b'\'', b'\\', ..] => {
                self.text(|rest| 1 + quoted(rest.get(1..).unwrap_or_default(), b'\''));
            }
            [b'\'', _, b'\'', ..] => self.text(|_| 3),
            [byte, ..] if byte.is_ascii_whitespace() => self.skip(|_| 1),
            [byte, ..] if is_word(*byte) => self.word(),
            [byte, ..] => self.punct(*byte),
        }
        true
    }

    fn skip(&mut self, length: impl Fn(&[u8]) -> usize) {
        let (gone, rest) =
            self.rest.split_at_checked(length(self.rest)).unwrap_or((self.rest, &[]));
        self.line += memchr::memchr_iter(b'\n', gone).count();
        self.rest = rest;
    }

    fn text(&mut self, length: impl Fn(&[u8]) -> usize) {
        self.token(false);
        self.prefixes = 0;
        self.skip(length);
    }

    fn word(&mut self) {
        let length = self.rest.iter().take_while(|byte| is_word(**byte)).count();
        let goes_on = self.rest.get(..length) == Some(b"else");
        self.token(goes_on);
        // `return return …` is a row of prefixes too.
        if matches!(self.rest.get(..length), Some(b"return" | b"break" | b"mut" | b"move")) {
            self.prefixes += 1;
        } else {
            self.prefixes = 0;
        }
        self.skip(|_| length);
    }

    fn punct(&mut self, byte: u8) {
        self.token(matches!(byte, b'.' | b'?'));
        match byte {
            b'(' | b'[' | b'{' => self.runs.push(0),
            b')' | b']' | b'}' => {
                if self.runs.len() > 1 {
                    self.runs.pop();
                }
                self.after_block = byte == b'}';
            }
            b';' | b',' => self.reset(),
            _ => {}
        }
        if matches!(byte, b'&' | b'*' | b'!' | b'-' | b'|' | b'<' | b'.') {
            self.prefixes += 1;
        } else if !matches!(byte, b'(' | b'[' | b'{') {
            self.prefixes = 0;
        }
        self.skip(|_| 1);
    }

    fn token(&mut self, goes_on: bool) {
        if std::mem::take(&mut self.after_block) && !goes_on {
            self.reset();
        }
        if let Some(run) = self.runs.last_mut() {
            *run += 1;
        }
    }

    fn reset(&mut self) {
        if let Some(run) = self.runs.last_mut() {
            *run = 0;
        }
    }
}

fn is_word(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte == b'_' || !byte.is_ascii()
}

fn find(text: &[u8], needle: &[u8]) -> Option<usize> {
    memchr::memmem::find(text, needle)
}

/// The length of a block comment, with those inside it.
fn comment(text: &[u8]) -> usize {
    let (mut rest, mut depth) = (text, 0_usize);
    loop {
        rest = match rest {
            [] => return text.len(),
            [b'/', b'*', inner @ ..] => {
                depth += 1;
                inner
            }
            [b'*', b'/', outer @ ..] => {
                depth -= 1;
                if depth == 0 {
                    return text.len() - outer.len();
                }
                outer
            }
            [_, more @ ..] => more,
        };
    }
}

/// The length of a text up to and with its closing quote.
fn quoted(text: &[u8], quote: u8) -> usize {
    let mut rest = text;
    loop {
        rest = match rest {
            [] => return text.len(),
            [b'\\', _, more @ ..] => more,
            [byte, more @ ..] if *byte == quote => return text.len() - more.len(),
            [_, more @ ..] => more,
        };
    }
}

/// The length of `r"…"`, `r#"…"#`, `b"…"`, `br"…"` and their like; `None` for a mere name.
fn raw(text: &[u8]) -> Option<usize> {
    let prefix = text.iter().take_while(|byte| matches!(byte, b'b' | b'c' | b'r')).count();
    let is_raw = text.get(..prefix)?.contains(&b'r');
    let hashes = text.get(prefix..)?.iter().take_while(|byte| **byte == b'#').count();
    let start = prefix + hashes + 1;
    match text.get(prefix + hashes)? {
        b'"' if is_raw => {
            let end = [&b"\""[..], &vec![b'#'; hashes]].concat();
            let inside = text.get(start..)?;
            Some(find(inside, &end).map_or(text.len(), |at| start + at + end.len()))
        }
        quote @ (b'"' | b'\'') if hashes == 0 => Some(start + quoted(text.get(start..)?, *quote)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_deep_or_long_passes_a_limit() {
        for (open, close) in [("(", ")"), ("[", "]"), ("{", "}")] {
            let nested = |n: usize| format!("fn f() {{ {}{} }}", open.repeat(n), close.repeat(n));
            assert_eq!(exceeded(&nested(200)), None);
            assert!(exceeded(&nested(300)).is_some());
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
            "r\"((((\"",
            "r##\"(((\"#(((\"##",
            "b\"((\\\"((\"",
            "'('",
            "b'('",
            "'\\''",
            "// ((((\n",
            "/* (((( /* (( */ (( */",
            "// ----------\n",
            "let a = 1;",
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
    fn the_line_is_that_of_the_excess() {
        let text = format!("// a\n\"b\nb\"\n{}", "(".repeat(300));
        assert_eq!(exceeded(&text).map(|(line, _)| line), Some(4));
    }
}
