//! What fixtures of the lint expect.

use std::collections::BTreeSet;

/// A finding as a fixture expects it: line, columns, words.
pub(crate) type Expected = (usize, usize, usize, String);

/// The comments under the code, with carets under the place.
pub(crate) fn expectations(text: &str) -> BTreeSet<Expected> {
    let mut expected = BTreeSet::new();
    let mut code_line = 0;
    for (index, line) in text.lines().enumerate() {
        let comment = line.trim_start().strip_prefix("//").map(str::trim_start);
        match comment {
            Some(comment) if comment.starts_with('^') => {
                let width = comment.chars().take_while(|&c| c == '^').count();
                let from = line.chars().take_while(|&c| c != '^').count() + 1;
                let words = comment.trim_start_matches('^').trim().to_owned();
                expected.insert((code_line, from, from + width, words));
            }
            _ => code_line = index + 1,
        }
    }
    expected
}
