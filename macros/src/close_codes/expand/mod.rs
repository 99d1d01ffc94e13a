//! From checked variants to what the compiler sees.

mod conversions;
mod definition;
mod methods;

use proc_macro2::{Delimiter, Group, Ident, Literal, TokenStream, TokenTree};
use quote::{ToTokens as _, format_ident, quote, quote_spanned};
use syn::{Attribute, Data, Expr, Lit, LitInt};

use super::ast::{CatchAll, Fields, Input, Settings};
use super::check::{Checked, Number};
use super::docs::table_of;
use super::lookup;
use super::parse::{open, plain_name, whole};
use crate::report::{self, Problem};
use crate::tokens::Place;

/// The enum with its documentation, what belongs to it, and what is wrong with it.
pub(super) fn expand(
    input: Input,
    codes: &[Checked],
    settings: &Settings,
    problems: &[Problem],
) -> TokenStream {
    let errors = report::items(problems);
    let lookup = lookup::define(&input, codes);
    let catch_all = codes.iter().find(|code| code.catch_all.is_some());
    let (name, visibility) = (input.ident.clone(), input.vis.to_token_stream());
    let parts = Parts { krate: &settings.krate.tokens, name: &name, codes, catch_all };
    let (krate, allow) = (parts.krate, allow(&input));
    let methods = parts.methods(&input);
    let definitions = parts.own().filter_map(|code| parts.definition(code));
    let conversions = parts.conversions();
    let display = settings.display.then(|| quote!(Display));
    let distinct = parts.distinct();
    let item = documented(&parts, input, !problems.is_empty());
    // What does not depend on the enum is written by a macro of the facade: here, each of its tokens
    // would be built into this crate.
    quote! {
        #item
        #errors
        #krate::__private::application! {
            [#allow] #visibility enum #name
            methods { #methods }
            definitions { #(#definitions,)* }
            conversions { #conversions }
            display { #display }
            items { #distinct }
        }
        #lookup
    }
}

/// The user's enum with what is generated under its own documentation.
fn documented(parts: &Parts<'_>, mut input: Input, is_wrong: bool) -> TokenStream {
    let attributes = std::mem::take(&mut input.attrs);
    let codes = parts.codes;
    let table = table_of(codes);
    let Data::Enum(data) = &mut input.data else { return TokenStream::new() };
    let mut variants = TokenStream::new();
    for (variant, code) in data.variants.iter_mut().zip(codes) {
        let attributes = std::mem::take(&mut variant.attrs);
        let docs = code.docs();
        // What is wrong with a number is said already.
        if !parts.has_discriminants() || is_wrong {
            variant.discriminant = None;
        } else if let Some((_, value)) = &mut variant.discriminant {
            match &code.code {
                Some(Number::Constant(_)) => {
                    let (owner, constant) = (parts.name, constant(&code.name));
                    *value = Expr::Verbatim(quote!(#owner::#constant as _));
                }
                _ => unsuffix(value),
            }
        }
        variants.extend(quote! {
            #(#attributes)*
            #docs
            #variant,
        });
    }
    let (visibility, name) = (&input.vis, &input.ident);
    quote! {
        #(#attributes)*
        #table
        #visibility enum #name {
            #variants
        }
    }
}

/// Allows generated code to name what is deprecated. Where nothing is, a crate that forbids such
/// an `allow` has none.
fn allow(input: &Input) -> Option<TokenStream> {
    let Data::Enum(data) = &input.data else { return None };
    let is_deprecated = |attributes: &[Attribute]| {
        attributes.iter().any(|attribute| attribute.path().is_ident("deprecated"))
    };
    let mut variants = data.variants.iter();
    (is_deprecated(&input.attrs) || variants.any(|variant| is_deprecated(&variant.attrs)))
        .then(|| quote!(#[allow(deprecated)]))
}

/// A number without its suffix: of an enum without `#[repr(u16)]`, the discriminants are no `u16`.
fn unsuffix(value: &mut Expr) {
    if let Expr::Lit(expression) = value
        && let Lit::Int(number) = &expression.lit
        && !number.suffix().is_empty()
    {
        expression.lit = Lit::Int(LitInt::new(number.base10_digits(), number.span()));
    }
}

struct Parts<'a> {
    krate: &'a TokenStream,
    name: &'a Ident,
    codes: &'a [Checked],
    catch_all: Option<&'a Checked>,
}

impl Parts<'_> {
    fn own(&self) -> impl Iterator<Item = &Checked> {
        self.codes.iter().filter(|code| code.code.is_some())
    }

    /// Is there a method `close`? What an enum only receives is not sent.
    fn has_close(&self) -> bool {
        !self.holds_any() && !self.codes.is_empty()
    }

    fn holds_any(&self) -> bool {
        self.catch_all.is_some_and(|code| code.catch_all == Some(CatchAll::Close))
    }

    /// Does each variant have its code as discriminant? Beside fields, that would need a `#[repr]`,
    /// and the number of a catch-all could be the code of another variant.
    fn has_discriminants(&self) -> bool {
        self.codes.iter().all(|code| matches!(code.fields, Fields::Unit))
    }

    /// The code as an expression of type `SendCode`.
    fn send_code(&self, number: &Number) -> TokenStream {
        let krate = self.krate;
        let number = self.number(number);
        quote!(#krate::__private::send_code(#number, ::core::option::Option::None))
    }

    /// The code as an expression of type `u16`, which is a pattern too.
    fn number(&self, number: &Number) -> TokenStream {
        match number {
            Number::Written(code) => Literal::u16_unsuffixed(code.get()).into_token_stream(),
            Number::Constant(constant_) => {
                let (owner, constant) = (self.name, constant(&constant_.variant));
                quote!(#owner::#constant)
            }
        }
    }

    /// The codes that are constant expressions, as constants. Each is evaluated once, so a wrong
    /// one is one error.
    fn constants(&self) -> TokenStream {
        let mut constants = TokenStream::new();
        for code in self.codes {
            if let Some(Number::Constant(value)) = &code.code {
                let (name, call) = (constant(&code.name), self.private_code(&value.value));
                constants.extend(
                    quote!(#[doc(hidden)] const #name: ::core::primitive::u16 = #call.get();),
                );
            }
        }
        constants
    }

    /// The call of the check of a constant expression.
    fn private_code(&self, value: &TokenStream) -> TokenStream {
        let argument = open(value.clone()).into_iter().collect();
        self.checked_call("private_code", whole(value), argument)
    }

    /// Where no discriminants do, checks that constant expressions are not the codes of others.
    fn distinct(&self) -> Option<TokenStream> {
        let is_constant = |code: &Checked| matches!(code.code, Some(Number::Constant(_)));
        if self.has_discriminants() || !self.own().any(is_constant) {
            return None;
        }
        let numbers = self.own().filter_map(|code| Some(self.number(code.code.as_ref()?)));
        let place = Place::at(self.name.span());
        let call = self.checked_call("distinct", place, quote!(&[#(#numbers),*]));
        Some(quote!(const _: () = #call;))
    }

    /// A call that the compiler underlines at a place of the user's when it fails.
    fn checked_call(&self, function: &str, place: Place, arguments: TokenStream) -> TokenStream {
        let Place { first, last } = place;
        let mut krate: Vec<TokenTree> = self.krate.clone().into_iter().collect();
        let scope = krate.first().map_or(first, TokenTree::span);
        for token in &mut krate {
            token.set_span(first.resolved_at(scope));
        }
        let function = Ident::new(function, first.resolved_at(scope));
        let mut call = Group::new(Delimiter::Parenthesis, arguments);
        call.set_span(last.resolved_at(scope));
        quote_spanned!(first.resolved_at(scope)=> #(#krate)*::__private::#function #call)
    }
}

impl Checked {
    /// The variant as a pattern, with or without fields.
    fn pattern(&self) -> TokenStream {
        let name = &self.name;
        if let Fields::Unit = self.fields {
            quote!(Self::#name)
        } else {
            quote!(Self::#name { .. })
        }
    }
}

/// The name of the constant for the code of a variant.
fn constant(variant: &Ident) -> Ident {
    format_ident!("__CODE_OF_{}", plain_name(variant))
}
