//! From text to a syntax tree, whatever the text is.

use crate::package::Problem;

/// The deepest nesting that is parsed. The parser calls itself for every level, and a stack that
/// runs out ends the process, so the depth is limited first.
const DEEPEST: usize = 256;

/// The stack of the thread that parses: enough for the deepest nesting, with room to spare for the
/// visitors and for taking the tree down again.
pub(super) const STACK: usize = 256 << 20;

/// Parses a file.
pub(super) fn parse(file: usize, text: &str) -> Result<syn::File, Problem> {
    if let Some(line) = too_deep(text) {
        return Err(Problem {
            file,
            line,
            column: 1,
            message: format!("nesting is deeper than {DEEPEST} levels"),
        });
    }
    syn::parse_file(text).map_err(|error| {
        let start = error.span().start();
        Problem { file, line: start.line, column: start.column + 1, message: error.to_string() }
    })
}

/// The line in which nesting passes the limit.
///
/// Counts brackets and what stands in front of an operand (`&`, `*`, `!`, `-`, `|`), each of which
/// is a level to the parser. Text and comments are counted too: that may refuse a file that could
/// have been parsed, never the other way round, and real files stay far below.
fn too_deep(text: &str) -> Option<usize> {
    let (mut depth, mut prefixes, mut line) = (0_usize, 0_usize, 1_usize);
    for byte in text.bytes() {
        match byte {
            b'\n' => line += 1,
            b'(' | b'[' | b'{' => depth += 1,
            b')' | b']' | b'}' => depth = depth.saturating_sub(1),
            _ => {}
        }
        match byte {
            b'&' | b'*' | b'!' | b'-' | b'|' | b'<' => prefixes += 1,
            b' ' | b'\n' | b'\t' | b'\r' | b'(' | b'[' | b'{' => {}
            _ => prefixes = 0,
        }
        // Rows of dashes or stars are comments.
        if depth > DEEPEST || prefixes > 4 * DEEPEST {
            return Some(line);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn deep_nesting_is_a_problem_and_no_crash() {
        let inside = |open: &str, close: &str, n: usize| {
            format!("fn f() {{ let x = {}1{}; }}", open.repeat(n), close.repeat(n))
        };
        let thread = std::thread::Builder::new().stack_size(STACK);
        let run = move || {
            for (open, close) in
                [("(", ")"), ("[", "]"), ("{", "}"), ("&", ""), ("!", ""), ("- ", "")]
            {
                assert!(parse(0, &inside(open, close, 100)).is_ok(), "{open}");
                let result = parse(0, &inside(open, close, 100_000));
                assert!(result.is_err(), "{open}");
                // Whatever is let through is parsed without running out of stack.
                for n in [200, 255, 300, 1000, 1020] {
                    let _ = parse(0, &inside(open, close, n));
                }
            }
        };
        thread.spawn(run).unwrap().join().unwrap();
    }

    #[test]
    fn a_syntax_error_has_its_place() {
        let problem = parse(3, "fn f() {}\nfn g( {}\n").err().unwrap();
        assert_eq!((problem.file, problem.line), (3, 2));
    }
}
