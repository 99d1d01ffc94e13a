//! What may precede the items of a file without being Rust: a byte order mark, a shebang line, and
//! the front matter of a cargo script.

/// The text with the preamble replaced by as many bytes of blanks, so that offsets stay the same.
pub(super) fn blanked(text: &str) -> String {
    let end = end(text);
    let mut blanked = blank(text.get(..end).unwrap_or_default());
    blanked.push_str(text.get(end..).unwrap_or_default());
    blanked
}

/// As many bytes of blanks, with the line ends kept.
pub(super) fn blank(text: &str) -> String {
    let blank = |byte| if matches!(byte, b'\n' | b'\r') { char::from(byte) } else { ' ' };
    text.bytes().map(blank).collect()
}

/// Where the preamble ends.
fn end(text: &str) -> usize {
    let rest = text.strip_prefix('\u{FEFF}').unwrap_or(text);
    // `#![…]` is an inner attribute, also with blanks between its tokens.
    let is_shebang =
        rest.strip_prefix("#!").is_some_and(|line| !line.trim_start().starts_with('['));
    let rest = if is_shebang { behind_line(rest) } else { rest };
    let rest = front_matter(rest).unwrap_or(rest);
    text.len() - rest.len()
}

fn behind_line(text: &str) -> &str {
    text.find('\n').and_then(|end| text.get(end..)).unwrap_or_default()
}

/// What follows the front matter: from a line of three or more dashes to the next one of as many.
fn front_matter(text: &str) -> Option<&str> {
    let start = text.trim_start();
    let dashes = start.len() - start.trim_start_matches('-').len();
    let fence = start.get(..dashes).filter(|_| dashes >= 3)?;
    let mut rest = behind_line(start);
    while !rest.is_empty() {
        let line = rest.get(1..)?;
        rest = behind_line(line);
        if line.starts_with(fence) {
            return Some(rest);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_preamble_becomes_blanks_of_its_length() {
        for (preamble, rest) in [
            ("\u{FEFF}", "fn f() {}"),
            ("#!/usr/bin/env ä", "\nfn f() {}"),
            ("\u{FEFF}#!/bin/x\r", "\nfn f() {}"),
            ("#!/bin/x", ""),
            ("---\n[dependencies]\n---", "\nfn f() {}"),
            ("#!/bin/x\n\n---- cargo\na = '---'\n--- \n----", "\nfn f() {}"),
        ] {
            let text = format!("{preamble}{rest}");
            let blanked = blanked(&text);
            assert_eq!(blanked.len(), text.len());
            assert_eq!(blanked.trim_start(), rest.trim_start());
            assert_eq!(blanked.matches('\n').count(), text.matches('\n').count());
        }
    }

    #[test]
    fn what_is_rust_stays() {
        for text in ["", "#![a]", "#! [a]", "#!\n[a]", "--a", "---\nfn f() {}", " #!/bin/x"] {
            assert_eq!(blanked(text), text);
        }
    }
}
