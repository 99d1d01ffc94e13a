//! The definition of a code, as an expression.

use proc_macro2::TokenStream;
use quote::quote;
use wsclose_core::Retry;
use wsclose_core::catalogue::SentBy;

use super::super::ast::OwnRegistration;
use super::super::check::Checked;
use super::super::parse::plain_name;
use super::Parts;

impl Parts<'_> {
    /// Says what the user says about a code.
    pub(super) fn definition(&self, code: &Checked) -> Option<TokenStream> {
        let krate = self.krate;
        let (name, number) = (plain_name(&code.name), self.send_code(code.code.as_ref()?));
        let mut value = quote!(#krate::application::Definition::new(#name, #number));
        if let Some(meaning) = &code.meaning {
            value.extend(quote!(.meaning(#meaning)));
        }
        if let Some(when) = &code.when {
            value.extend(quote!(.when(#when)));
        }
        match code.remedy.as_ref().map(|remedy| remedy.text()) {
            None => {}
            Some(None) => value.extend(quote!(.no_remedy())),
            Some(Some(text)) => value.extend(quote!(.remedy(#text))),
        }
        if let Some(retry) = code.retry {
            let retry = match retry {
                Retry::Seconds { from, to } => quote!(Seconds { from: #from, to: #to }),
                Retry::Never => quote!(Never),
                Retry::AfterFix => quote!(AfterFix),
                Retry::Now => quote!(Now),
                _ => quote!(Backoff),
            };
            value.extend(quote!(.retry(#krate::Retry::#retry)));
        }
        if let Some(sent_by) = code.sent_by {
            let sent_by = match sent_by {
                SentBy::Client => quote!(Client),
                SentBy::Server => quote!(Server),
                _ => quote!(Either),
            };
            value.extend(quote!(.sent_by(#krate::catalogue::SentBy::#sent_by)));
        }
        let registration = code.registration.as_ref().map(|registration| match registration {
            OwnRegistration::Registered(place) => quote!(Registered(#place)),
            OwnRegistration::Unregistered(why) => quote!(Unregistered(#why)),
            OwnRegistration::AsRegistered => quote!(AsRegistered),
        });
        if let Some(registration) = registration {
            value.extend(quote!(.registration(#krate::application::Registration::#registration)));
        }
        Some(value)
    }
}
