//! The annotated item, split only as far as its documentation needs.
//! It need not parse: in an editor it often does not.

use proc_macro2::{Delimiter, TokenStream, TokenTree};

use crate::report::Problem;
use crate::tokens::{Place, is_punct, is_word, open};

/// An item as its tokens, all of them.
pub(super) struct Item {
    /// Up to where the generated documentation is inserted.
    pub(super) attributes: Vec<TokenTree>,
    pub(super) rest: Vec<TokenTree>,
    /// The inside of the body, if it has one.
    pub(super) body: Option<TokenStream>,
}

/// Splits an item, and reports one that is not a function.
pub(super) fn split(item: TokenStream, problems: &mut Vec<Problem>) -> Item {
    let tokens: Vec<TokenTree> = item.into_iter().collect();
    let mut end = 0;
    while is_punct(tokens.get(end), '#') && matches!(tokens.get(end + 1), Some(TokenTree::Group(_)))
    {
        end += 2;
    }
    let (attributes, rest) = tokens.split_at(end);
    let is_block = |token: &TokenTree| matches!(token, TokenTree::Group(group) if group.delimiter() == Delimiter::Brace);
    let head = rest.iter().take_while(|token| !is_block(token));
    let head: Vec<&TokenTree> = head.collect();
    // In the type `fn()` no name follows; in an editor nothing may follow yet.
    let is_fn = head.iter().enumerate().any(|(at, token)| {
        let next = head.get(at + 1);
        is_word(token, "fn") && next.is_none_or(|next| matches!(next, TokenTree::Ident(_)))
    });
    if !is_fn {
        let place = rest.first().map_or_else(Place::invocation, Place::of);
        problems.push(Problem::new(
            place,
            "`#[closes_with]` must be applied to a function or a method",
            "put it on a function; for an enum, use `#[close_codes]`",
        ));
    }
    let body = rest.last().cloned().map(open).and_then(|token| match token {
        TokenTree::Group(group) if group.delimiter() == Delimiter::Brace => Some(group.stream()),
        _ => None,
    });
    Item { attributes: attributes.to_vec(), rest: rest.to_vec(), body }
}
