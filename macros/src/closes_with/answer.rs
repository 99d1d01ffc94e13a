//! What the macro of an enum is asked. It puts its codes in front of the question: see
//! `close_codes/lookup.rs`.

use proc_macro2::{Ident, TokenStream, TokenTree};
use quote::quote;
use syn::ext::IdentExt as _;
use syn::parse::{Parse, ParseStream, Parser as _};
use syn::{LitStr, braced, bracketed};
use wsclose_core::__private::nearest_word;

use super::ast::Path;
use super::parse::path_of;
use crate::close_codes::Entry;
use crate::report::{self, Problem};

/// `[entries] { path } "link"`: the row of the variant as a literal, which is empty for a stranger.
pub(crate) fn row(input: TokenStream) -> TokenStream {
    let question = |input: ParseStream<'_>| {
        let (entries, path) = (entries(input)?, path(input)?);
        let link: LitStr = input.parse()?;
        let entry = entries.iter().find(|entry| entry.is_of(&path.name));
        Ok(entry.map_or_else(String::new, |entry| entry.row(&link.value())))
    };
    match question.parse2(input) {
        Ok(row) => quote!(#row),
        Err(error) => error.into_compile_error(),
    }
}

/// `[entries] { path }`: nothing, or the error that the enum has no such variant.
pub(crate) fn variant(input: TokenStream) -> TokenStream {
    let question = |input: ParseStream<'_>| {
        let (entries, path) = (entries(input)?, path(input)?);
        let is_known = entries.iter().any(|entry| entry.is_of(&path.name));
        Ok(if is_known { Vec::new() } else { vec![stranger(&entries, &path)] })
    };
    match question.parse2(input) {
        Ok(problems) => report::items(&problems),
        Err(error) => error.into_compile_error(),
    }
}

/// `[entries] { names } { tokens }`: the tokens, if all the names are variants.
pub(crate) fn if_variants(input: TokenStream) -> TokenStream {
    let question = |input: ParseStream<'_>| {
        let entries = entries(input)?;
        let (names, tokens);
        braced!(names in input);
        braced!(tokens in input);
        let mut are_variants = true;
        while !names.is_empty() {
            let name = names.call(Ident::parse_any)?;
            are_variants &= entries.iter().any(|entry| entry.is_of(&name));
        }
        let tokens: TokenStream = tokens.parse()?;
        Ok(if are_variants { tokens } else { TokenStream::new() })
    };
    question.parse2(input).unwrap_or_else(syn::Error::into_compile_error)
}

fn entries(input: ParseStream<'_>) -> syn::Result<Vec<Entry>> {
    let (entries, mut all);
    bracketed!(entries in input);
    all = Vec::new();
    while !entries.is_empty() {
        all.push(Entry::parse(&entries)?);
    }
    Ok(all)
}

fn path(input: ParseStream<'_>) -> syn::Result<Path> {
    let path;
    braced!(path in input);
    let path: Vec<TokenTree> = path.parse::<TokenStream>()?.into_iter().collect();
    path_of(&path).ok_or_else(|| input.error("expected a path"))
}

fn stranger(entries: &[Entry], path: &Path) -> Problem {
    let (owner, name) = (&path.owner_name, &path.name);
    let names: Vec<String> = entries.iter().map(Entry::name).collect();
    let known: Vec<&str> = names.iter().map(String::as_str).collect();
    let help = match nearest_word(&name.to_string(), &known) {
        Some(nearest) => format!("write `{owner}::{nearest}`"),
        None => format!("the variants are {}", list(&known)),
    };
    Problem::new(path.place(), format_args!("`{owner}` has no variant `{name}`"), help)
}

/// The names for a message, which should not fill the screen.
fn list(names: &[&str]) -> String {
    const MOST: usize = 12;
    let mut list: Vec<String> = names.iter().take(MOST).map(|name| format!("`{name}`")).collect();
    if names.len() > MOST {
        list.push(format!("{} more", names.len() - MOST));
    }
    list.join(", ")
}
