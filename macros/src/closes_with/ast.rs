//! What a user declares with `#[closes_with]`, as `parse` reads it, and what `scan` finds.

use proc_macro2::{Ident, TokenStream, TokenTree};
use quote::quote;
use syn::ext::IdentExt as _;
use wsclose_core::CloseCode;

use crate::crate_path::CratePath;
use crate::tokens::{Place, place};

/// What is in the parentheses.
#[derive(Debug, Default)]
pub(super) struct Declared {
    pub(super) krate: CratePath,
    pub(super) exact: Option<Place>,
    pub(super) codes: Vec<Declaration>,
}

/// One declared code.
#[derive(Debug)]
pub(super) struct Declaration {
    pub(super) what: What,
    pub(super) place: Place,
}

#[derive(Debug)]
pub(super) enum What {
    /// `1008`, `POLICY_VIOLATION`, `SendCode::POLICY_VIOLATION`.
    Code(CloseCode),
    /// `ChatClose::Kicked`: an enum with `#[close_codes]`, which knows its codes.
    Variant(Path),
    /// `Self::Kicked`, `link Alias::Kicked`: known by name only.
    Link(Path),
}

/// A path of at least two names.
#[derive(Debug)]
pub(super) struct Path {
    /// All before the last `::`.
    pub(super) owner: Vec<TokenTree>,
    pub(super) separator: [TokenTree; 2],
    /// The last name before it.
    pub(super) owner_name: Ident,
    pub(super) name: Ident,
}

impl Path {
    /// The path as it is written, without spaces.
    pub(super) fn text(&self) -> String {
        format!("{}::{}", self.owner_text(), self.name)
    }

    pub(super) fn tokens(&self) -> TokenStream {
        let (owner, [first, second], name) = (&self.owner, &self.separator, &self.name);
        quote!(#(#owner)* #first #second #name)
    }

    pub(super) fn place(&self) -> Place {
        let name = Place::at(self.name.span());
        place(&self.owner).map_or(name, |owner| owner.to(name))
    }

    pub(super) fn owner_text(&self) -> String {
        let mut text = String::new();
        for token in &self.owner {
            text += &token.to_string();
        }
        text
    }
}

impl Declaration {
    /// The variant that an enum answers for.
    pub(super) fn variant(&self) -> Option<&Path> {
        match &self.what {
            What::Variant(path) => Some(path),
            _ => None,
        }
    }

    pub(super) fn is(&self, what: &Named) -> bool {
        match (&self.what, what) {
            (What::Code(code), Named::Code(other)) => code == other,
            (What::Variant(path) | What::Link(path), Named::Variant { owner, name }) => {
                // As the compiler sees it, `r#Kicked` is `Kicked`.
                path.owner_name == owner && path.name.unraw() == name.unraw()
            }
            _ => false,
        }
    }
}

/// A code that the body sends, judging by its tokens.
#[derive(Clone, Debug)]
pub(super) struct Mention {
    pub(super) what: Named,
    pub(super) place: Place,
    /// The predicates of the `#[cfg(…)]`s around it.
    pub(super) conditions: Vec<TokenStream>,
    /// How many were found before it.
    pub(super) number: usize,
}

#[derive(Clone, Debug)]
pub(super) enum Named {
    Code(CloseCode),
    /// `Chat::Kicked`, which may be something else than a variant: only `Chat` knows.
    Variant {
        owner: String,
        name: Ident,
    },
}

/// All of some predicates, as one.
pub(super) fn all(conditions: &[TokenStream]) -> TokenStream {
    match conditions {
        [condition] => condition.clone(),
        conditions => quote!(all(#(#conditions),*)),
    }
}
