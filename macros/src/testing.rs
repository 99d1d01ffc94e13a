//! What the tests of the attributes share: half-typed tokens, and
//! expansions as a person can read them.

#![expect(
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test stops at what it does not expect"
)]

use proc_macro2::{Group, TokenStream, TokenTree};

/// Tokens from source text.
pub(crate) fn tokens(text: &str) -> TokenStream {
    text.parse().unwrap_or_else(|error| panic!("{text}: {error}"))
}

/// All beginnings of some tokens, cut after every token at every depth. Where a group is cut, it
/// is closed, as an editor closes it.
pub(crate) fn beginnings(tokens: &TokenStream) -> Vec<TokenStream> {
    let mut all = vec![TokenStream::new()];
    let mut before = TokenStream::new();
    for token in tokens.clone() {
        if let TokenTree::Group(group) = &token {
            for inside in beginnings(&group.stream()) {
                let mut cut = before.clone();
                cut.extend([TokenTree::Group(Group::new(group.delimiter(), inside))]);
                all.push(cut);
            }
        }
        before.extend([token]);
        all.push(before.clone());
    }
    all
}

/// The same tokens with one left out, for each of them.
pub(crate) fn with_gaps(tokens: &TokenStream) -> Vec<TokenStream> {
    let all: Vec<TokenTree> = tokens.clone().into_iter().collect();
    let mut gaps = Vec::new();
    for (index, token) in all.iter().enumerate() {
        let (before, after) = (&all[..index], &all[index + 1..]);
        let around = |inside: Option<TokenTree>| -> TokenStream {
            before.iter().cloned().chain(inside).chain(after.iter().cloned()).collect()
        };
        gaps.push(around(None));
        if let TokenTree::Group(group) = token {
            for inside in with_gaps(&group.stream()) {
                let group = Group::new(group.delimiter(), inside);
                gaps.push(around(Some(TokenTree::Group(group))));
            }
        }
    }
    gaps
}

/// All sequences of up to three of these pieces, with `between` between them.
pub(crate) fn sequences(pieces: &[&str], between: &str) -> Vec<TokenStream> {
    let mut texts = vec![String::new()];
    let mut longest = texts.clone();
    for _ in 0..3 {
        let longer = longest.iter().flat_map(|text| {
            pieces.iter().map(move |piece| match text.as_str() {
                "" => (*piece).to_owned(),
                text => format!("{text}{between}{piece}"),
            })
        });
        longest = longer.collect();
        texts.extend(longest.iter().cloned());
    }
    texts.iter().map(|text| tokens(text)).collect()
}

/// An expansion as formatted source.
pub(crate) fn formatted(expansion: TokenStream) -> String {
    let text = expansion.to_string();
    let file = syn::parse2(expansion).unwrap_or_else(|error| panic!("{error}: {text}"));
    prettyplease::unparse(&file)
}
