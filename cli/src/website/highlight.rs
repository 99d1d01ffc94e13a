//! Colors for code, made when the site is written, so that a page needs no script for them.

use std::collections::HashMap;
use std::sync::{LazyLock, Mutex, PoisonError};

use pulldown_cmark::Event;
use syntect::parsing::{ParseState, Scope, ScopeStack, SyntaxReference, SyntaxSet};
use syntect::util::LinesWithEndings;

static SYNTAXES: LazyLock<SyntaxSet> = LazyLock::new(SyntaxSet::load_defaults_newlines);

/// The classes of the style sheet, by the scopes that they are for; empty for the color of the text.
/// The first that fits decides.
static CLASSES: LazyLock<Vec<(Scope, &str)>> = LazyLock::new(|| {
    let classes = [
        ("comment", "c"),
        ("punctuation.definition.comment", "c"),
        ("string", "s"),
        ("punctuation.definition.string", "s"),
        ("constant", "n"),
        ("keyword.operator.word", "k"),
        ("keyword.operator", ""),
        ("punctuation", ""),
        ("keyword", "k"),
        ("storage", "k"),
        ("entity.name.function", "f"),
        ("variable.function", "f"),
        ("support.function", "f"),
        ("support.macro", "f"),
        ("entity.name", "t"),
        ("support.type", "t"),
        ("support.class", "t"),
    ];
    classes.iter().filter_map(|(scope, class)| Some((Scope::new(scope).ok()?, *class))).collect()
});

/// A piece of code with its class.
type Piece = (&'static str, String);

/// The pieces of a text, by its language and the text.
type Known = HashMap<(String, String), Vec<Piece>>;

/// A page has the same code in each language of the site.
static KNOWN: LazyLock<Mutex<Known>> = LazyLock::new(Mutex::default);

/// Adds code with its colors; without, if the language is not known.
pub(super) fn push(text: &str, language: &str, events: &mut Vec<Event<'_>>) {
    let Some(syntax) = SYNTAXES.find_syntax_by_token(language) else {
        events.push(Event::Text(text.to_owned().into()));
        return;
    };
    // The map is intact even if another thread panicked while it held the lock.
    let mut known = KNOWN.lock().unwrap_or_else(PoisonError::into_inner);
    let pieces =
        known.entry((language.to_owned(), text.to_owned())).or_insert_with(|| pieces(text, syntax));
    for (class, text) in pieces {
        if class.is_empty() {
            events.push(Event::Text(text.clone().into()));
        } else {
            events.push(Event::InlineHtml(format!("<span class=\"{class}\">").into()));
            events.push(Event::Text(text.clone().into()));
            events.push(Event::InlineHtml("</span>".into()));
        }
    }
}

/// Keywords that the grammars are too old for.
const NEWER: [&str; 3] = ["async", "await", "dyn"];

/// Gives the newer keywords in a piece without a class their own.
fn with_newer((class, text): &Piece) -> Vec<Piece> {
    if !class.is_empty() {
        return vec![(class, text.clone())];
    }
    let mut pieces = vec![("", String::new())];
    // Words, and what is between them.
    let is_word = |letter: char| letter.is_alphanumeric() || letter == '_';
    let mut rest = text.as_str();
    while let Some(first) = rest.chars().next() {
        let word = is_word(first);
        let end = rest.find(|letter| is_word(letter) != word).unwrap_or(rest.len());
        let (part, behind) = rest.split_at(end);
        let class = if NEWER.contains(&part) { "k" } else { "" };
        match pieces.last_mut() {
            Some((last, text)) if *last == class => text.push_str(part),
            _ => pieces.push((class, part.to_owned())),
        }
        rest = behind;
    }
    pieces
}

fn pieces(text: &str, syntax: &SyntaxReference) -> Vec<Piece> {
    let mut state = ParseState::new(syntax);
    let mut stack = ScopeStack::new();
    let mut pieces: Vec<Piece> = Vec::new();
    for line in LinesWithEndings::from(text) {
        let mut add = |class, piece: &str| match pieces.last_mut() {
            Some((last, text)) if *last == class || piece.trim().is_empty() => text.push_str(piece),
            _ => pieces.push((class, piece.to_owned())),
        };
        let mut from = 0;
        // A line that the grammar cannot read has no colors.
        for (at, change) in state.parse_line(line, &SYNTAXES).unwrap_or_default() {
            add(class(&stack), line.get(from..at).unwrap_or_default());
            from = at;
            stack.apply(&change).ok();
        }
        add(class(&stack), line.get(from..).unwrap_or_default());
    }
    pieces.iter().flat_map(with_newer).filter(|(_, text)| !text.is_empty()).collect()
}

/// The class for the innermost scope that has one.
fn class(stack: &ScopeStack) -> &'static str {
    let of = |scope: &Scope| {
        let mut classes = CLASSES.iter();
        classes.find(|(prefix, _)| prefix.is_prefix_of(*scope)).map(|(_, class)| *class)
    };
    stack.scopes.iter().rev().find_map(of).unwrap_or("")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn highlighted(text: &str, language: &str) -> String {
        let mut events = Vec::new();
        push(text, language, &mut events);
        let mut out = String::new();
        pulldown_cmark::html::push_html(&mut out, events.into_iter());
        out
    }

    #[test]
    fn each_kind_of_word_has_its_color() {
        assert_eq!(
            highlighted("let a = f(1011, \"<b>\"); // c\n", "rust"),
            "<span class=\"k\">let</span> a = <span class=\"f\">f</span>(<span \
             class=\"n\">1011</span>, <span class=\"s\">\"&lt;b&gt;\"</span>); <span class=\"c\">// \
             c\n</span>"
        );
        assert_eq!(
            highlighted("async_fn.await", "rust"),
            "async_fn.<span class=\"k\">await</span>"
        );
        let script = highlighted("const a = new WebSocket(`wss://b`);\n", "js");
        assert!(script.contains("<span class=\"k\">const </span>a"), "{script}");
        assert!(script.contains("<span class=\"k\">new </span>WebSocket("), "{script}");
        assert!(script.contains("<span class=\"s\">`wss://b`</span>"), "{script}");
    }

    #[test]
    fn a_language_that_is_not_known_has_no_colors() {
        assert_eq!(highlighted("a < b", "nginx"), "a &lt; b");
        assert_eq!(highlighted("", "rust"), "");
    }
}
