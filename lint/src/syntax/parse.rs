//! From text to a syntax tree, whatever the text is.

use super::limits;
use crate::package::Problem;

/// The stack of the thread that parses: enough for the deepest nesting, with room to spare for the
/// visitors and for taking the tree down again.
pub(super) const STACK: usize = 256 << 20;

/// Parses a file.
pub(super) fn parse(file: usize, text: &str) -> Result<syn::File, Problem> {
    if let Some((line, message)) = limits::exceeded(text) {
        return Err(Problem { file, line, column: 1, message });
    }
    syn::parse_file(text).map_err(|error| {
        let start = error.span().start();
        Problem { file, line: start.line, column: start.column + 1, message: error.to_string() }
    })
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
