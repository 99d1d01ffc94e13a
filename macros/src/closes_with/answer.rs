//! What the macro of an enum is asked. It puts its codes in front of the question: see
//! `close_codes/lookup.rs`.

use proc_macro2::{Delimiter, Literal, TokenStream, TokenTree};
use quote::ToTokens as _;
use wsclose_core::__private::nearest_word;

use super::ast::Path;
use super::parse::path_of;
use crate::close_codes::Entry;
use crate::report::{Problem, list};
use crate::settings::string;
use crate::tokens::Cursor;

/// Answers a question, which follows the codes of the enum. Both were written by the macros of
/// this crate, so there is nothing to report about their form.
///
/// - `[entries] row { path } "link"`: the row of the variant as a literal, empty if there is none.
/// - `[entries] variant { path }`: nothing, or the error that the enum has no such variant.
/// - `[entries] if_variants { names } { tokens }`: the tokens, if all the names are variants.
pub(crate) fn answer(input: TokenStream) -> TokenStream {
    reply(&mut Cursor::new(input)).unwrap_or_default()
}

fn reply(input: &mut Cursor) -> Option<TokenStream> {
    let mut entries = Vec::new();
    for entry in group(input)? {
        if let Some(entry) = Entry::read(entry) {
            entries.push(entry);
        }
    }
    let TokenTree::Ident(question) = input.next()? else { return None };
    let subject: Vec<TokenTree> = group(input)?.into_iter().collect();
    if question == "if_variants" {
        let is_variant = |name: &TokenTree| match name {
            TokenTree::Ident(name) => entries.iter().any(|entry| entry.is_of(name)),
            _ => false,
        };
        return if subject.iter().all(is_variant) { group(input) } else { None };
    }
    let path = path_of(&subject)?;
    let entry = entries.iter().find(|entry| entry.is_of(&path.name));
    if question == "row" {
        let link = string(&input.next()?)?.value();
        let row = entry.map(|entry| entry.row(&link)).unwrap_or_default();
        return Some(Literal::string(&row).into_token_stream());
    }
    match entry {
        Some(_) => None,
        None => Some(stranger(&entries, &path).compile_error(Delimiter::Brace)),
    }
}

fn group(input: &mut Cursor) -> Option<TokenStream> {
    match input.next()? {
        TokenTree::Group(group) => Some(group.stream()),
        _ => None,
    }
}

fn stranger(entries: &[Entry], path: &Path) -> Problem {
    let (owner, name) = (&path.owner_name, &path.name);
    let mut names = Vec::new();
    for entry in entries {
        names.push(entry.name());
    }
    let mut known = Vec::new();
    for name in &names {
        known.push(name.as_str());
    }
    let help = match nearest_word(&name.to_string(), &known) {
        Some(nearest) => format!("write `{owner}::{nearest}`"),
        None => format!("the variants are {}", list(&known)),
    };
    Problem::new(path.place(), format_args!("`{owner}` has no variant `{name}`"), help)
}
