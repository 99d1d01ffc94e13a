//! The generated documentation of the enum and its variants.

use proc_macro2::TokenStream;
use quote::{ToTokens as _, quote};
use wsclose_core::application::Definition;

use super::ast::OwnRegistration;
use super::check::{Checked, Number};
use super::parse::plain_name;
use crate::docs::BELOW;
use crate::table::{self, Row};

impl Checked {
    /// All that is known about it; `None` for the catch-all.
    fn definition<'a>(&'a self, name: &'a str) -> Option<Definition<'a>> {
        self.definition_saying(name, self.meaning.as_deref())
    }

    /// The same with another meaning.
    fn definition_saying<'a>(
        &'a self,
        name: &'a str,
        meaning: Option<&'a str>,
    ) -> Option<Definition<'a>> {
        let mut definition = Definition::new(name, self.code.as_ref()?.written());
        if let Some(meaning) = meaning {
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

    /// The code as it is written, where a page names it.
    fn number(&self) -> String {
        match &self.code {
            Some(Number::Written(code)) => code.get().to_string(),
            Some(Number::Constant(constant)) => {
                let value = constant.value.to_token_stream().to_string();
                format!("`{}`", value.replace(" :: ", "::"))
            }
            None => "other".to_owned(),
        }
    }

    /// What follows the user's own text of the variant.
    pub(super) fn docs(&self) -> TokenStream {
        let name = plain_name(&self.name);
        // What the user's own text says already is not said again.
        let meaning = match &self.registration {
            Some(OwnRegistration::AsRegistered) => None,
            _ if self.is_described => Some(""),
            _ => self.meaning.as_deref(),
        };
        let Some(definition) = self.definition_saying(&name, meaning) else {
            return TokenStream::new();
        };
        let stand_in = definition.code().get().to_string();
        let number = self.number();
        let text = definition.explain().markdown().to_string().replacen(&stand_in, &number, 1);
        let text = format!("{BELOW}{text}");
        let alias = match &self.code {
            Some(Number::Written(_)) => Some(quote!(#[doc(alias = #number)])),
            _ => None,
        };
        quote! {
            #[doc = #text]
            #alias
        }
    }

    /// What a table says about it, with a link to the variant.
    pub(super) fn with_row<T>(&self, link: &str, used: impl FnOnce(&Row<'_>) -> T) -> T {
        let name = plain_name(&self.name);
        let code = &self.number();
        let Some(definition) = self.definition(&name) else {
            return used(&Row { code, link, meaning: "every other code", remedy: "" });
        };
        let explanation = definition.explain();
        let (own, remedy) = (explanation.description(), explanation.remedy());
        let meaning = match &self.registration {
            Some(OwnRegistration::AsRegistered) => {
                let registered = definition.code().to_close_code().explain().description();
                format!("{own} {registered}")
            }
            _ => own.to_owned(),
        };
        used(&Row { code, link, meaning: &meaning, remedy })
    }
}

/// The table of all codes, for use below the user's own text of the enum.
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
