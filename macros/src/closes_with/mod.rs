//! `#[closes_with]`: the codes that a function closes with, in its documentation.

mod answer;
mod ast;
mod check;
mod expand;
mod item;
mod parse;
mod scan;
#[cfg(test)]
mod tests;

use proc_macro2::TokenStream;

pub(crate) use answer::answer;

/// `#[closes_with(arguments)]` on an item.
pub(crate) fn expand(arguments: TokenStream, item: TokenStream) -> TokenStream {
    let mut problems = Vec::new();
    let declared = parse::parse(arguments, &mut problems);
    let item = item::split(item, &mut problems);
    let mentions = item.body.as_ref().map(|body| scan::scan(body, &declared));
    let disagreements = check::check(&declared, mentions.as_deref(), &mut problems);
    expand::expand(&declared, item, &mentions.unwrap_or_default(), &disagreements, &problems)
}
