//! The conversions from codes and into codes.

use proc_macro2::TokenStream;
use quote::{quote, quote_spanned};
use syn::Fields;
use syn::spanned::Spanned as _;

use super::super::ast::CatchAll;
use super::super::check::Checked;
use super::super::parse::plain_name;
use super::Parts;

impl Parts<'_> {
    pub(super) fn conversions_out(&self) -> TokenStream {
        let (krate, name) = (self.krate, self.name);
        let (close, send) = (quote!(#krate::CloseCode), quote!(#krate::SendCode));
        let code = quote!(::core::convert::From::from(code.code()));
        let mut all = self.from(&quote!(#name), &close, &code);
        all.extend(self.from(&quote!(&#name), &close, &code));
        if self.holds_any() {
            let checked = quote!(::core::convert::TryFrom::try_from(code.code()));
            let error = quote!(#krate::InvalidCode);
            all.extend(self.try_from(&quote!(#name), &send, &error, &checked));
            all.extend(self.try_from(&quote!(&#name), &send, &error, &checked));
            return all;
        }
        all.extend(self.from(&quote!(#name), &send, &quote!(code.code())));
        all.extend(self.from(&quote!(&#name), &send, &quote!(code.code())));
        let number = quote!(::core::primitive::u16);
        all.extend(self.from(&quote!(#name), &number, &quote!(code.code().get())));
        if !self.codes.is_empty() {
            let value = quote!(#krate::Close<'static>);
            all.extend(self.from(&quote!(#name), &value, &quote!(code.close())));
        }
        all
    }

    /// From a number or a code. One of the conversions knows the codes, the others use that.
    pub(super) fn conversions_in(&self) -> TokenStream {
        let (krate, name) = (self.krate, self.name);
        let owner = quote!(#name);
        let number = quote!(::core::primitive::u16);
        let (close, send) = (quote!(#krate::CloseCode), quote!(#krate::SendCode));
        let into = quote!(::core::convert::From::from(code));
        match self.catch_all.map(|code| (&code.name, code.catch_all)) {
            Some((other, Some(CatchAll::Close))) => {
                let arms = self.arms(|variant| variant);
                let known = quote!(match code.get() { #(#arms)* _ => Self::#other(code) });
                let through = quote!(<Self as ::core::convert::From<#close>>::from(#into));
                let mut all = self.from(&close, &owner, &known);
                all.extend(self.from(&number, &owner, &through));
                all.extend(self.from(&send, &owner, &through));
                all
            }
            Some((other, _)) => {
                let arms = self.arms(|variant| variant);
                let known = quote!(match code.get() { #(#arms)* _ => Self::#other(code) });
                let error = quote!(#krate::InvalidCode);
                let through = quote! {
                    match <#send as ::core::convert::TryFrom<_>>::try_from(code) {
                        ::core::result::Result::Ok(code) => ::core::result::Result::Ok(
                            <Self as ::core::convert::From<#send>>::from(code)
                        ),
                        ::core::result::Result::Err(error) => ::core::result::Result::Err(error),
                    }
                };
                let mut all = self.from(&send, &owner, &known);
                all.extend(self.try_from(&number, &owner, &error, &through));
                all.extend(self.try_from(&close, &owner, &error, &through));
                all
            }
            None => {
                let arms = self.arms(|variant| quote!(::core::result::Result::Ok(#variant)));
                let owner_name = plain_name(name);
                let error = quote!(#krate::UnknownCode);
                let known = quote! {
                    match code.get() {
                        #(#arms)*
                        _ => ::core::result::Result::Err(#error::new(
                            #owner_name,
                            code,
                            <Self as #krate::ApplicationCode>::DEFINITIONS,
                        )),
                    }
                };
                let through = quote!(<Self as ::core::convert::TryFrom<#close>>::try_from(#into));
                let mut all = self.try_from(&close, &owner, &error, &known);
                all.extend(self.try_from(&number, &owner, &error, &through));
                all.extend(self.try_from(&send, &owner, &error, &through));
                all
            }
        }
    }

    /// The arms of a `match` on a number.
    fn arms(&self, yields: impl Fn(TokenStream) -> TokenStream) -> Vec<TokenStream> {
        let arms = self.own().filter(|code| code.from).filter_map(|code| {
            let number = self.number(code.code.as_ref()?);
            let value = yields(self.value(code));
            Some(quote!(#number => #value,))
        });
        arms.collect()
    }

    /// The variant as a value, with defaults in its fields.
    fn value(&self, code: &Checked) -> TokenStream {
        let (krate, name) = (self.krate, &code.name);
        let default = |field: &syn::Field| {
            let ty = &field.ty;
            // The compiler underlines the type that has no default.
            quote_spanned!(ty.span()=> <#ty as #krate::__private::FieldDefault>::field_default())
        };
        match &code.fields {
            Fields::Unit => quote!(Self::#name),
            Fields::Named(fields) => {
                let names = fields.named.iter().map(|field| &field.ident);
                let values = fields.named.iter().map(default);
                quote!(Self::#name { #(#names: #values),* })
            }
            Fields::Unnamed(fields) => {
                let values = fields.unnamed.iter().map(default);
                quote!(Self::#name(#(#values),*))
            }
        }
    }

    fn from(&self, source: &TokenStream, target: &TokenStream, value: &TokenStream) -> TokenStream {
        let allow = &self.allow;
        quote! {
            #[automatically_derived]
            #allow
            impl ::core::convert::From<#source> for #target {
                fn from(code: #source) -> Self {
                    #value
                }
            }
        }
    }

    fn try_from(
        &self,
        source: &TokenStream,
        target: &TokenStream,
        error: &TokenStream,
        value: &TokenStream,
    ) -> TokenStream {
        let allow = &self.allow;
        // `Self::Error` could be a variant.
        quote! {
            #[automatically_derived]
            #allow
            impl ::core::convert::TryFrom<#source> for #target {
                type Error = #error;

                fn try_from(code: #source) -> ::core::result::Result<Self, #error> {
                    #value
                }
            }
        }
    }
}
