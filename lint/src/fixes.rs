//! Finds the parts of a site that only fixes need.

use std::ops::Range;

use proc_macro2::{Delimiter, TokenStream, TokenTree};

use crate::finding;
use crate::report::Fix;
use crate::site::{Part, Places};

/// The most bytes of a text that a fix repeats. Every format writes out the whole fix.
const LONGEST_FIXED: usize = 4096;

/// The change to a file that a fix is, if the part that it replaces is there.
pub(crate) fn located(fix: finding::Fix, places: &Places, text: &str) -> Option<Fix> {
    let inside = |range: &Option<Range<usize>>, find: fn(&str) -> Option<Range<usize>>| {
        let range = range.as_ref()?;
        let found = find(text.get(range.clone())?)?;
        Some(range.start + found.start..range.start + found.end)
    };
    let range = match fix.part {
        Part::Variant => inside(&places.code, variant),
        Part::Option => {
            let code = places.code.clone().and_then(|range| option(text, range));
            code.or_else(|| option(text, places.whole.clone()))
        }
        Part::CodeLiteral => inside(&places.code, literal),
        Part::ReasonLiteral => inside(&places.reason, literal),
        Part::Text => inside(&places.reason, string),
        Part::Declaration => places.declaration.clone(),
        Part::Whole | Part::Code | Part::Reason => Some(places.of(fix.part)),
    }?;
    let old = text.get(range.clone()).filter(|old| old.len() <= LONGEST_FIXED)?;
    let replacement = fix.replacement.replace("{}", old);
    Some(Fix { range, replacement, safety: fix.safety, title: fix.title })
}

/// A `Some(…)` around a number or a struct literal, and nothing else.
fn option(text: &str, inside: Range<usize>) -> Option<Range<usize>> {
    let own = text.get(inside.clone())?;
    if !own.ends_with('}') && literal(own).is_none() {
        return None;
    }
    let before = text.get(..inside.start)?.trim_end().strip_suffix('(')?.trim_end();
    let start = before.strip_suffix("Some")?.len();
    let behind = text.get(inside.end..)?;
    let behind = behind.trim_start().trim_start_matches(',').trim_start().strip_prefix(')')?;
    Some(start..text.len() - behind.len())
}

/// All of a literal.
fn literal(text: &str) -> Option<Range<usize>> {
    let mut tokens = text.parse::<TokenStream>().ok()?.into_iter();
    let is_literal = matches!((tokens.next(), tokens.next()), (Some(TokenTree::Literal(_)), None));
    is_literal.then_some(0..text.len())
}

/// The end of a path of at least two segments, with its arguments.
fn variant(text: &str) -> Option<Range<usize>> {
    let tokens: Vec<TokenTree> = text.parse::<TokenStream>().ok()?.into_iter().collect();
    let is_colon = |token: &TokenTree| matches!(token, TokenTree::Punct(it) if it.as_char() == ':');
    let last = tokens.iter().rposition(is_colon)?;
    match tokens.get(last + 1..)? {
        [TokenTree::Ident(name)] => Some(name.span().byte_range().start..text.len()),
        [TokenTree::Ident(name), TokenTree::Group(arguments)]
            if arguments.delimiter() == Delimiter::Parenthesis =>
        {
            Some(name.span().byte_range().start..text.len())
        }
        _ => None,
    }
}

/// All of an expression that makes a `String`: `format!(…)`, or a chain that ends with
/// `.to_string()`.
fn string(text: &str) -> Option<Range<usize>> {
    let tokens: Vec<TokenTree> = text.parse::<TokenStream>().ok()?.into_iter().collect();
    let is_chain = tokens.iter().all(|token| match token {
        TokenTree::Ident(name) => {
            !["if", "match", "loop", "unsafe", "return", "as"].iter().any(|keyword| name == keyword)
        }
        TokenTree::Punct(punct) => matches!(punct.as_char(), '.' | ':' | '!' | '?'),
        TokenTree::Group(_) | TokenTree::Literal(_) => true,
    });
    let makes_string = match tokens.as_slice() {
        [.., TokenTree::Punct(dot), TokenTree::Ident(name), TokenTree::Group(arguments)] => {
            dot.as_char() == '.' && name == "to_string" && arguments.stream().is_empty()
        }
        _ => false,
    };
    let is_format = matches!(tokens.as_slice(),
        [path @ .., TokenTree::Ident(name), TokenTree::Punct(bang), TokenTree::Group(_)]
            if name == "format" && bang.as_char() == '!'
                && path.iter().all(|it| !matches!(it, TokenTree::Group(_))));
    (is_chain && (makes_string || is_format)).then_some(0..text.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_end_of_a_path_is_its_variant() {
        let of = |text: &'static str| variant(text).and_then(|range| text.get(range));
        assert_eq!(of("CloseCode::Library(1001)"), Some("Library(1001)"));
        assert_eq!(of("a::CloseCode :: /* x */ Abnormal"), Some("Abnormal"));
        for other in ["Library(1001)", "CloseCode::Away.into()", "a::b + 1", "1006", "(", ""] {
            assert_eq!(of(other), None, "{other}");
        }
    }

    #[test]
    fn an_option_is_directly_around_its_value() {
        let of = |text: &'static str, inside: &str| {
            let start = text.find(inside).unwrap();
            option(text, start..start + inside.len()).and_then(|range| text.get(range))
        };
        assert_eq!(of("close(Some(1005), None)", "1005"), Some("Some(1005)"));
        assert_eq!(of("Close(Some( F { c: 1 },\n ))", "F { c: 1 }"), Some("Some( F { c: 1 },\n )"));
        for (text, inside) in [
            ("close(1005)", "1005"),
            ("Some(1005 + x)", "1005"),
            ("Some(Frame::close(1005))", "Frame::close(1005)"),
            ("Some((1005, x))", "1005"),
        ] {
            assert_eq!(of(text, inside), None, "{text}");
        }
    }

    #[test]
    fn only_what_makes_a_string_is_text() {
        for text in
            ["format!(\"{x}\")", "std::format!(\"a\")", "e.to_string()", "f(x)?.e[0].to_string()"]
        {
            assert_eq!(string(text), Some(0..text.len()), "{text}");
        }
        for other in [
            "reason",
            "if a { b.to_string() } else { c.to_string() }",
            "match a { _ => b }.to_string()",
            "a + &b.to_string()",
            "e.to_string(1)",
            "e.to_string().len()",
            "",
        ] {
            assert_eq!(string(other), None, "{other}");
        }
    }
}
