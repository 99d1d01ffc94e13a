//! What a keyword was before it became one.

use proc_macro2::{Group, Ident, TokenStream, TokenTree};

use crate::package::Edition;

/// Words that Rust 2018 made keywords.
const SINCE_2018: &[&str] = &["async", "await", "try"];

/// The tokens as the parser, which knows the newest edition only, has to see them: what the file's
/// own edition takes for a name becomes a raw identifier.
pub(super) fn adapt(tokens: TokenStream, edition: Edition) -> TokenStream {
    if edition > Edition::E2015 {
        return tokens;
    }
    let mut adapted = Vec::new();
    let mut tokens = tokens.into_iter().peekable();
    while let Some(token) = tokens.next() {
        // `try!(…)` is parsed as it is.
        let is_call =
            matches!(tokens.peek(), Some(TokenTree::Punct(next)) if next.as_char() == '!');
        adapted.push(match token {
            TokenTree::Ident(ident) if !is_call && SINCE_2018.iter().any(|word| ident == word) => {
                TokenTree::Ident(Ident::new_raw(&ident.to_string(), ident.span()))
            }
            TokenTree::Group(group) => {
                let mut inner = Group::new(group.delimiter(), adapt(group.stream(), edition));
                inner.set_span(group.span());
                TokenTree::Group(inner)
            }
            other => other,
        });
    }
    adapted.into_iter().collect()
}
