//! The annotated item, split only as far as its documentation needs.
//! It need not parse: in an editor it often does not.

use proc_macro2::{Delimiter, TokenStream, TokenTree};

use crate::report::Problem;
use crate::tokens::{Place, is_punct, open};

/// An item as its tokens, all of them.
pub(super) struct Item {
    /// Up to where the generated documentation is inserted.
    pub(super) attributes: Vec<TokenTree>,
    pub(super) rest: Vec<TokenTree>,
    /// The inside of the body, if it has one.
    pub(super) body: Option<TokenStream>,
}

/// Is there an `fn` in front of the body, if there is one?
fn is_fn(tokens: &[TokenTree]) -> bool {
    let mut tokens = tokens;
    while let [token, rest @ ..] = tokens {
        match token {
            TokenTree::Group(group) if group.delimiter() == Delimiter::Brace => return false,
            TokenTree::Ident(word) if word == "fn" => match rest {
                [] | [TokenTree::Ident(_), ..] => return true,
                // In an editor no name may follow yet. In the type `fn()` none ever does.
                [TokenTree::Group(group), ..] if group.delimiter() == Delimiter::Brace => {
                    return true;
                }
                _ => {}
            },
            _ => {}
        }
        tokens = rest;
    }
    false
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
    if !is_fn(rest) {
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
