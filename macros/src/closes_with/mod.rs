//! `#[closes_with]`: the codes that a function closes with, in its documentation.

mod check;
mod docs;
mod item;
mod parse;
mod scan;
#[cfg(test)]
mod tests;

use proc_macro2::{Ident, TokenStream, TokenTree};
use quote::quote;
use wsclose_core::CloseCode;

use crate::crate_path::CratePath;
use crate::report;
use crate::tokens::Place;

/// `#[closes_with(arguments)]` on an item.
pub(crate) fn expand(arguments: TokenStream, item: TokenStream) -> TokenStream {
    let mut problems = Vec::new();
    let declared = parse::parse(arguments, &mut problems);
    let item = item::split(item, &mut problems);
    let mentions = item.body.as_ref().map(|body| scan::scan(body, &declared.enums()));
    let has_body = item.body.is_some();
    let disagreements = check::check(&declared, has_body, mentions.as_deref(), &mut problems);
    let disagreements = disagreements.iter().map(docs::if_they_exist);
    let disagreements: TokenStream = disagreements.collect();
    let docs = docs::section(&declared, &mentions.unwrap_or_default());
    let errors = report::items(&problems);
    let strangers = docs::checks(&declared);
    let (attributes, rest) = (item.attributes, item.rest);
    quote! {
        #(#attributes)*
        #docs
        #(#rest)*
        #errors
        #strangers
        #disagreements
    }
}

/// What stands in the parentheses.
#[derive(Debug, Default)]
struct Declared {
    krate: CratePath,
    exact: Option<Place>,
    codes: Vec<Declaration>,
}

/// One declared code.
#[derive(Debug)]
struct Declaration {
    what: What,
    place: Place,
}

#[derive(Debug)]
enum What {
    /// `1008`, `POLICY_VIOLATION`, `SendCode::POLICY_VIOLATION`.
    Code(CloseCode),
    /// `ChatClose::Kicked`: an enum with `#[close_codes]`, which knows its codes.
    Variant(Path),
    /// `Self::Kicked`, `link Alias::Kicked`: known by name only.
    Link(Path),
}

/// A path of at least two names.
#[derive(Debug)]
struct Path {
    /// All before the last `::`.
    owner: Vec<TokenTree>,
    /// The last name before it.
    owner_name: Ident,
    name: Ident,
}

impl Path {
    /// The path as it is written, without spaces.
    fn text(&self) -> String {
        let owner: String = self.owner.iter().map(ToString::to_string).collect();
        format!("{owner}::{}", self.name)
    }
}

impl Declared {
    /// The names of the enums of which variants are declared.
    fn enums(&self) -> Vec<String> {
        let paths = self.codes.iter().filter_map(|declaration| match &declaration.what {
            What::Variant(path) | What::Link(path) => Some(path.owner_name.to_string()),
            What::Code(_) => None,
        });
        paths.collect()
    }
}

/// A code that the body names for sure.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Mention {
    Code(CloseCode),
    Variant { owner: String, name: String },
}

impl Declaration {
    /// The variant that an enum answers for.
    fn variant(&self) -> Option<&Path> {
        match &self.what {
            What::Variant(path) => Some(path),
            _ => None,
        }
    }

    fn is(&self, mention: &Mention) -> bool {
        match (&self.what, mention) {
            (What::Code(code), Mention::Code(other)) => code == other,
            (What::Variant(path) | What::Link(path), Mention::Variant { owner, name }) => {
                // As the compiler sees it, `r#Kicked` is `Kicked`.
                path.owner_name == owner
                    && path.name.to_string().trim_start_matches("r#")
                        == name.trim_start_matches("r#")
            }
            _ => false,
        }
    }
}
