//! The generated documentation of the enum and its variants.

use proc_macro2::TokenStream;
use quote::quote;
use wsclose_core::SendCode;
use wsclose_core::application::Definition;

use super::check::Checked;
use super::parse::plain_name;
use crate::docs::BELOW;
use crate::table::{self, Row};

impl Checked {
    /// All that is known about it; `None` for the catch-all.
    pub(super) fn definition<'a>(&'a self, name: &'a str) -> Option<Definition<'a>> {
        let mut definition = Definition::new(name, self.code?);
        if let Some(meaning) = &self.meaning {
            definition = definition.meaning(meaning);
        }
        if let Some(when) = &self.when {
            definition = definition.when(when);
        }
        definition = match self.remedy.as_ref().map(|remedy| remedy.text()) {
            None => definition,
            Some(None) => definition.no_remedy(),
            Some(Some(text)) => definition.remedy(text),
        };
        if let Some(retry) = self.retry {
            definition = definition.retry(retry);
        }
        if let Some(sent_by) = self.sent_by {
            definition = definition.sent_by(sent_by);
        }
        if let Some(registration) = &self.registration {
            definition = definition.registration(registration.borrowed());
        }
        Some(definition)
    }

    /// What stands under the user's own text of the variant.
    pub(super) fn docs(&self) -> TokenStream {
        let name = plain_name(&self.name);
        let Some(mut definition) = self.definition(&name) else {
            return TokenStream::new();
        };
        let number = definition.code().get().to_string();
        if self.is_described {
            // The user's own text says it already.
            definition = definition.meaning("");
        }
        let text = format!("{BELOW}{}", definition.explain().markdown());
        quote! {
            #[doc = #text]
            #[doc(alias = #number)]
        }
    }

    /// What a table says about it, with a link to the variant.
    pub(super) fn with_row<T>(&self, link: &str, used: impl FnOnce(&Row<'_>) -> T) -> T {
        let name = plain_name(&self.name);
        match self.definition(&name) {
            Some(definition) => used(&Row {
                code: &definition.code().get().to_string(),
                link,
                meaning: definition.explain().description(),
                remedy: definition.explain().remedy(),
            }),
            None => used(&Row { code: "other", link, meaning: "every other code", remedy: "" }),
        }
    }
}

/// The table of all codes, to stand under the user's own text of the enum.
pub(super) fn table_of(codes: &[Checked]) -> TokenStream {
    let head = format!("{BELOW}{}", table::HEAD);
    let rows = codes.iter().map(|code| {
        let name = plain_name(&code.name);
        let row = code.with_row(&format!("[`{name}`](Self::{name})"), table::row);
        quote!(#[doc = #row])
    });
    quote! {
        #[doc = #head]
        #(#rows)*
    }
}

/// The number of a code, as an expression of type `SendCode`.
pub(super) fn number(krate: &TokenStream, code: SendCode) -> TokenStream {
    let number = proc_macro2::Literal::u16_unsuffixed(code.get());
    quote!(#krate::__private::send_code(#number, ::core::option::Option::None))
}
