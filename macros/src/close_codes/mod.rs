//! `#[close_codes]`: an application's codes as an enum.

mod ast;
mod check;
mod conditions;
mod docs;
mod expand;
mod lookup;
mod parse;
#[cfg(test)]
mod tests;

use proc_macro2::{Literal, TokenStream, TokenTree};
use quote::quote;

use conditions::{Condition, Resolved};

use crate::report;

pub(crate) use lookup::{Entry, has_macro};

/// `#[close_codes(arguments)]` on an item.
pub(crate) fn expand(arguments: &TokenStream, item: TokenStream) -> TokenStream {
    let mut problems = Vec::new();
    match parse::item(item, &mut problems) {
        Ok(input) => resolve(arguments, Resolved { held: 0, input }, true),
        // Whatever it is, it is the user's.
        Err(item) => {
            let errors = report::items(&problems);
            quote!(#item #errors)
        }
    }
}

/// `held { arguments } item`, with one condition resolved more than the time before.
pub(crate) fn expand_resolved(input: TokenStream) -> TokenStream {
    let mut tokens = input.into_iter();
    // All of it was written by `resolve`.
    let (Some(TokenTree::Literal(held)), Some(TokenTree::Group(arguments))) =
        (tokens.next(), tokens.next())
    else {
        return TokenStream::new();
    };
    match (held.to_string().parse(), syn::parse2(tokens.collect())) {
        (Ok(held), Ok(input)) => resolve(&arguments.stream(), Resolved { held, input }, false),
        _ => TokenStream::new(),
    }
}

/// Resolves the next condition inside the enum. Without one, the enum is expanded.
fn resolve(arguments: &TokenStream, mut resolved: Resolved, is_whole: bool) -> TokenStream {
    let mut problems = Vec::new();
    let settings = parse::attribute(arguments.clone(), &mut problems);
    let copy = |resolved: &Resolved| {
        let (krate, input) = (&settings.krate.tokens, &resolved.input);
        let held = Literal::usize_unsuffixed(resolved.held);
        quote!(#krate::__private::close_codes_resolved! { #held { #arguments } #input })
    };
    if let Some(Condition { predicate, met, unmet }) = conditions::first(&mut resolved, copy) {
        return quote! {
            #[cfg(#predicate)]
            #met
            #[cfg(not(#predicate))]
            #unmet
        };
    }
    let mut input = resolved.input;
    let Some(variants) = parse::variants(&mut input, &mut problems) else {
        let errors = report::items(&problems);
        return quote!(#input #errors);
    };
    let codes = check::check(&input, variants, is_whole, &mut problems);
    expand::expand(input, &codes, &settings, &problems)
}
