//! The methods of the enum itself, which need no import.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use wsclose_core::SendCode;

use super::super::ast::{Fields, Input};
use super::super::check::Checked;
use super::super::parse::plain_name;
use super::Parts;

impl Parts<'_> {
    pub(super) fn methods(&self, input: &Input) -> TokenStream {
        let (constants, all) = (self.constants(), self.all(input));
        let (code, close) = (self.code(input), self.close(input));
        quote!(#constants #all #code #close)
    }

    fn all(&self, input: &Input) -> TokenStream {
        let visibility = &input.vis;
        let docs = if self.has_discriminants() {
            "Every code, in the order of the variants."
        } else {
            "Every code that has a variant without fields, in the order of the variants."
        };
        let without_fields = self.own().filter(|code| matches!(code.fields, Fields::Unit));
        let all = without_fields.map(Checked::pattern);
        quote! {
            #[doc = #docs]
            #visibility const ALL: &'static [Self] = &[#(#all),*];
        }
    }

    fn code(&self, input: &Input) -> TokenStream {
        let (krate, visibility) = (self.krate, &input.vis);
        let any = self.holds_any();
        let ty = format_ident!("{}", if any { "CloseCode" } else { "SendCode" });
        let converted = |code: TokenStream| if any { quote!(#code.to_close_code()) } else { code };
        let arms = self.own().filter_map(|code| {
            let pattern = code.pattern();
            let value = converted(self.send_code(code.code.as_ref()?));
            Some(quote!(#pattern => const { #value },))
        });
        let other = self.catch_all.map(|code| {
            let name = &code.name;
            quote!(Self::#name(code) => code,)
        });
        // A variant that has neither is a mistake, reported already.
        let wrong = self.codes.iter().any(|code| code.code.is_none() && code.catch_all.is_none());
        let wrong = wrong.then(|| {
            let code = super::Number::Written(SendCode::INTERNAL_ERROR);
            let value = converted(self.send_code(&code));
            quote!(_ => #value,)
        });
        quote! {
            /// The code in the Close frame.
            #[must_use]
            #visibility const fn code(&self) -> #krate::#ty {
                match *self {
                    #(#arms)*
                    #other
                    #wrong
                }
            }
        }
    }

    /// The code with its reason.
    fn close(&self, input: &Input) -> Option<TokenStream> {
        if !self.has_close() {
            return None;
        }
        let (krate, visibility) = (self.krate, &input.vis);
        let empty = quote!(#krate::Reason::EMPTY);
        let arms = self.codes.iter().map(|code| {
            let (pattern, name) = (code.pattern(), plain_name(&code.name));
            let reason = code.reason.as_ref().map_or_else(
                || empty.clone(),
                |(text, _)| quote!(const { #krate::__private::reason(#text) }),
            );
            if code.catch_all.is_some() {
                return quote!(#pattern => (::core::option::Option::None, #empty),);
            }
            quote!(#pattern => (::core::option::Option::Some(#name), #reason),)
        });
        Some(quote! {
            /// The code with its reason, to be sent.
            #[must_use]
            #visibility const fn close(&self) -> #krate::Close<'static> {
                let (name, reason) = match *self { #(#arms)* };
                let close = #krate::Close::new(self.code(), reason);
                match name {
                    ::core::option::Option::Some(name) => close.with_name(name),
                    ::core::option::Option::None => close,
                }
            }
        })
    }
}
