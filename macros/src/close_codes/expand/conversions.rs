//! The conversions from codes and into codes.

use proc_macro2::TokenStream;
use quote::{quote, quote_spanned};

use super::super::ast::{CatchAll, Fields};
use super::super::check::Checked;
use super::super::parse::{plain_name, whole};
use super::Parts;

impl Parts<'_> {
    /// What the conversions depend on: whether there is `close()`, the kind of the enum, and the variant
    /// of each code.
    pub(super) fn conversions(&self) -> TokenStream {
        let close = self.has_close().then(|| quote!(close));
        let kind = match self.catch_all.map(|code| (&code.name, code.catch_all)) {
            Some((other, Some(CatchAll::Close))) => quote!(received #other),
            Some((other, _)) => quote!(sent #other),
            None => {
                let name = plain_name(self.name);
                quote!(listed #name)
            }
        };
        let arms = self.own().filter(|code| code.from).filter_map(|code| {
            let number = self.number(code.code.as_ref()?);
            let value = self.value(code);
            Some(quote!(#number => #value,))
        });
        quote!([#close] #kind { #(#arms)* })
    }

    /// The variant as a value, with defaults in its fields.
    fn value(&self, code: &Checked) -> TokenStream {
        let (krate, name) = (self.krate, &code.name);
        let default = |ty: &TokenStream| {
            // The compiler underlines the type that has no default.
            quote_spanned!(whole(ty).first=> <#ty as #krate::__private::FieldDefault>::field_default())
        };
        match &code.fields {
            Fields::Unit => quote!(Self::#name),
            Fields::Named(fields) => {
                let fields = fields.iter().map(|(name, ty)| {
                    let value = default(ty);
                    quote!(#name: #value)
                });
                quote!(Self::#name { #(#fields),* })
            }
            Fields::Unnamed(types) => {
                let values = types.iter().map(default);
                quote!(Self::#name(#(#values),*))
            }
        }
    }
}
