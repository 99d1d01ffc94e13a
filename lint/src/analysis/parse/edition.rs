//! What old editions of Rust accept and the parser, which knows the newest one, does not.

use proc_macro2::{Group, Ident, Span, TokenStream, TokenTree};

use crate::package::Edition;

/// Words that Rust 2018 made keywords.
const SINCE_2018: &[&str] = &["async", "await", "try"];

/// Traits with arguments in parentheses.
const CALLABLE: &[&str] = &["Fn", "FnMut", "FnOnce"];

/// The tokens as Rust 2024 writes them: a name that has become a keyword is a raw identifier, and
/// `dyn` precedes the trait object of `&Fn(u8)` and `Box<Fn(u8)>`.
pub(super) fn adapt(tokens: TokenStream, edition: Edition) -> TokenStream {
    if edition > Edition::E2018 {
        return tokens;
    }
    let mut adapted: Vec<TokenTree> = Vec::new();
    for token in tokens {
        match token {
            TokenTree::Ident(ident)
                if edition == Edition::E2015 && SINCE_2018.iter().any(|word| ident == word) =>
            {
                adapted.push(Ident::new_raw(&ident.to_string(), ident.span()).into());
            }
            TokenTree::Group(group) => {
                if let Some(span) = bare_trait_object(&adapted) {
                    adapted.insert(adapted.len() - 1, Ident::new("dyn", span).into());
                }
                let mut inner = Group::new(group.delimiter(), adapt(group.stream(), edition));
                inner.set_span(group.span());
                adapted.push(inner.into());
            }
            other => adapted.push(other),
        }
    }
    adapted.into_iter().collect()
}

/// Whether the tokens before a group end with `&Fn`, `&mut Fn`, `&'a Fn`, `*const Fn` or `<Fn`.
fn bare_trait_object(before: &[TokenTree]) -> Option<Span> {
    let (TokenTree::Ident(name), before) = before.split_last()? else { return None };
    let is_type = match before {
        [.., TokenTree::Punct(tick), TokenTree::Ident(_)] if tick.as_char() == '\'' => true,
        [.., TokenTree::Punct(punct)] => matches!(punct.as_char(), '&' | '<'),
        [.., TokenTree::Ident(word)] => word == "mut" || word == "const",
        _ => false,
    };
    (is_type && CALLABLE.iter().any(|callable| name == callable)).then(|| name.span())
}
